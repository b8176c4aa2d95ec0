import type { Block } from '../plan.ts';
import type { TextLine } from '../repair.ts';
import { aside, type Aside } from './asides.ts';
import { columnKindOf } from './table.ts';

/**
 * Find tables whose rows are lines and whose cells are parted: by strokes (`| cell | cell |`, as readers of Word, PDF, web
 * pages and sheets write them, and Markdown), or by tabs (as a table comes out of Word when it is pasted into plain text).
 *
 * Takes   lines carrying words, and all lines as issued.
 * Gives   one aside a table: its header a `paragraph`, each row a `table-row` with its cells by the names of their columns; a
 *         row of one cell in a wider table, or one that is numbered I, II, A, B and names nothing else, is a `heading` of the
 *         rows below it. Rows that repeat the header, and one that numbers the columns, say nothing.
 */
export function findRuledTables(lines: readonly TextLine[], issued: readonly string[]): Aside[] {
  const asides: Aside[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const run = runFrom(lines, issued, at);
    if (run.length < 2) continue;
    asides.push(
      aside(
        rowBlocks(run.map(({ line, last, cells }) => ({ lines: [line.number, last.number], cells }))),
        run.flatMap(({ taken }) => taken),
      ),
    );
    at += run.reduce((sum, { taken }) => sum + taken.length, 0) - 1;
  }
  return asides;
}

interface RuledLine {
  readonly line: TextLine;
  /** The last of its lines, and all of them: a drawn frame has rows of several. */
  last: TextLine;
  readonly taken: TextLine[];
  /** A line end stands between the paragraphs of a cell. */
  cells: readonly string[];
}

function runFrom(lines: readonly TextLine[], issued: readonly string[], start: number): RuledLine[] {
  const header = lines[start]!.number;
  const byStrokes = strokeCells(issued[header - 1] ?? '') !== undefined;
  const framed = byStrokes && FRAME.test(issued[header - 2] ?? '');
  const run: RuledLine[] = [];
  const read = byStrokes ? strokeCells : (raw: string) => tabCells(raw, run.length === 0 ? 3 : 2);
  for (const line of lines.slice(start)) {
    const cells = read(issued[line.number - 1] ?? '');
    const before = run.at(-1)?.last;
    const apart = before !== undefined && line.number - before.number - 1 > (byStrokes ? 1 : 0);
    if (!cells || apart) break;
    if (!byStrokes && run.length > 0 && cells.length > run[0]!.cells.length) break;
    if (framed && run.length > 0 && !FRAME.test(issued[line.number - 2] ?? '')) goOn(run.at(-1)!, line, cells);
    else run.push({ line, last: line, taken: [line], cells });
  }
  if (byStrokes) return run;
  // tabs set other things apart too: only names of columns make a table of them
  const kinds = run[0]?.cells.map(columnKindOf) ?? [];
  return kinds.includes('unit') || kinds.includes('time') ? run : [];
}

/** The cells of `| a | b |`; "\|" inside a cell is a stroke of its own. */
function strokeCells(raw: string): string[] | undefined {
  const text = raw.trim();
  if (text.length < 3 || !text.startsWith('|') || !text.endsWith('|')) return undefined;
  return text
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replace(/\\\|/g, '|')
        .replace(/<br\s*\/?>/gi, '\n')
        .replace(/[^\S\n]+/g, ' ')
        .trim(),
    );
}

/** In a drawn frame only a ruled line parts rows: other lines go on with the cells above them. */
function goOn(row: RuledLine, line: TextLine, more: readonly string[]): void {
  row.last = line;
  row.taken.push(line);
  row.cells = row.cells.map((cell, at) => (more[at] ? `${cell} ${more[at]}`.trimStart() : cell));
}

/** A row below the names of the columns may hold a group's number and words only. */
function tabCells(raw: string, least: number): string[] | undefined {
  const cells = raw
    .replace(/[^\S\t]+$/, '')
    .split('\t')
    .map((cell) => cell.replace(/\s+/g, ' ').trim());
  return cells.length >= 3 || (cells.length >= least && GROUP_NUMBER.test(cells[0]!)) ? cells : undefined;
}

