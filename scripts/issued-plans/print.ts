import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';

type Part =
  string | { readonly centred: string } | { readonly rows: TableCell[][]; readonly widths: (string | number)[] };

/** What a made-up plan as a PDF holds, from top to bottom; a table's cells are pdfmake's. */
export interface PrintedPlan {
  readonly letterhead: readonly [left: readonly string[], right: readonly string[]];
  readonly body: readonly Part[];
  readonly foot: readonly [left: readonly string[], right: readonly string[]];
  /** What stands behind the signature, on a page of its own. */
  readonly annex?: readonly Part[];
}

/** A PDF as a word processor prints it: text layer, ruled table, page number above the second page and on. */
export async function printedFile({ letterhead, body, foot, annex }: PrintedPlan): Promise<Buffer> {
  pdfmake.setFonts(createRequire(import.meta.url)('pdfmake/fonts/Roboto.js') as Parameters<typeof pdfmake.setFonts>[0]);
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [70, 60, 50, 50],
    info: { creationDate: new Date(0), modDate: new Date(0) },
    header: (page: number) => (page === 1 ? '' : { text: String(page), alignment: 'center', margin: [0, 25, 0, 0] }),
    defaultStyle: { fontSize: 13, lineHeight: 1.2 },
    content: [
      sideBySide(letterhead, 'center'),
      ...body.map(contentOf),
      sideBySide(foot, 'left'),
      ...(annex ? [{ text: '', pageBreak: 'before' } as const, ...annex.map(contentOf)] : []),
    ],
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function contentOf(part: Part): Content {
  if (typeof part === 'string') return { text: part, alignment: 'justify', margin: [0, 3, 0, 3] };
  if ('centred' in part) return { text: part.centred, alignment: 'center', bold: true };
  return { table: { body: part.rows, widths: part.widths, headerRows: 1 }, fontSize: 11, margin: [0, 4, 0, 4] };
}

function sideBySide([left, right]: PrintedPlan['foot'], alignment: 'left' | 'center'): Content {
  const column = (lines: readonly string[], align: 'left' | 'center'): Column => ({
    stack: lines.map((text) => ({ text: text === '' ? ' ' : text })),
    alignment: align,
    width: '*',
  });
  return { columns: [column(left, alignment), column(right, 'center')], margin: [0, 0, 0, 12] };
}
