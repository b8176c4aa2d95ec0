import { canonicalDocumentNumber } from '../../foundation/text/document-number.ts';
import type { BasisRow } from '../../register/row.ts';
import type { Note } from './findings.ts';
import type { Shelf } from './shelf.ts';

/**
 * What to add when a cited document is no longer in force: which plan of ours has taken its place, or changed it.
 *
 * Takes   the citations that are shown.
 * Gives   one note a document, resting on the plan that says so; none for documents that no plan of ours replaces or amends.
 */
export function replacedNotes(rows: readonly BasisRow[], shelf: Shelf): Note[] {
  const numbers = new Set(rows.map(({ number }) => number).filter((number) => number !== ''));
  return [...numbers].flatMap((number) =>
    shelf.plans.flatMap((plan): Note[] => {
      const does = (names: readonly string[] = []): boolean => names.some((name) => keyOf(name) === keyOf(number));
      const how = does(plan.replaces) ? 'đã được thay thế bằng' : does(plan.amends) ? 'đã được sửa đổi bởi' : undefined;
      const [first] = how === undefined ? [] : shelf.findPassages(plan.title, [plan.id], 1);
      if (how === undefined || !first) return [];
      return [{ text: `Lưu ý: ${number} ${how} ${plan.shortTitle}.`, citations: [shelf.citePassage(first.item)] }];
    }),
  );
}

const keyOf = (number: string): string => (canonicalDocumentNumber(number) ?? number).toLowerCase();
