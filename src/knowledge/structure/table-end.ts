import type { TextLine } from '../repair.ts';
import { isCapitals } from './asides.ts';
import { markerOf, rankOf, type Marker, type MarkerStyle } from './marker.ts';
import { isOffice } from './signature.ts';

/** How far each numbering has come; a higher number closes those below it. */
export type Numbering = ReadonlyMap<MarkerStyle, number>;

/** How a table prints the numbers of its rows: alone in the line or before words, with or without a full stop. */
export interface RowStyle {
  readonly alone: boolean;
  readonly stopped: boolean;
}

/** The numbering in force behind some lines; an annex begins anew. */
export function numberingAfter(lines: readonly TextLine[]): Numbering {
  const numbering = new Map<MarkerStyle, number>();
  for (const { text } of lines) {
    if (ANNEX.test(text)) numbering.clear();
    const marker = markerOf(text);
    const rank = marker && rankOf(marker.style);
    if (!marker || rank === undefined) continue;
    for (const style of numbering.keys()) if ((rankOf(style) ?? 0) > rank) numbering.delete(style);
    numbering.set(marker.style, marker.value);
  }
  return numbering;
}

export function rowStyleOf(text: string): RowStyle | undefined {
  const match = /^\d{1,3}([.)]?)(\s+\S.*)?$/u.exec(text);
  return match ? { alone: match[2] === undefined, stopped: match[1] !== '' } : undefined;
}

/**
 * Whether a table ends above a line, because the document goes on there.
 *
 * Takes   the lines, the line's place among them and where the table's rows begin; how far the numbering had come above the
 *         table, and how the rows so far print their numbers.
 * Gives   true at the foot of the document (office, "Nơi nhận", annex), where the numbering from above the table goes on
 *         ("III." below a table of section II that counts no roman numbers itself), and at a roman heading in capitals
 *         that has no rows of this table below it but "1. words" or a paragraph.
 */
export function endsTable(
  lines: readonly TextLine[],
  at: number,
  table: { readonly from: number; readonly above: Numbering; readonly rowStyles: readonly RowStyle[] },
): boolean {
  const { text } = lines[at]!;
  if (FOOT.test(text) || isOffice(text)) return true;
  const marker = markerOf(text);
  if (!marker || table.rowStyles.length === 0) return false;
  return goesOn(marker, lines.slice(table.from, at), table.above) || opensSection(marker, lines, at, table.rowStyles);
}

function goesOn(marker: Marker, rows: readonly TextLine[], above: Numbering): boolean {
  const before = above.get(marker.style);
  if (before === undefined || marker.value !== before + 1) return false;
  return !rows.some(({ text }) => markerOf(text)?.style === marker.style);
}

function opensSection(marker: Marker, lines: readonly TextLine[], at: number, rowStyles: readonly RowStyle[]): boolean {
  if (marker.style !== 'roman' || !isCapitals(marker.rest)) return false;
  for (const { text } of lines.slice(at + 1)) {
    const style = rowStyleOf(text);
    if (style) return !rowStyles.some(({ alone, stopped }) => alone === style.alone && stopped === style.stopped);
    // the rest of the heading's own line
    if (!isCapitals(text)) return true;
    if (FOOT.test(text) || isOffice(text)) return true;
  }
  return false;
}

const ANNEX = /^Phụ lục(?:\s|$)/iu;
const FOOT = /^(?:Nơi nhận|Ghi chú\s*:|Phụ lục(?:\s|$)|Tổng số|Trên đây là)/iu;
