import { readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { readPlainText } from './plain-text.ts';
import type { SourceText } from './source-text.ts';
import { Refusal } from './unreadable.ts';
import { readXlsx } from './xlsx.ts';

/** How a reader says that it will take longer: milliseconds from now. */
export type AskForTime = (milliseconds: number) => void;
type Reader = (bytes: Buffer, askForTime: AskForTime) => Omit<SourceText, 'file'> | Promise<Omit<SourceText, 'file'>>;

const ZIP = 'PK\x03\x04';

/** How a file of each ending begins, and who reads it. A new format is a new line here. */
const FORMATS: Readonly<Record<string, { readonly begins?: string; readonly name: string; readonly read: Reader }>> = {
  '.txt': { name: 'văn bản thuần', read: readPlainText },
  '.md': { name: 'Markdown', read: readMarkdown },
  '.html': { name: 'trang web', read: readHtml },
  '.htm': { name: 'trang web', read: readHtml },
  '.csv': { name: 'bảng csv', read: readCsv },
  '.docx': { begins: ZIP, name: 'Word (.docx)', read: readDocx },
  '.xlsx': { begins: ZIP, name: 'Excel (.xlsx)', read: readXlsx },
  '.pdf': { begins: '%PDF-', name: 'PDF', read: readPdf },
};

/** Whether a file whose name ends so can be read. */
export function isReadable(ending: string): boolean {
  return Object.hasOwn(FORMATS, ending);
}

/** What is said of a file whose name ends otherwise. */
export function whyNotReadable(ending: string): string {
  const what = ending === '' ? 'tệp không có phần đuôi tên' : `chưa đọc được loại tệp ${ending}`;
  return `${what}; hiện đọc được ${Object.keys(FORMATS).join(', ')}`;
}

/**
 * The reader for a file.
 *
 * Takes   the ending of its name in small letters, and its bytes: both must say the same.
 * Throws  Refusal, in Vietnamese, when they do not.
 */
export function readerFor(ending: string, bytes: Buffer): (askForTime: AskForTime) => ReturnType<Reader> {
  const format = FORMATS[ending];
  if (!format || !isReadable(ending)) throw new Refusal(whyNotReadable(ending));
  if (bytes.length === 0) throw new Refusal('tệp trống');
  const head = bytes.subarray(0, 1100).toString('latin1');
  // some programs write a few bytes before a PDF's own beginning
  const agrees = format.begins === '%PDF-' ? head.includes('%PDF-') : head.startsWith(format.begins ?? '');
  const isOther = format.begins === undefined && OTHERS.some((sign) => head.startsWith(sign));
  if (!agrees || isOther) {
    const old = head.startsWith(OLD_OFFICE)
      ? ' (tệp Office đời cũ hoặc có mật khẩu: hãy mở bằng Word, Excel rồi lưu lại không mật khẩu)'
      : '';
    throw new Refusal(`tên tệp ghi ${ending} nhưng bên trong không phải ${format.name}${old}`);
  }
  return (askForTime) => format.read(bytes, askForTime);
}

/** How files begin that hold no text of their own: archives, pictures, programs. */
const OTHERS = [ZIP, '%PDF-', '\x89PNG', '\xff\xd8\xff', 'GIF8', '\x7fELF', '\xd0\xcf\x11\xe0'];
const OLD_OFFICE = '\xd0\xcf\x11\xe0';