/** A row of a table with its cells told apart, and its first and last line. */
export interface CellRow {
  readonly lines: readonly [first: number, last: number];
  readonly cells: readonly string[];
}

/** The blocks of a table whose cells are told apart; its first row names the columns. */
export function rowBlocks([header, ...rest]: readonly CellRow[]): Block[] {
  const names = unique(header!.cells);
  const numbered = NUMBER_COLUMN.test(names[0] ?? '');
  const title = names.join(' ').trim();
  const blocks: Block[] = [
    { kind: 'paragraph', marker: '', level: 0, text: title, headings: [], lines: header!.lines },
  ];
  let group: string[] = [];
  for (const [at, { lines, cells }] of rest.entries()) {
    if (cells.every((cell) => RULE.test(cell)) || isNoRow(cells, header!.cells)) continue;
    const filled = cells.filter((cell) => cell !== '');
    const first = cells[0] ?? '';
    const short = cells.length < names.length && filled.length <= 2;
    const gathers = numbered && isGroup(cells, rest[at + 1]?.cells ?? []);
    if ((short && names.length > 2) || gathers) {
      const [marker, text] = groupOf(filled);
      group = [text === '' ? marker : marker === '' ? text : `${marker}. ${text}`];
      blocks.push({ kind: 'heading', marker, level: 3, text, headings: [], lines });
      continue;
    }
    const own = numbered ? cells.slice(1) : cells;
    const columns = numbered ? names.slice(1) : names;
    blocks.push({
      kind: 'table-row',
      marker: numbered ? first.replace(/[.)]$/, '') : '',
      level: 3,
      text: own.filter((cell) => cell !== '').join(' | '),
      headings: group,
      lines,
      cells: Object.fromEntries(columns.map((name, column) => [name, own[column] ?? ''])),
    });
  }
  return blocks;
}

/** A row of words for the rows below it: "I | Tuyên truyền", "1 | Tuyên truyền" above "1.1", words without a number. */
function isGroup(cells: readonly string[], next: readonly string[]): boolean {
  const number = (cells[0] ?? '').replace(/[.)]$/, '');
  const words = cells.slice(1).filter((cell) => cell !== '');
  if (words.length > 1) return false;
  if (GROUP_NUMBER.test(cells[0] ?? '')) return true;
  if (number === '') return cells[1] !== '' && /^\p{Lu}/u.test(cells[1] ?? '') && next.length === cells.length;
  const below = (next[0] ?? '').replace(/[.)]$/, '');
  return words.length === 1 && (below.startsWith(`${number}.`) || below === 'a');
}

/** "I", "Tuyên truyền" in two cells, or "A. Tuyên truyền" in one. */
function groupOf(filled: readonly string[]): [marker: string, text: string] {
  const [first = '', second] = filled;
  if (second !== undefined) return [first.replace(/[.)]$/, ''), second];
  const match = /^([IVX]{1,5}|[A-HĐ]|\d{1,2})[.)]\s+(.+)$/su.exec(first);
  return match ? [match[1]!, match[2]!] : ['', first];
}

function isNoRow(cells: readonly string[], header: readonly string[]): boolean {
  if (cells.length === header.length && cells.every((cell, at) => cell === header[at])) return true;
  // "(1) (2) (3) …" below the names of the columns
  return cells.length > 2 && cells.every((cell, at) => cell.replace(/[()]/g, '') === String(at + 1));
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const flat = name.replace(/\s+/g, ' ');
    const times = (seen.get(flat) ?? 0) + 1;
    seen.set(flat, times);
    return times === 1 ? flat : `${flat} (${times})`.trim();
  });
}

/** The ruled lines of a drawn frame: "+-----+------+". */
const FRAME = /^\s*\+[-=+]+\+\s*$/;
const RULE = /^:?-*:?$/;
const NUMBER_COLUMN = /^(?:TT|STT|S\.TT|Số TT|SỐ TT|Stt|Số thứ tự|#)\.?$/u;
const GROUP_NUMBER = /^(?:[IVX]{1,5}|[A-HĐ])[.)]?$/u;
