import { normalise } from './normalise.ts';

/**
 * Lower-case text without tone marks and other diacritics, `đ` as `d`: how people type in a hurry.
 *
 * Takes   any string.
 * Gives   its folded form; white space as `normalise` leaves it.
 * Laws    idempotent; `fold(x)` equals `fold(fold(x))`; never throws; never longer than the NFKD form of the input.
 */
export function fold(text: string): string {
  return stripMarks(normalise(text).toLowerCase());
}

/**
 * The key under which all spellings of one syllable meet while its tone still counts: lower case, the tone mark moved
 * behind the letters (`hoà` = `hòa`, `thuý` = `thúy`), `y` for a final `i` after a single consonant (`kĩ` = `kỹ`).
 *
 * Takes   one syllable or word in any spelling.
 * Gives   letters with their vowel quality (ă, â, ê, ô, ơ, ư, đ kept), then the tone as a digit 1–5, nothing when level.
 */
export function exactKey(syllable: string): string {
  const decomposed = syllable.normalize('NFD').toLowerCase();
  let tone = '';
  let letters = '';
  for (const character of decomposed) {
    const mark = TONES.indexOf(character);
    if (mark >= 0) tone = String(mark + 1);
    else letters += character;
  }
  const composed = letters.normalize('NFC');
  return (LONE_I.test(composed) ? composed.slice(0, -1) + 'y' : composed) + tone;
}

/** Whether the text carries any Vietnamese mark: without one, people type as on an old phone. */
export function hasMarks(text: string): boolean {
  return MARKED.test(text.normalize('NFC'));
}

/** Text split into the pieces an index counts: runs of letters and digits, lower case not applied. */
export function words(text: string): string[] {
  return normalise(text).match(WORD) ?? [];
}

function stripMarks(text: string): string {
  // a mark may have stood alone between spaces
  return text
    .normalize('NFD')
    .replace(COMBINING, '')
    .replaceAll('đ', 'd')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323']; // huyền, sắc, hỏi, ngã, nặng
const COMBINING = /\p{M}+/gu;
const LONE_I = /^[bcdđghklmnpqrstvx]h?i$/u; // kĩ, lí, mĩ, tỉ, sĩ … : written with i or y alike
const MARKED = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
