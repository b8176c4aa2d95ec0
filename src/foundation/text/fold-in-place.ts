/**
 * Lower-case letters without marks, character for character: for finding things whose place in the text counts.
 *
 * Takes   any string; composed letters (NFC) as `normalise` leaves them.
 * Gives   a string of the same length, in which `Đ` is `d` and `Ệ` is `e`; characters without a single-unit base letter stay.
 * Laws    same length; idempotent; never throws.
 */
export function foldInPlace(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) folded += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 0x20) : text[at]!;
    else folded += BASES.get(code) ?? text[at]!;
  }
  return folded;
}

/** Latin letters with marks up to the end of Latin Extended Additional, where all of Vietnamese lives. */
const BASES: ReadonlyMap<number, string> = new Map(
  Array.from({ length: 0x1f00 - 0x80 }, (_, index) => index + 0x80)
    .map((code) => [code, baseOf(String.fromCharCode(code))] as const)
    .filter((pair): pair is readonly [number, string] => pair[1] !== undefined),
);

function baseOf(letter: string): string | undefined {
  if (letter === 'đ' || letter === 'Đ' || letter === '\u00d0' || letter === '\u00f0') return 'd';
  const base = letter.normalize('NFD')[0]!.toLowerCase();
  return /^[a-z]$/.test(base) ? base : undefined;
}
