import { linesInUnicode } from './legacy-letters.ts';
import { LIMITS } from './limits.ts';
import { readerFor, type AskForTime } from './formats.ts';
import type { SourceText } from './source-text.ts';
import { Refusal } from './unreadable.ts';

/**
 * Read a document out of its bytes, here and now; `read-document.ts` does it where it can hurt nobody.
 *
 * Takes   the ending of its name ('.docx', small letters), its bytes, and who to ask for more time (milliseconds).
 * Gives   its lines, all in composed Unicode.
 * Throws  Refusal with the reason in Vietnamese.
 */
export async function readBytes(
  ending: string,
  bytes: Buffer,
  askForTime: AskForTime = () => undefined,
): Promise<Omit<SourceText, 'file'>> {
  const read = await readerFor(ending, bytes)(askForTime);
  if (read.lines.length > LIMITS.lines) throw new Refusal('văn bản quá dài');
  let characters = 0;
  for (const line of read.lines) {
    characters += line.length;
    if (line.length > LIMITS.lineCharacters) throw new Refusal('có dòng dài bất thường; đây không giống một văn bản');
    if (characters > LIMITS.characters) throw new Refusal('văn bản quá dài');
  }
  if (!read.lines.some((line) => /[\p{L}\p{N}]/u.test(line))) throw new Refusal('tệp không có chữ nào');
  const { lines, from } = linesInUnicode(read.lines.map((line) => line.normalize('NFC')));
  if (!from) return { ...read, lines };
  return { ...read, lines, remarks: [...(read.remarks ?? []), `Chữ đã được đổi từ bảng mã ${from} sang Unicode.`] };
}
