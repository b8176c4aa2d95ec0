import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { LIMITS } from './limits.ts';
import { layOut } from './pdf/layout.ts';
import { marksOf, type Marks } from './pdf/marks.ts';
import { recogniseScans } from './pdf/recognise.ts';
import type { SourceText } from './source-text.ts';
import { Refusal } from './unreadable.ts';

/**
 * Read a PDF that carries text.
 *
 * Takes   its bytes.
 * Gives   the lines of each page in reading order: columns side by side one below the other, ruled tables as
 *         `table-lines.ts` writes them, page numbers and running heads left out. Pages that are pictures of paper are read by
 *         `tesseract` when the machine has it, with a remark that says so.
 * Throws  Refusal when it is damaged, locked, beyond the limits, or a scan that nothing here can read.
 */
export async function readPdf(
  bytes: Buffer,
  askForTime: (milliseconds: number) => void,
): Promise<Omit<SourceText, 'file'>> {
  const document = await open(bytes);
  try {
    if (document.numPages > LIMITS.pages)
      throw new Refusal(`tệp có ${document.numPages} trang, quá ${LIMITS.pages} trang`);
    const pages: Marks[] = [];
    const scans: number[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const marks = await marksOf(page);
      pages.push(marks);
      characters += marks.words.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > LIMITS.characters) throw new Refusal('văn bản quá dài');
      if (marks.isPicture) scans.push(number);
      page.cleanup();
    }
    if (scans.length > 0) return await recogniseScans(document, pages, scans, askForTime);
    if (characters === 0) throw new Refusal('tệp PDF không có chữ nào');
    return layOut(pages);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Buffer): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: `${join(home, 'cmaps')}/`,
      cMapPacked: true,
      standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
      wasmUrl: `${join(home, 'wasm')}/`,
      disableFontFace: true,
      enableXfa: false,
      maxImageSize: 64 * 1024 * 1024, // pixels of one picture
      stopAtErrors: false,
      useSystemFonts: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new Refusal(
      locked
        ? 'tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi thử lại'
        : 'tệp PDF bị hỏng hoặc chưa tải về hết; hãy mở thử rồi lưu lại',
      { cause: error },
    );
  }
}
