import type { Citation } from '../outcome.ts';
import type { StaffAsk } from './asks.ts';
import type { Line } from './findings.ts';
import type { Shelf } from './shelf.ts';

/** A marked note behind an answer, with the places it speaks of. */
export interface Note {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/**
 * What to add when the documents write the answer differently elsewhere.
 *
 * Takes   the lines of an answer and how they were found: only an answer that states a number, a date, a value or a task
 *         can be contradicted, not one that merely quotes them.
 * Gives   at most one note: every form as printed, with its document and line. Nobody decides which is right.
 */
export function disagreements(lines: readonly Line[], by: StaffAsk | 'passage', shelf: Shelf): Note[] {
  if (!CAN_BE_CONTRADICTED.has(by)) return [];
  const documents = new Set(lines.map(({ documentId }) => documentId));
  const stated = lines.map(({ text }) => text).join('\n');
  const isAnswered = ({ documentId }: { readonly documentId: string }): boolean => documents.has(documentId);
  const found = shelf.discrepancies.find(
    ({ variants }) =>
      variants.some(({ written }) => stated.includes(written)) &&
      // one passage that names two things does not contradict itself
      new Set(variants.map(({ documentId, place }) => `${documentId}:${place.lines.join('-')}`)).size > 1 &&
      // another document's figure is no contradiction of this one's, another spelling of the same number is
      (by === 'basis' ? variants.some(isAnswered) : variants.every(isAnswered)),
  );
  if (!found) return [];
  const distinct = [...new Map(found.variants.map((variant) => [variant.written, variant])).values()].slice(0, 4);
  const forms = distinct.map(
    ({ written, documentId, place }) =>
      `“${written}” (${shelf.plan(documentId).place ?? shelf.plan(documentId).issuer}, dòng ${place.lines[0]})`,
  );
  return [
    {
      text: `Lưu ý: các chỗ ghi không thống nhất: ${forms.join('; ')}.`,
      citations: distinct.map(({ documentId, place, quote }) => shelf.citeAt(documentId, place, quote)),
    },
  ];
}

const CAN_BE_CONTRADICTED: ReadonlySet<StaffAsk | 'passage'> = new Set([
  'basis',
  'numbered-task',
  'targets',
  'report',
  'issue',
]);
