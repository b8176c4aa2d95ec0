import { createHash } from 'node:crypto';
import { addDays, daysIn, isoDay, weekdayOf, type Day } from './calendar-days.ts';
import { comingDays, resolveDeadline, type ComingDay, type DeadlineContext } from './deadlines.ts';
import type { Due, DueRow } from './due.ts';

/** One deadline for a calendar. */
export interface CalendarEntry {
  /** What is due, for the event's title. */
  readonly summary: string;
  /** The document, its words and its place, for the event's text. */
  readonly description: string;
  /** As written. */
  readonly due: string;
  readonly context: DeadlineContext;
  /** What keeps the event the same when the calendar is loaded again: document, kind and words. */
  readonly identity: string;
}

/**
 * A calendar file with every deadline that has a day.
 *
 * Takes   entries and what time it is (milliseconds since 1970).
 * Gives   an iCalendar text: one event a deadline on the last day in time, 08:00 in Vietnam, with a reminder three days
 *         before; recurring deadlines with their rule. Deadlines without a day, and single days that have passed, are
 *         left out.
 * Units   CRLF line ends, lines of at most 75 octets.
 * Source  RFC 5545.
 * Laws    the same entries give the same UIDs at any time.
 */
export function calendarFile(entries: readonly CalendarEntry[], now: number): string {
  const events = entries.flatMap((entry) => eventLines(entry, now));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Binh dan hoc vu so//Han trong van ban//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Hạn trong các kế hoạch',
    `X-WR-TIMEZONE:${ZONE}`,
    ...TIME_ZONE,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** Deadlines as calendar entries. */
export function calendarEntries(dues: readonly Due[]): CalendarEntry[] {
  return dues.map(({ row, plan, written, context }) => {
    const summary = summaryOf(row);
    const who = row.kind === 'report' ? row.who : row.kind === 'duty' ? row.unit : row.lead.join('; ');
    const description = [
      plan.shortTitle,
      who === '' ? '' : `Đơn vị: ${who}`,
      `Văn bản ghi: ${written}`,
      `“${row.quote}” (dòng ${row.place.lines[0]})`,
    ];
    return {
      summary: shortened(summary),
      description: description.filter(Boolean).join('\n'),
      due: written,
      context,
      identity: [row.documentId, row.kind, who, summary, written].join('|'),
    };
  });
}

function summaryOf(row: DueRow): string {
  if (row.kind !== 'report') return `Hạn: ${row.subject}`;
  return ['Hạn gửi báo cáo', row.frequency, row.to && `về ${row.to}`].filter(Boolean).join(' ');
}

/** A title that a calendar can show; the whole words stand in the event's text. */
function shortened(title: string): string {
  return title.length <= 120 ? title : `${title.slice(0, title.lastIndexOf(' ', 118))} …`;
}

function eventLines(entry: CalendarEntry, now: number): string[] {
  const days = comingDays(entry.due, now, entry.context);
  const { inWords } = { inWords: '', ...resolveDeadline(entry.due, now, entry.context) };
  const text = escapeText(`${entry.description}\n${inWords}`);
  return days
    .filter(({ passed }) => !passed)
    .flatMap((coming) => seriesOf(coming))
    .flatMap(({ day, rule }, _at, all) => [
      'BEGIN:VEVENT',
      `UID:${identifier(entry, all.length > 1 ? rule || isoDay(day) : '')}@binh-dan-hoc-vu-so`,
      `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
      `DTSTART;TZID=${ZONE}:${isoDay(day).replaceAll('-', '')}T080000`,
      'DURATION:PT30M',
      ...(rule === '' ? [] : [`RRULE:${rule}`]),
      `SUMMARY:${escapeText(entry.summary)}`,
      `DESCRIPTION:${text}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(entry.summary)}`,
      'TRIGGER:-P3D',
      'END:VALARM',
      'END:VEVENT',
    ]);
}

/** One identity a deadline; of a deadline with several series of days, one a series. */
function identifier({ identity }: CalendarEntry, series: string): string {
  return createHash('sha256').update([identity, series].filter(Boolean).join('|')).digest('hex').slice(0, 32);
}

/** Days that repeat by one rule, from the first one on; a single day has no rule. */
interface Series {
  readonly day: Day;
  readonly rule: string;
}

/**
 * A deadline as rules that every calendar program reads alike. "Trước ngày 31 hằng tháng" is the 30th of eleven months and
 * the last of February: two series, because programs differ on rules that choose among days (BYSETPOS).
 */
export function seriesOf({ schedule, day }: Pick<ComingDay, 'schedule' | 'day'>): Series[] {
  switch (schedule.every) {
    case 'once':
      return [{ day, rule: '' }];
    case 'week':
      return [{ day, rule: `FREQ=WEEKLY;BYDAY=${WEEKDAYS[weekdayOf(day)]}` }];
    case 'year':
      return [{ day, rule: yearlyRule(schedule) }];
    case 'month':
    case 'quarter': {
      const rule = schedule.every === 'month' ? 'FREQ=MONTHLY' : 'FREQ=MONTHLY;INTERVAL=3';
      const months = Array.from({ length: 12 }, (_, index) => index + 1).filter(
        (month) => schedule.every === 'month' || (month - schedule.monthOfQuarter) % 3 === 0,
      );
      const last = monthDay(schedule);
      if (last <= 28 || !months.includes(2)) return [{ day, rule: `${rule};BYMONTHDAY=${last}` }];
      const others = months.filter((month) => month !== 2);
      const next = others.find((month) => month > 2)!;
      const february = day.month <= 2 ? day.year : day.year + 1;
      return [
        {
          day: day.month === 2 ? { year: day.year, month: next, day: last } : day,
          rule: `FREQ=YEARLY;BYMONTH=${others.join(',')};BYMONTHDAY=${last}`,
        },
        { day: { year: february, month: 2, day: daysIn(february, 2) }, rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' },
      ];
    }
  }
}

/** The last day of a month that counts; -1 for its end, whatever its length. */
function monthDay({ day, before }: { readonly day: number | 'last'; readonly before: boolean }): number {
  if (day === 'last') return before ? -2 : -1;
  const last = before ? day - 1 : day;
  return last === 0 || last === 31 ? -1 : last;
}

interface DayOfYear {
  readonly day: number | 'last';
  readonly month: number;
  readonly before: boolean;
}
function yearlyRule({ day, month, before }: DayOfYear): string {
  if (day === 'last') return `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${before ? -2 : -1}`;
  const leapYear = 2024;
  const length = daysIn(leapYear, month);
  const last = day > length ? { month, day: length } : addDays({ year: leapYear, month, day }, before ? -1 : 0);
  const isFebruaryEnd = last.month === 2 && last.day === 29;
  return `FREQ=YEARLY;BYMONTH=${last.month};BYMONTHDAY=${isFebruaryEnd ? -1 : last.day}`;
}

/** Lines of more than 75 octets go on behind a line break and a space; no letter is cut in two. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function escapeText(text: string): string {
  return text
    .replace(NOT_PRINTED, ' ')
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r?\n|\r/g, '\\n');
}

/** Signs that no calendar may hold, line breaks and tabs aside. */
const NOT_PRINTED = /(?![\n\r\t])\p{Cc}/gu;
const ZONE = 'Asia/Ho_Chi_Minh';
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:ICT',
  'END:STANDARD',
  'END:VTIMEZONE',
];
