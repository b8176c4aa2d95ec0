import { asksForNumber, isUnfinished, joinLines, type TextLine } from '../repair.ts';

export interface Column {
  readonly name: string;
  /** What its cells look like; `other` may be anything. */
  readonly kind: 'unit' | 'time' | 'other';
}

/** The lines of one table row, cell under cell, and the blank lines behind them. */
export interface RowLines {
  readonly lines: readonly TextLine[];
  readonly tail: readonly number[];
}

/**
 * Deal the lines of table rows out to their cells.
 *
 * Takes   rows in order, and the columns from left to right.
 * Gives   for each row one text a column, `''` for an empty cell. Signs that need no vocabulary come first: a line of
 *         spaces is an empty cell (as many as spaces), cells begin with a capital, a cell's lines keep to its column's
 *         width; then what units and times look like. A cell that goes on behind a page break gets its rest.
 * Laws    every line of a row is in exactly one of its cells, and in its order.
 */
export function cellsOf(rows: readonly RowLines[], columns: readonly Column[]): string[][] {
  const straight = rows.map((row) => oneLineACell(row, columns.length));
  // a table whose rows mostly have a line for every cell: those rows need no guessing
  const even = straight.filter(Boolean).length >= Math.max(2, rows.length * 0.7);
  const dense = isDense(rows);
  const roughly = rows.map((row) => deal(row, columns, dense, undefined));
  const widths = columns.map((_, column) =>
    usualWidth(rows.flatMap((row, at) => row.lines.filter((_, line) => roughly[at]![line] === column))),
  );
  return rows.map((row, at) => {
    const dealt = (even ? straight[at] : undefined) ?? deal(row, columns, dense, widths);
    return columns.map((_, column) => joinLines(row.lines.filter((_, line) => dealt[line] === column)).text);
  });
}

/** The column of each line when lines and blank lines between them are just as many as columns, and no line goes on. */
function oneLineACell({ lines }: RowLines, columns: number): number[] | undefined {
  let column = -1;
  const dealt = lines.map(({ blanks }, at) => (column += 1 + (at === 0 ? 0 : blanks.length)));
  const goesOn = lines.some(
    ({ text, pageStart }, at) =>
      at > 0 && (pageStart || /^\p{Ll}/u.test(text) || callsForMore(lines[at - 1]!.text, text)),
  );
  return column === columns - 1 && !goesOn ? dealt : undefined;
}

/** The width that nine lines of ten keep to: a line dealt wrongly in the rough pass must not widen its column. */
function usualWidth(lines: readonly TextLine[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
}

/**
 * Column of each line. A part behind a page break may go back to any column that the page cut off; only the columns'
 * widths tell which, so that without widths such lines are dealt to none (-1).
 */
function deal(
  row: RowLines,
  columns: readonly Column[],
  dense: boolean,
  widths: readonly number[] | undefined,
): number[] {
  const dealt: number[] = [];
  for (const [order, part] of splitAtPages(row).entries()) {
    const reached = dealt.at(-1);
    const restarts = order > 0 && (reached === columns.length - 1 || reached === -1);
    if (restarts && !widths) dealt.push(...part.lines.map(() => -1));
    else {
      const from = restarts ? 'anywhere' : (reached ?? 'start');
      dealt.push(...bestPath(part, columns, { dense, widths, from }));
    }
  }
  return dealt;
}

interface Terms {
  readonly dense: boolean;
  readonly widths: readonly number[] | undefined;
  /** Where the first line may go: the first column, on from a column, or — behind a page break — any column. */
  readonly from: 'start' | 'anywhere' | number;
}

/** The best way to deal lines out from left to right, by dynamic programming over (line, column). */
function bestPath({ lines, tail }: RowLines, columns: readonly Column[], terms: Terms): number[] {
  const table: { score: number; from: number }[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    table.push(
      columns.map((_, column) => {
        const own = fit(line, column, columns, terms);
        if (at === 0) return { score: own + entry(line, column, columns, terms), from: -1 };
        let best = { score: -Infinity, from: 0 };
        for (let from = 0; from <= column; from += 1) {
          const step =
            from === column
              ? goOn(before!, line, column, columns, terms)
              : begin(before!, line, from, column, columns, terms);
          const score = table[at - 1]![from]!.score + step + own;
          if (score > best.score) best = { score, from };
        }
        return best;
      }),
    );
  }
  // columns left empty behind the last line; the rest of a cut cell need not reach the last column
  const unreached = (column: number): number =>
    terms.from === 'anywhere' ? 0 : skip(columns.length - 1 - column, tail) * 0.6;
  const finals = (table.at(-1) ?? []).map(({ score }, column) => score + unreached(column));
  let column = finals.indexOf(Math.max(...finals));
  const path: number[] = [];
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    path.unshift(column);
    column = table[at]![column]!.from;
  }
  return path;
}

