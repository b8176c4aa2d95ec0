import { findDocumentNumbers, matchesDocumentNumber } from '../foundation/text/document-number.ts';
import type { Plan } from '../knowledge/plan.ts';
import { bareNumber, dateKey, isCentral, levelOf } from './cited-names.ts';
import { phraseKey } from './comparable.ts';
import type { Discrepancy } from './discrepancies.ts';
import type { BasisRow, RegisterRow } from './row.ts';
import { sameUnit, unitKey } from './units.ts';

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
  const cited = Map.groupBy(
    discrepancies.filter(({ about }) => about === 'number' || about === 'date'),
    ({ number = '' }) => number,
  );
  const documents = joined(bases, discrepancies).map((group) => {
    const citations = [...group].sort(
      (a, b) => order.get(a.documentId)! - order.get(b.documentId)! || ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
    );
    return describe(citations, plans, cited);
  });
  const plansOf = ({ citations }: CitedDocument): number => new Set(citations.map(({ documentId }) => documentId)).size;
  const byFigure = Map.groupBy(documents, ({ number }) => figureOf(number));
  return documents
    .map((document) => ({ ...document, names: namedBy(document, byFigure) }))
    .sort(
      (a, b) => plansOf(b) - plansOf(a) || b.citations.length - a.citations.length || a.id.localeCompare(b.id, 'vi'),
    );
}

/** How each plan stands to a document: căn cứ, thực hiện, through another one, or a mere mention; the firmest first. */
export function standingsOf(document: CitedDocument, graph: readonly CitedDocument[]): Standing[] {
  const between = graph.filter(({ names }) => names.includes(document.id));
  const plans = new Set(
    [document, ...between].flatMap(({ citations }) => citations.map(({ documentId }) => documentId)),
  );
  return [...plans]
    .sort()
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
  const whole = bases.filter(({ number }) => number === '' || isWhole(number));
  const groups = sharingKeys(whole, keysFor(whole, discrepancies));
  const byPlan = new Map<string, BasisRow[][]>();
  for (const group of groups)
    for (const id of new Set(group.map(({ documentId }) => documentId))) {
      const known = byPlan.get(id);
      if (known) known.push(group);
      else byPlan.set(id, [group]);
    }
  for (const row of bases.filter(({ number }) => number !== '' && !isWhole(number))) {
    const [reference] = findDocumentNumbers(`${row.documentKind} số ${row.number}`);
    const isMeant = ({ documentId, documentKind, number }: BasisRow): boolean =>
      documentId === row.documentId &&
      phraseKey(documentKind) === phraseKey(row.documentKind) &&
      reference !== undefined &&
      matchesDocumentNumber(reference, number);
    const meant = (byPlan.get(row.documentId) ?? []).filter((group) => group.some(isMeant));
    if (meant.length === 1) meant[0]!.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Items that share a key, directly or through others, stand together; in the order in which each group began. */
function sharingKeys<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[][] {
  const parents = items.map((_, at) => at);
  const root = (at: number): number => {
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
    return at;
  };
  const owners = new Map<string, number>();
  for (const [at, item] of items.entries())
    for (const key of keysOf(item)) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, at);
      else parents[root(at)] = root(owner);
    }
  return [...Map.groupBy(items.keys(), root).values()].map((group) => group.map((at) => items[at]!));
}

/**
 * What makes two rows one document: a law's name; a central number; inside one plan any other number of one level (a level
 * that is not given fits the only one there is); between plans number, date and issuer; and a known misprint.
 */
