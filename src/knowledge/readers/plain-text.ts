import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DocumentUnreadable } from '../errors.ts';
import { splitLines, type SourceText } from './source-text.ts';

/**
 * Read a `.txt` or `.md` file.
 *
 * Takes   the path of a UTF-8 file, or a UTF-16 one that says so in its first two bytes (Windows Notepad).
 * Gives   its lines.
 * Throws  DocumentUnreadable when the bytes are no such text: a guess would print wrong letters in quotes.
 */
export async function readPlainText(path: string): Promise<SourceText> {
  const file = basename(path);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new DocumentUnreadable(file, 'không mở được tệp (không có, hoặc không được phép đọc)', { cause: error });
  }
  try {
    return { file, lines: splitLines(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)) };
  } catch (error) {
    throw new DocumentUnreadable(file, 'chữ trong tệp không phải bảng mã UTF-8; hãy lưu lại tệp bằng UTF-8', {
      cause: error,
    });
  }
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
