import { matchesDocumentNumber } from '../../foundation/text/document-number.ts';
import { fold } from '../../foundation/text/fold.ts';
import { cues } from '../cues.ts';
import { citedName } from '../../register/citation-graph.ts';
import type { BasisRow, RegisterRow } from '../../register/row.ts';
import type { Finder, Findings, Line } from './findings.ts';
import type { StaffQuestion } from './question.ts';
import type { Shelf } from './shelf.ts';

/** The documents a plan rests on or names: number, date, issuer, subject, as printed. */
export const byBasis: Finder = (question, shelf, documents) => {
  const kind = kindAsked(question, shelf);
  const fitsKind = (row: BasisRow): boolean => kind === undefined || fold(row.documentKind).startsWith(kind);
  const rows = shelf.rows(['basis'], documents).filter(isBasis);
  const named =
    question.references.length > 0
      ? rows.filter((row) => question.references.some((reference) => matchesDocumentNumber(reference, row.number)))
      : [];
  // a plan's own number in the question names the plan, not what it rests on
  const own = new Set(shelf.plans.map(({ number }) => number));
  const asked = named.filter((row) => !own.has(row.number) && fitsKind(row));
  if (asked.length > 0) return describe(asked, shelf, 0.9);
  // its date is asked first, what it carries out stands in the same words: "Kế hoạch 726 ngày nào, thực hiện nghị quyết nào"
  const dated = named.filter((row) => !own.has(row.number) && isDateAsked(question, row));
  if (dated.length > 0) return describe(dated, shelf, 0.9);
  if (kind !== undefined) {
    const ranked = shelf.findRows(question, ['basis'], documents, 60).filter(({ item }) => fitsKind(item as BasisRow));
    const [best] = ranked;
    if (best)
      return describe(
        ranked
          .filter(({ score }) => score >= best.score * 0.85)
          .slice(0, 3)
          .map(({ item }) => item as BasisRow),
        shelf,
        Math.max(best.coverage, 0.6),
      );
  }
  if (GROUNDS(question.cue)) {
    const grounds = rows.filter(({ role }) => role !== 'nhắc tới');
    const ranked = shelf
      .findRows(question, ['basis'], documents, 60)
      .filter(({ item }) => (item as BasisRow).role !== 'nhắc tới');
    const specific =
      ranked[0] && ranked[0].coverage >= 0.5
        ? ranked.filter(({ score }) => score >= ranked[0]!.score * 0.8).map(({ item }) => item as BasisRow)
        : [];
    return describe(specific.length > 0 ? specific.slice(0, 4) : grounds, shelf, 0.75);
  }
  const ranked = shelf.findRows(question, ['basis'], documents, 60);
  const [best] = ranked;
  if (!best) return undefined;
  return describe(
    ranked
      .filter(({ score }) => score >= best.score * 0.9)
      .slice(0, 4)
      .map(({ item }) => item as BasisRow),
    shelf,
    best.coverage,
  );
};

/** Whether "ngày nào" stands right behind the number of a document. */
const isDateAsked = ({ text, references }: StaffQuestion, row: BasisRow): boolean =>
  references.some(
    (reference) =>
      matchesDocumentNumber(reference, row.number) &&
      DATE_ASKED.test(fold(text.slice(text.indexOf(reference.written) + reference.written.length))),
  );
const DATE_ASKED = /^(?:duoc )?(?:(?:ban hanh|ky|ra) )?(?:vao )?(?:ngay|hom) (?:nao|may|bao nhieu)/u;

/** The kind asked for stands first; one whose number is given is not asked for: "Kế hoạch hành động về Nghị quyết 57 số mấy". */
function kindAsked({ cue, text, references, documents }: StaffQuestion, shelf: Shelf): string | undefined {
  const folded = fold(text);
  // "kế hoạch của Hải Dương" is a name: a plan is asked for only where the word stands once more
  const names = documents.flatMap((id) => shelf.plan(id).aliases.map(fold)).sort((a, b) => b.length - a.length);
  const rest = names.reduce((left, name) => left.replace(name, ' '), folded);
  const onlyNamed = (kind: string): boolean => folded.includes(kind) && !rest.includes(kind);
  const given = new Set([
    ...references.map((reference) => fold(reference.kind ?? '')),
    ...KIND_NAMES.map(fold).filter(onlyNamed),
  ]);
  for (const kinds of KINDS) {
    const asked = kinds.filter((one) => one.asked(cue)).map(({ kind }) => kind);
    const open = asked.filter((kind) => !given.has(kind)).sort((a, b) => folded.indexOf(a) - folded.indexOf(b));
    if (open[0] !== undefined) return open[0];
  }
  return KINDS.flat().find((one) => one.asked(cue) && !onlyNamed(one.kind))?.kind;
}

/** "Quyết định nào", "kế hoạch số mấy": the kind of document that is wanted; the nearest wording first. */
const KIND_NAMES = [
  'nghị quyết',
  'quyết định',
  'tờ trình',
  'hướng dẫn',
  'chương trình',
  'chỉ thị',
  'kết luận',
  'đề án',
  'luật',
  'kế hoạch',
];
const KINDS = [
  (name: string) => cues(`${name} (hành động)? (nào|số mấy|số bao nhiêu|=số nào|gì)`),
  (name: string) => cues(`${name} … (số mấy|số bao nhiêu|=số nào|ngày mấy|ký hiệu)`, `(số|ngày) * của ${name}`),
  (name: string) => cues(`(dẫn|căn cứ|viện dẫn) * ${name} * nào`),
].map((pattern) => KIND_NAMES.map((name) => ({ kind: fold(name), asked: pattern(name) })));
const GROUNDS = cues(
  '(căn cứ|dựa trên|dựa vào|cơ sở pháp lý|để thực hiện|xây dựng để|ban hành để|thực hiện) * (nghị quyết|quyết định|kế hoạch|hướng dẫn|chương trình|văn bản|chỉ thị|nào|gì)',
  '(căn cứ|cơ sở) (pháp lý|nào|gì|là gì)?',
);
const isBasis = (row: RegisterRow): row is BasisRow => row.kind === 'basis';

/** One line a cited document and plan, in the spelling that most plans use; who writes it otherwise is told in a note. */
function describe(rows: readonly BasisRow[], shelf: Shelf, confidence: number): Findings | undefined {
  const best = rows.map((row): BasisRow => {
    const cited = shelf.citations.find(({ citations }) => citations.includes(row));
    const own = cited?.citations.filter(({ documentId }) => documentId === row.documentId) ?? [row];
    const usual = own.filter(({ number }) => number === cited?.number);
    return (usual.length > 0 ? usual : [row]).toSorted(fullest)[0]!;
  });
  const lines = [...new Set(best)].sort(fullest).map((row): Line => ({
    documentId: row.documentId,
    text: basisText(row),
    details: [],
    citation: shelf.citeRow(row),
  }));
  return lines.length > 0 ? { lines, confidence } : undefined;
}

const fullest = (a: BasisRow, b: BasisRow): number =>
  completeness(b) - completeness(a) || a.place.lines[0] - b.place.lines[0];
const completeness = (row: BasisRow): number =>
  [row.date, row.issuer, row.subject].filter((part) => part !== '').length;

function basisText(row: BasisRow): string {
  const about = row.number === '' || row.subject === '' ? '' : ` ${ABOUT.test(row.subject) ? '' : 'về '}${row.subject}`;
  return `${citedName(row)}${about}.`.replace(/\s+/g, ' ');
}
const ABOUT = /^(?:về|ban hành|thực hiện|triển khai)/i;
