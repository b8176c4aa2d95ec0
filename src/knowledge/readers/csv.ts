import { parse } from 'csv-parse/sync';
import { decodeText } from './plain-text.ts';
import type { SourceText } from './source-text.ts';
import { sheetLines } from './sheet-lines.ts';
import { Refusal } from './unreadable.ts';

/**
 * Read a table kept as comma, semicolon or tab separated values.
 *
 * Takes   its bytes (UTF-8, or UTF-16 that says so).
 * Gives   its rows as `table-lines.ts` writes them; lines above the names of the columns are lines of text.
 * Throws  Refusal when the quotes do not close or the letters are no such text.
 */
export function readCsv(bytes: Buffer): Omit<SourceText, 'file'> {
  const text = decodeText(bytes);
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
    });
    return {
      lines: sheetLines(rows.map((row) => row.map((words) => ({ text: words, across: 1, down: 1 })))),
      paragraphs: 'every-line',
    };
  } catch (error) {
    throw new Refusal('bảng csv không đúng: dấu ngoặc kép không khép hoặc có dòng quá dài', { cause: error });
  }
}

/** The sign that parts the first lines most. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000);
  const count = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0]!;
}
