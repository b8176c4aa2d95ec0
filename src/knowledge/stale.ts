import type { Clock } from '../foundation/clock.ts';
import type { Guide } from './guide.ts';

/** A guide whose facts somebody has to check again. */
export interface StaleGuide {
  readonly id: string;
  readonly title: string;
  readonly reviewBy: string;
  /** Days since its review day; 0 or less while it is still to come. */
  readonly daysLate: number;
}

/**
 * Guides whose review day is past or near.
 *
 * Takes   guides, the clock, and how many days ahead to look (0: only those past).
 * Gives   most overdue first. A guide is current through its review day, Vietnamese time.
 */
export function staleGuides(guides: readonly Guide[], clock: Clock, daysAhead = 0): StaleGuide[] {
  const today = dayNumber(vietnameseDay(clock()));
  return guides
    .map(({ id, title, reviewBy }) => ({ id, title, reviewBy, daysLate: today - dayNumber(reviewBy) }))
    .filter(({ daysLate }) => daysLate > -daysAhead)
    .sort((a, b) => b.daysLate - a.daysLate || a.id.localeCompare(b.id));
}

function vietnameseDay(milliseconds: number): string {
  // Vietnam keeps UTC+7 all year
  return new Date(milliseconds + 7 * 3_600_000).toISOString().slice(0, 10);
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
