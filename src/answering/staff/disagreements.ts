import { findDocumentNumbers, matchesDocumentNumber } from '../../foundation/text/document-number.ts';
import type { CitedDocument } from '../../register/citation-graph.ts';
import { bareNumber } from '../../register/cited-names.ts';
import type { Discrepancy } from '../../register/discrepancies.ts';
import { cues } from '../cues.ts';
import type { StaffAsk } from './asks.ts';
import { shorten, type Finder, type Line, type Note } from './findings.ts';
import type { Shelf } from './shelf.ts';
import { spelled } from './spelled.ts';

/**
 * What to add when the documents write the answer differently elsewhere.
 *
 * Takes   the lines of an answer and how they were found: only an answer that states a number, a date, a value or a task
 *         can be contradicted, not one that merely quotes them.
 * Gives   at most two notes: every form as printed, with its document and line. Nobody decides which is right.
 */
export function disagreements(lines: readonly Line[], by: StaffAsk | 'passage', shelf: Shelf): Note[] {
  if (!CAN_BE_CONTRADICTED.has(by)) return [];
  const documents = new Set(lines.map(({ documentId }) => documentId));
  const isAnswered = ({ documentId }: { readonly documentId: string }): boolean => documents.has(documentId);
  const found = shelf.discrepancies.filter(
    (one) =>
      isStated(one, lines) &&
      // one passage that names two things does not contradict itself
      new Set(one.variants.map(({ documentId, place }) => `${documentId}:${place.lines.join('-')}`)).size > 1 &&
      // another document's figure is no contradiction of this one's, another spelling of the same number is
      (by === 'basis' ? one.variants.some(isAnswered) : one.variants.every(isAnswered)),
  );
  return found.slice(0, MOST_NOTES).map((one) => noteOf(one, shelf));
}

/** Whether a form of it stands in an answer; one that differs by a dash only: as the number that the line is about. */
function isStated(one: Discrepancy, lines: readonly Line[]): boolean {
  const heads = lines.map(({ text }) => (isMoreThanSigns(one) ? text : text.slice(0, HEAD_OF_LINE)));
  return one.variants.some(({ written }) => heads.some((text) => text.includes(written)));
}
const HEAD_OF_LINE = 40;

/** Where the plans disagree on the number or date of documents that an answer is about: in more than dashes and strokes. */
export function disagreementNotes(cited: readonly CitedDocument[], shelf: Shelf): Note[] {
  const found = new Set(cited.flatMap(({ disagreements: own }) => own).filter(isMoreThanSigns));
  return [...found].slice(0, MOST_NOTES).map((one) => noteOf(one, shelf));
}
const MOST_NOTES = 2;

const isMoreThanSigns = ({ about, variants }: Discrepancy): boolean =>
  about !== 'number' || new Set(variants.map(({ written }) => bareNumber(written))).size > 1;

function noteOf({ variants }: Discrepancy, shelf: Shelf): Note {
  const distinct = [...new Map(variants.map((variant) => [variant.written, variant])).values()].slice(0, 4);
  return {
    text: `Lưu ý: các chỗ ghi không thống nhất: ${formsOf(distinct, shelf)}.`,
    citations: distinct.map(({ documentId, place, quote }) => shelf.citeAt(documentId, place, quote)),
  };
}

const formsOf = (variants: Discrepancy['variants'], shelf: Shelf): string =>
  variants
    .map(
      ({ written, documentId, place, quote }) =>
        `“${shorten(withKind(written, quote), LONGEST_FORM)}” (${shelf.plan(documentId).place ?? shelf.plan(documentId).issuer}, dòng ${place.lines[0]})`,
    )
    .join('; ');
const LONGEST_FORM = 120;

/** A misprinted number reads as one only behind its kind: "Nghị quyết số 71//NQ-CP", cut from the quote as printed. */
function withKind(written: string, quote: string): string {
  const at = NUMBER.test(written) ? quote.indexOf(written) : -1;
  return at < 0 ? written : `${KIND.exec(quote.slice(0, at))?.[0] ?? ''}${written}`;
}
const NUMBER = /^\d+\S*\p{L}/u;
const KIND =
  /(?:Nghị quyết|Quyết định|Kế hoạch(?: hành động)?|Hướng dẫn|Chương trình(?: hành động)?|Chỉ thị|Kết luận|Đề án|Tờ trình) số $/u;

/**
 * Where the documents disagree, with themselves or with one another: every form as printed, with its place.
 *
 * Takes   a question that asks for it; of "số", "ngày" only documents cited are told, of a document only its own.
 * Gives   no lines when nothing of the kind was found.
 */
export const byDisagreement: Finder = ({ references, cue }, shelf, documents) => {
  const cited = NUMBER_OR_DATE(cue) !== undefined;
  const named = ({ number = '' }: Discrepancy): boolean =>
    references.some((reference) =>
      findDocumentNumbers(number).some((own) => matchesDocumentNumber(reference, own.number)),
    );
  const found = shelf.discrepancies
    .filter(({ about }) => !cited || about === 'number' || about === 'date')
    .filter(({ variants }) => !documents || variants.some(({ documentId }) => documents.includes(documentId)))
    .filter((one) => references.length === 0 || named(one))
    .sort((a, b) => Number(isMoreThanSigns(b)) - Number(isMoreThanSigns(a)));
  const lines = found.map((one): Line => {
    const distinct = [...new Map(one.variants.map((variant) => [variant.written, variant])).values()].slice(0, 4);
    const [first, ...more] = distinct.map(({ documentId, place, quote }) => shelf.citeAt(documentId, place, quote));
    return {
      documentId: distinct[0]!.documentId,
      text: `${one.what}: ${formsOf(distinct, shelf)}.`,
      details: [],
      citation: first!,
      more,
    };
  });
  const intro = `Có ${spelled(lines.length)} chỗ ghi không thống nhất; lời văn dưới đây giữ đúng như văn bản:`;
  return { lines, told: true, confidence: 1, ...(lines.length > 0 ? { intro } : {}) };
};
const NUMBER_OR_DATE = cues('(số|ngày|ký hiệu|số hiệu|ngày tháng) … (văn bản|nghị quyết|quyết định|kế hoạch|nhau)');

const CAN_BE_CONTRADICTED: ReadonlySet<StaffAsk | 'passage'> = new Set([
  'basis',
  'numbered-task',
  'targets',
  'report',
  'issue',
]);
