import { foldInPlace } from './fold-in-place.ts';

/** A share, a sum of money, or a great number of something ("50 triệu người"). */
export interface Amount {
  readonly kind: 'percent' | 'money' | 'count';
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Per cent, đồng, or pieces. */
  readonly value: number;
}

/**
 * Percentages, sums of money, and counts in thousands, millions and billions.
 *
 * Takes   any text, with or without marks: "90 %", "90 phần trăm", "18 - 20%", "22.000 đồng", "50 triệu", "1,5 tỷ đồng",
 *         "1 triệu 200 nghìn", "10tr", "2tr5", "5k".
 * Gives   amounts in reading order; a range gives both its ends, each at its own figures.
 * Units   per cent; đồng; pieces.
 * Laws    `text.slice(start, end)` is `written`; never throws; time grows linearly with the text.
 */
export function findAmounts(text: string): Amount[] {
  const folded = foldInPlace(text);
  return Array.from(folded.matchAll(AMOUNT), (match) => readAmounts(match, text))
    .flat()
    .map((amount) => ({ ...amount, written: text.slice(amount.start, amount.end) }));
}

/**
 * The value of a Vietnamese number: dots part thousands, a comma parts decimals; "0.8" is read as 0,8.
 *
 * Gives   undefined when the characters are no number.
 */
export function readNumber(written: string): number | undefined {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written)) return Number(written.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(written)) return Number(written.replaceAll(',', ''));
  if (/^\d+(?:[.,]\d+)?$/.test(written)) return Number(written.replace(',', '.'));
  return undefined;
}

type Found = Omit<Amount, 'written'>;

function readAmounts(match: RegExpExecArray, text: string): Found[] {
  const {
    low = '',
    to = '',
    high = '',
    percent,
    magnitude,
    more = '',
    moreUnit,
    half,
    short,
    shortMore = '',
    currency,
    dong,
  } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  // "5d" may be five đồng, "5 d" is something else
  if (magnitude === undefined && dong === 'd' && !/đ/iu.test(text.slice(end - 1, end)) && !/\dd$/i.test(match[0]))
    return [];
  const unit = magnitude ?? short ?? '';
  const scale = percent === undefined ? scaleOf(unit) : 1;
  const rest = half === undefined ? restOf(more || shortMore, moreUnit, scale) : scale / 2;
  const kind =
    percent === undefined
      ? (currency ?? dong) === undefined && countsSomething(match)
        ? 'count'
        : 'money'
      : 'percent';
  const lowValue = readNumber(low);
  if (high === '') return lowValue === undefined ? [] : [{ kind, start, end, value: round(lowValue * scale + rest) }];
  const highValue = readNumber(high);
  const found: Found[] = [];
  if (lowValue !== undefined) found.push({ kind, start, end: start + low.length, value: round(lowValue * scale) });
  if (highValue !== undefined)
    found.push({ kind, start: start + low.length + to.length, end, value: round(highValue * scale + rest) });
  return found;
}

/** "1 triệu 200 nghìn" names its second unit; "2tr5" means half of the first. */
function restOf(more: string, moreUnit: string | undefined, scale: number): number {
  if (more === '') return 0;
  if (moreUnit !== undefined) return Number(more) * scaleOf(moreUnit);
  return (Number(more) * scale) / 10 ** more.length;
}

function scaleOf(unit: string): number {
  if (/^t[yi]/.test(unit)) return 1e9;
  if (unit.startsWith('tr')) return 1e6;
  return /^[nk]/.test(unit) ? 1e3 : 1;
}

function countsSomething(match: RegExpExecArray): boolean {
  COUNTED.lastIndex = match.index + match[0].length;
  return COUNTED.test(match.input);
}

/** Floating point leaves crumbs: 1,1 triệu is 1.100.000 and nothing else. */
const round = (value: number): number => Number(value.toPrecision(14));

const FIGURES = '\\d{1,15}(?:[.,]\\d{1,6}){0,5}';
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\p{N}[.,/])(?<low>${FIGURES})(?:(?<to>\\s?%?\\s?[-–]\\s?|\\s?%?\\s{1,2}(?:den|toi|hoac)\\s{1,2})(?<high>${FIGURES}))?` +
    '(?:' +
    '\\s{0,2}(?<percent>%|phan\\s{1,2}tram(?!\\p{L}))' +
    '|(?:\\s{0,2}(?<magnitude>trieu|nghin|ngan|ty(?!\\s{1,2}le)|ti(?!\\s{1,2}le))(?!\\p{L})(?:\\s{1,2}(?<more>\\d{1,3})\\s{1,2}(?<moreUnit>trieu|nghin|ngan)(?!\\p{L})|\\s{1,2}(?<half>ruoi)(?!\\p{L}))?' +
    '|(?<short>tr|k)(?<shortMore>\\d{0,3})(?![\\p{L}\\p{N}]))(?:\\s{0,2}(?<currency>dong|vnd|d|₫)(?!\\p{L}))?' +
    '|\\s{0,2}(?<dong>dong|vnd|d|₫)(?!\\p{L})' +
    ')',
  'gu',
);
const COUNTED =
  /\s{1,2}(?:nguoi|luot|tai khoan|ho so|dan|giao dich|thue bao|ho|doanh nghiep|cong dan|khach|ban|cuoc|tin|ket noi|may|thiet bi|san pham|don|hoc sinh|sinh vien|doan vien|hoi vien|dang vien|can bo|lao dong|nguoi dung|km|ha|tan|m2|met|cay|con|cai|trang|tu|ky tu|byte|usd|do la|euro|yen)(?![\p{L}])/uy;
