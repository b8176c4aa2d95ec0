/**
 * What a word looks like at a glance: letters that people take for one another become one.
 *
 * Takes   any word of an address, in Unicode.
 * Gives   its skeleton; two words with the same skeleton look alike on a phone ("vneid", "vne1d", "vnеіd").
 * Laws    idempotent over plain words; never throws; never longer than the NFKD form.
 * Source  the idea of Unicode Technical Standard #39, cut down to letters that can pass for a–z.
 */
export function skeleton(word: string): string {
  const single = [...plainLetters(word)].map((letter) => LOOKS_LIKE.get(letter) ?? letter).join('');
  // pairs last: "ci" and "cl" look alike, so both may pass for a "d"
  return single.replace(/[i1|]/g, 'l').replace(PAIRS, paired);
}

/** Lower case without marks; digits and foreign letters stay what they are. */
export function plainLetters(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
}

const PAIRS = /rn|vv|cl/g;
const paired = (pair: string): string => (pair === 'rn' ? 'm' : pair === 'vv' ? 'w' : 'd');

const LOOKS_LIKE = new Map(
  Object.entries({
    a: 'аαɑᴀ4@',
    b: 'ьвβʙ',
    c: 'сϲᴄ',
    d: 'ԁɗᴅđ',
    e: 'еєεҽᴇ3',
    g: 'qԛɡցɢ',
    h: 'һнʜ',
    i: 'іιıɩɪӏ',
    j: 'јϳ',
    k: 'кκᴋ',
    l: 'łⅼ',
    m: 'мᴍ',
    n: 'ոηɴпи',
    o: 'оοσօᴏ0',
    p: 'рρ',
    r: 'гʀ',
    s: 'ѕ5$ꜱ',
    t: 'тτᴛ',
    u: 'υսᴜц',
    v: 'νѵʋᴠ',
    w: 'ԝωᴡ',
    x: 'хχ',
    y: 'уγʏ',
    z: 'ᴢ',
  }).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
);
