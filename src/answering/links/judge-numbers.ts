import type { Directory } from '../../knowledge/directory/directory.ts';
import { findPhones } from '../../foundation/text/phones.ts';
import type { Verdict } from './verdict.ts';

/**
 * Judge the phone numbers of a text.
 *
 * Takes   the directory, the text without its links, and whether the message asks about a number (then "156" is one).
 * Gives   `official` for a hotline of the directory, `unknown` for every other number: which number calls can be faked, so
 *         none is ever called bad for its digits.
 */
export function judgePhones(directory: Directory, text: string, isAsked: boolean): Verdict[] {
  const foreign = Array.from(text.matchAll(FOREIGN), ({ 0: written, index }) => ({
    written,
    number: '',
    start: index,
  }));
  const short = isAsked
    ? Array.from(text.matchAll(SHORT), ({ 0: written, index }) => ({ written, number: written, start: index }))
    : [];
  const numbers = [...foreign, ...findPhones(text), ...short.filter(({ number }) => isListed(directory, number))];
  const places = new Map(numbers.map((number) => [number.start, number]));
  return [...places.values()]
    .filter(({ number }) => number.length !== 3 || isListed(directory, number))
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST)
    .map(({ written, number }) => judgePhone(directory, written, number));
}
const MOST = 10;
const FOREIGN = /(?<![\p{L}\p{N}+])\+(?!84)[1-9]\d(?:[ .-]?\d){6,13}(?!\d)/gu;
const SHORT = /(?<![\p{L}\p{N}]|\p{N}[.,/-])\d{3,4}(?![\p{L}\p{N}]|[.,/-]\p{N}|[-/]\p{L})/gu;

const isListed = ({ hotlines }: Directory, number: string): boolean =>
  hotlines.some((hotline) => hotline.number === number);

function judgePhone({ hotlines, grounds }: Directory, target: string, number: string): Verdict {
  const hotline = hotlines.find((one) => one.number === number);
  const base = { kind: 'phone', target } as const;
  if (hotline)
    return {
      ...base,
      shown: target,
      verdict: 'official',
      entry: hotline.number,
      sign: `có trong danh bạ chính thức: ${hotline.owner}`,
      sources: [hotline.source, grounds['call-back']],
    };
  const sign =
    number === '' ? 'số từ nước ngoài, không có trong danh bạ chính thức' : 'không có trong danh bạ chính thức';
  return {
    ...base,
    shown: `số có đuôi …${target.replace(/\D/g, '').slice(-3)}`,
    verdict: 'unknown',
    sign,
    sources: [grounds['call-back'], grounds['not-listed'], grounds['bank-number']],
  };
}

/** Of an account nothing can be told from its number, whoever owns it. */
export function judgeAccount({ grounds }: Directory, target: string): Verdict {
  return {
    kind: 'account',
    target,
    shown: 'số tài khoản này',
    verdict: 'unknown',
    sign: 'nhìn dãy số không biết được tài khoản của ai',
    sources: [grounds['account-name'], grounds['suspicious-account'], grounds['red-flags']],
  };
}
