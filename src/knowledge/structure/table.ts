import { joinLines, type TextLine } from '../repair.ts';
import type { Block } from '../plan.ts';
import { aside, isCapitals, type Aside } from './asides.ts';
import { cellsOf, type Column } from './cells.ts';
import { endsTable, numberingAfter, rowStyleOf, type Numbering, type RowStyle } from './table-end.ts';

/** A line that opens a table: "TT", "STT" or "Số TT", then the names of the columns; or just their names. */
export function isTableHeader(text: string): boolean {
  return text.length < 220 && (HEADER.test(text) || namesColumns(text));
}

/** Names of columns alone: what is to be done, then units and times, and no sign of a sentence. */
function namesColumns(text: string): boolean {
  if (!SUBJECT.test(text) || /[.:;,!?]/.test(text)) return false;
  const kinds = columnsOf(text).map(({ kind }) => kind);
  return kinds.length >= 3 && kinds[0] === 'other' && kinds.includes('unit') && kinds.includes('time');
}

/**
 * Find tables of numbered rows, as extractors leave them: cell under cell, cells broken over lines, no ruling.
 *
 * Takes   lines carrying words, page numbers still among them (a row's number stands alone in its line too).
 * Gives   one aside a table. Its header is a `paragraph` block; each row is a `table-row` block whose marker is the row's
 *         number as printed, whose cells have the names of the columns, and whose text is its cells apart by " | ". An
 *         empty cell is `''`; nothing is filled in. Headings are set by the caller.
 */
export function findTables(lines: readonly TextLine[]): Aside[] {
  const asides: Aside[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!isTableHeader(lines[at]!.text)) continue;
    const firstRow = findFirstRow(lines, at);
    // without a column of numbers only rows right below it tell a header from a heading
    if (firstRow < 0 || (firstRow > at + 1 && !HEADER.test(lines[at]!.text))) continue;
    const header = lines.slice(at, firstRow);
    const columns = columnsOf(joinLines(header).text);
    if (columns.length < 2) continue;
    const { rows, repeated, end } = readRows(lines, firstRow, numberingAfter(lines.slice(0, at)), header);
    asides.push(
      aside([...toBlocks(header, columns, rows), ...repeated.map(headerBlock)].sort(byLine), lines.slice(at, end)),
    );
    at = end - 1;
  }
  return asides;
}

interface Row {
  readonly marker: string;
  readonly lines: TextLine[];
  readonly first: number;
  /** Blank-line widths between this row's last line and what follows: empty cells at its end. */
  tail: readonly number[];
}

function findFirstRow(lines: readonly TextLine[], header: number): number {
  for (let at = header + 1; at < Math.min(lines.length, header + HEADER_LINES); at += 1) {
    const { text } = lines[at]!;
    if (rowNumber(text, 0) || GROUP.test(text)) return at;
  }
  return -1;
}

/** The number a line opens a row with, when it follows the row before: the next one, or one that was skipped or doubled. */
function rowNumber(text: string, last: number): { printed: string; rest: string; value: number } | undefined {
  const match = ROW.exec(text);
  const value = Number(match?.[1]);
  const rest = match?.[2] ?? '';
  if (!match || value < 1 || value < last || value > last + 2) return undefined;
  // words behind the number ("57 của tỉnh") make a row only when it is exactly the next one and they begin a cell
  if (rest !== '' && (value !== last + 1 || !/^\p{Lu}/u.test(rest))) return undefined;
  return { printed: match[1]!, rest, value };
}

function readRows(
  lines: readonly TextLine[],
  start: number,
  above: Numbering,
  header: readonly TextLine[],
): { readonly rows: Row[]; readonly repeated: TextLine[][]; readonly end: number } {
  const rows: Row[] = [];
  const repeated: TextLine[][] = [];
  const rowStyles: RowStyle[] = [];
  let beforePage: readonly number[] | undefined;
  let last = 0;
  let at = start;
  for (; at < lines.length; at += 1) {
    // the names of the columns again, at the head of a new page
    if (header.every(({ text }, below) => lines[at + below]?.text === text)) {
      repeated.push(lines.slice(at, at + header.length));
      at += header.length;
    }
    const line = lines[at];
    if (!line) break;
    if (endsTable(lines, at, { from: start, above, rowStyles })) break;
    const group = GROUP.exec(line.text);
    const number = group ? undefined : rowNumber(line.text, last);
    const current = rows.at(-1);
    if ((group ?? number) && current) current.tail = beforePage ?? line.blanks;
    beforePage = undefined;
    if (group) {
      rows.push({
        marker: group[1]!,
        lines: group[2] ? [{ ...line, text: group[2] }] : [],
        first: line.number,
        tail: [],
      });
      last = 0;
    } else if (number) {
      const lines = number.rest === '' ? [] : [{ ...line, text: number.rest }];
      rows.push({ marker: number.printed, lines, first: line.number, tail: [] });
      last = number.value;
      const style = rowStyleOf(line.text);
      if (style) rowStyles.push(style);
    } else if (/^\d{1,3}$/.test(line.text))
      // any other lone number inside a table is a page's; blanks behind it are the page's own
      beforePage = line.blanks;
    else current?.lines.push(line);
  }
  return { rows, repeated, end: at };
}

