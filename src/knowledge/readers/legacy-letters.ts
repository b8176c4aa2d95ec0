/** How Vietnamese letters were kept before Unicode: fonts that drew them over other letters' codes. */
type LegacyLetters = 'TCVN3' | 'VNI';

/**
 * Turn a text in letters from before Unicode into Unicode.
 *
 * Takes   a text whose letters are known to be such (`legacyFont`, `legacyLettersOf`).
 * Gives   the same words in Unicode; what is no such letter stays.
 * Source  TCVN 5712:1993, third table (fonts .VnTime …); VNI for Windows (fonts VNI-Times …).
 */
function toUnicode(text: string, letters: LegacyLetters): string {
  if (letters === 'TCVN3') return text.replace(TCVN3_LETTERS, (letter) => TCVN3.get(letter) ?? letter);
  return text.replace(VNI_PAIRS, (pair) => VNI.get(pair) ?? pair).normalize('NFC');
}

/**
 * Which of them a font uses, by its name.
 *
 * Gives   the letters, and whether the font draws capitals over small letters (".VnTimeH"); nothing for other fonts.
 */
function legacyFont(name: string): { readonly letters: LegacyLetters; readonly capitals: boolean } | undefined {
  const bare = name.replace(/^[A-Z]{6}\+/, '');
  if (/^\.?Vn[A-Z3]/.test(bare)) return { letters: 'TCVN3', capitals: /^[^-,]*H(?=$|[-,])/.test(bare) };
  return /^VNI[- ]/i.test(bare) ? { letters: 'VNI', capitals: false } : undefined;
}

/**
 * Turn the words of a font into Unicode, when the font is such a one.
 *
 * Takes   words and their font's name. Words that hold letters of Unicode's Vietnamese are Unicode already, whatever the
 *         font says.
 */
export function inUnicode(text: string, font: string): string {
  const legacy = legacyFont(font);
  if (!legacy || UNICODE_ONLY.test(text)) return text;
  const converted = toUnicode(text, legacy.letters);
  return legacy.capitals ? converted.toUpperCase() : converted;
}

/**
 * Which of them a document is written in, told by its letters alone.
 *
 * Takes   the text of the whole document.
 * Gives   nothing for Unicode, for other languages, and when in doubt: wrong letters would stand in quotes.
 */
function legacyLettersOf(text: string): LegacyLetters | undefined {
  const letters = text.match(/[A-Za-z]/g)?.length ?? 0;
  if (letters < 20 || (text.match(UNICODE_LETTERS)?.length ?? 0) > letters * 0.01) return undefined;
  const tcvn3 = text.match(TCVN3_SIGNS)?.length ?? 0;
  const vni = text.match(VNI_PAIRS)?.length ?? 0;
  if (Math.max(tcvn3, vni) < letters * 0.03) return undefined;
  return tcvn3 > vni ? 'TCVN3' : 'VNI';
}

/** The lines of a text in Unicode, and whether any had to be changed; lines that are Unicode already stay. */
export function linesInUnicode(lines: readonly string[]): { readonly lines: string[]; readonly from?: LegacyLetters } {
  const from = legacyLettersOf(lines.join('\n'));
  if (!from) return { lines: [...lines] };
  return { lines: lines.map((line) => (UNICODE_ONLY.test(line) ? line : toUnicode(line, from))), from };
}

/** Letters that only Unicode's Vietnamese has. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const UNICODE_LETTERS = new RegExp(UNICODE_ONLY, 'g');

const TCVN3 = new Map([
  ...[...'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦'].map(
    (letter, at): [string, string] => [
      letter,
      [...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ'][at]!,
    ],
  ),
]);
const TCVN3_LETTERS = new RegExp(`[${[...TCVN3.keys()].join('')}]`, 'g');
/** Signs that no Vietnamese word holds in Unicode; beside a letter they are one in TCVN3. */
const TCVN3_SIGNS = /(?<=[A-Za-z])[µ¸¶·¹¨»¾¼½©®ª«¬\u00adÆ]|[®§](?=[A-Za-z])/g;

/** A letter, then its marks as a sign of their own: VNI writes "chaøo caùc baïn". */
const VNI = new Map<string, string>();
const TONES: readonly (readonly [sign: string, tone: string])[] = [
  ['ø', '\u0300'],
  ['ù', '\u0301'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
];
const HATS: readonly (readonly [sign: string, marks: string])[] = [
  ['â', '\u0302'],
  ['à', '\u0302\u0300'],
  ['á', '\u0302\u0301'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
];
const BREVES: readonly (readonly [sign: string, marks: string])[] = [
  ['ê', '\u0306'],
  ['è', '\u0306\u0300'],
  ['é', '\u0306\u0301'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
];
const BASES: readonly (readonly [written: string, letter: string])[] = [
  ...'aeouy'.split('').map((letter): [string, string] => [letter, letter]),
  ['ô', 'ơ'],
  ['ö', 'ư'],
];
const add = (written: string, letter: string): void => {
  VNI.set(written, letter.normalize('NFC'));
  VNI.set(written.toUpperCase(), letter.normalize('NFC').toUpperCase());
  VNI.set(
    written.slice(0, 1).toUpperCase() + written.slice(1),
    letter.normalize('NFC').replace(/^./u, (first) => first.toUpperCase()),
  );
};
for (const [written, letter] of BASES) for (const [sign, tone] of TONES) add(written + sign, letter + tone);
for (const letter of 'aeo') for (const [sign, marks] of HATS) add(letter + sign, letter + marks);
for (const [sign, marks] of BREVES) add(`a${sign}`, `a${marks}`);
for (const [written, letter] of [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
  ['ñ', 'đ'],
] as const)
  add(written, letter);
const VNI_PAIRS = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
