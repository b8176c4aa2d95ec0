import { joinLines, type TextLine } from '../repair.ts';
import { aside, type Aside } from './asides.ts';
import { markerOf } from './marker.ts';
import { rowBlocks, type CellRow } from './ruled-table.ts';
import { isOffice } from './signature.ts';
import { columnKindOf } from './table.ts';

/**
 * Find tables that a plain text sets with spaces: columns begin below their names, cells go on below themselves.
 *
 * Takes   lines carrying words, and all lines as issued: only these know where a word stands in its line.
 * Gives   one aside a table, as `ruled-table.ts` gives them. A line begins a row when it has a number in the numbers' column,
 *         or, in a table without one, words that begin one in the first column.
 */
export function findSpacedTables(lines: readonly TextLine[], issued: readonly string[]): Aside[] {
  const asides: Aside[] = [];
  const rawOf = ({ number }: TextLine): string => issued[number - 1] ?? '';
  for (let at = 0; at < lines.length; at += 1) {
    const names = namesIn(rawOf(lines[at]!));
    if (!names) continue;
    const table = readTable(lines.slice(at, at + MOST_LINES), rawOf, names);
    if (!table) continue;
    asides.push(aside(rowBlocks(table.rows), lines.slice(at, at + table.taken)));
    at += table.taken - 1;
  }
  return asides;
}

/** Words of a line that stand together, and the column of the page where they begin. */
interface Chunk {
  readonly text: string;
  readonly from: number;
}

function chunksOf(raw: string): Chunk[] {
  return [...raw.matchAll(CHUNK)].map(({ 0: text, index }) => ({ text: text.replace(/\s/g, ' '), from: index }));
}

/** Three names or more, of them one of units or times, and no sentence. */
function namesIn(raw: string): Chunk[] | undefined {
  if (raw.length > 240 || raw.includes('|') || raw.includes('\t')) return undefined;
  const chunks = chunksOf(raw);
  if (chunks.length < 3 || !chunks.every(({ text }) => text.length <= 45 && NAME.test(text))) return undefined;
  const kinds = chunks.map(({ text }) => columnKindOf(text));
  return kinds.includes('unit') || kinds.includes('time') ? chunks : undefined;
}

function readTable(
  lines: readonly TextLine[],
  rawOf: (line: TextLine) => string,
  names: readonly Chunk[],
): { readonly rows: CellRow[]; readonly taken: number } | undefined {
  const numbered = NUMBERS.test(names[0]!.text);
  const rows: { cells: TextLine[][]; lines: [number, number] }[] = [];
  let taken = 0;
  for (const [at, line] of lines.entries()) {
    const chunks = numbered ? withNumberApart(chunksOf(rawOf(line)), names) : chunksOf(rawOf(line));
    if (at > 0 && endsTable(line, chunks, names, lines[at + 1] && chunksOf(rawOf(lines[at + 1]!)))) break;
    const cells = names.map((): TextLine[] => []);
    for (const chunk of chunks) cells[columnOf(chunk, names)]!.push({ ...line, text: chunk.text });
    const first = cells[0]![0]?.text ?? '';
    const begins = numbered ? first !== '' : BEGINS.test(first) && (chunks.length > 1 || line.blanks.length > 0);
    // names of columns may go on below themselves: nothing is a row before a number, or a capital, opens one
    if (at === 0 || (begins && !(rows.length === 1 && numbered && !ROW_NUMBER.test(first))))
      rows.push({ cells, lines: [line.number, line.number] });
    else {
      const row = rows.at(-1)!;
      for (const [column, more] of cells.entries()) row.cells[column]!.push(...more);
      row.lines[1] = line.number;
    }
    taken = at + 1;
  }
  const told = rows.map(({ cells, lines }): CellRow => ({ lines, cells: cells.map((own) => joinLines(own).text) }));
  return told.slice(1).some(({ cells }) => cells.filter(Boolean).length > 1) ? { rows: told, taken } : undefined;
}

/** Whether the document goes on below the table: its foot, a heading with no row below it, or a line that fits no column. */
function endsTable(
  line: TextLine,
  chunks: readonly Chunk[],
  names: readonly Chunk[],
  next: readonly Chunk[] = [],
): boolean {
  if (FOOT.test(line.text) || isOffice(line.text)) return true;
  const [only] = chunks;
  if (chunks.length > 1 || !only || only.from >= names[1]!.from) return false;
  const fits = only.from + only.text.length < (names[NUMBERS.test(names[0]!.text) ? 2 : 1]?.from ?? 0);
  return !fits || (line.blanks.length > 0 && markerOf(line.text) !== undefined && next.length < 2);
}

/** "1. Lập danh sách" as one run of words: its number belongs to the numbers' column. */
function withNumberApart(chunks: readonly Chunk[], names: readonly Chunk[]): readonly Chunk[] {
  const [first, ...others] = chunks;
  const match = first && /^((?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5})[.)]?) (?=\S)/u.exec(first.text);
  if (!first || !match || columnOf(first, names) !== 0) return chunks;
  const from = Math.max(first.from + match[0].length, names[1]!.from);
  return [{ ...first, text: match[1]! }, { text: first.text.slice(match[0].length), from }, ...others];
}

/** The column whose name begins nearest. */
function columnOf({ from }: Chunk, names: readonly Chunk[]): number {
  let best = 0;
  for (const [at, name] of names.entries())
    if (Math.abs(name.from - from) < Math.abs(names[best]!.from - from)) best = at;
  return best;
}

const CHUNK = /\S+(?:[^\S\n]\S+)*/gu;
const NAME = /^(?:\p{Lu}|#)[^.:;!?]*$|^S?TT\.?$/u;
const NUMBERS = /^(?:S?TT|S\.TT|Số TT|Số thứ tự|#)\.?$/iu;
const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HĐ])[.)]?$/u;
const BEGINS = /^(?:\p{Lu}|\p{N}|[“"(]|[-+•]\s)/u;
const FOOT = /^(?:Nơi nhận|Ghi chú\s*:|Phụ lục(?:\s|$)|Trên đây là)/iu;
const MOST_LINES = 2000;