function entry(line: TextLine, column: number, columns: readonly Column[], { from }: Terms): number {
  if (from === 'anywhere') return shape(line.text, columns[column]!) < 0 ? -1 : 0;
  const start = from === 'start' ? 0 : from;
  if (column < start) return -Infinity;
  if (column === start) return 1;
  const skipped = columns.slice(from === 'start' ? start : start + 1, column);
  return shape(line.text, columns[column]!) + skip(skipped.length, line.blanks) + passedBy(line.text, skipped);
}

function goOn(before: TextLine, line: TextLine, column: number, columns: readonly Column[], { dense }: Terms): number {
  let score = 0;
  if (/^[\p{Ll},.;)–]/u.test(line.text)) score += 2;
  if (/^\p{N}/u.test(line.text)) score += 0.5;
  if (callsForMore(before.text, line.text)) score += 1.5;
  else if (/^\p{Lu}/u.test(line.text) && columns.slice(column + 1).some((later) => shape(line.text, later) > 1))
    score -= 2;
  if (spaces(line.blanks) > 0) score -= 1;
  if (dense && line.blanks.length === 0) score -= 1;
  if (!dense && line.blanks.length > 0) score -= 0.7;
  return score;
}

function begin(
  before: TextLine,
  line: TextLine,
  from: number,
  to: number,
  columns: readonly Column[],
  { dense, from: entered }: Terms,
): number {
  const skipped = columns.slice(from + 1, to);
  let score = shape(line.text, columns[to]!) + skip(skipped.length, line.blanks) + passedBy(line.text, skipped);
  if (entered === 'anywhere') score -= 4; // seldom does a page end cut more than one cell
  if (/^[\p{Ll}–]/u.test(line.text)) score -= 3;
  if (asksForNumber(before.text)) score -= 2;
  if (callsForMore(before.text, line.text)) score -= 1.5;
  if (dense && line.blanks.length === 0) score += 1;
  if (!dense) score += line.blanks.length > 0 ? 0.7 : -0.3;
  return score;
}

/** Whether a cell cannot end here: an open phrase, or a unit's first word without its name ("Hội" + "Phụ nữ xã"). */
function callsForMore(text: string, next = ''): boolean {
  return isUnfinished(text) || (HALF_A_NAME.test(text) && !(WHOLE_NAME.test(text) && OPENS_NAME.test(next)));
}

/** How well a line of this width belongs into a column. */
function fit(line: TextLine, column: number, columns: readonly Column[], { widths, from }: Terms): number {
  const width = widths?.[column];
  if (width === undefined || width === 0) return 0;
  const over = line.text.length / width;
  if (over <= 1.15) return 0;
  return from === 'anywhere' || columns[column]!.kind !== 'other' ? -2 : -0.5;
}

/** Cells left empty on the way: they cost, unless just as many spaces say so, or — less surely — as many lines of them. */
function skip(cells: number, blanks: readonly number[]): number {
  if (cells === 0) return 0;
  if (cells === spaces(blanks)) return 2 * cells;
  if (cells === blanks.filter((width) => width > 0).length) return cells;
  return -1.5 * Math.abs(cells - spaces(blanks)) - 0.2;
}

/** A time does not pass by the column of times to stand in a later one. */
function passedBy(text: string, skipped: readonly Column[]): number {
  return LOOKS_LIKE_TIME.test(text) && skipped.some(({ kind }) => kind === 'time') ? -4 : 0;
}

