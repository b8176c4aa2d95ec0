import { findAmounts } from '../text/amounts.ts';
import { findDates } from '../text/dates.ts';
import { findDocumentNumbers } from '../text/document-number.ts';
import { isHotline, SHORT_NUMBERS } from '../text/phones.ts';
import type { Digits } from './digits.ts';
import type { Span } from './span.ts';

/**
 * Numbers that belong to everybody: hotlines, document numbers, dates, sums of money, figures with a unit, links.
 *
 * Gives   spans in no particular order.
 */
export function publicSpans(text: string, numbers: Digits): Span[] {
  const spans: Span[] = [
    ...findDocumentNumbers(text),
    // a bare "ngày 25" is no date that could hide a code
    ...findDates(text).filter(({ month, year }) => (month ?? year) !== undefined),
    ...findAmounts(text),
  ];
  for (const start of numbers.starts) {
    // a longer chain of groups is somebody's number that happens to begin like a hotline, or to hold one
    if (start.longest > 10 || numbers.first(start, 1) !== '1' || goesOnFromDigits(text, start.start)) continue;
    for (const run of numbers.runs(start, 8, 10)) if (isHotline(run.digits)) spans.push(run);
  }
  for (const { 0: found, index } of text.matchAll(SHORT_HOTLINES))
    spans.push({ start: index, end: index + found.length });
  for (const { 0: found, index } of text.matchAll(WITH_UNIT_OR_LINK))
    spans.push({ start: index, end: index + found.length });
  return spans;
}

/** Whether a group of digits stands right before, other than a short hotline: "113 1900 1234" is two numbers. */
function goesOnFromDigits(text: string, start: number): boolean {
  const before = /(\d+)[ .–-]$/u.exec(text.slice(Math.max(0, start - LONGEST_SHORT), start))?.[1];
  return before !== undefined && !SHORT_NUMBERS.includes(before);
}

const LONGEST_SHORT = 6;
const WITH_UNIT_OR_LINK =
  /https?:\/\/\S+|\d{1,8}\s?(?:mah|giây|giay|phút|phut|ký tự|ky tu|chữ số|chu so|km|kg|gb|mb|kb|người|nguoi|lượt|luot|bước|trang)(?!\p{L})/giu;
/** One of them or several in a row, and no other digits beside them. */
const SHORT_HOTLINES = new RegExp(
  `(?<!\\d|\\d[ .–-])(?:${SHORT_NUMBERS.join('|')})(?:[ ,.–-]{1,2}(?:${SHORT_NUMBERS.join('|')}))*(?!\\d|[ .–-]\\d)`,
  'gu',
);
