/**
 * One spelling for one word: what every other text function starts from.
 *
 * Takes   any string, well formed or not.
 * Gives   NFC text without zero-width, bidi, tag and variation-selector characters, `Ð` (U+00D0) and `ð` as `Đ`/`đ`,
 *         full-width forms as plain ones, every run of white space as one space, no space at the ends.
 * Laws    idempotent; never throws; lone surrogates become U+FFFD; of more than MARKS marks in a row the rest goes; time grows with
 *         the length of the text, whatever it holds.
 */
export function normalise(text: string): string {
  return removeInvisible(text.toWellFormed()).replace(WHITE_SPACE, ' ').trim().normalize('NFC');
}

/** The same characters without those nobody sees; line breaks and other white space stay as they are. */
export function removeInvisible(text: string): string {
  if (PLAIN.test(text)) return text; // most words that are looked up
  // the order of marks is found in a time that grows with the square of their number: towers are cut before and, where
  // one mark became two, after
  return composed(text.replace(INVISIBLE, ''))
    .replace(FULL_WIDTH, (character) => String.fromCodePoint(character.codePointAt(0)! - 0xfee0))
    .replaceAll('\u00d0', 'Đ')
    .replaceAll('\u00f0', 'đ')
    .normalize('NFC');
}

function composed(text: string): string {
  return text.replace(TOWER, '$1').normalize('NFC').replace(TOWER, '$1');
}

/** Source: Unicode Standard Annex 15, Stream-Safe Text Format; no language puts more on one letter. */
const MARKS = 30;
const TOWER = new RegExp(`(\\p{M}{${MARKS}})\\p{M}+`, 'gu');

// soft hyphen, combining grapheme joiner, zero-width and bidi controls, word joiner … invisible operators, BOM,
// variation selectors, interlinear marks, tag characters; C0/C1 controls except tab, line feed and carriage return
const INVISIBLE =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const PLAIN = /^[\t\n\r -~]*$/;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const WHITE_SPACE = /[\s\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
