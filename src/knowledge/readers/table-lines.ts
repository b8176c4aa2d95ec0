import { LIMITS } from './limits.ts';
import { Refusal } from './unreadable.ts';

/** A cell as a format describes it. */
export interface Cell {
  /** Its words; a line end stands between its paragraphs. */
  readonly text: string;
  /** Columns and rows it covers, 1 when it is not merged. */
  readonly across: number;
  readonly down: number;
  /** Whether the format marks it as the name of a column. */
  readonly head?: boolean;
}

/**
 * Write a table as lines of text that `structure/ruled-table.ts` reads back.
 *
 * Takes   its rows from top to bottom, each with the cells that begin in it.
 * Gives   for a table of data: one line a row, `| cell | cell |`, the names of the columns first with a ruled line below.
 *         A cell that covers several rows is said in each of them, since it holds for each; a row that is one cell over all
 *         columns ("A. Tuyên truyền") has just that one. Names over two rows become one: "Đơn vị thực hiện" above "Chủ
 *         trì" is "Đơn vị thực hiện Chủ trì". For a table that only places text side by side (letterhead, foot): its lines.
 * Throws  Refusal when merged cells would make it larger than any real table.
 */
export function tableLines(rows: readonly (readonly Cell[])[]): string[] {
  return tableLinesWithRows(rows).map(({ text }) => text);
}

/** The same, each line with the row (from 0) that it was written for. */
export function tableLinesWithRows(
  rows: readonly (readonly Cell[])[],
): { readonly text: string; readonly row: number }[] {
  const grid = gridOf(rows);
  const columns = Math.max(0, ...grid.map((row) => row.length));
  const flow = (row: number): { text: string; row: number }[] =>
    own(grid[row]!).flatMap((cell) => linesOf(cell).map((text) => ({ text, row })));
  if (columns < 2 || placesText(grid, columns)) return grid.flatMap((_, row) => flow(row));
  const lines: { text: string; row: number }[] = [];
  let first = 0;
  // a row over all columns above the names of the columns is the table's own title
  for (; first < grid.length - 1 && own(grid[first]!).length <= 1; first += 1) lines.push(...flow(first));
  const depth = headerDepth(grid, first);
  const names = Array.from({ length: columns }, (_, column) => {
    const parts = grid.slice(first, first + depth).map((row) => row[column]?.cell);
    const texts = [...new Set(parts)].map((cell) => cell?.text.replace(/\s+/g, ' ').trim() ?? '');
    return texts.filter(Boolean).join(' ');
  });
  lines.push({ text: pipe(names), row: first }, { text: pipe(names.map(() => '---')), row: first });
  let repeated = 0;
  for (const [at, row] of grid.entries()) {
    const cells = own(row);
    if (at < first + depth || cells.every(({ text }) => text.trim() === '')) continue;
    // the names of the columns again, at the head of a new page
    if (namesAgain(grid, first, depth, at)) repeated = at + depth;
    if (at < repeated) continue;
    const values = isGroup(row, cells, columns)
      ? cells.map(({ text }) => text).filter((text) => text.trim() !== '')
      : Array.from({ length: columns }, (_, column) => valueAt(row, column));
    lines.push({ text: pipe(values), row: at });
  }
  return lines;
}

/** A place of the grid: its cell, and whether the cell begins there. */
interface Spot {
  readonly cell: Cell;
  readonly begins: boolean;
  /** Whether it is the cell's first column: a cell over several columns is said once. */
  readonly leftmost: boolean;
}
type Row = readonly (Spot | undefined)[];

function gridOf(rows: readonly (readonly Cell[])[]): Row[] {
  const grid: (Spot | undefined)[][] = rows.map(() => []);
  let taken = 0;
  for (const [at, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[at]![column]) column += 1;
      const across = Math.min(Math.max(1, cell.across), 200);
      const down = Math.min(Math.max(1, cell.down), rows.length - at);
      taken += across * down;
      if (taken > LIMITS.cells) throw new Refusal('bảng quá lớn');
      for (let below = 0; below < down; below += 1)
        for (let beside = 0; beside < across; beside += 1)
          grid[at + below]![column + beside] = { cell, begins: below === 0 && beside === 0, leftmost: beside === 0 };
      column += across;
    }
  }
  return grid;
}

/** The cells that begin in a row, from left to right. */
function own(row: Row): Cell[] {
  return row.flatMap((spot) => (spot?.begins ? [spot.cell] : []));
}

/** How many rows name the columns: those that say so, else those that the first row's tallest cell covers. */
function headerDepth(grid: readonly Row[], first: number): number {
  const marked = grid.slice(first).findIndex((row) => !own(row).every(({ head }) => head));
  if (marked > 0) return marked;
  const top = own(grid[first] ?? []);
  const spans = top.some(({ across }) => across > 1);
  return spans ? Math.max(...top.map(({ down }) => down)) : 1;
}

function namesAgain(grid: readonly Row[], first: number, depth: number, at: number): boolean {
  const words = (row: number): string => (grid[row] ?? []).map((spot) => spot?.cell.text.trim()).join('|');
  if (depth > DEEPEST_HEADER) return false;
  return Array.from({ length: depth }, (_, line) => words(at + line) === words(first + line)).every(Boolean);
}

/** One cell over all columns, or over all but the one of the numbers. */
function isGroup(row: Row, cells: readonly Cell[], columns: number): boolean {
  const widest = Math.max(...cells.map(({ across }) => across));
  return columns > 2 && cells.length <= 2 && widest >= columns - 1 && row.every((spot) => spot?.begins !== undefined);
}

function valueAt(row: Row, column: number): string {
  const spot = row[column];
  return spot?.leftmost ? spot.cell.text : '';
}

/** Whether a table only sets a letterhead or a foot side by side. */
function placesText(grid: readonly Row[], columns: number): boolean {
  if (columns > 3) return false;
  return grid.length === 1 || (grid.length <= 6 && grid.some((row) => own(row).some(({ text }) => BESIDE.test(text))));
}

function linesOf({ text }: Cell): string[] {
  return text.split('\n');
}

function pipe(cells: readonly string[]): string {
  return `| ${cells
    .map((text) =>
      text
        .trim()
        .replace(/\|/g, '\\|')
        .replace(/[^\S\n]+/g, ' ')
        .replace(/\s*\n\s*/g, '<br>'),
    )
    .join(' | ')} |`;
}

/** Rows that name columns on any real page. */
const DEEPEST_HEADER = 4;
const BESIDE = /^\s*(?:CỘNG H[ÒO][ÀA]? XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận|Kính gửi|Số\s*:)/mu;
