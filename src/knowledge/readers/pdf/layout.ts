import { tableLinesWithRows, type Cell } from '../table-lines.ts';
import { inColumns } from './columns.ts';
import { gridsOf, type Grid } from './grid.ts';
import type { Marks } from './marks.ts';
import { rowsOf, type TextRow } from './rows.ts';

/**
 * Put what is printed on pages into lines in reading order.
 *
 * Takes   the marks of every page.
 * Gives   lines with their pages: two columns side by side (letterhead, foot) one below the other; ruled tables as rows, also
 *         over the end of a page; blank lines where the page leaves room; without page numbers and running heads. A line that is
 *         indented, or stands lower than lines of one paragraph do, begins a paragraph.
 */
export function layOut(pages: readonly Marks[]): {
  readonly lines: string[];
  readonly pages: number[];
  readonly paragraphs: number[];
} {
  const running = runningLines(pages);
  const parts = joinTables(pages.flatMap((marks, at) => partsOf(marks, at + 1, running)));
  const lines: string[] = [];
  const places: number[] = [];
  const paragraphs: number[] = [];
  let page = 0;
  for (const part of parts) {
    for (const [line, on] of 'row' in part ? [...blanksAbove(part), [part.text, part.page] as const] : rowLines(part)) {
      // a form feed tells the structure reader that what stands here may go on with the page before
      lines.push(on !== page && page > 0 && !line.startsWith('|') && line !== '' ? `\f${line}` : line);
      places.push(on);
      if (line !== '' && 'row' in part && part.begins) paragraphs.push(lines.length);
      if (line !== '') page = on;
    }
  }
  return { lines, pages: places, paragraphs };
}

interface TextPart {
  readonly page: number;
  readonly row: TextRow;
  readonly text: string;
  /** Lines that would fit between it and the text above. */
  readonly room: number;
  /** Whether indent or gap say that a paragraph begins. */
  readonly begins: boolean;
}

interface TablePart {
  /** Of its last row; `pages` says it of every row. */
  readonly page: number;
  readonly pages: readonly number[];
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
    parts.push(...textParts(own, page, edgesOf(rows)));
  };
  for (const grid of grids) {
    readTo(grid.top + 1);
    parts.push(tablePart(grid, page));
  }
  readTo(Infinity);
  return parts;
}

function tablePart({ rows, uprights }: Grid, page: number): TablePart {
  return { page, pages: rows.map(() => page), rows, uprights };
}

function textParts(rows: readonly TextRow[], page: number, edges: Edges): TextPart[] {
  const ordered = inColumns(rows);
  return ordered.map((row, at) => {
    const before = ordered[at - 1];
    const step = before ? row.base - before.base : 0;
    const room = Math.max(0, Math.min(4, Math.round(step / edges.leading) - 1));
    return { page, row, text: row.text, room, begins: before !== undefined && begins(row, before, step, edges) };
  });
}

/** How the running text of a page is set. */
interface Edges {
  readonly left: number;
  readonly right: number;
  /** From one line of a paragraph to the next. */
  readonly leading: number;
}

function edgesOf(rows: readonly TextRow[]): Edges {
  const wide = rows.filter(({ segments }) => segments.length === 1).map(({ segments }) => segments[0]!);
  const right = Math.max(0, ...wide.map((segment) => segment.right));
  const steps = rows.slice(1).map(({ base }, at) => base - rows[at]!.base);
  // paragraphs stand further apart than their lines: of two common steps the smaller one is the lines'
  const leading = common(steps.filter((step) => step > 4 && step < 40)) ?? 18;
  return { left: common(wide.map((segment) => segment.left)) ?? 0, right, leading };
}

/** Lists with a hanging indent are left for the words to tell: there the lines that go on are the indented ones. */
function begins(row: TextRow, before: TextRow, step: number, { left, right, leading }: Edges): boolean {
  const [own, above] = [row.segments[0]!, before.segments[0]!];
  if (step < 0 || step > leading * 1.25) return true;
  const indented = own.left > left + 12 && own.left > above.left + 8 && !MARKED.test(before.text);
  // the first word would have had room in the line above
  const short = right - above.right > (right - left) * 0.25 && own.left <= above.left + 2;
  return indented || short;
}

/** The most frequent value, to the point; the smallest of several. */
function common(values: readonly number[]): number | undefined {
  const times = new Map<number, number>();
  for (const value of values) times.set(Math.round(value), (times.get(Math.round(value)) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

type PagedLine = readonly [line: string, page: number];

function blanksAbove({ room, page }: TextPart): PagedLine[] {
  return Array.from({ length: room }, () => ['', page]);
}

function rowLines({ rows, pages }: TablePart): PagedLine[] {
  return tableLinesWithRows(rows).map(({ text, row }) => [text, pages[row] ?? pages[0]!]);
}

/** A table that fills the end of one page and the beginning of the next is one table. */
function joinTables(parts: readonly (TextPart | TablePart)[]): (TextPart | TablePart)[] {
  const joined: (TextPart | TablePart)[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if ('rows' in part && before && 'rows' in before && part.page > before.page && sameColumns(part, before)) {
      const rows = goOn(before.rows, part.rows);
      const pages = rows.map((_, row) => before.pages[row] ?? part.page);
      joined[joined.length - 1] = { ...before, page: part.page, pages, rows };
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

const MARKED = /^(?:[-+•*–]|\d+(?:\.\d+)*[.)]|[a-zđ]\))\s/u;
