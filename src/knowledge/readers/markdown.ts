import { decodeText } from './plain-text.ts';
import { splitLines, type SourceText } from './source-text.ts';

/**
 * Read a Markdown file (`.md`).
 *
 * Takes   its bytes, as `plain-text.ts` does, and with its refusals.
 * Gives   its lines without the marks of bold and italic letters, which no reader of the page sees and which would hide a
 *         unit's name or "Nơi nhận" from the rules. Marks of headings, lists and tables stay: they are structure.
 */
export function readMarkdown(bytes: Buffer): Omit<SourceText, 'file'> {
  return { lines: splitLines(decodeText(bytes)).map((line) => MARKS.reduce(withoutPairs, line)) };
}

/** Only marks that come in pairs are marks: a lone star is a note's sign or a misprint, and stays. */
function withoutPairs(line: string, mark: RegExp): string {
  return (line.match(mark)?.length ?? 0) % 2 === 0 ? line.replace(mark, '') : line;
}

const WORD = String.raw`[\p{L}\p{N}"“”(]`;
const END_OF_WORDS = String.raw`[\p{L}\p{N}"”).:;,?!…%/]`;
/** A mark stands right before a word that begins, or right behind one that ends. */
const MARKS = ['\\*\\*', '__', '(?<!\\*)\\*(?!\\*)'].map(
  (sign) =>
    new RegExp(String.raw`(?<![\p{L}\p{N}])${sign}(?=${WORD})|(?<=${END_OF_WORDS})${sign}(?![\p{L}\p{N}])`, 'gu'),
);