function headerBlock(header: readonly TextLine[]): Block {
  const { text, spans } = joinLines(header);
  const lines: [number, number] = [header[0]!.number, header.at(-1)!.number];
  return { kind: 'paragraph', marker: '', level: 0, text, headings: [], lines, spans };
}

const byLine = (a: Block, b: Block): number => a.lines[0] - b.lines[0];

function toBlocks(header: readonly TextLine[], columns: readonly Column[], rows: readonly Row[]): Block[] {
  const blocks: Block[] = [headerBlock(header)];
  const numbered = rows.filter(({ marker, lines }) => /^\d/.test(marker) && lines.length > 0);
  const cells = cellsOf(
    numbered.map((row) => ({ lines: row.lines, tail: row.tail })),
    columns,
  );
  let group: string[] = [];
  for (const row of rows) {
    const place: [number, number] = [row.first, row.lines.at(-1)?.number ?? row.first];
    const order = numbered.indexOf(row);
    if (order < 0) {
      const words = joinLines(row.lines).text;
      group = [words === '' ? row.marker : `${row.marker}. ${words}`];
      blocks.push({ kind: 'heading', marker: row.marker, level: 3, text: words, headings: [], lines: place });
      continue;
    }
    const values = cells[order]!;
    blocks.push({
      kind: 'table-row',
      marker: row.marker,
      level: 3,
      text: values.filter((value) => value !== '').join(' | '),
      headings: group,
      lines: place,
      cells: Object.fromEntries(columns.map(({ name }, column) => [name, values[column] ?? ''])),
    });
  }
  return blocks;
}

/**
 * Names of the columns, without the one of the numbers. Every name begins with a capital and goes on in small letters;
 * in a header all in capitals the usual names are looked for.
 */
function columnsOf(header: string): Column[] {
  const names = header.replace(HEADER, ' $2');
  const parts = isCapitals(names) ? splitCapitals(names) : names.trim().split(/\s+(?=\p{Lu}\p{Ll})/u);
  const seen = new Map<string, number>();
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const times = (seen.get(part) ?? 0) + 1;
      seen.set(part, times);
      return { name: times === 1 ? part : `${part} (${times})`, kind: columnKindOf(part) };
    });
}

/** What the cells of a column look like, by its name. */
export function columnKindOf(name: string): Column['kind'] {
  return TIME.test(name) ? 'time' : UNIT.test(name) ? 'unit' : 'other';
}

/** Longest names first, so that "ĐƠN VỊ CHỦ TRÌ" is not cut before its "CHỦ TRÌ". */
function splitCapitals(names: string): string[] {
  const longestFirst = COMMON_NAMES.toSorted((a, b) => b.length - a.length);
  const starts = [...names.matchAll(new RegExp(longestFirst.join('|'), 'gu'))].map(({ index }) => index);
  const cuts = [0, ...starts.filter((start) => start > 0), names.length];
  return cuts.slice(1).map((end, at) => names.slice(cuts[at], end));
}

const HEADER = /^(TT|STT|S\.TT|Số TT|SỐ TT)(?:\s+|$)(.*)$/u;
const SUBJECT = /^(?:Nội dung|Nhiệm vụ|Công việc|Hoạt động|Đầu việc|Tên |Việc)/iu;
const HEADER_LINES = 16;
const ROW = /^(\d{1,3})[.)]?(?:\s+(.+))?$/u;
const GROUP = /^([IVX]{1,5}|[A-E])\.?(?:\s+(\p{Lu}.*))?$/u;
const TIME = /thời gian|thời hạn|tiến độ|hoàn thành|thời điểm/iu;
const UNIT = /đơn vị|cơ quan|chủ trì|phối hợp|thực hiện|phụ trách|bộ phận|người/iu;
const COMMON_NAMES = [
  'TÊN NHIỆM VỤ',
  'NHIỆM VỤ',
  'NỘI DUNG',
  'CÔNG VIỆC',
  'ĐƠN VỊ CHỦ TRÌ',
  'CƠ QUAN CHỦ TRÌ',
  'CHỦ TRÌ',
  'ĐƠN VỊ THỰC HIỆN',
  'CƠ QUAN THỰC HIỆN',
  'ĐƠN VỊ PHỐI HỢP',
  'CƠ QUAN PHỐI HỢP',
  'PHỐI HỢP',
  'THỜI GIAN',
  'THỜI HẠN',
  'TIẾN ĐỘ',
  'SẢN PHẨM',
  'KẾT QUẢ',
  'KINH PHÍ',
  'GHI CHÚ',
];
