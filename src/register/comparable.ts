/**
 * A text as the register's rules read it: lower case, one tone placement (`uỷ` → `ủy`), `Ð` as `đ`, every dash as `-`,
 * every white space as a plain space.
 *
 * Takes   any string; composed (NFC) text is recognised best.
 * Gives   a string of exactly the same length, so that a match found here can be cut out of the words as issued.
 * Laws    same length; idempotent; never throws.
 */
export function comparable(text: string): string {
  const plain = text
    .replace(/\s/g, ' ')
    .replace(DASH, '-')
    .replace(/[\u00d0\u00f0]/g, 'đ');
  const lower = plain.toLowerCase();
  // a few letters (İ) grow when made small; they stay as they are
  const kept = lower.length === text.length ? lower : plain.split('').map(lowerUnit).join('');
  return kept.replace(OLD_TONES, (pair) => NEW_TONES.get(pair) ?? pair);
}

/** The comparable text with single spaces and without punctuation at its ends: two spellings of one phrase meet here. */
export function phraseKey(text: string): string {
  return comparable(text.normalize('NFC'))
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”'‘’.,;:()]+|[\s"“”'‘’.,;:()…]+$/g, '');
}

/** The words without white space around them and without a closing full stop, semicolon or comma. */
export function trimEnds(text: string): string {
  const trimmed = text.trim();
  if (trimmed.endsWith('…') || trimmed.endsWith('..')) return trimmed;
  let end = trimmed.length;
  // from the end backwards: an expression would try every white space of a long row
  for (;;) {
    if (trimmed.startsWith('./.', end - 3)) end -= 3;
    else if (end > 0 && ENDING.test(trimmed[end - 1]!)) end -= 1;
    else return trimmed.slice(0, end);
  }
}
const ENDING = /[\s.;,:]/;

function lowerUnit(unit: string): string {
  const lower = unit.toLowerCase();
  return lower.length === 1 ? lower : unit;
}

const DASH = /[\u2010-\u2015\u2212\u00ad]/g;
const TONES: readonly (readonly [string, string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
];
const NEW_TONES: ReadonlyMap<string, string> = new Map(TONES);
// inside `oàn`, `uýt`, `quý` the tone already stands where both spellings put it
const OLD_TONES = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;
