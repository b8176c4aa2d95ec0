import { createHash } from 'node:crypto';
import { addDays, daysIn, type Day } from './calendar-days.ts';
import { isSchedule, readSchedule, type Schedule } from './deadline-schedule.ts';
import { resolveDeadline, type DeadlineContext } from './deadlines.ts';
import type { ReportRow, TaskRow } from './row.ts';

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

/** The deadlines of reports and tasks as calendar entries; `titleOf` names a document in one breath. */
export function calendarEntries(
  rows: readonly (ReportRow | TaskRow)[],
  titleOf: (documentId: string) => string,
  yearOf: (documentId: string) => number | undefined,
): CalendarEntry[] {
  return rows.flatMap((row): CalendarEntry[] => {
    const due = row.kind === 'report' ? row.due : row.time;
    if (due === '') return [];
    const year = yearOf(row.documentId);
    const title = titleOf(row.documentId);
    const summary =
      row.kind === 'report'
        ? `Hạn gửi báo cáo${row.frequency === '' ? '' : ` ${row.frequency}`}${row.to === '' ? '' : ` về ${row.to}`}`
        : `Hạn: ${row.subject}`;
    const who = row.kind === 'report' ? row.who : row.lead.join('; ');
    const description = [
      title,
      who === '' ? '' : `Đơn vị: ${who}`,
      `Văn bản ghi: ${due}`,
      `“${row.quote}” (dòng ${row.place.lines[0]})`,
    ]
      .filter(Boolean)
      .join('\n');
    const context = {
      ...(row.kind === 'report' ? { frequency: row.frequency } : {}),
      ...(year === undefined ? {} : { year }),
    };
    return [{ summary, description, due, context, identity: [row.documentId, row.kind, summary, due].join('|') }];
  });
}

function eventLines(entry: CalendarEntry, now: number): string[] {
  const deadline = resolveDeadline(entry.due, now, entry.context);
  if (deadline.kind !== 'date' || deadline.passed) return [];
  const schedule = readSchedule(entry.due, entry.context.frequency);
  const rule = isSchedule(schedule) ? recurrence(schedule) : '';
  const day = deadline.next.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${createHash('sha256').update(entry.identity).digest('hex').slice(0, 32)}@binh-dan-hoc-vu-so`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
    `DTSTART;TZID=${ZONE}:${day}T080000`,
    'DURATION:PT30M',
    ...(rule === '' ? [] : [`RRULE:${rule}`]),
    `SUMMARY:${escapeText(entry.summary)}`,
    `DESCRIPTION:${escapeText(`${entry.description}\n${deadline.inWords}`)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(entry.summary)}`,
    'TRIGGER:-P3D',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** The rule of a recurring deadline, on the last day in time; '' for a single day. */
export function recurrence(schedule: Schedule): string {
  switch (schedule.every) {
    case 'once':
    case 'open-year':
      return '';
    case 'week':
      return `FREQ=WEEKLY;BYDAY=${WEEKDAYS[(schedule.weekday - (schedule.before ? 1 : 0) + 7) % 7]}`;
    case 'month':
      return `FREQ=MONTHLY;${monthDays(schedule)}`;
    case 'quarter':
      return `FREQ=MONTHLY;INTERVAL=3;${monthDays(schedule)}`;
    case 'year':
      return yearlyRule(schedule);
  }
}

/** "Trước ngày 30" is the 29th, and the last of February where there is none. */
function monthDays({ day, before }: { readonly day: number | 'last'; readonly before: boolean }): string {
  if (day === 'last') return before ? 'BYMONTHDAY=-2' : 'BYMONTHDAY=-1';
  const last = before ? day - 1 : day;
  if (last === 0) return 'BYMONTHDAY=-1';
  if (last <= 28) return `BYMONTHDAY=${last}`;
  const choices = Array.from({ length: last - 27 }, (_, index) => 28 + index);
  return `BYMONTHDAY=${choices.join(',')};BYSETPOS=-1`;
}

function yearlyRule({
  day,
  month,
  before,
}: {
  readonly day: number | 'last';
  readonly month: number;
  readonly before: boolean;
}): string {
  if (day === 'last') return `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${before ? -2 : -1}`;
  const leapYear = 2024;
  const last: Day = addDays({ year: leapYear, month, day: Math.min(day, daysIn(leapYear, month)) }, before ? -1 : 0);
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
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r?\n|\r/g, '\\n');
}

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
