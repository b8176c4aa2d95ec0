import { findDocumentNumbers, matchesDocumentNumber } from '../foundation/text/document-number.ts';
import type { Plan } from '../knowledge/plan.ts';
import { bareNumber, dateKey, isCentral, levelOf } from './cited-names.ts';
import { phraseKey } from './comparable.ts';
import type { Discrepancy } from './discrepancies.ts';
import type { BasisRow, RegisterRow } from './row.ts';
import { sameUnit } from './units.ts';

/** A document that plans cite, under every spelling that they give it. */
export interface CitedDocument {
  /** Stable while the plans are: number and date, or the name of a law. */
  readonly id: string;
  /** As most plans print it; '' for a law, which is named. */
  readonly number: string;
  readonly documentKind: string;
  readonly issuer: string;
  readonly date: string;
  readonly subject: string;
  /** Where it is cited, plan after plan; the place that rests on it most firmly first. */
  readonly citations: readonly BasisRow[];
  /** Ids of the documents that its own title names: a plan "thực hiện Nghị quyết số 57-NQ/TW" leads to that resolution. */
  readonly names: readonly string[];
  /** The plan of ours that it is, when we have it. */
  readonly planId?: string;
  /** Where the plans disagree on its number or date. */
  readonly disagreements: readonly Discrepancy[];
}

type CitedName = Pick<CitedDocument, 'documentKind' | 'number' | 'date' | 'issuer' | 'subject'>;

/** How one plan stands to a cited document. */
export interface Standing {
  readonly planId: string;
  /** `qua`: it rests on a document whose title names this one. */
  readonly role: BasisRow['role'] | 'qua';
  /** The documents in between, for `qua`. */
  readonly through: readonly CitedDocument[];
  /** The words that say so. */
  readonly rows: readonly BasisRow[];
}

/**
 * Which plan rests on, carries out or mentions which document.
 *
 * Takes   the plans, their rows, and where they disagree.
 * Gives   one entry a document, however it is spelled; those that most plans cite first. A number in short ("Nghị quyết 57")
 *         joins the one document of its plan that it can mean. Numbers of provinces and wards are the same document only in
 *         one plan, or when number, date and issuer agree.
 * Laws    every basis row of the register stands in exactly one entry; never throws.
 */
export function citationGraph(
  plans: readonly Plan[],
  rows: readonly RegisterRow[],
  discrepancies: readonly Discrepancy[],
): CitedDocument[] {
  const bases = rows.filter((row): row is BasisRow => row.kind === 'basis');
  const order = new Map(plans.map(({ id }, at) => [id, at]));
  const documents = joined(bases, discrepancies).map((group) => {
    const citations = [...group].sort(
      (a, b) => order.get(a.documentId)! - order.get(b.documentId)! || ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
    );
    return describe(citations, plans, discrepancies);
  });
  const plansOf = ({ citations }: CitedDocument): number => new Set(citations.map(({ documentId }) => documentId)).size;
  return documents
    .map((document) => ({ ...document, names: namedBy(document, documents) }))
    .sort(
      (a, b) => plansOf(b) - plansOf(a) || b.citations.length - a.citations.length || a.id.localeCompare(b.id, 'vi'),
    );
}

/** How each plan stands to a document: căn cứ, thực hiện, through another one, or a mere mention; the firmest first. */
export function standingsOf(document: CitedDocument, graph: readonly CitedDocument[]): Standing[] {
  const plans = [...new Set(graph.flatMap(({ citations }) => citations.map(({ documentId }) => documentId)))];
  const between = graph.filter(({ names }) => names.includes(document.id));
  return plans
    .flatMap((planId): Standing[] => {
      const own = document.citations.filter(({ documentId }) => documentId === planId);
      const firm = own.find(({ role }) => role !== 'nhắc tới');
      if (firm) return [{ planId, role: firm.role, through: [], rows: own }];
      const restsOn = ({ documentId, role }: BasisRow): boolean => documentId === planId && role !== 'nhắc tới';
      const through = between.filter(({ citations }) => citations.some(restsOn));
      if (through.length > 0) {
        const rows = through.flatMap(({ citations }) => citations.filter(restsOn));
        return [{ planId, role: 'qua', through, rows: [...rows, ...own] }];
      }
      return own.length > 0 ? [{ planId, role: 'nhắc tới', through: [], rows: own }] : [];
    })
    .sort((a, b) => STANDINGS.indexOf(a.role) - STANDINGS.indexOf(b.role));
}

