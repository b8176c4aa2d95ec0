import { tableLines, type Cell } from '../table-lines.ts';
import { inColumns } from './columns.ts';
import { gridsOf, type Grid } from './grid.ts';
import type { Marks } from './marks.ts';
import { rowsOf, type TextRow } from './rows.ts';

/**
 * Put what is printed on pages into lines in reading order.
 *
 * Takes   the marks of every page.
 * Gives   lines with their pages: two columns side by side (letterhead, foot) one below the other; ruled tables as rows, also
 *         over the end of a page; blank lines where the page leaves room; without page numbers and running heads.
 */
export function layOut(pages: readonly Marks[]): { readonly lines: string[]; readonly pages: number[] } {
  const running = runningLines(pages);
  const parts = joinTables(pages.flatMap((marks, at) => partsOf(marks, at + 1, running)));
  const lines: string[] = [];
  const places: number[] = [];
  let page = 0;
  for (const part of parts) {
    for (const line of 'row' in part ? [...blanksAbove(part), part.text] : tableLines(part.rows)) {
      // a form feed tells the structure reader that what stands here may go on with the page before
      lines.push(part.page !== page && page > 0 && !line.startsWith('|') && line !== '' ? `\f${line}` : line);
      places.push(part.page);
      if (line !== '') page = part.page;
    }
  }
  return { lines, pages: places };
}

interface TextPart {
  readonly page: number;
  readonly row: TextRow;
  readonly text: string;
  /** Lines that would fit between it and the text above. */
  readonly room: number;
}

interface TablePart {
  readonly page: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly uprights: readonly number[];
}

function partsOf(marks: Marks, page: number, running: ReadonlySet<string>): (TextPart | TablePart)[] {
  const grids = gridsOf(marks);
  const inTables = new Set(grids.flatMap(({ words }) => words));
  const free = rowsOf(marks.words.filter((word) => !inTables.has(word)));
  const rows = free.filter((row) => !running.has(runningKey(row, marks)) && !isPageNumber(row, marks));
  const parts: (TextPart | TablePart)[] = [];
  let from = 0;
  const readTo = (bottom: number): void => {
    const part = rows.slice(from).findIndex(({ base }) => base > bottom);
    const own = rows.slice(from, part < 0 ? rows.length : from + part);
    from += own.length;
    parts.push(...textParts(own, page));
  };
  for (const grid of grids) {
    readTo(grid.top + 1);
    parts.push(tablePart(grid, page));
  }
  readTo(Infinity);
  return parts;
}

function tablePart({ rows, uprights }: Grid, page: number): TablePart {
  return { page, rows, uprights };
}

function textParts(rows: readonly TextRow[], page: number): TextPart[] {
  const steps = rows
    .slice(1)
    .map(({ base }, at) => base - rows[at]!.base)
    .filter((step) => step > 2);
  const leading = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 18;
  return inColumns(rows).map((row, at, all) => {
    const step = at === 0 ? 0 : row.base - all[at - 1]!.base;
    return { page, row, text: row.text, room: Math.max(0, Math.min(4, Math.round(step / leading) - 1)) };
  });
}

function blanksAbove({ room }: TextPart): string[] {
  return Array.from({ length: room }, () => '');
}

/** A table that fills the end of one page and the beginning of the next is one table. */
function joinTables(parts: readonly (TextPart | TablePart)[]): (TextPart | TablePart)[] {
  const joined: (TextPart | TablePart)[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if ('rows' in part && before && 'rows' in before && part.page > before.page && sameColumns(part, before)) {
      joined[joined.length - 1] = { ...before, page: part.page, rows: goOn(before.rows, part.rows) };
    } else joined.push(part);
  }
  return joined;
}

function sameColumns(a: TablePart, b: TablePart): boolean {
  return (
    a.uprights.length === b.uprights.length && a.uprights.every((at, order) => Math.abs(at - b.uprights[order]!) < 12)
  );
}

/** Rows with the rows of the next page: the names of the columns are not repeated, a row the page cut in two is whole again. */
function goOn(above: TablePart['rows'], below: TablePart['rows']): TablePart['rows'] {
  const same = (a: readonly Cell[] = [], b: readonly Cell[] = []): boolean =>
    a.map(({ text }) => text).join('|') === b.map(({ text }) => text).join('|');
  let first = 0;
  while (first < below.length && same(above[first], below[first])) first += 1;
  const rest = below.slice(first);
  const last = above.at(-1) ?? [];
  const cut = rest[0];
  const isNumbered = /^(?:TT|STT|Số TT)$/iu.test(above[0]?.[0]?.text ?? '');
  if (!cut || !isNumbered || cut[0]?.text !== '' || cut.length !== last.length || cut.every(({ text }) => text === ''))
    return [...above, ...rest];
  const whole = last.map((cell, at) => ({
    ...cell,
    text: [cell.text, cut[at]!.text].filter((text) => text !== '').join(' '),
  }));
  return [...above.slice(0, -1), whole, ...rest.slice(1)];
}

/** Lines at the edge of pages that come again on most of them, their numbers aside. */
function runningLines(pages: readonly Marks[]): Set<string> {
  const times = new Map<string, number>();
  for (const marks of pages) {
    const keys = new Set(rowsOf(marks.words).map((row) => runningKey(row, marks)));
    for (const key of keys) if (key !== '') times.set(key, (times.get(key) ?? 0) + 1);
  }
  const most = Math.max(2, Math.ceil(pages.length * 0.6));
  return new Set([...times].filter(([, count]) => count >= most && pages.length >= 3).map(([key]) => key));
}

function runningKey(row: TextRow, { height }: Marks): string {
  if (row.base > height * 0.08 && row.base < height * 0.92) return '';
  return `${Math.round(row.base / 4)} ${row.text.replace(/\d+/g, '#')}`;
}

function isPageNumber({ base, text }: TextRow, { height }: Marks): boolean {
  const atEdge = base < height * 0.09 || base > height * 0.91;
  return atEdge && /^(?:[-–]?\s*\d{1,4}\s*[-–]?|(?:Trang|Tr\.?)\s*\d{1,4}(?:\s*\/\s*\d{1,4})?)$/iu.test(text);
}
