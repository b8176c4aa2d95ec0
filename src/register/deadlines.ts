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
import { isSchedule, readSchedule, type Schedule } from './deadline-schedule.ts';

/** What the words around a deadline tell that the deadline itself does not. */
export interface DeadlineContext {
  /** Frequency of the report: "hằng tháng", "6 tháng", "năm". */
  readonly frequency?: string;
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
  const schedule = readSchedule(written, context.frequency);
  if (!isSchedule(schedule)) return { kind: schedule.kind, reason: schedule.reason };
  const today = dayInVietnam(now);
  if (schedule.every === 'open-year') {
    if (context.year === undefined)
      return { kind: 'unknown', reason: 'Văn bản ghi ngày và tháng nhưng không ghi năm.' };
    return describe(written, { ...schedule, every: 'once', year: context.year, time: '' }, today);
  }
  return describe(written, schedule, today);
}

type Dated = Exclude<Schedule, { every: 'open-year' }>;

function describe(written: string, schedule: Dated, today: Day & { readonly minutes: number }): Deadline {
  const due = nextDue(schedule, today);
  if (!due) return { kind: 'unknown', reason: 'Ngày ghi trong văn bản không có trong lịch.' };
  const recurring = schedule.every !== 'once';
  const away = daysBetween(today, due);
  const time = 'time' in schedule ? schedule.time : '';
  const hour = time === '' ? '' : ` lúc ${time.replace(':', ' giờ ')}`;
  const passed = away < 0 || (away === 0 && time !== '' && minutesOf(time) <= today.minutes);
  const until = time === '' ? `hết ngày ${spokenDay(due)}` : `${time.replace(':', ' giờ ')} ngày ${spokenDay(due)}`;
  const meaning = `“${written.trim()}” nghĩa là chậm nhất ${until}`;
  return {
    kind: 'date',
    next: isoDay(due),
    passed,
    recurring,
    inWords: `${meaning}; ${distance(away, passed, hour)}.`,
  };
}

function distance(away: number, passed: boolean, hour: string): string {
  if (passed) return away === 0 ? `đã qua${hour} hôm nay` : `đã qua ${-away} ngày`;
  if (away === 0) return `hôm nay là ngày cuối cùng${hour}`;
  return `còn ${away} ngày`;
}

/** The last day in time that is today or later; for a single date, that date. */
function nextDue(schedule: Dated, today: Day & { readonly minutes: number }): Day | undefined {
  switch (schedule.every) {
    case 'once':
      return lastDay(schedule.year, schedule.month, schedule);
    case 'week': {
      const wanted = (schedule.weekday - (schedule.before ? 1 : 0) + 7) % 7;
      const ahead = (wanted - weekdayOf(today) + 7) % 7;
      const over = ahead === 0 && schedule.time !== '' && minutesOf(schedule.time) <= today.minutes;
      return addDays(today, over ? 7 : ahead);
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

function firstFrom(
  today: Day,
  month: (offset: number) => { year: number; month: number },
  due: { readonly day: number | 'last'; readonly before: boolean },
): Day | undefined {
  for (let offset = 0; offset < 6; offset++) {
    const { year, month: number } = month(offset);
    const day = lastDay(year, number, { ...due, every: 'recurring' });
    if (day && compareDays(day, today) >= 0) return day;
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
