import type { SourceText } from './source-text.ts';
import { sheetLines } from './sheet-lines.ts';
import type { Cell } from './table-lines.ts';
import { Refusal } from './unreadable.ts';
import { allOf, childOf, childrenOf, parseMarkup, wordsOf, type Element } from './xml.ts';
import { openArchive } from './zip.ts';

/**
 * Read a spreadsheet (.xlsx).
 *
 * Takes   its bytes.
 * Gives   the rows of each sheet that is not hidden, as `table-lines.ts` writes them; lines above the names of the columns
 *         are lines of text. Days are written `ngày/tháng/năm`; formulas count with the value kept beside them.
 * Throws  Refusal when it is no spreadsheet, damaged, locked or beyond the limits.
 * Source  ECMA-376 part 1, chapter 18 (SpreadsheetML).
 */
export async function readXlsx(bytes: Buffer): Promise<Omit<SourceText, 'file'>> {
  const archive = await openArchive(bytes);
  const workbook = await archive.text('xl/workbook.xml');
  if (workbook === undefined) throw new Refusal('đây không phải bảng tính Excel (.xlsx)');
  const part = async (name: string): Promise<Element> => parseMarkup((await archive.text(name)) ?? '', 'xml');
  const shared = allOf(await part('xl/sharedStrings.xml'), 'si').map(richText);
  const dates = dateStyles(await part('xl/styles.xml'));
  const targets = new Map(
    allOf(await part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ]),
  );
  const lines: string[] = [];
  for (const { attributes } of allOf(parseMarkup(workbook, 'xml'), 'sheet')) {
    if ((attributes['state'] ?? 'visible') !== 'visible') continue;
    const target = targets.get(attributes['r:id'])?.replace(/^\/?(?:xl\/)?/, '') ?? '';
    const sheet = await part(`xl/${target}`);
    lines.push(...sheetLines(rowsOf(sheet, shared, dates)));
  }
  return { lines, paragraphs: 'every-line' };
}

function rowsOf(sheet: Element, shared: readonly string[], dates: ReadonlySet<number>): Cell[][] {
  const merged = mergedOf(sheet);
  return allOf(sheet, 'row').map((row) => {
    const cells: Cell[] = [];
    let column = 0;
    for (const cell of childrenOf(row, 'c')) {
      const place = placeOf(cell.attributes['r'] ?? '');
      for (; column < (place?.column ?? column); column += 1) {
        if (!merged.covered.has(`${place!.row}:${column}`)) cells.push({ text: '', across: 1, down: 1 });
      }
      const key = place && `${place.row}:${place.column}`;
      column += 1;
      if (key !== undefined && merged.covered.has(key)) continue;
      const span = (key === undefined ? undefined : merged.spans.get(key)) ?? { across: 1, down: 1 };
      cells.push({ text: valueOf(cell, shared, dates), ...span });
    }
    return cells;
  });
}

function mergedOf(sheet: Element): {
  readonly spans: ReadonlyMap<string, { across: number; down: number }>;
  readonly covered: ReadonlySet<string>;
} {
  const spans = new Map<string, { across: number; down: number }>();
  const covered = new Set<string>();
  for (const { attributes } of allOf(sheet, 'mergeCell').slice(0, 5000)) {
    const [from, to] = (attributes['ref'] ?? '').split(':').map(placeOf);
    if (!from || !to) continue;
    const across = Math.min(to.column - from.column + 1, 200);
    const down = Math.min(to.row - from.row + 1, 2000);
    spans.set(`${from.row}:${from.column}`, { across, down });
    for (let row = 0; row < down; row += 1)
      for (let column = 0; column < across; column += 1)
        if (row + column > 0) covered.add(`${from.row + row}:${from.column + column}`);
    if (covered.size > 200_000) throw new Refusal('bảng quá lớn');
  }
  return { spans, covered };
}

/** "C7" as numbers from 0. */
function placeOf(reference: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column > 500) throw new Refusal('bảng quá lớn');
  return { row: Number(digits) - 1, column };
}

function valueOf(cell: Element, shared: readonly string[], dates: ReadonlySet<number>): string {
  const { t: type, s: style } = cell.attributes;
  const inline = childOf(cell, 'is');
  if (inline) return richText(inline);
  const value = childOf(cell, 'v');
  const written = value ? wordsOf(value) : '';
  if (type === 's') return shared[Number(written)] ?? '';
  if (type === 'b') return written === '1' ? 'Đúng' : 'Sai';
  if (type === undefined && written !== '' && dates.has(Number(style ?? '0'))) return dayOf(Number(written));
  return written;
}

/** Words of a cell, without how Japanese words are said. */
function richText(element: Element): string {
  return element.children
    .map((child) =>
      typeof child === 'string' ? '' : child.name === 't' ? wordsOf(child) : child.name === 'r' ? richText(child) : '',
    )
    .join('');
}

/** Numbers of the styles that show a number as a day. */
function dateStyles(styles: Element): Set<number> {
  const own = new Map(
    allOf(styles, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode'] ?? '']),
  );
  const formats = childrenOf(allOf(styles, 'cellXfs')[0], 'xf').map(({ attributes }) => attributes['numFmtId'] ?? '0');
  return new Set(
    formats.flatMap((id, at) => {
      const code = own.get(id)?.replace(/"[^"]*"|\[[^\]]*\]/g, '');
      const isDate = code === undefined ? (Number(id) >= 14 && Number(id) <= 17) || id === '22' : /[dy]/i.test(code);
      return isDate ? [at] : [];
    }),
  );
}

/** Days since 30/12/1899, as spreadsheets count. */
function dayOf(days: number): string {
  if (!(days > 0 && days < 2_958_466)) return String(days);
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}
