/**
 * What the keys of the Telex input method would have written, had it been on: `dduowcj` → `được`, `tieengs` → `tiếng`.
 *
 * Takes   one word as typed, tone and mark keys in any order after the letter they change.
 * Gives   the word with its marks, lower case; undefined when no key acts as a mark (the word is as good as it is).
 * Source  the Telex rules as implemented by UniKey: aa ee oo dd, w, tone keys f s r x j, z takes the tone off.
 */
export function decodeTelex(typed: string): string | undefined {
  const keys = typed.toLowerCase();
  if (!/^[a-z]+$/.test(keys)) return undefined;
  const letters: string[] = [];
  let tone = '';
  for (const key of keys) {
    const mark = TONES[key];
    if (mark !== undefined && letters.some(isVowel)) tone = mark;
    else if (!doubled(letters, key) && !(key === 'w' && hook(letters))) letters.push(key);
  }
  const word = letters
    .join('')
    .replace(/uơ(?=.)/, 'ươ')
    .replace(/ươ$/, 'uơ'); // trường, but thuở
  if (word.length === keys.length) return undefined;
  return tone === '' ? word : withTone(word, tone);
}

/** aa, ee, oo and dd: the key puts the hat (the bar) on a letter already there. */
function doubled(letters: string[], key: string): boolean {
  const marked = DOUBLED[key];
  const at = marked === undefined ? -1 : letters.lastIndexOf(key);
  if (marked === undefined || at < 0) return false;
  if (key === 'd' ? at !== 0 : letters.slice(at + 1).some(isVowel)) return false;
  letters[at] = marked;
  return true;
}

/** w: ư, ơ, ă on the last vowel that can take it; on `uo` both, on `ua` the u; the u of `qu` is no vowel. */
function hook(letters: string[]): boolean {
  const at = letters.findLastIndex((letter) => letter in HOOKED);
  if (at < 0) return false;
  const afterU = letters[at - 1] === 'u' && letters[at - 2] !== 'q';
  if (afterU && letters[at] !== 'u') letters[at - 1] = 'ư';
  if (!(afterU && letters[at] === 'a')) letters[at] = HOOKED[letters[at]!]!;
  return true;
}

/** The tone on the vowel that carries it; which one does not matter to the index, whose keys move tones to the end. */
function withTone(word: string, tone: string): string {
  const letters = Array.from(word);
  const marked = letters.findLastIndex((letter) => /[ăâêôơư]/.test(letter));
  const place = marked >= 0 ? marked : letters.findIndex(isVowel);
  return (word.slice(0, place + 1) + tone + word.slice(place + 1)).normalize('NFC');
}

const isVowel = (letter: string): boolean => /[aăâeêioôơuưy]/.test(letter);
const TONES: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const DOUBLED: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô', d: 'đ' };
const HOOKED: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' };
