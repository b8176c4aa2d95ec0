import type { Segment, TextRow } from './rows.ts';

/**
 * Read two columns set side by side (letterhead, foot of an official text) one after the other.
 *
 * Takes   the lines of a page without its tables, from top to bottom.
 * Gives   the same words: where lines stand left and right of a gap, first all at the left, then all at the right.
 */
export function inColumns(rows: readonly TextRow[]): TextRow[] {
  const read: TextRow[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const gutter = gutterAt(rows, at);
    if (!gutter) {
      read.push(rows[at]!);
      continue;
    }
    const { end, middle } = endOfColumns(rows, at, gutter);
    const own = rows.slice(at, end);
    read.push(...own.flatMap((row) => side(row, ({ right }) => right <= middle)));
    read.push(...own.flatMap((row) => side(row, ({ right }) => right > middle)));
    at = end - 1;
  }
  return read;
}

interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** The gap between the columns that begin at a line: in the line itself, or between it and the next a little lower. */
function gutterAt(rows: readonly TextRow[], at: number): Gutter | undefined {
  const row = rows[at]!;
  if (row.segments.length === 2) return between(row.segments[0]!, row.segments[1]!);
  const next = rows[at + 1];
  if (row.segments.length !== 1 || next?.segments.length !== 1 || next.base - row.base > row.size * 0.9)
    return undefined;
  const [left, right] = [row.segments[0]!, next.segments[0]!].sort((a, b) => a.left - b.left);
  return right!.left - left!.right > 20 ? between(left!, right!) : undefined;
}

function between({ right }: Segment, { left }: Segment): Gutter {
  return { left: right, right: left };
}

/** Behind the last line of the columns: one that crosses the gap ends them, and so do lines at the left alone. */
function endOfColumns(
  rows: readonly TextRow[],
  start: number,
  gutter: Gutter,
): { readonly end: number; readonly middle: number } {
  let { left, right } = gutter;
  let end = start + 1;
  let middle = (left + right) / 2;
  for (let at = start; at < rows.length; at += 1) {
    const row = rows[at]!;
    if (at > start && row.base - rows[at - 1]!.base > row.size * 8) break;
    const atLeft = row.segments.filter((segment) => segment.right <= right - 4);
    const atRight = row.segments.filter((segment) => segment.left >= left + 4 && !atLeft.includes(segment));
    if (atLeft.length + atRight.length < row.segments.length || atLeft.length > 1 || atRight.length > 1) break;
    const [newLeft, newRight] = [Math.max(left, atLeft[0]?.right ?? 0), Math.min(right, atRight[0]?.left ?? Infinity)];
    if (newRight - newLeft < 4) break;
    [left, right] = [newLeft, newRight];
    const entry = /^[-+•–]\s/u.test(row.text) && at === end;
    if (atRight.length === 0 && !entry) continue;
    end = at + 1;
    middle = (left + right) / 2;
  }
  return { end, middle };
}

function side(row: TextRow, isHere: (segment: Segment) => boolean): TextRow[] {
  const segments = row.segments.filter(isHere);
  return segments.length === 0 ? [] : [{ ...row, segments, text: segments.map(({ text }) => text).join(' ') }];
}
