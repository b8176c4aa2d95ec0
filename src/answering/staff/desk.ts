import type { Clock } from '../../foundation/clock.ts';
import { matchesDocumentNumber, type DocumentReference } from '../../foundation/text/document-number.ts';
import { fold, words } from '../../foundation/text/fold.ts';
import type { Corpus } from '../../knowledge/corpus.ts';
import type { Register } from '../../register/extract.ts';
import type { Retriever } from '../../retrieval/retriever.ts';
import type { Synonyms } from '../../retrieval/synonyms.ts';
import type { Contractions } from '../contractions.ts';
import type { Turn } from '../turn.ts';
import type { StaffAsk } from './asks.ts';
import { byBasis } from './by-basis.ts';
import { byGrounds, foreign, isKnown } from './by-citation.ts';
import { byIssue, byRecipient, bySignature, byTaskNumber } from './by-document.ts';
import { byChannel } from './by-channel.ts';
import { byDuty } from './by-duty.ts';
import { byList } from './by-list.ts';
import { byPassage } from './by-passage.ts';
import { byPlan } from './by-plan.ts';
import { byReport } from './by-report.ts';
import { byTarget } from './by-target.ts';
import { byTask } from './by-task.ts';
import { changedNames } from './changed-names.ts';
import { createDocumentFinder } from './documents.ts';
import type { Finder, Findings } from './findings.ts';
import { learnGlossary, writtenOut, type Glossary } from './glossary.ts';
import { byDisagreement, disagreements } from './disagreements.ts';
import { unmentioned } from './mentioned.ts';
import { forOffices } from './office-turn.ts';
import { readStaffQuestion, type StaffQuestion } from './question.ts';
import { createShelf, type Shelf } from './shelf.ts';
import { uncounted } from './quantity.ts';
import { strangers } from './strangers.ts';
import { createUnitFinder } from './unit-names.ts';

/** Answers questions about the plans. */
export interface StaffDesk {
  readonly shelf: Shelf;
  readonly read: (turn: Turn) => StaffQuestion;
  /** What the documents say; `missing` names what was asked for and stands in none of them. */
  readonly find: (question: StaffQuestion) => Found;
}

export interface Found {
  readonly findings?: Findings;
  readonly missing: readonly string[];
  readonly by?: StaffAsk | 'passage';
}

/** Set the desk up once, at start. */
export function createStaffDesk(
  corpus: Corpus,
  register: Register,
  retriever: Retriever,
  synonyms: Synonyms,
  provinces: readonly string[],
  contractions: Contractions,
  clock: Clock,
): StaffDesk {
  const shelf = createShelf(corpus, register, retriever, synonyms, clock);
  const glossary = learnGlossary(corpus.plans);
  const names = {
    documents: createDocumentFinder(corpus.plans, provinces),
    units: createUnitFinder(register.units),
    isOwnNumber: (reference: DocumentReference) =>
      corpus.plans.some(({ number }) => number !== undefined && matchesDocumentNumber(reference, number)),
  };
  return {
    shelf,
    read: (turn) => readStaffQuestion(forOffices(turn, names.documents, contractions), names),
    find: (question) => find(question, shelf, glossary),
  };
}

/** For each ask the ways to try, best first. */
const WAYS: Readonly<Record<StaffAsk, readonly Finder[]>> = {
  quote: [byPassage],
  'numbered-task': [byTaskNumber],
  signer: [bySignature],
  compare: [],
  'which-plan': [byPlan],
  place: [byIssue],
  recipients: [byRecipient],
  report: [byReport],
  coordinating: [byTask],
  lead: [byTask],
  time: [byTask],
  targets: [byTarget],
  basis: [byBasis],
  grounds: [byGrounds, byBasis],
  disagreements: [byDisagreement],
  channels: [byChannel],
  count: [byList],
  list: [byList],
  duties: [byDuty],
  issue: [byIssue],
};

function find(asked: StaffQuestion, shelf: Shelf, glossary: Glossary): Found {
  const question = writtenOut(asked, glossary, shelf, asked.documents);
  const documents = question.documents.length > 0 ? question.documents : undefined;
  const everywhere = question.asks.includes('which-plan') && !NARROWED.has(question.asks[0]) && !question.inherited;
  const scope = everywhere ? undefined : documents;
  const missing =
    everywhere || NARROWED.has(question.asks[0])
      ? []
      : shelf.concepts.missing(question.about, scope ?? shelf.plans.map(({ id }) => id));
  const unknown = strangers(question, shelf, scope ?? shelf.plans.map(({ id }) => id));
  if (unknown.length > 0) return { missing: unknown };
  const nowhere = unknownDocuments(question, shelf);
  if (nowhere.length > 0) return { missing: nowhere };
  const absent = everywhere ? undefined : unmentioned(question, shelf, scope ?? shelf.plans.map(({ id }) => id));
  if (absent !== undefined) return { missing: [absent] };
  const named = question.asks.filter((ask) => ask !== 'compare' && ask !== 'quote');
  // a unit and no other ask: what it has to do
  const asks: readonly StaffAsk[] = question.units.length > 0 && isOfUnit(named[0]) ? ['duties', ...named] : named;
  const sideBySide = question.groups.length > 1 && asks[0] !== 'disagreements';
  const compared = sideBySide ? compare(asked, asks, shelf, glossary) : undefined;
  const answer = compared ?? firstFit(question, asks, shelf, scope);
  if (!answer) return { missing };
  if (answer.findings.lines.length === 0) return { missing: missing.length > 0 ? missing : namedIn(question) };
  // a report that is asked for and that the document does not order is absent, whatever else the document says
  const unordered = asks[0] === 'report' && shelf.rows(['report'], scope).length === 0;
  if (unordered && answer.findings.confidence < 0.85) return { missing: ['chế độ báo cáo'] };
  // a unit that is asked about and that the documents in question give nothing to
  const duties = asks[0] === 'duties' || asks[0] === 'lead';
  if (duties && question.units.length > 0 && answer.by === 'passage' && scope && !holdsUnit(question, shelf, scope)) {
    return { missing: question.units.slice(0, 1) };
  }
  const counted =
    answer.by === 'passage' || answer.by === 'targets' ? uncounted(question, answer.findings.lines) : undefined;
  if (counted !== undefined) return { missing: [counted] };
  return { findings: withNotes(answer, question, shelf), missing, by: answer.by };
}

