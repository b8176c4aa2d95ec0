import { basename, extname } from 'node:path';
import { DocumentUnreadable } from '../errors.ts';
import { readPlainText } from './plain-text.ts';
import type { SourceText } from './source-text.ts';

type Reader = (path: string) => Promise<SourceText>;

/** One reader a format; a new format is a new line here. */
const READERS: Readonly<Record<string, Reader>> = {
  '.txt': readPlainText,
  '.md': readPlainText,
};

/** Endings that `readDocument` takes, with their dot. */
const READABLE = Object.keys(READERS);

/**
 * Read a document of any format the house knows; the ending of its name decides which.
 *
 * Takes   a path.
 * Gives   its lines as issued.
 * Throws  DocumentUnreadable for an unknown ending or a file that its reader cannot open.
 */
export async function readDocument(path: string): Promise<SourceText> {
  const ending = extname(path).toLowerCase();
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending] : undefined;
  if (reader) return reader(path);
  const what = ending === '' ? 'tệp không có phần đuôi tên' : `chưa đọc được loại tệp ${ending}`;
  throw new DocumentUnreadable(basename(path), `${what}; hiện đọc được ${READABLE.join(', ')}`);
}
