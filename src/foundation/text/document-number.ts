import { foldInPlace } from './fold-in-place.ts';
import { findFullNumbers } from './document-number/full.ts';
import { actBefore, findLooseMentions, kindBefore } from './document-number/mentions.ts';

/** A document as a text names it. */
export interface DocumentReference {
  /** As it stands in the text. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Canonical: '57-NQ/TW', '193/2025/QH15'; of a loose mention only its figures: '57', '13/2023'. */
  readonly number: string;
  /** 'Nghị quyết', 'Kế hoạch' … as its symbol or the word before it says. */
  readonly kind?: string;
  /** Date of issue as written right behind it: '22/12/2024', '05 tháng 02 năm 2022'. */
  readonly date?: string;
  /** Only kind and figures are given: "nghị quyết 57", "kh 11", "11/KH". */
  readonly partial?: boolean;
}

/**
 * Every document number of a text, and every loose mention of one.
 *
 * Takes   any text; line breaks inside a number ("57- NQ/TW"), small letters and missing marks ("qd 204-qd/tw") are read.
 * Gives   references in reading order, none overlapping; offsets point into the text given.
 * Laws    `text.slice(start, end)` is `written`; never throws; time grows linearly with the text.
 */
export function findDocumentNumbers(text: string): DocumentReference[] {
  const folded = foldInPlace(text);
  const full = findFullNumbers(text).map(({ kind, ...number }) => {
    // laws and resolutions of the National Assembly carry no symbol: the word before tells
    const isAct = /\/(?:QH|UBTVQH)\d*$/.test(number.number);
    const named = kind ?? (isAct ? actBefore(folded, number.start) : kindBefore(folded, number.start));
    return named === undefined ? number : { ...number, kind: named };
  });
  const taken = new Set(
    full.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
  );
  // a mention ends with its figures: when these are part of a full number, it is that number
  const loose = findLooseMentions(text, folded)
    .filter(({ end }) => !taken.has(end - 1))
    .map((mention) => ({ ...mention, partial: true as const }));
  return [...full, ...loose]
    .sort((a, b) => a.start - b.start)
    .map((reference) => {
      const date = dateBehind(text, reference.end);
      const written = text.slice(reference.start, reference.end);
      return { written, ...reference, ...(date === undefined ? {} : { date }) };
    });
}

/**
 * The first full document number of a text in canonical form ("57- nq/tw" → "57-NQ/TW").
 *
 * Gives   undefined when there is none; a loose mention is not enough.
 */
export function canonicalDocumentNumber(text: string): string | undefined {
  return findDocumentNumbers(text).find(({ partial }) => !partial)?.number;
}

/**
 * Whether a reference may mean a given document.
 *
 * Takes   a reference and a number in any spelling ("57-NQ/TW"; "06" when only that is known).
 * Gives   true for the same figures, symbol and body; a loose mention fits every number with its figures and kind.
 *         Leading zeros do not count. "Đề án 06" fits the decision that approved it.
 */
export function matchesDocumentNumber(reference: DocumentReference, number: string): boolean {
  const known = findDocumentNumbers(number)[0];
  const mine = partsOf(reference.number);
  const theirs = partsOf(known?.number ?? number);
  if (mine.figure !== theirs.figure) return false;
  if (mine.year !== theirs.year && mine.year !== '' && theirs.year !== '') return false;
  if (mine.letters !== '' && theirs.letters !== '') return mine.letters === theirs.letters && mine.year === theirs.year;
  return reference.kind === undefined || known?.kind === undefined || sameKind(reference.kind, known.kind);
}

/** '193/2025/QH15' → '193', '2025', 'qh15'; '06' → '6', '', ''. */
function partsOf(number: string): { figure: string; year: string; letters: string } {
  const match = /^0*(\d+[a-z]?)(?:\/((?:19|20)\d\d))?(.*)$/.exec(foldInPlace(number).replace(/\s+/g, ''));
  if (!match) return { figure: foldInPlace(number), year: '', letters: '' };
  return { figure: match[1]!, year: match[2] ?? '', letters: match[3]!.replace(/[-/–]/g, '/') };
}

function sameKind(one: string, other: string): boolean {
  if (one.startsWith(other) || other.startsWith(one)) return true;
  const kinds = [one, other];
  return kinds.includes('Đề án') && kinds.includes('Quyết định');
}

function dateBehind(text: string, end: number): string | undefined {
  DATE_BEHIND.lastIndex = end;
  return DATE_BEHIND.exec(text)?.[1]?.replace(/\s+/g, ' ');
}

const DATE_BEHIND =
  /[\s,(]{1,4}(?:(?:ban hành|ký)\s{1,3})?(?:ngày|ngay)\s{1,3}(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\s{1,3}(?:tháng|thang)\s{1,3}\d{1,2}\s{1,3}(?:năm|nam)\s{1,3}\d{4})(?!\d)/iuy;
