import { pick, randomFor, type Random } from './random.ts';

/** The ways one question is typed; each is made from the question by code, with a fixed seed. */
export const SPELLINGS = {
  'as written': (text: string) => text,
  'no marks': (text: string) => withoutMarks(text),
  typos: (text: string, random: Random) => withSlips(text, random),
  'no marks + typos': (text: string, random: Random) => withSlips(withoutMarks(text), random),
  'tone slips': (text: string, random: Random) => withToneSlips(text, random),
  telex: (text: string) => asTelexKeys(text),
  teencode: (text: string) => asTeencode(text),
} satisfies Record<string, (text: string, random: Random) => string>;

export type Spelling = keyof typeof SPELLINGS;

/** A question in one spelling; the same seed and id give the same slips. */
export function spell(spelling: Spelling, text: string, id: string, seed = 1): string {
  return SPELLINGS[spelling](text.normalize('NFC'), randomFor(`${seed}/${spelling}/${id}`));
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC');
}

/** Each word of two letters or more, with probability 0.15, gets one slip of the fingers. */
function withSlips(text: string, random: Random): string {
  return text.replace(/\p{L}{2,}/gu, (word) => (random() < SLIP_RATE ? slip(word, random) : word));
}

function slip(word: string, random: Random): string {
  const at = Math.floor(random() * word.length);
  const letter = word[at]!;
  const beside = pick(random, NEIGHBOURS[withoutMarks(letter).toLowerCase()] ?? letter);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return word.slice(0, at) + beside + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 2) return word.slice(0, at + 1) + beside + word.slice(at + 1);
  const left = Math.min(at, word.length - 2);
  return word.slice(0, left) + word[left + 1]! + word[left]! + word.slice(left + 2);
}

/** Each word, with probability 0.15, gets a wrong, missing or extra tone mark. */
function withToneSlips(text: string, random: Random): string {
  return text.replace(/\p{L}+/gu, (word) => {
    if (random() >= SLIP_RATE) return word;
    const decomposed = word.normalize('NFD');
    const bare = decomposed.replace(TONE, '');
    const tone = pick(random, ['', ...TONE_MARKS]);
    const vowels = [...bare.matchAll(/[aeiouy][\u0302\u0306\u031b]*/giu)];
    const vowel = vowels.find((match) => match[0].length > 1) ?? vowels.at(vowels.length > 1 ? -2 : 0);
    if (!vowel) return word;
    const end = vowel.index + vowel[0].length;
    return (bare.slice(0, end) + tone + bare.slice(end)).normalize('NFC');
  });
}

/** The keys as typed with the input method off: marks after their letter (`ươ` → `uow`), the tone key at the end. */
function asTelexKeys(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const decomposed = word.normalize('NFD');
    const tone = TONE.exec(decomposed)?.[0];
    const letters = decomposed.replace(TONE, '').normalize('NFC').replace(/ươ/giu, 'uow');
    const keys = letters.replace(/[ăâđêôơư]/giu, (letter) => {
      const key = TELEX_LETTERS[letter.toLowerCase()]!;
      return letter === letter.toLowerCase() ? key : key[0]!.toUpperCase() + key.slice(1);
    });
    return tone === undefined ? keys : keys + TELEX_TONES[TONE_MARKS.indexOf(tone)]!;
  });
}

/** Chat abbreviations for the commonest words. */
function asTeencode(text: string): string {
  let written = text;
  for (const [words, short] of Object.entries(TEENCODE)) {
    written = written.replace(new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'giu'), short);
  }
  return written;
}

const SLIP_RATE = 0.15;
const TONE_MARKS = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const TONE = /[\u0300\u0301\u0309\u0303\u0323]/;
const TELEX_TONES = 'fsrxj';
const TELEX_LETTERS: Readonly<Record<string, string>> = {
  ă: 'aw',
  â: 'aa',
  đ: 'dd',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw',
};
const TEENCODE: Readonly<Record<string, string>> = {
  'bao nhiêu': 'bn',
  'bao giờ': 'bh',
  'như thế nào': 'ntn',
  'thế nào': 'tn',
  'làm sao': 'ls',
  'điện thoại': 'đt',
  'mọi người': 'mn',
  'tài khoản': 'tk',
  'thông tin': 'tt',
  không: 'ko',
  được: 'dc',
  với: 'vs',
  gì: 'j',
  biết: 'bít',
  người: 'ng',
  nhiều: 'nh',
  những: 'nhg',
  trong: 'trg',
  trước: 'trc',
  rồi: 'r',
  vậy: 'v',
  cũng: 'cg',
  mình: 'mk',
  thế: 'tek',
  đúng: 'đg',
  phải: 'fai',
};
const NEIGHBOURS: Readonly<Record<string, string>> = {
  q: 'wa',
  w: 'qeas',
  e: 'wrsd',
  r: 'etdf',
  t: 'ryfg',
  y: 'tugh',
  u: 'yihj',
  i: 'uojk',
  o: 'ipkl',
  p: 'ol',
  a: 'qwsz',
  s: 'awedxz',
  d: 'serfcx',
  f: 'drtgvc',
  g: 'ftyhbv',
  h: 'gyujnb',
  j: 'huikmn',
  k: 'jiolm',
  l: 'kop',
  z: 'asx',
  x: 'zsdc',
  c: 'xdfv',
  v: 'cfgb',
  b: 'vghn',
  n: 'bhjm',
  m: 'njk',
};
