import type { Plan } from '../../knowledge/plan.ts';
import { resolveDeadline } from '../../register/deadlines.ts';
import { contextOf, writtenDue, type DueRow } from '../../register/due.ts';
import { spelled } from './spelled.ts';

/**
 * What a written deadline means from today on: the last day that still counts, in words, so that a reckoning of ours is
 * never taken for a date of the document.
 *
 * Takes   a row, its plan, and what time it is (milliseconds since 1970).
 * Gives   a sentence; undefined when the document leaves the time blank.
 * Units   days of Asia/Ho_Chi_Minh; "trước ngày 15" ends with the 14th.
 */
export function dueNote(row: DueRow, plan: Plan, now: number): string | undefined {
  const written = writtenDue(row);
  if (written === '') return undefined;
  const deadline = resolveDeadline(written, now, contextOf(row, plan));
  if (deadline.kind !== 'date') return `Không tính ra được một ngày cụ thể: ${lowerFirst(deadline.reason)}`;
  if (deadline.passed) return 'Tính đến hôm nay, hạn này đã qua.';
  const away = Math.round((Date.parse(deadline.next) - startOfDay(now)) / DAY);
  const left = away === 0 ? 'hôm nay là ngày cuối' : away <= MOST_SPELLED ? `còn ${spelled(away)} ngày` : '';
  return `Tính từ hôm nay, hạn tới là hết ${spokenDay(deadline.next, now)}${left === '' ? '' : `, ${left}`}.`;
}

const DAY = 86_400_000;
const MOST_SPELLED = 99;
const VIETNAM = 7 * 3_600_000;

/** Midnight of the day it is in Vietnam, as the same date in UTC. */
const startOfDay = (now: number): number => Math.floor((now + VIETNAM) / DAY) * DAY;

/** `2026-12-14` → "ngày mười bốn tháng mười hai", with "năm sau" where it is one. */
function spokenDay(day: string, now: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const ahead = year - new Date(startOfDay(now)).getUTCFullYear();
  const when = ahead === 1 ? ' năm sau' : ahead > 1 ? ` của ${spelled(ahead)} năm nữa` : '';
  return `ngày ${date <= 10 ? 'mùng ' : ''}${spelled(date)} tháng ${month === 4 ? 'tư' : spelled(month)}${when}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
