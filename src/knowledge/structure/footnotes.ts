import { endsSentence, type TextLine } from '../repair.ts';
import { markerOf } from './marker.ts';

/** A footnote lifted out of the flow, and where its mark stood. */
export interface Footnote {
  readonly number: string;
  readonly lines: readonly TextLine[];
  /** Line of the running text that carries the mark. */
  readonly markLine: number;
}

/**
 * Lift footnotes out of running text.
 *
 * Takes   lines carrying words, page numbers out of them.
 * Gives   the footnotes, and the lines without them. A mark glued to its word ("Tỉnh ủy1") leaves the line too, since a
 *         raised 1 is no part of the word. Only a number that is glued to a word above and opens a line below counts.
 */
export function liftFootnotes(lines: readonly TextLine[]): {
  readonly footnotes: readonly Footnote[];
  readonly lines: readonly TextLine[];
} {
  const kept: TextLine[] = [];
  const footnotes: Footnote[] = [];
  let searchFrom = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const number = NOTE.exec(line.text)?.[1];
    const mark = number === undefined ? undefined : findMark(kept, searchFrom, number);
    if (number === undefined || mark === undefined) {
      kept.push(line);
      continue;
    }
    const end = endOfNote(lines, at);
    const [first, ...others] = lines.slice(at, end);
    const words = first!.text.replace(/^\d{1,2}\s+/, '');
    footnotes.push({ number, lines: [{ ...first!, text: words }, ...others], markLine: kept[mark.at]!.number });
    kept[mark.at] = { ...kept[mark.at]!, text: mark.text };
    searchFrom = mark.at;
    at = end - 1;
  }
  return { footnotes, lines: kept };
}

/** The last line above in which the number is glued to a word, with the line as it reads without it. */
function findMark(lines: readonly TextLine[], from: number, number: string): { at: number; text: string } | undefined {
  const glued = new RegExp(`(?<=[\\p{Ll}”"»)])\\[?${number}\\]?(?=$|[\\s,.;:!?)”"])`, 'u');
  for (let at = lines.length - 1; at >= from; at -= 1) {
    const { text } = lines[at]!;
    const match = glued.exec(text);
    if (!match || UNIT_BEFORE.test(text.slice(0, match.index))) continue;
    return { at, text: text.slice(0, match.index) + text.slice(match.index + match[0].length) };
  }
  return undefined;
}

/** A footnote ends with its page: at a line that opens the next one, at a page number, or where its last sentence ends. */
function endOfNote(lines: readonly TextLine[], start: number): number {
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end]!;
    if (line.pageStart || line.blanks.length >= 3 || NOTE.test(line.text)) break;
    const closed = endsSentence(lines[end - 1]!.text) && /[.”"»)]$/.test(lines[end - 1]!.text);
    if (closed && (markerOf(line.text) !== undefined || /^\p{Ll}/u.test(line.text))) break;
  }
  return end;
}

const NOTE = /^(\d{1,2})\s+(?=[\p{Lu}“"(])/u;
/** "m2", "km2" are units, not marks. */
const UNIT_BEFORE = /(?:^|[\s\d/])(?:m|km|cm|dm|mm|hm)$/u;