/** A cited document in one line: "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị". */
export function citedName({ documentKind, number, date, issuer, subject }: CitedName): string {
  const parts = [
    documentKind || 'Văn bản',
    number === '' ? subject : `số ${number}`,
    date && `ngày ${date.replace(/^ngày /i, '')}`,
    issuer && `của ${issuer}`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** Rows put together that speak of one document. */
function joined(bases: readonly BasisRow[], discrepancies: readonly Discrepancy[]): BasisRow[][] {
  const groups: BasisRow[][] = [];
  for (const row of bases.filter(({ number }) => number === '' || isWhole(number))) {
    const fitting = groups.filter((group) => group.some((other) => isSame(row, other, discrepancies)));
    const merged = [...fitting.flat(), row];
    for (const group of fitting) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  for (const row of bases.filter(({ number }) => number !== '' && !isWhole(number))) {
    const [reference] = findDocumentNumbers(`${row.documentKind} số ${row.number}`);
    const meant = groups.filter((group) =>
      group.some(
        ({ documentId, documentKind, number }) =>
          documentId === row.documentId &&
          phraseKey(documentKind) === phraseKey(row.documentKind) &&
          reference !== undefined &&
          matchesDocumentNumber(reference, number),
      ),
    );
    if (meant.length === 1) meant[0]!.push(row);
    else groups.push([row]);
  }
  return groups;
}

function isSame(one: BasisRow, other: BasisRow, discrepancies: readonly Discrepancy[]): boolean {
  if (one.number === '' || other.number === '') return one.number === other.number && nameKey(one) === nameKey(other);
  const [a, b] = [levelOf(one.issuer), levelOf(other.issuer)];
  if (a !== '' && b !== '' && a !== b) return false;
  if (bareNumber(one.number) === bareNumber(other.number)) {
    if (isCentral(one.number) || one.documentId === other.documentId) return true;
    return (
      one.date !== '' &&
      dateKey(one.date) === dateKey(other.date) &&
      (one.issuer === '' || other.issuer === '' || sameUnit(one.issuer, other.issuer))
    );
  }
  const isVariant = ({ documentId, number }: BasisRow, { variants }: Discrepancy): boolean =>
    variants.some((variant) => variant.documentId === documentId && variant.written === number);
  return discrepancies.some(
    (discrepancy) => discrepancy.about === 'number' && isVariant(one, discrepancy) && isVariant(other, discrepancy),
  );
}

function describe(
  citations: readonly BasisRow[],
  plans: readonly Plan[],
  discrepancies: readonly Discrepancy[],
): CitedDocument {
  const most = (read: (row: BasisRow) => string, key = (value: string) => value): string => {
    const values = citations.map(read).filter((value) => value !== '');
    const count = (value: string): number => values.filter((other) => key(other) === key(value)).length;
    return [...values].sort((a, b) => count(b) - count(a))[0] ?? '';
  };
  const number = most((row) => (isWhole(row.number) ? row.number : '')) || (citations[0]?.number ?? '');
  const date = most((row) => row.date, dateKey);
  const known = plans.find(
    (plan) =>
      plan.number !== undefined &&
      bareNumber(plan.number) === bareNumber(number) &&
      citations.some(({ issuer }) => issuer !== '' && sameUnit(issuer, plan.issuer)),
  );
  return {
    id: number === '' ? nameKey(citations[0]!) : [bareNumber(number), dateKey(date)].filter(Boolean).join('|'),
    number,
    documentKind: most((row) => row.documentKind),
    issuer: most((row) => row.issuer),
    date,
    subject: most((row) => row.subject),
    citations,
    names: [],
    ...(known ? { planId: known.id } : {}),
    disagreements: discrepancies.filter(
      ({ about, number: about_, variants }) =>
        (about === 'number' || about === 'date') &&
        citations.some(
          (row) => row.number === about_ && variants.some(({ documentId }) => documentId === row.documentId),
        ),
    ),
  };
}

/** Documents of the graph that the subjects under which a document is cited name: in the same plan first, else anywhere. */
function namedBy(document: CitedDocument, all: readonly CitedDocument[]): string[] {
  const found = document.citations.flatMap(({ documentId, subject }) =>
    findDocumentNumbers(subject)
      .filter(({ partial }) => !partial)
      .flatMap((reference) => {
        const fitting = all.filter((other) => other !== document && matchesDocumentNumber(reference, other.number));
        const near = fitting.filter(({ citations }) => citations.some((row) => row.documentId === documentId));
        return (near.length > 0 ? near : fitting.filter(({ number }) => isCentral(number))).map(({ id }) => id);
      }),
  );
  return [...new Set(found)];
}

/** "57-NQ/TW", not "57". */
const isWhole = (number: string): boolean => /\p{L}/u.test(number);
const nameKey = ({ documentKind, subject }: BasisRow): string => `${phraseKey(documentKind)} ${phraseKey(subject)}`;
const ROLES: readonly BasisRow['role'][] = ['căn cứ', 'thực hiện', 'nhắc tới'];
const STANDINGS: readonly Standing['role'][] = ['căn cứ', 'thực hiện', 'qua', 'nhắc tới'];
