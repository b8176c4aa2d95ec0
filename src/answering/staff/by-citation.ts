import {
  findDocumentNumbers,
  matchesDocumentNumber,
  type DocumentReference,
} from '../../foundation/text/document-number.ts';
import { citedName, standingsOf, type CitedDocument, type Standing } from '../../register/citation-graph.ts';
import type { BasisRow } from '../../register/row.ts';
import { cues } from '../cues.ts';
import { replacedNotes } from './replaced.ts';
import { disagreementNotes } from './disagreements.ts';
import { shorten, type Finder, type Line } from './findings.ts';
import type { StaffQuestion } from './question.ts';
import type { Shelf } from './shelf.ts';
import { spelled } from './spelled.ts';

/**
 * Who cites a document: every plan with how it stands to it, in the plan's own words.
 *
 * Gives   undefined when the question names no document but plans of ours; no lines when no plan cites what it names; of
 *         several documents only plans that cite every one.
 */
export const byCiting: Finder = (question, shelf, documents) => {
  const asked = foreign(question, shelf);
  if (asked.length === 0) return undefined;
  const among = new Set(documents ?? shelf.plans.map(({ id }) => id));
  const each = asked.map((reference) => standingsTo(reference, question, shelf));
  const inAll = [...among].filter((id) => each.every(({ standings }) => standings.has(id)));
  const found = inAll.flatMap((id) =>
    each.map(({ reference, standings }) => ({ id, reference, ...standings.get(id)! })),
  );
  if (found.length === 0) return { lines: [], confidence: 1 };
  const fair = Math.floor(QUOTES_LIMIT / found.length) - TITLE_LENGTH;
  const room = Math.min(LONGEST_QUOTE, Math.max(SHORTEST_QUOTE, fair));
  const counted = inAll.length === 1 ? 'Chỉ có một văn bản:' : `Có ${spelled(inAll.length)} văn bản:`;
  return {
    lines: found.map(({ id, reference, standing, row, more }): Line => ({
      documentId: id,
      text: `${roleText(standing)}: “${asPrinted(row, room, reference)}”`,
      details: [],
      citation: shelf.citeRow(row),
      more: more.map(shelf.citeRow),
    })),
    confidence: 0.9,
    intro: counted,
    notes: [
      ...disagreementNotes(
        each.flatMap(({ cited }) => cited),
        shelf,
      ),
      ...replacedNotes(
        found.map(({ row }) => row),
        shelf,
      ),
    ],
  };
};
const QUOTES_LIMIT = 1_150;
const TITLE_LENGTH = 95;
const SHORTEST_QUOTE = 90;
const LONGEST_QUOTE = 190;

/**
 * What a plan rests on: every document that it says it is based on or carries out, as printed.
 *
 * Gives   the words in which other plans name it, when the document asked about is none of ours; no lines when nobody
 *         names it; undefined when the plans say nothing of what they rest on.
 */
export const byGrounds: Finder = (question, shelf, documents) => {
  const asked = documents === undefined ? foreign(question, shelf) : [];
  if (asked.length > 0) return namedElsewhere(asked, shelf);
  const rows = shelf.citations.flatMap(({ citations }) => firmIn(citations, documents));
  if (rows.length === 0) return undefined;
  const ordered = [...rows].sort(
    (a, b) => a.documentId.localeCompare(b.documentId) || a.place.lines[0] - b.place.lines[0],
  );
  const room = Math.max(
    SHORTEST_QUOTE,
    Math.min(LONGEST_QUOTE, Math.floor(QUOTES_LIMIT / ordered.length) - PLACE_LENGTH),
  );
  return {
    lines: ordered.map((row): Line => ({
      documentId: row.documentId,
      text: `${capital(row.role)}: “${asPrinted(row, room)}”`,
      details: [],
      citation: shelf.citeRow(row),
    })),
    confidence: 0.85,
    notes: [
      ...disagreementNotes(
        shelf.citations.filter(({ citations }) => citations.some((row) => rows.includes(row))),
        shelf,
      ),
      ...replacedNotes(rows, shelf),
    ],
  };
};
const PLACE_LENGTH = 40;

/** Documents named in the question that are no plans of ours. */
export const foreign = ({ references }: StaffQuestion, shelf: Shelf): DocumentReference[] =>
  references.filter(
    (reference) =>
      !shelf.plans.some(({ number, replaces = [] }) =>
        [...(number === undefined ? [] : [number]), ...replaces].some((own) => matchesDocumentNumber(reference, own)),
      ),
  );

/** Whether any plan of ours, or any document that one of them cites, carries the figures of a reference. */
export const isKnown = (reference: DocumentReference, shelf: Shelf): boolean =>
  shelf.citations.some(({ citations }) => citations.some((row) => isNumberOf(reference, row)));

const isNumberOf = (reference: DocumentReference, { number }: BasisRow): boolean =>
  number !== '' && matchesDocumentNumber(withoutKind(reference), number);

function withoutKind({ kind: _, ...reference }: DocumentReference): DocumentReference {
  return reference;
}

