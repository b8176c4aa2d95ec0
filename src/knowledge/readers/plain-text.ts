import { splitLines, type SourceText } from './source-text.ts';
import { Refusal } from './unreadable.ts';

/**
 * Read a `.txt` file.
 *
 * Takes   its bytes: UTF-8, or UTF-16 that says so in its first two bytes (Windows Notepad).
 * Gives   its lines.
 * Throws  Refusal when the bytes are no such text: a guess would print wrong letters in quotes.
 */
export function readPlainText(bytes: Buffer): Omit<SourceText, 'file'> {
  return { lines: splitLines(decodeText(bytes)) };
}

/** The text of bytes that hold nothing but text; Refusal as above. */
export function decodeText(bytes: Buffer): string {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Refusal('chữ trong tệp không phải bảng mã UTF-8; hãy lưu lại tệp bằng UTF-8', { cause: error });
  }
  if (text.includes('\0')) throw new Refusal('tệp không phải văn bản (có ký tự điều khiển)');
  return text;
}

function encodingOf(bytes: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
