import { findAmounts, readNumber } from './amounts.ts';
import { findDates, type WrittenDate } from './dates.ts';
import { findDocumentNumbers } from './document-number.ts';
import { foldInPlace } from './fold-in-place.ts';
import { findPhones } from './phones.ts';

type FactKind = 'number' | 'date' | 'phone' | 'url' | 'document-number' | 'percent' | 'money';

/** Something exact in a text: a wrong one makes an answer wrong. */
export interface Fact {
  readonly kind: FactKind;
  /** Equal for the same fact however it is written. */
  readonly canonical: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every fact of a text that must stand in a source word for word, whatever its spelling.
 *
 * Takes   any text.
 * Gives   facts in reading order. Canonical forms meet across spellings: "ngày 05 tháng 02 năm 2022" and "5/2/2022";
 *         "1900.0368" and "1900 0368"; "90 %" and "90%"; "22 nghìn đồng" and "22.000đ"; "57- NQ/TW" and "57-NQ/TW". A full
 *         document number also gives its loose name ("nghị quyết 57"), so that a text may name it shorter than its source.
 * Laws    every run of digits belongs to a fact; never throws; time grows linearly with the text.
 */
export function extractFacts(text: string): Fact[] {
  const taken = new Uint8Array(text.length);
  const facts: Fact[] = [];
  const take = (kind: FactKind, canonical: string, start: number, end: number): void => {
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    facts.push({ kind, canonical, start, end });
  };
  for (const { 0: link, index } of text.matchAll(LINK)) {
    const shown = link.replace(/[.,;:!?)»”"'\]]+$/u, '');
    take('url', canonicalLink(shown), index, index + shown.length);
  }
  for (const reference of findDocumentNumbers(text)) {
    const { number, kind, partial, start, end } = reference;
    const before = facts.length;
    const looseName = kind === undefined ? undefined : `${foldInPlace(kind)} ${figures(number)}`;
    take('document-number', partial ? (looseName ?? figures(number)) : number, start, end);
    if (!partial && looseName !== undefined && facts.length > before)
      facts.push({ kind: 'document-number', canonical: looseName, start, end });
  }
  for (const { number, start, end } of findPhones(text)) take('phone', number, start, end);
  for (const date of findDates(text)) take('date', canonicalDate(date), date.start, date.end);
  for (const { kind, value, start, end } of findAmounts(text)) {
    take(kind === 'count' ? 'number' : kind, kind === 'percent' ? `${plain(value)}%` : plain(value), start, end);
  }
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    if (!taken.subarray(index, index + written.length).includes(1))
      take('number', canonicalNumber(written), index, index + written.length);
  }
  // what is left: digits glued to letters or beside something already taken
  for (const { 0: digits, index } of text.matchAll(DIGITS)) {
    for (const [from, to] of freeRuns(taken, index, index + digits.length))
      take('number', canonicalNumber(text.slice(from, to)), from, to);
  }
  return facts.sort((a, b) => a.start - b.start || a.end - b.end);
}

function* freeRuns(taken: Uint8Array, start: number, end: number): Generator<[number, number]> {
  for (let from = start; from < end;) {
    if (taken[from] === 1) {
      from += 1;
      continue;
    }
    let to = from;
    while (to < end && taken[to] === 0) to += 1;
    yield [from, to];
    from = to;
  }
}

/** Day, month and year as far as given: '5/2/2022', '6/2025', '15/6'; a lone day, month or year is its number. */
function canonicalDate({ day, month, year }: WrittenDate): string {
  return [day, month, year].filter((part) => part !== undefined).join('/');
}

function canonicalNumber(written: string): string {
  const value = written.length > 15 ? undefined : readNumber(written);
  return value === undefined ? written.replace(/^0+(?=\d)/, '') : plain(value);
}

function canonicalLink(link: string): string {
  return link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '');
}

/** Figures of a document number: '57-NQ/TW' → '57', '013/2023/NĐ-CP' → '13/2023'. */
function figures(number: string): string {
  return (/^\d+(?:\/\d{4}(?!\d))?/.exec(number)?.[0] ?? number).replace(/^0+(?=\d)/, '');
}

/** Without exponent or thousands dots, decimals behind a comma. */
function plain(value: number): string {
  return (Number.isInteger(value) ? BigInt(value).toString() : String(value)).replace('.', ',');
}

const LINK =
  /https?:\/\/[^\s<>"“”«»]+|(?<![\p{L}\p{N}@.-])(?:[\w.+-]{1,64}@)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}(?:vn|com|net|org|gov|edu|info|io|me|app|xyz|top|cc|asia|biz|club|online|site|vip)(?![\p{L}\p{N}-])(?::\d{1,5})?(?:\/[^\s<>"“”«»]*)?/giu;
const NUMBER = /\d+(?:[.,]\d+)*/g;
const DIGITS = /\p{Nd}+/gu;