function keysFor(
  rows: readonly BasisRow[],
  discrepancies: readonly Discrepancy[],
): (row: BasisRow) => readonly string[] {
  const misprints = new Map<string, string>();
  for (const [at, { about, variants }] of discrepancies.entries())
    if (about === 'number')
      for (const { documentId, written } of variants) misprints.set(`${documentId}|${written}`, `misprint|${at}`);
  const within = ({ documentId, number }: BasisRow): string => `${documentId}|${bareNumber(number)}`;
  const levels = Map.groupBy(rows, within);
  const levelWithin = (row: BasisRow): string => {
    const given = new Set((levels.get(within(row)) ?? []).map(({ issuer }) => levelOf(issuer)).filter(Boolean));
    return levelOf(row.issuer) || (given.size === 1 ? [...given][0]! : '');
  };
  return (row) => {
    if (row.number === '') return [`name|${nameKey(row)}`];
    const misprint = misprints.get(`${row.documentId}|${row.number}`);
    const known = misprint === undefined ? [] : [misprint];
    if (isCentral(row.number)) return [`central|${bareNumber(row.number)}`, ...known];
    const across = row.date !== '' && row.issuer !== '';
    return [
      `within|${within(row)}|${levelWithin(row)}`,
      ...(across ? [`across|${bareNumber(row.number)}|${dateKey(row.date)}|${unitKey(row.issuer)}`] : []),
      ...known,
    ];
  };
}

function describe(
  citations: readonly BasisRow[],
  plans: readonly Plan[],
  discrepancies: ReadonlyMap<string, readonly Discrepancy[]>,
): CitedDocument {
  const most = (read: (row: BasisRow) => string, key = (value: string) => value): string => {
    const values = citations.map(read).filter((value) => value !== '');
    const alike = [...Map.groupBy(values, key).values()].sort((a, b) => b.length - a.length);
    return alike[0]?.[0] ?? '';
  };
  const number = most((row) => (isWhole(row.number) ? row.number : '')) || (citations[0]?.number ?? '');
  const date = most((row) => row.date, dateKey);
  const issuer = most((row) => row.issuer);
  const known = plans.find(
    (plan) =>
      plan.number !== undefined &&
      bareNumber(plan.number) === bareNumber(number) &&
      citations.some(({ issuer }) => issuer !== '' && sameUnit(issuer, plan.issuer)),
  );
  return {
    id: idOf(number, date, issuer, citations[0]!),
    number,
    documentKind: most((row) => row.documentKind),
    issuer,
    date,
    subject: most((row) => row.subject),
    citations,
    names: [],
    ...(known ? { planId: known.id } : {}),
    disagreements: [...new Set(citations.map((row) => row.number))]
      .flatMap((written) => discrepancies.get(written) ?? [])
      .filter(({ variants }) =>
        variants.some((variant) => citations.some((row) => row.documentId === variant.documentId)),
      ),
  };
}

function idOf(number: string, date: string, issuer: string, first: BasisRow): string {
  if (number === '') return nameKey(first);
  const owner = isCentral(number) ? '' : unitKey(issuer) || first.documentId;
  return [bareNumber(number), dateKey(date), owner].filter(Boolean).join('|');
}

/** Documents of the graph that the subjects under which a document is cited name: in the same plan first, else anywhere. */
function namedBy(document: CitedDocument, byFigure: ReadonlyMap<string, readonly CitedDocument[]>): string[] {
  const found = document.citations.flatMap(({ documentId, subject }) =>
    findDocumentNumbers(subject)
      .filter(({ partial }) => !partial)
      .flatMap((reference) => {
        const fitting = (byFigure.get(figureOf(reference.number)) ?? []).filter(
          (other) => other !== document && matchesDocumentNumber(reference, other.number),
        );
        const near = fitting.filter(({ citations }) => citations.some((row) => row.documentId === documentId));
        return (near.length > 0 ? near : fitting.filter(({ number }) => isCentral(number))).map(({ id }) => id);
      }),
  );
  return [...new Set(found)];
}

/** "03/NQ-CP" → "3". */
const figureOf = (number: string): string => String(Number(/\d+/.exec(number)?.[0] ?? -1));
/** "57-NQ/TW", not "57". */
const isWhole = (number: string): boolean => /\p{L}/u.test(number);
const nameKey = ({ documentKind, subject }: BasisRow): string => `${phraseKey(documentKind)} ${phraseKey(subject)}`;
const ROLES: readonly BasisRow['role'][] = ['căn cứ', 'thực hiện', 'nhắc tới'];
const STANDINGS: readonly Standing['role'][] = ['căn cứ', 'thực hiện', 'qua', 'nhắc tới'];