/** What is asked within the documents that are named, also where "chỗ nào" stands beside it. */
const NARROWED: ReadonlySet<StaffAsk | undefined> = new Set(['disagreements', 'grounds']);

/** No other ask than the unit's: what it has to do; by which channels is part of that too. */
const isOfUnit = (ask: StaffAsk | undefined): boolean => ask === undefined || ask === 'channels';

/** Documents that neither are ours nor are cited by one of ours; none when another one that is named is known. */
function unknownDocuments(question: StaffQuestion, shelf: Shelf): readonly string[] {
  const named = question.references.filter(({ number, partial }) => !partial || !YEAR.test(number));
  const others = foreign({ ...question, references: named }, shelf);
  const all = others.length === named.length && others.every((reference) => !isKnown(reference, shelf));
  return all ? others.map(({ written }) => written) : [];
}
/** "Kế hoạch 2026" is the plan of a year. */
const YEAR = /^20[2-4]\d$/;

const namedIn = ({ references, units }: StaffQuestion): readonly string[] =>
  references.length > 0 ? references.map(({ written }) => written) : units.slice(0, 1);

const holdsUnit = ({ units }: StaffQuestion, shelf: Shelf, documents: readonly string[]): boolean =>
  units.some((unit) => documents.some((id) => shelf.concepts.holds(id, words(unit).map(fold).join(' '))));

interface Fit {
  readonly findings: Findings;
  readonly by: StaffAsk | 'passage';
}

/** The surest of the ways that the asks open; the passage when none of them is sure. */
function firstFit(
  question: StaffQuestion,
  asks: readonly StaffAsk[],
  shelf: Shelf,
  scope: readonly string[] | undefined,
): Fit | undefined {
  const passage = byPassage(question, shelf, scope);
  let weak: Fit | undefined;
  for (const ask of asks) {
    for (const way of WAYS[ask]) {
      const findings = way(question, shelf, scope);
      if (!findings) continue;
      if (findings.lines.length === 0) return { findings, by: ask };
      if (findings.confidence >= SURE) return { findings, by: ask };
      if (!weak || findings.confidence > weak.findings.confidence) weak = { findings, by: ask };
    }
  }
  if (weak && (!passage || weak.findings.confidence >= passage.confidence * 0.6)) return weak;
  return passage && { findings: passage, by: 'passage' };
}
const SURE = 0.6;

/** Several documents named: the same question to each, side by side; one that does not say it is named as such. */
function compare(
  question: StaffQuestion,
  asks: readonly StaffAsk[],
  shelf: Shelf,
  glossary: Glossary,
): Fit | undefined {
  const answers = question.groups.map((group) => {
    const own = writtenOut({ ...question, groups: [group], documents: group }, glossary, shelf, group);
    const fit = firstFit(own, asks.length > 0 ? asks : ['targets'], shelf, group);
    return { group, fit: fit && fit.findings.lines.length > 0 && fit.findings.confidence >= WEAK ? fit : undefined };
  });
  const fits = answers.flatMap(({ fit }) => fit ?? []);
  if (fits.length === 0 || (fits.length < 2 && fits[0]!.by === 'passage')) return undefined;
  const silent = answers.filter(({ fit }) => !fit).map(({ group }) => group.map((id) => nameOf(id, shelf)).join(', '));
  return {
    findings: {
      lines: fits.flatMap(({ findings, by }) => findings.lines.slice(0, LISTED.has(by) ? MOST_OF_ONE : 1)),
      confidence: Math.min(...fits.map(({ findings }) => findings.confidence)),
      intro: 'Từng văn bản ghi như sau:',
      notes: silent.map((name) => ({ text: `Văn bản của ${name} không nêu nội dung này.`, citations: [] })),
    },
    by: fits[0]!.by,
  };
}
const WEAK = 0.35;
/** What has several parts is compared by more than its first. */
const LISTED: ReadonlySet<StaffAsk | 'passage'> = new Set(['duties', 'list', 'grounds', 'channels']);
const MOST_OF_ONE = 4;
const nameOf = (id: string, shelf: Shelf): string => shelf.plan(id).place ?? shelf.plan(id).issuer;

function withNotes({ findings, by }: Fit, { inherited }: StaffQuestion, shelf: Shelf): Findings {
  const documents = [...new Set(findings.lines.map(({ documentId }) => documentId))];
  // said once, when the talk comes to the document
  const speaks = documents.length === 1 && !inherited && by !== 'which-plan';
  const changed = speaks ? changedNames(shelf.plan(documents[0]!), findings.lines) : [];
  const notes = [...(findings.notes ?? []), ...disagreements(findings.lines, by, shelf), ...changed];
  return notes.length > 0 ? { ...findings, notes } : findings;
}
