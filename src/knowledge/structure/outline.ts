import type { Block } from '../plan.ts';
import { endsSentence } from '../repair.ts';
import { label, rankOf, type MarkerStyle } from './marker.ts';
import { CLOSING, type Paragraph } from './paragraphs.ts';

/**
 * Give paragraphs their place in the outline.
 *
 * Takes   paragraphs in order, and the headings under which they all stand (of an annex; none in the document itself).
 * Gives   a block each. Which paragraphs are headings follows from what stands below them: "1. Sở Tài chính" with duties
 *         under it is one, "1. Các sở chủ động …." as a full sentence is an item. Lines such as "Đơn vị chủ trì: …" belong
 *         to the nearest numbered heading, whatever lists stand between.
 */
export function outlineOf(paragraphs: readonly Paragraph[], base: readonly string[]): Block[] {
  const stack: Level[] = [];
  const closingFrom = findClosing(paragraphs);
  return paragraphs.map((paragraph, at) => {
    const { marker, text, spans } = paragraph;
    if (at >= closingFrom) stack.length = 0;
    if (marker && ASSIGNMENT.test(text)) popTo(stack, isStructural);
    else if (marker) popTo(stack, standsAbove(marker.style, stack));
    const headings = [...base, ...pathAt(stack, marker !== undefined)];
    const level = base.length + stack.length + (marker ? 1 : at >= closingFrom ? 0 : 1);
    const kind = marker ? kindOf(paragraph, paragraphs[at + 1]) : 'paragraph';
    if (marker) {
      const leadsIn = kind === 'heading' || text.endsWith(':');
      stack.push({ style: marker.style, label: shorten(label(marker.printed, text)), leadsIn });
    }
    const lines: [number, number] = [spans[0]!.line, spans.at(-1)!.line];
    return { kind, marker: marker?.printed ?? '', level, text, headings, lines, spans };
  });
}

interface Level {
  readonly style: MarkerStyle;
  readonly label: string;
  /** Whether a bullet announces the ones below it. */
  readonly leadsIn: boolean;
}

/** Numbered and lettered levels are headings of what follows; a bullet only when it announces deeper ones. */
function pathAt(stack: readonly Level[], marked: boolean): string[] {
  return stack.filter((level) => isStructural(level) || (marked && level.leadsIn)).map((level) => level.label);
}

function isStructural({ style }: Level): boolean {
  return rankOf(style) !== undefined;
}

function popTo(stack: Level[], keeps: (level: Level) => boolean): void {
  while (stack.length > 0 && !keeps(stack.at(-1)!)) stack.pop();
}

/** Which open levels stay open when a paragraph of this style comes. */
function standsAbove(style: MarkerStyle, stack: readonly Level[]): (level: Level) => boolean {
  const rank = rankOf(style);
  if (rank !== undefined) return (level) => (rankOf(level.style) ?? Infinity) < rank;
  // a bullet style that is open already: back to its level; a new one: one level deeper
  const open = stack.findLastIndex((level) => level.style === style);
  if (open < 0) return () => true;
  const kept = new Set(stack.slice(0, open));
  return (level) => kept.has(level);
}

function kindOf({ marker, text }: Paragraph, next: Paragraph | undefined): 'heading' | 'item' {
  if (!marker || ASSIGNMENT.test(text)) return 'item';
  const { style } = marker;
  if (style.startsWith('hash')) return 'heading';
  const rank = rankOf(style);
  const below = next && isBelow(style, next);
  const short = text.length <= (rank === undefined ? 120 : 320);
  if (style === 'part' || style === 'upper' || style === 'roman') return text.length <= 320 ? 'heading' : 'item';
  if (!below || !short) return 'item';
  if (text.endsWith(':')) return text.length <= 200 ? 'heading' : 'item';
  if (rank === undefined) return endsSentence(text) || !next.marker ? 'item' : 'heading';
  if (!endsSentence(text) || /[)”"]$/.test(text)) return 'heading';
  // "1. Mục đích." with items below it
  return text.length <= 60 && next.marker ? 'heading' : 'item';
}

/** Whether the next paragraph stands below one of this style. */
function isBelow(style: MarkerStyle, next: Paragraph): boolean {
  if (!next.marker) return true;
  const rank = rankOf(style);
  const nextRank = rankOf(next.marker.style);
  if (rank === undefined) return nextRank === undefined && next.marker.style !== style && !ASSIGNMENT.test(next.text);
  return nextRank === undefined || nextRank > rank;
}

/** Where the closing words begin ("Trên đây là …"): unnumbered paragraphs at the end that no heading announces. */
function findClosing(paragraphs: readonly Paragraph[]): number {
  const spoken = paragraphs.findIndex(({ marker, text }) => !marker && CLOSING.test(text));
  if (spoken >= 0) return spoken;
  const lastMarked = paragraphs.findLastIndex(({ marker }) => marker !== undefined);
  if (lastMarked < 0) return 0;
  const last = paragraphs[lastMarked]!;
  return kindOf(last, paragraphs[lastMarked + 1]) === 'heading' ? lastMarked + 2 : lastMarked + 1;
}

/** A heading for a path: whole when it is one, its first clause when it is a paragraph of its own. */
export function shorten(text: string): string {
  if (text.length <= MOST_OF_A_HEADING) return text;
  const clause = /^[\s\S]{40,240}?[.;:](?=\s)/u.exec(text)?.[0];
  if (clause) return clause.replace(/[.;:]$/, '') + ' …';
  return `${text.slice(0, text.lastIndexOf(' ', 200))} …`;
}

const MOST_OF_A_HEADING = 260;
/** A line that says who does a task, with whom, and by when: it speaks of the task's heading. */
export const ASSIGNMENT =
  /^(?:(?:Các )?(?:Đơn vị|Cơ quan|Phòng, ban)\s+(?:chủ trì|thực hiện|phối hợp|phụ trách)|Chủ trì(?: thực hiện)?\s*:|Phối hợp(?: thực hiện)?\s*:|(?:Thời gian|Thời hạn|Tiến độ)(?:\s+(?:thực hiện|hoàn thành))?\s*:|Lãnh đạo phụ trách\s*:|Sản phẩm\s*:|Kinh phí\s*:)/iu;