/** How much a line looks like the beginning of a cell of this column. */
function shape(text: string, { kind }: Column): number {
  const bare = text.replace(/^[-–+•*]\s*/, '');
  if (kind === 'time') return LOOKS_LIKE_TIME.test(bare) ? 2 : -2;
  if (kind === 'unit') return LOOKS_LIKE_UNIT.test(bare) ? 2 : LOOKS_LIKE_TIME.test(bare) ? -3 : -1;
  return LOOKS_LIKE_UNIT.test(bare) || LOOKS_LIKE_TIME.test(bare) ? -0.5 : 0.5;
}

/** Whether blank lines stand after nearly every line, so that they say nothing — and a missing one does. */
function isDense(rows: readonly RowLines[]): boolean {
  const followers = rows.flatMap(({ lines }) => lines.slice(1));
  return followers.filter(({ blanks }) => blanks.length > 0).length > followers.length / 2;
}

function splitAtPages({ lines, tail }: RowLines): RowLines[] {
  const cut = lines.findIndex(({ pageStart }, at) => at > 0 && pageStart);
  if (cut < 0) return [{ lines, tail }];
  return [{ lines: lines.slice(0, cut), tail: [] }, ...splitAtPages({ lines: lines.slice(cut), tail })];
}

function spaces(blanks: readonly number[]): number {
  return blanks.reduce((sum, width) => sum + width, 0);
}

const HALF_A_NAME =
  /(?:^|[\s;,])(?:Hội|Đoàn|Phòng|phòng|Trung tâm|Sở|Ban|Ban Chỉ|Văn phòng|Công an|Cổng|Tổ|Trường|Chi cục|Mặt trận|Ủy ban|Uỷ ban|Ủy|Liên đoàn|Bộ|Các|các)$/u;
/** "… trang Zalo của Trung tâm" + "Phòng Tổ chức": the head stands for the whole name when another unit's begins behind it. */
const WHOLE_NAME = /(?:^|\s)(?:Trung tâm|Phòng|Ban|Trường|Sở|Đoàn|Hội)$/u;
const OPENS_NAME = /^(?:Phòng|Trung tâm|Trạm|Công an|Hội|Trường|Đoàn|Ban|Sở|Văn phòng)\s+\p{Lu}/u;
const LOOKS_LIKE_UNIT =
  /^(?:(?:Các|Lãnh đạo|Toàn thể)\s+)?(?:Phòng|phòng|Ban(?! hành)|Trung tâm|trung tâm|Trạm|Điện lực|Kho bạc|Thuế|Hợp tác xã|HTX|Bệnh viện|Nhà văn hóa|Nhà trường|Ấp|Buôn|Xóm|Liên đội|Chi đoàn|Giáo viên|Hiệu trưởng|Cổng|Sở|sở|UBND|[ỦU][ỷy] ban|Uỷ ban|UB|HĐND|MTTQ|BCĐ|VP|Công an|Văn phòng|Đoàn|Hội(?! nghị| thảo| thi)|hội|Mặt trận|Tổ(?! chức)|Trường|trường|Đảng [uủ]|Bộ|Chi [cb]ộ|Chi cục|Cục|Viện|Báo(?! cáo)|Đài|Đơn vị|đơn vị|Cơ quan|cơ quan|ban|tổ chức|Doanh nghiệp|Khu phố|khu|Thôn|thôn|Bưu điện|Ngân hàng|Liên đoàn|Liên minh|Cán bộ|Công chức|Lãnh đạo|Xã|xã|Phường|Đại biểu|Như)(?![\p{L}])/u;
const LOOKS_LIKE_TIME =
  /^(?:Tháng|Thường xuyên|Khi|Quý|Trước|Năm|Trong|Hằng|Hàng|Ngày|Từ|Đến|Sau|Hoàn thành|Theo|Giai đoạn|Định kỳ|Đầu|Cuối|Tuần|Xong|\d{1,2}[/.-]\d|\d{4}(?!\/))(?![\p{L}])/u;
