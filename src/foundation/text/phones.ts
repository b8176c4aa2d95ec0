import { foldInPlace } from './fold-in-place.ts';

/** A number one can call or text. */
export interface PhoneNumber {
  readonly kind: 'mobile' | 'landline' | 'hotline';
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Digits only, in national form: '0912345678', '19000368', '113'. */
  readonly number: string;
}

/**
 * Phone numbers and public hotlines.
 *
 * Takes   any text: "0912 345 678", "+84 912.345.678", "(0203) 3835 123", "1900.0368", "1800 6838", and the short numbers
 *         113, 156, 5656 … where a word such as "gọi", "số", "tổng đài" stands close before them.
 * Gives   numbers in reading order, none overlapping.
 * Laws    `text.slice(start, end)` is `written`; never throws; time grows linearly with the text.
 */
export function findPhones(text: string): PhoneNumber[] {
  const folded = foldInPlace(text);
  const found: PhoneNumber[] = [];
  let calledUntil = -1;
  for (const match of folded.matchAll(PHONE)) {
    const start = match.index;
    const end = start + match[0].length;
    const number = national(match[0]);
    let kind = kindOf(number);
    if (kind === undefined && SHORT.has(number)) {
      // "gọi 113, 114 hoặc 115": the word before the first serves the whole list
      const isCalled =
        CALL_WORD.test(folded.slice(Math.max(0, start - 40), start)) || (start - calledUntil <= 8 && calledUntil >= 0);
      if (isCalled) kind = 'hotline';
    }
    if (kind === undefined) continue;
    if (kind === 'hotline') calledUntil = end;
    found.push({ kind, written: text.slice(start, end), start, end, number });
  }
  return found;
}

/** Whether the digits are a hotline of the state, a bank or a company: known to all, nobody's own. */
export function isHotline(digits: string): boolean {
  return HOTLINE.test(digits) || SHORT.has(digits);
}

/** Digits only; `+84` and `84` before a full number become `0`. */
function national(written: string): string {
  const digits = written.replace(/\D/g, '');
  return /^84\d{9,10}$/.test(digits) ? `0${digits.slice(2)}` : digits;
}

function kindOf(number: string): PhoneNumber['kind'] | undefined {
  if (HOTLINE.test(number)) return 'hotline';
  if (MOBILE.test(number)) return 'mobile';
  return LANDLINE.test(number) ? 'landline' : undefined;
}

/** Numbers of three and four digits that everybody may call or text. */
export const SHORT_NUMBERS: readonly string[] = [
  '111',
  '112',
  '113',
  '114',
  '115',
  '116',
  '156',
  '1022',
  '1789',
  '5656',
];
const SHORT: ReadonlySet<string> = new Set(SHORT_NUMBERS);
const HOTLINE = /^1[89]00\d{4,6}$/;
const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
const LANDLINE = /^02\d{9}$/;
const PHONE =
  /(?<![\p{L}\p{N}]|\p{N}[.,/-])(?:\+|\()?\d(?:[ .-]?[()]?[ .]?\d){2,12}(?![\p{N}]|[.,/-]\p{N}|\s?%|[-/]\p{L})/gu;
const CALL_WORD =
  /(?<!\p{L})(?:goi|so|nhan|soan|tong dai|hotline|duong day|dien thoai|lien he|bao|bam|quay|dau so|sdt|dt|alo|cap cuu|canh sat|cong an|cuu hoa)[^.;!?\n]{0,24}$/u;
