import { foldInPlace } from './fold-in-place.ts';

/** A date as far as the text gives it. */
export interface WrittenDate {
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
}

/**
 * Dates in the many forms people and offices write them.
 *
 * Takes   any text, with or without marks: "ngày 05 tháng 02 năm 2022", "5/2/2022", "05.02.2022", "2025-06-30", "15/6",
 *         "15 tháng 6", "tháng 6/2025", "ngày 25 hằng tháng", "năm 2030".
 * Gives   dates in reading order, none overlapping: only days and months that a calendar has. "1/2" counts as a date,
 *         "24/7" does not.
 * Laws    `text.slice(start, end)` is `written`; never throws; time grows linearly with the text.
 */
export function findDates(text: string): WrittenDate[] {
  const folded = foldInPlace(text);
  const found: WrittenDate[] = [];
  let free = 0;
  const candidates = FORMS.flatMap(({ pattern, order }, rank) =>
    Array.from(folded.matchAll(pattern), (match) => ({
      ...read(match, order),
      start: match.index,
      end: match.index + match[0].length,
      rank,
    })),
  ).sort((a, b) => a.start - b.start || a.rank - b.rank);
  for (const { day, month, year, start, end } of candidates) {
    if (start < free || !isOnCalendar(day, month, year) || folded.slice(start, end) === ROUND_THE_CLOCK) continue;
    free = end;
    found.push({
      written: text.slice(start, end),
      start,
      end,
      ...(day === undefined ? {} : { day }),
      ...(month === undefined ? {} : { month }),
      ...(year === undefined ? {} : { year }),
    });
  }
  return found;
}

type Part = 'day' | 'month' | 'year';
type Parts = Partial<Record<Part, number>>;

function read(match: RegExpExecArray, order: readonly Part[]): Parts {
  const parts: Parts = {};
  for (const [index, part] of order.entries()) {
    const written = match[index + 1];
    if (written !== undefined) parts[part] = Number(written);
  }
  return parts;
}

function isOnCalendar(day: number | undefined, month: number | undefined, year: number | undefined): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (year !== undefined && (year < 1900 || year > 2100)) return false;
  return day === undefined || (day >= 1 && day <= (month === undefined ? 31 : DAYS[month - 1]!));
}

const ROUND_THE_CLOCK = '24/7';
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// not inside a longer number, a fraction chain or a document number
const BEFORE = '(?<![\\p{L}\\p{N}]|\\p{N}[/.,-])';
const BEHIND = '(?![\\p{N}]|[/.,-]\\p{N}|\\s?[/-]\\s?[\\p{L}])';
const GAP = '\\s{1,3}';
const DAY = '(\\d{1,2})';
const YEAR = '((?:19|20|21)\\d\\d)';
const form = (pattern: string, ...order: Part[]): { pattern: RegExp; order: readonly Part[] } => ({
  pattern: new RegExp(BEFORE + pattern + BEHIND, 'gu'),
  order,
});

/** From the most telling to the least; at one place the first wins. */
const FORMS = [
  form(
    `(?:ngay${GAP})?${DAY}${GAP}thang${GAP}${DAY}(?:${GAP}nam${GAP}|\\s?[/.-]\\s?|,${GAP}nam${GAP})${YEAR}`,
    'day',
    'month',
    'year',
  ),
  form(`(?:ngay${GAP})?${DAY}\\s?[/]\\s?${DAY}\\s?[/]\\s?${YEAR}`, 'day', 'month', 'year'),
  form(`(?:ngay${GAP})?${DAY}[.]${DAY}[.]${YEAR}`, 'day', 'month', 'year'),
  form(`(?:ngay${GAP})?${DAY}-${DAY}-${YEAR}`, 'day', 'month', 'year'),
  form('((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)', 'year', 'month', 'day'),
  form(`(?:ngay${GAP})?${DAY}${GAP}thang${GAP}${DAY}`, 'day', 'month'),
  form(`(?:thang${GAP})?${DAY}\\s?[/]\\s?${YEAR}`, 'month', 'year'),
  form(`thang${GAP}${DAY}(?:${GAP}nam${GAP}|\\s?[.-]\\s?|,${GAP}nam${GAP})${YEAR}`, 'month', 'year'),
  form(`(?:ngay${GAP})?${DAY}/${DAY}`, 'day', 'month'),
  form(`ngay${GAP}${DAY}-${DAY}`, 'day', 'month'),
  form(`thang${GAP}${DAY}`, 'month'),
  form(`(?:ngay|mung|mong)${GAP}${DAY}`, 'day'),
  form(`nam${GAP}${YEAR}`, 'year'),
];
