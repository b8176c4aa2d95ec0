import {
  addDays,
  addMonths,
  compareDays,
  dayInVietnam,
  daysBetween,
  daysIn,
  isoDay,
  isRealDay,
  spokenDay,
  weekdayOf,
  type Day,
} from './calendar-days.ts';
import { isScheduled, readSchedules, type Schedule, type ScheduleContext } from './deadline-schedule.ts';

/** What is known around a deadline that its own words do not tell. */
export interface DeadlineContext extends ScheduleContext {
  /** Year the document was issued in: a day without a year belongs to it. */
  readonly year?: number;
}

export type Deadline =
  | {
      readonly kind: 'date';
      /** The last day on which it is still in time, `YYYY-MM-DD`, in Vietnam. */
      readonly next: string;
      /** Whether that day is over and no other one follows. */
      readonly passed: boolean;
      readonly recurring: boolean;
      /** For people: what the written day means, and how far off it is. */
      readonly inWords: string;
    }
  | { readonly kind: 'continuous' | 'on-request' | 'relative' | 'unknown'; readonly reason: string };

/**
 * Turn a written deadline into the next concrete day.
 *
 * Takes   the words as written, what time it is (milliseconds or a Date), and what is known around them.
 * Gives   for a day: the last day that still counts ("trước ngày 15" ends with the 14th), the one to come for recurring
 *         ones; or the reason why there is no day, in Vietnamese.
 * Units   days of Asia/Ho_Chi_Minh.
 * Throws  nothing; words that make no day are `unknown`.
 */
export function resolveDeadline(written: string, now: number | Date, context: DeadlineContext = {}): Deadline {
  const schedules = readSchedules(written, context);
  if (!isScheduled(schedules)) return schedules;
  const [next] = comingDays(written, now, context);
  if (!next) {
    const reason = schedules.some(({ every }) => every === 'open-year')
      ? 'Văn bản không ghi năm của hạn này.'
      : 'Ngày ghi trong văn bản không có trong lịch.';
    return { kind: 'unknown', reason };
  }
  const { schedule, day, passed } = next;
  return {
    kind: 'date',
    next: isoDay(day),
    passed,
    recurring: schedule.every !== 'once',
    inWords: inWords(written, next, dayInVietnam(now)),
  };
}

/** The last day in time of one schedule, as it comes next. */
export interface ComingDay {
  readonly schedule: DatedSchedule;
  readonly day: Day;
  /** Whether it is over and no other one follows. */
  readonly passed: boolean;
}

/** The days that a deadline's words name, the next one first, those that are over last; none when the words make no day. */
export function comingDays(written: string, now: number | Date, context: DeadlineContext = {}): ComingDay[] {
  const schedules = readSchedules(written, context);
  if (!isScheduled(schedules)) return [];
  const today = dayInVietnam(now);
  return schedules
    .flatMap((schedule) => datedIn(schedule, context.year) ?? [])
    .flatMap((schedule) => {
      const day = nextDue(schedule, today);
      return day ? [{ schedule, day, passed: isPassed(schedule, day, today) }] : [];
    })
    .sort((a, b) => Number(a.passed) - Number(b.passed) || compareDays(a.day, b.day) * (a.passed ? -1 : 1));
}

/** A schedule with its year filled in from the document's; undefined when that is not known either. */
function datedIn(schedule: Schedule, year: number | undefined): DatedSchedule | undefined {
  if (schedule.every !== 'open-year') return schedule;
  return year === undefined ? undefined : { ...schedule, every: 'once', year };
}
export type DatedSchedule = Exclude<Schedule, { every: 'open-year' }>;
type Today = Day & { readonly minutes: number };

const isPassed = ({ every, time }: DatedSchedule, day: Day, today: Today): boolean =>
  every === 'once' && (compareDays(day, today) < 0 || (compareDays(day, today) === 0 && isOver(time, today)));

function inWords(written: string, { schedule: { time }, day, passed }: ComingDay, today: Today): string {
  const hour = time.replace(':', ' giờ ');
  const until = `${time === '' ? 'hết' : hour} ngày ${spokenDay(day)}`;
  const left = distance(daysBetween(today, day), passed, time === '' ? '' : ` lúc ${hour}`);
  return `“${written.trim()}” nghĩa là chậm nhất ${until}; ${left}.`;
}

function distance(away: number, passed: boolean, hour: string): string {
  if (passed) return away === 0 ? `đã qua${hour} hôm nay` : `đã qua ${-away} ngày`;
  if (away === 0) return `hôm nay là ngày cuối cùng${hour}`;
  return `còn ${away} ngày`;
}

/** The last day in time that is today or later; for a single date, that date. */
function nextDue(schedule: DatedSchedule, today: Today): Day | undefined {
  switch (schedule.every) {
    case 'once':
      return lastDay(schedule.year, schedule.month, schedule);
    case 'week': {
      const wanted = (schedule.weekday - (schedule.before ? 1 : 0) + 7) % 7;
      const ahead = (wanted - weekdayOf(today) + 7) % 7;
      return addDays(today, ahead === 0 && isOver(schedule.time, today) ? 7 : ahead);
    }
    case 'month':
      return firstFrom(today, (offset) => addMonths(today.year, today.month, offset - 1), schedule);
    case 'quarter': {
      const quarterStart = Math.floor((today.month - 1) / 3) * 3 + 1;
      return firstFrom(
        today,
        (offset) => addMonths(today.year, quarterStart, (offset - 1) * 3 + schedule.monthOfQuarter - 1),
        schedule,
      );
    }
    case 'year':
      return firstFrom(today, (offset) => ({ year: today.year + offset - 1, month: schedule.month }), schedule);
  }
}

const isOver = (time: string, today: Today): boolean => time !== '' && minutesOf(time) <= today.minutes;

function firstFrom(
  today: Today,
  month: (offset: number) => { year: number; month: number },
  due: { readonly day: number | 'last'; readonly before: boolean; readonly time: string },
): Day | undefined {
  for (let offset = 0; offset < 6; offset++) {
    const { year, month: number } = month(offset);
    const day = lastDay(year, number, { ...due, every: 'recurring' });
    const away = day ? compareDays(day, today) : -1;
    if (day && (away > 0 || (away === 0 && !isOver(due.time, today)))) return day;
  }
  return undefined;
}

/**
 * The last day that still counts. "Trước ngày 30" in February, which has no 30th, ends with February; a single date that
 * the calendar does not have (31/4/2025) is no date.
 */
function lastDay(
  year: number,
  month: number,
  { day, before, every }: { day: number | 'last'; before: boolean; every: string },
): Day | undefined {
  if (day === 'last') return addDays({ year, month, day: daysIn(year, month) }, before ? -1 : 0);
  const length = daysIn(year, month);
  if (every === 'once' && !isRealDay({ year, month, day })) return undefined;
  if (day > length) return { year, month, day: length };
  return addDays({ year, month, day }, before ? -1 : 0);
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
