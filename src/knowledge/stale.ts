import type { Clock } from '../foundation/clock.ts';
import { normalise } from '../foundation/text/normalise.ts';
import type { Guide } from './guide.ts';

/** A guide whose facts somebody has to check again. */
export interface StaleGuide {
  readonly id: string;
  readonly title: string;
  readonly reviewBy: string;
  /** Days since its review day; 0 or less while it is still to come. */
  readonly daysLate: number;
}

/** A document of the law that was replaced or amended. */
export interface LawChange {
  /** As facts name it: `Nghị định 59/2022`. */
  readonly document: string;
  /** ISO day from which it no longer stands as it was. */
  readonly from: string;
  readonly how: string;
}

/** A fact of a guide that rests on a document which changed after the guide was checked. */
export interface OutdatedFact {
  readonly id: string;
  readonly source: string;
  readonly change: LawChange;
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

/** Read `knowledge/law-changes.tsv`: document, day, how, where it is known from; lines with `#` are notes. */
export function parseLawChanges(tsv: string): LawChange[] {
  return tsv.split(/\r?\n/).flatMap((row, at) => {
    if (row.trim() === '' || row.startsWith('#')) return [];
    const [document = '', from = '', how = ''] = row.split('\t').map((cell) => cell.trim());
    if (document === '' || how === '' || !/^\d{4}-\d{2}-\d{2}$/.test(from)) {
      throw new SyntaxError(`law-changes.tsv, line ${at + 1}: wants document, day (2026-07-01) and how it changed`);
    }
    return [{ document: normalise(document), from, how }];
  });
}

/**
 * Facts whose law changed.
 *
 * Takes   guides, the known changes, the clock.
 * Gives   each source that names a document which changed after its guide was last checked and no later than today,
 *         Vietnamese time; guides in order.
 */
export function outdatedFacts(guides: readonly Guide[], changes: readonly LawChange[], clock: Clock): OutdatedFact[] {
  const today = vietnameseDay(clock());
  const past = changes.filter(({ from }) => from <= today);
  return guides.flatMap(({ id, sources, verified }) =>
    past
      .filter(({ from }) => from > verified)
      .flatMap((change) =>
        sources
          .filter(({ fact, title }) => names(`${title} ${fact}`, change.document))
          .map(({ key }) => ({ id, source: key, change })),
      ),
  );
}

/** "Nghị định 59/2022" is named by "Nghị định 59/2022/NĐ-CP", not by "Nghị định 59/20225". */
function names(text: string, document: string): boolean {
  const at = normalise(text).toLowerCase().indexOf(document.toLowerCase());
  return at >= 0 && !/\d/.test(normalise(text)[at + document.length] ?? '');
}

function vietnameseDay(milliseconds: number): string {
  // Vietnam keeps UTC+7 all year
  return new Date(milliseconds + 7 * 3_600_000).toISOString().slice(0, 10);
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
