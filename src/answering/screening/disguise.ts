import { fold } from '../../foundation/text/fold.ts';
import { normalise } from '../../foundation/text/normalise.ts';
import { isSyllable } from '../../foundation/text/syllable.ts';

/**
 * Undo the ways of hiding a text from a filter. What comes out is only ever screened again, never answered.
 *
 * Takes   the message as typed.
 * Gives   each other reading it may have, without the message itself; mostly none. At most a few times its length.
 * Laws    never throws.
 */
export function undisguise(typed: string): string[] {
  const readings = [
    plainLetters(typed),
    ...encoded(typed),
    numbersAsLetters(typed),
    spacedOut(typed),
    rotated(typed),
    backwards(typed),
  ];
  return [...new Set(readings)].filter(
    (reading) => reading !== undefined && reading !== typed && reading.length >= SHORTEST,
  ) as string[];
}
const SHORTEST = 6;

/** Letters of other alphabets that look Latin, letter-like symbols, and towers of marks, as plain letters. */
function plainLetters(text: string): string {
  // towers first: putting thousands of marks in order takes the square of their number
  const latin = text
    .replace(TOWER, '$1')
    .normalize('NFKC')
    .replace(/[\u0370-\u058f]/gu, (letter) => LOOKALIKES.get(letter) ?? letter);
  return latin.normalize('NFD').replace(NOT_VIETNAMESE, '').normalize('NFC');
}
const LOOKALIKES = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    н: 'h',
    і: 'i',
    ї: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    п: 'n',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    г: 'r',
    ѕ: 's',
    т: 't',
    и: 'u',
    ѵ: 'v',
    ԝ: 'w',
    х: 'x',
    у: 'y',
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Н: 'H',
    І: 'I',
    Ј: 'J',
    К: 'K',
    М: 'M',
    О: 'O',
    Р: 'P',
    Ѕ: 'S',
    Т: 'T',
    Х: 'X',
    У: 'Y',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    γ: 'y',
    ω: 'w',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
    օ: 'o',
    ս: 'u',
    հ: 'h',
    ո: 'n',
    ց: 'g',
  }),
);
const NOT_VIETNAMESE = /(?![\u0300-\u0303\u0306\u0309\u031b\u0323])\p{M}/gu;
const TOWER = /(\p{M}{6})\p{M}+/gu;

/** Base64, hexadecimal, percent and backslash escapes, letter codes: whatever decodes into words. */
function encoded(text: string): string[] {
  const found: string[] = [];
  for (const [token] of text.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g))
    found.push(Buffer.from(token, 'base64').toString('utf8'));
  for (const [token] of text.matchAll(/(?:(?:0x|\\x)?[0-9a-f]{2}[\s:,]{0,2}){8,}/gi)) {
    found.push(Buffer.from(token.replace(/0x|\\x|[\s:,]/gi, ''), 'hex').toString('utf8'));
  }
  for (const [token] of text.matchAll(/(?:[01]{8}\s?){6,}/g)) {
    found.push(Buffer.from((token.match(/[01]{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString('utf8'));
  }
  for (const [token] of text.matchAll(/(?:\b\d{2,3}\b[\s,]{1,2}){8,}\d{2,3}/g)) {
    found.push(Buffer.from((token.match(/\d+/g) ?? []).map(Number).filter((code) => code < 256)).toString('utf8'));
  }
  if (/%[0-9a-f]{2}/i.test(text)) {
    found.push(
      Buffer.from(
        text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8'),
    );
  }
  if (/\\u[0-9a-f]{4}|&#\d{2,5};/i.test(text)) {
    found.push(
      text
        .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replace(/&#(\d{2,5});/g, (_, code: string) => String.fromCharCode(Number(code))),
    );
  }
  return found.filter(reads);
}

/** Whether bytes came out as words: nearly only letters and spaces. */
function reads(text: string): boolean {
  const letters = text.match(/[\p{L}\p{M}\s,.!?]/gu)?.length ?? 0;
  return letters >= [...text].length * READABLE && !text.includes('\ufffd');
}
const READABLE = 0.85;

/** Digits and signs inside words, as the letters they stand for: `b0 qu4`. Numbers alone stay numbers. */
function numbersAsLetters(text: string): string | undefined {
  let mixed = 0;
  const read = text.replace(/\S+/g, (word) => {
    if (word.length > LONGEST_WORD || !/\p{L}/u.test(word) || !/[0134579@$!|]/.test(word)) return word;
    mixed += 1;
    return word.replace(/[0134579@$!|]/g, (sign) => STANDS_FOR[sign] ?? sign);
  });
  return mixed < 2 ? undefined : read;
}
const LONGEST_WORD = 40;
const STANDS_FOR: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  9: 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};

/** `b.ỏ q.u.a` and `b ỏ q u a`: single letters put together, and cut into syllables again. */
function spacedOut(text: string): string | undefined {
  const closed = text.replace(/(?<![\p{L}\p{N}])[\p{L}](?:[._\-*·|/~]{1,3}[\p{L}](?![\p{L}])){1,12}/gu, (run) =>
    run.replace(/[^\p{L}]/gu, ''),
  );
  const runs = closed.replace(/(?<![\p{L}\p{N}])\p{L}(?:[\s._\-*·|/]{1,3}\p{L}(?![\p{L}\p{N}])){7,}/gu, (run) =>
    syllables(fold(run).replace(/[^a-z]/g, '')),
  );
  return runs === text ? undefined : runs;
}

/** Cut unmarked letters into the fewest Vietnamese syllables; what fits none stays letter by letter. */
function syllables(letters: string): string {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= letters.length; end += 1) {
    let choice = { cost: best[end - 1]!.cost + ODD_LETTER, from: end - 1 };
    for (let from = Math.max(0, end - LONGEST_SYLLABLE); from < end; from += 1) {
      const cost = best[from]!.cost + (/^[aeiouy]/.test(letters[from]!) ? BARE_VOWEL : 1);
      if (cost <= choice.cost && isWord(letters.slice(from, end))) choice = { cost, from };
    }
    best.push(choice);
  }
  const pieces: string[] = [];
  for (let end = letters.length; end > 0; end = best[end]!.from) pieces.push(letters.slice(best[end]!.from, end));
  return pieces.reverse().join(' ');
}
const isWord = (letters: string): boolean => isSyllable(letters) || FOREIGN.test(letters);
const ODD_LETTER = 3;
const BARE_VOWEL = 1.5; // most syllables begin with a consonant
const LONGEST_SYLLABLE = 11;
/** Words of attacks that are no syllables of the language. */
const FOREIGN =
  /^(?:facebook|hack|zalo|gmail|vneid|otp|admin|password|ignore|all|and|previous|instructions|system|prompt|show|your|print|rules)$/;

/** Letters moved by thirteen places. */
function rotated(text: string): string | undefined {
  const ascii = text.match(/[a-z]/gi)?.length ?? 0;
  if (ascii < [...text].length * MOSTLY) return undefined;
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}
const MOSTLY = 0.6;

/** Written from the end to the beginning. */
function backwards(text: string): string {
  return [...normalise(text)].reverse().join('');
}
