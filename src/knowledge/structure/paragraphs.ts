import { isCapitals } from './asides.ts';
import { asksForNumber, endsSentence, gapBefore, isUnfinished, joinLines, type TextLine } from '../repair.ts';
import { endsInsideName, goesOnWithName } from './broken-names.ts';
import { hashMarker, markerOf, type Marker, type MarkerStyle } from './marker.ts';

/** A line of running text; `fresh` when something else (a table, a title) stands between it and the line before. */
export interface FlowLine extends TextLine {
  readonly fresh: boolean;
}

/** Lines that belong together, healed. */
export interface Paragraph {
  readonly marker: Marker | undefined;
  /** Without the marker. */
  readonly text: string;
  readonly spans: readonly { readonly at: number; readonly line: number }[];
}

/**
 * Find the paragraphs of running text.
 *
 * Takes   lines in reading order, page numbers, tables and footnotes already out of them. Blank lines are no sign:
 *         some extractors put one after every line, some in the middle of a sentence.
 * Gives   paragraphs in order; each line is in exactly one.
 */
export function paragraphsOf(lines: readonly FlowLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const counters = new Counters();
  let open: { marker: Marker | undefined; lines: FlowLine[] } | undefined;
  const close = () => {
    if (open) paragraphs.push(heal(open.marker, open.lines));
  };
  for (const [at, line] of lines.entries()) {
    const before = at === 0 ? undefined : lines[at - 1];
    const found = line.hashes ? hashMarker(line.hashes, line.text) : markerOf(line.text);
    const width = widthAround(lines, at);
    const marker =
      found &&
      !breaksName(before, line, width) &&
      (!before || line.fresh || line.hashes || counters.accept(found, before.text, recentText(open?.lines)))
        ? found
        : undefined;
    if (
      open &&
      before &&
      !line.fresh &&
      !marker &&
      !before.hashes &&
      !opensBasis(open.marker, before, line) &&
      (breaksName(before, line, width) || continues(before, line, width))
    ) {
      open.lines.push(line);
      continue;
    }
    close();
    open = { marker, lines: [line] };
    counters.started(marker, before === undefined || line.fresh);
  }
  close();
  return paragraphs;
}

/** Whether a full line ends inside the name of an office that the next line goes on with. */
function breaksName(before: FlowLine | undefined, line: FlowLine, width: number): boolean {
  return (
    before !== undefined &&
    !line.fresh &&
    before.text.length >= width * 0.7 &&
    goesOnWithName(line.text) &&
    endsInsideName(before.text)
  );
}

/** Whether the next basis of a decision begins: each is a paragraph of its own, also below a full line. */
function opensBasis(marker: Marker | undefined, before: TextLine, line: TextLine): boolean {
  return marker === undefined && endsSentence(before.text) && OPENS_BASIS.test(line.text);
}

/** The end of an open paragraph: enough to see whether a quotation or bracket is still open. */
function recentText(lines: readonly TextLine[] = []): string {
  return lines
    .slice(-2)
    .map(({ text }) => text)
    .join(' ');
}

/** Whether a quotation or bracket is open at the end: “Mỗi công dân - Một danh tính số”. */
function isOpen(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”') || text.lastIndexOf('(') > text.lastIndexOf(')');
}

function heal(marker: Marker | undefined, lines: readonly FlowLine[]): Paragraph {
  const [first, ...others] = lines;
  const start = { text: marker ? marker.rest : first!.text, number: first!.number };
  return { marker, ...joinLines([start, ...others]) };
}

/**
 * Whether a line goes on with the paragraph of the line before it. A justified text breaks a line only where the next
 * word no longer fits: a line that had room for it ends there on purpose.
 */
function continues(before: TextLine, line: TextLine, width: number): boolean {
  if (/^[\p{Ll}\p{N},.;:!?)”…%]/u.test(line.text)) return true;
  const firstWord = line.text.split(' ', 1)[0] ?? '';
  const filled = (before.text.length + 1 + firstWord.length) / width;
  // "./." ends an official text; nothing goes on behind it
  if (before.text.endsWith('./.') || (endsSentence(before.text) && CLOSING.test(line.text))) return false;
  if (endsSentence(before.text) && !before.text.endsWith(';')) {
    // a gap of several blank lines, or one blank line where the extractor left none inside paragraphs
    return filled >= 0.93 && gapBefore(line) < 3;
  }
  if (isUnfinished(before.text)) return gapBefore(line) < 4;
  return filled >= 0.8 && gapBefore(line) < 4;
}

/** How wide the text is set around here: the length that nine lines of ten do not reach. */
function widthAround(lines: readonly TextLine[], at: number): number {
  const lengths = lines.slice(Math.max(0, at - 15), at + 15).map(({ text }) => text.length);
  lengths.sort((a, b) => a - b);
  return Math.max(40, lengths[Math.floor(lengths.length * 0.9)] ?? 0);
}

/** Knows how far each kind of numbering has come, to tell "2. Yêu cầu" from a date that a line end split. */
class Counters {
  private readonly last = new Map<MarkerStyle, number>();

  /** Whether a marker at the start of a line begins a paragraph, given the line before it. */
  accept(marker: Marker, before: string, recent: string): boolean {
    if (marker.value === 0) return endsSentence(before) || !(/^\p{Ll}/u.test(marker.rest) || isOpen(recent));
    if (asksForNumber(before)) return false;
    const previous = this.last.get(marker.style);
    // "(1) …; (2) …" inside a paragraph may reach the start of a line by chance
    if (marker.style === 'paren') return marker.value === 1 || (previous !== undefined && previous < marker.value);
    const fits =
      marker.value === 1 || (previous !== undefined && marker.value >= previous && marker.value <= previous + 2);
    // an excerpt goes on with any number below a heading in capitals
    return (
      fits || (endsSentence(before) && !/[,(]$/.test(before)) || (isCapitals(before) && /^\p{Lu}/u.test(marker.rest))
    );
  }

  started(marker: Marker | undefined, fresh: boolean): void {
    if (fresh) this.last.clear();
    if (!marker) return;
    this.last.set(marker.style, marker.value);
    if (marker.style !== 'paren' && marker.value > 0) this.last.delete('paren');
  }
}

/** How closing words begin, also right below a full line. */
export const CLOSING = /^Trên đây (?:là|chính là)(?=\s)/u;
const OPENS_BASIS =
  /^(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét Tờ trình|Thực hiện (?:Nghị|Kế|Quyết|Chỉ|Chương|Công))(?=[\s\p{L}])/u;