/** "Nghị quyết 57" is no Kế hoạch 57: the kind counts where both are known. */
function isMeant(reference: DocumentReference, row: BasisRow): boolean {
  if (row.number === '' || !isNumberOf(reference, row)) return false;
  if (!reference.partial || reference.kind === undefined || row.documentKind === '') return true;
  const [asked, own] = [reference.kind.toLowerCase(), row.documentKind.toLowerCase()];
  return asked.startsWith(own) || own.startsWith(asked) || (asked === 'đề án' && own === 'quyết định');
}

interface Standings {
  readonly reference: DocumentReference;
  readonly cited: readonly CitedDocument[];
  /** By plan. */
  readonly standings: ReadonlyMap<string, Stand>;
}
interface Stand {
  readonly standing: Standing;
  readonly row: BasisRow;
  /** The document in between, where the row does not name it. */
  readonly more: readonly BasisRow[];
}

const holdsNumber = (text: string, reference: DocumentReference): boolean =>
  findDocumentNumbers(text).some(({ number }) => matchesDocumentNumber(withoutKind(reference), number));

/** How each plan stands to what a reference names; who only mentions it is left out when "thực hiện", "căn cứ" is asked. */
function standingsTo(reference: DocumentReference, { cue }: StaffQuestion, shelf: Shelf): Standings {
  const cited = shelf.citations.filter(({ citations }) => citations.some((row) => isMeant(reference, row)));
  const all = cited.flatMap((document) =>
    standingsOf(document, shelf.citations).flatMap((standing) => {
      const own = document.citations.filter((row) => row.documentId === standing.planId && isMeant(reference, row));
      // through another document: the words that name both, where there are such
      const between = standing.rows.filter((row) => standing.role === 'qua' && !document.citations.includes(row));
      const row = between.find(({ quote }) => holdsNumber(quote, reference)) ?? own[0];
      if (row === undefined) return [];
      return [{ standing, row, more: between.includes(row) ? [] : between.slice(0, 1) }];
    }),
  );
  const firm = all.filter(({ standing }) => standing.role !== 'nhắc tới');
  const wanted = CARRIES_OUT(cue) && firm.length > 0 ? firm : all;
  const standings = new Map<string, Stand>();
  for (const one of wanted) if (!standings.has(one.standing.planId)) standings.set(one.standing.planId, one);
  return { reference, cited, standings };
}
const CARRIES_OUT = cues('(thực hiện|căn cứ|triển khai|cụ thể hóa|dựa trên|dựa vào|thi hành)');

/** The rows with which plans rest on a cited document: one a plan, the firmest and first. */
function firmIn(citations: readonly BasisRow[], documents: readonly string[] | undefined): BasisRow[] {
  const firm = citations.filter(
    ({ documentId, role }) => role !== 'nhắc tới' && (!documents || documents.includes(documentId)),
  );
  return [...new Map([...firm].reverse().map((row) => [row.documentId, row])).values()].reverse();
}

function namedElsewhere(asked: readonly DocumentReference[], shelf: Shelf) {
  const rows = shelf.citations.flatMap(({ citations }) =>
    citations.filter((row) => asked.some((reference) => isMeant(reference, row))),
  );
  const shown = [...new Map(rows.map((row) => [`${row.documentId}|${row.number}`, row])).values()].slice(0, 4);
  return {
    lines: shown.map((row): Line => ({
      documentId: row.documentId,
      text: `“${shorten(row.quote, 240)}”`,
      details: [],
      citation: shelf.citeRow(row),
    })),
    confidence: shown.length === 0 ? 1 : 0.8,
    ...(shown.length === 0
      ? {}
      : { intro: 'Chưa có toàn văn của văn bản này; các văn bản hiện có nhắc tới nó như sau:' }),
  };
}

function roleText({ role, through }: Standing): string {
  if (role !== 'qua') return role;
  const [first, ...others] = through;
  const more = others.length > 0 ? ` và ${spelled(others.length)} văn bản khác` : '';
  return `gián tiếp, qua ${nameOf(first!)}${more}`;
}
const nameOf = ({ documentKind, number, ...rest }: CitedDocument): string =>
  number === '' ? citedName({ documentKind, number, ...rest }) : `${documentKind || 'văn bản'} ${number}`;

/** The words of a citation from the document's name on, or from the one that was asked for, cut where there is no more room. */
function asPrinted(
  { quote, number, documentKind, subject }: BasisRow,
  room: number,
  asked?: DocumentReference,
): string {
  const from = (at: number, kind: string): string => {
    const before = kind === '' ? -1 : quote.lastIndexOf(kind, Math.max(at, 0));
    return shorten(
      quote.slice(before >= 0 && at - before < 60 ? before : Math.max(0, at)).replace(/[\s;,.]+$/, ''),
      room,
    );
  };
  const own = from(quote.indexOf(number === '' ? subject : number), documentKind);
  if (asked === undefined || holdsNumber(own, asked)) return own;
  const wanted = findDocumentNumbers(quote).find((one) => matchesDocumentNumber(withoutKind(asked), one.number));
  return wanted ? from(wanted.start, wanted.kind ?? '') : own;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
