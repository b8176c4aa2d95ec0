import { readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readPdf } from './pdf.ts';
import { readPlainText } from './plain-text.ts';
import type { SourceText } from './source-text.ts';
import { Refusal } from './unreadable.ts';
import { readXlsx } from './xlsx.ts';

type Reader = (bytes: Buffer) => Omit<SourceText, 'file'> | Promise<Omit<SourceText, 'file'>>;

/** How a file of each ending begins, and who reads it. A new format is a new line here. */
const FORMATS: Readonly<Record<string, { readonly begins?: RegExp; readonly name: string; readonly read: Reader }>> = {
  '.txt': { name: 'văn bản thuần', read: readPlainText },
  '.md': { name: 'Markdown', read: readPlainText },
  '.html': { name: 'trang web', read: readHtml },
  '.htm': { name: 'trang web', read: readHtml },
  '.csv': { name: 'bảng csv', read: readCsv },
  '.docx': { begins: /^PK\x03\x04/, name: 'Word (.docx)', read: readDocx },
  '.xlsx': { begins: /^PK\x03\x04/, name: 'Excel (.xlsx)', read: readXlsx },
  '.pdf': { begins: /^[\s\S]{0,1000}%PDF-/, name: 'PDF', read: readPdf },
};

/** Endings that can be read, with their dot. */
export const READABLE: readonly string[] = Object.keys(FORMATS);

/**
 * The reader for a file.
 *
 * Takes   the ending of its name in small letters, and its bytes: both must say the same.
 * Throws  Refusal, in Vietnamese, when they do not.
 */
export function readerFor(ending: string, bytes: Buffer): () => ReturnType<Reader> {
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  if (!format)
    throw new Refusal(
      ending === '' ? `tệp không có phần đuôi tên; ${KNOWN}` : `chưa đọc được loại tệp ${ending}; ${KNOWN}`,
    );
  if (bytes.length === 0) throw new Refusal('tệp trống');
  const head = bytes.subarray(0, 1100).toString('latin1');
  if (format.begins && !format.begins.test(head)) {
    const locked = head.startsWith(OLD_OFFICE)
      ? ' (tệp Office đời cũ hoặc có mật khẩu: hãy mở bằng Word, Excel rồi lưu lại không mật khẩu)'
      : '';
    throw new Refusal(`tên tệp ghi ${ending} nhưng bên trong không phải ${format.name}${locked}`);
  }
  if (!format.begins && /^(?:PK\x03\x04|%PDF-|\x89PNG|\xff\xd8\xff|GIF8|\x7fELF|MZ.{20})/s.test(head))
    throw new Refusal(`tên tệp ghi ${ending} nhưng bên trong không phải ${format.name}`);
  return () => format.read(bytes);
}

const KNOWN = `hiện đọc được ${READABLE.join(', ')}`;
const OLD_OFFICE = '\xd0\xcf\x11\xe0';
