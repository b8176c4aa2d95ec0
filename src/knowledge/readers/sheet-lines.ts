import { tableLines, type Cell } from './table-lines.ts';

/**
 * Write a sheet of cells that no format marks as a table.
 *
 * Takes   its rows.
 * Gives   what stands above the names of the columns (letterhead, title) as lines of text, the table as `table-lines.ts`
 *         writes it, and the foot ("Nơi nhận", who signs) as lines again, column by column. Names of columns over two rows
 *         are told by the blanks beside the upper ones.
 */
export function sheetLines(rows: readonly (readonly Cell[])[]): string[] {
  const filled = rows.filter((row) => wordsOf(row).length > 0);
  const start = startOf(filled);
  if (start < 0) return filled.flatMap(linesOfRow);
  const foot = footOf(filled, start);
  const table = filled.slice(start, foot);
  const width = Math.max(...table.map((row) => row.findLastIndex(({ text }) => text.trim() !== '') + 1));
  const within = table.map((row) => row.slice(0, width));
  return [
    ...filled.slice(0, start).flatMap(linesOfRow),
    ...tableLines([...namesOver(within), ...within.slice(2)]),
    ...columnByColumn(filled.slice(foot)),
  ];
}

/** The row that names the columns; where none does, the first with more than one cell. */
function startOf(rows: readonly (readonly Cell[])[]): number {
  const named = rows.slice(0, HEAD_ROWS).findIndex((row) => {
    const words = wordsOf(row);
    return words.length >= 2 && words.filter((text) => NAME.test(text) && text.length <= 60).length >= 2;
  });
  return named >= 0 ? named : rows.findIndex((row) => wordsOf(row).length > 1);
}

/** Where the table is over and the foot of the document begins. */
function footOf(rows: readonly (readonly Cell[])[], start: number): number {
  const foot = rows.findIndex(
    (row, at) => at > start + 1 && wordsOf(row).length <= 3 && wordsOf(row).some((text) => FOOT.test(text)),
  );
  return foot < 0 ? rows.length : foot;
}

/**
 * The first two rows, as one that covers columns of two rows where the second names parts of the first: "Phân công | (blank)" above
 * "Chủ trì | Phối hợp".
 */
function namesOver(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const [upper = [], lower = []] = rows;
  const plain = [...upper, ...lower].every(({ across, down }) => across === 1 && down === 1);
  const width = (at: number): number => {
    const next = upper.findIndex((cell, column) => column > at && cell.text.trim() !== '');
    return (next < 0 ? Math.max(upper.length, lower.length) : next) - at;
  };
  const starts = upper.flatMap(({ text }, at) => (text.trim() === '' ? [] : [{ at, across: width(at) }]));
  const parts = lower.flatMap(({ text }, at) => (text.trim() === '' ? [] : [at]));
  const covered = (column: number): boolean =>
    starts.some(({ at, across }) => across > 1 && at <= column && column < at + across);
  if (!plain || starts[0]?.at !== 0 || parts.length < 2 || !parts.every(covered)) return rows.slice(0, 2);
  // a row of a task has words under a name of its own; names of parts are short
  if (parts.some((at) => lower[at]!.text.trim().length > 40)) return rows.slice(0, 2);
  const names = starts.map(({ at, across }) => {
    const parted = across > 1 && parts.some((part) => at <= part && part < at + across);
    return { text: upper[at]!.text, across, down: parted ? 1 : 2 };
  });
  const below = starts.flatMap(({ at, across }, order) =>
    names[order]!.down === 2 ? [] : lower.slice(at, at + across),
  );
  return [names, below];
}

function columnByColumn(rows: readonly (readonly Cell[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    rows.flatMap((row) => (row[column]?.text.trim() ? row[column].text.split('\n') : [])),
  ).flat();
}

function wordsOf(row: readonly Cell[]): string[] {
  return row.map(({ text }) => text.trim()).filter((text) => text !== '');
}

function linesOfRow(row: readonly Cell[]): string[] {
  return row.filter(({ text }) => text.trim() !== '').flatMap(({ text }) => text.split('\n'));
}

/** Names that columns of such tables bear. */
const NAME =
  /^(?:S?TT|Số TT|Số thứ tự|#)\.?$|nội dung|nhiệm vụ|công việc|hoạt động|đơn vị|cơ quan|bộ phận|chủ trì|phối hợp|phụ trách|phân công|thời gian|thời hạn|tiến độ|hoàn thành|kết quả|sản phẩm|ghi chú|chỉ tiêu|mục tiêu|giải pháp|hạng mục|kinh phí|năm 20\d\d/iu;
const FOOT =
  /^(?:Nơi nhận|Người lập|Lập biểu|(?:TM|KT|TL|TUQ|T\/M|K\/T)\s*[./]|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|TRƯỞNG BAN|BÍ THƯ)$)/iu;
const HEAD_ROWS = 40;
