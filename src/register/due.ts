import type { Plan } from '../knowledge/plan.ts';
import { isRealDay, type Day } from './calendar-days.ts';
import { resolveDeadline, type Deadline, type DeadlineContext } from './deadlines.ts';
import type { DutyRow, RegisterRow, ReportRow, TaskRow } from './row.ts';

/** A row that can be due. */
export type DueRow = TaskRow | DutyRow | ReportRow;

/** A row with its deadline as written, and what that means on the calendar. */
export interface Due {
  readonly row: DueRow;
  readonly plan: Plan;
  readonly written: string;
  readonly context: DeadlineContext;
  readonly deadline: Deadline;
}

/**
 * The deadlines of rows.
 *
 * Takes   rows, their plans, and what time it is (milliseconds since 1970).
 * Gives   rows for which the document writes a time, those still to come first, by day; then those that are over, the
 *         latest first; then those without a day.
 */
export function duesOf(rows: readonly RegisterRow[], plans: readonly Plan[], now: number): Due[] {
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const dues = rows.filter(isDueRow).flatMap((row): Due[] => {
    const plan = planOf.get(row.documentId);
    const written = writtenDue(row);
    if (!plan || written === '') return [];
    const context = contextOf(row, plan);
    return [{ row, plan, written, context, deadline: resolveDeadline(written, now, context) }];
  });
  return dues.sort(
    (a, b) => rank(a) - rank(b) || (rank(a) === 1 ? day(b).localeCompare(day(a)) : day(a).localeCompare(day(b))),
  );
}

/** The words of a row that say when it is due; '' when the document leaves it blank. */
export function writtenDue(row: DueRow): string {
  return row.kind === 'report' ? row.due : (row.time ?? '');
}

export const isDueRow = (row: RegisterRow): row is DueRow =>
  row.kind === 'task' || row.kind === 'duty' || row.kind === 'report';

/** What is known around a row's deadline: the report's frequency, the document's day of issue. */
export function contextOf(row: DueRow, plan: Pick<Plan, 'date'>): DeadlineContext {
  const issued = issueDay(plan);
  const year = issued?.year ?? yearOf(plan);
  return {
    ...(row.kind === 'report' ? { frequency: row.frequency } : {}),
    ...(row.kind === 'report' && row.dueBefore ? { before: true } : {}),
    ...(issued ? { issued } : {}),
    ...(year === undefined ? {} : { year }),
  };
}

/** The year a document was issued in, as far as its date says so. */
export function yearOf(plan: Pick<Plan, 'date'>): number | undefined {
  const year = /(?:19|20)\d\d/.exec(plan.date ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/** "ngày 10 tháng 7 năm 2025", "10/7/2025"; undefined when the document leaves a part of it blank. */
function issueDay({ date = '' }: Pick<Plan, 'date'>): Day | undefined {
  const found = /(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/.exec(
    date.normalize('NFC'),
  );
  const written = found && { day: Number(found[1]), month: Number(found[2]), year: Number(found[3]) };
  return written && isRealDay(written) ? written : undefined;
}

const rank = ({ deadline }: Due): number => (deadline.kind === 'date' ? (deadline.passed ? 1 : 0) : 2);
const day = ({ deadline }: Due): string => (deadline.kind === 'date' ? deadline.next : '');
