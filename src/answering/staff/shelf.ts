import type { Clock } from '../../foundation/clock.ts';
import { remembered } from '../../foundation/remembered.ts';
import { fold, words } from '../../foundation/text/fold.ts';
import { buildKeywordIndex } from '../../indexing/build-keyword-index.ts';
import type { Corpus } from '../../knowledge/corpus.ts';
import type { Passage, Place } from '../../knowledge/passage.ts';
import type { Plan } from '../../knowledge/plan.ts';
import type { CitedDocument } from '../../register/citation-graph.ts';
import type { Discrepancy } from '../../register/discrepancies.ts';
import type { Register } from '../../register/extract.ts';
import type { RegisterRow, RowKind } from '../../register/row.ts';
import type { Retriever } from '../../retrieval/retriever.ts';
import type { Synonyms } from '../../retrieval/synonyms.ts';
import type { Citation } from '../outcome.ts';
import { learnConcepts, type Concepts } from './concepts.ts';
import type { StaffQuestion } from './question.ts';
import { spokenPlace } from './place.ts';
import { rowSearchText } from './row-text.ts';

/** The staff documents as the desk uses them: rows and passages to search, plans to name, quotes to cite. */
export interface Shelf {
  readonly now: () => number;
  readonly plans: readonly Plan[];
  readonly concepts: Concepts;
  readonly discrepancies: readonly Discrepancy[];
  /** Every document that the plans cite, with who cites it and as what. */
  readonly citations: readonly CitedDocument[];
  readonly plan: (id: string) => Plan;
  readonly rows: (kinds: readonly RowKind[], documents?: readonly string[]) => readonly RegisterRow[];
  /** Ranked by the whole question, covered by its subject alone. */
  readonly findRows: (
    question: Pick<StaffQuestion, 'about' | 'subject'>,
    kinds: readonly RowKind[],
    documents?: readonly string[],
    limit?: number,
  ) => Ranked<RegisterRow>[];
  readonly findPassages: (text: string, documents?: readonly string[], limit?: number) => Ranked<Passage>[];
  readonly citeRow: (row: RegisterRow) => Citation;
  readonly citeAt: (documentId: string, place: Place, quote: string) => Citation;
  readonly citePassage: (passage: Passage, quote?: string) => Citation;
}

export interface Ranked<T> {
  readonly item: T;
  readonly score: number;
  /** 0…1: share of the subject that the index finds in it, near spellings and related words included. */
  readonly coverage: number;
  /** 0…1: share of the subject that stands in it word for word, rare words and pairs counting most. */
  readonly share: number;
}

/** Everything under a task's heading: who leads it also answers for each dash below it. */
function sectionOf(row: RegisterRow, corpus: Corpus): string {
  const heading = row.kind === 'task' ? row.headings.at(-1) : undefined;
  if (heading === undefined || row.headings.length < 2) return '';
  return corpus.passages
    .filter(({ documentId, headings }) => documentId === row.documentId && headings.includes(heading))
    .map(({ text }) => text)
    .join(' ')
    .slice(0, SECTION_LIMIT);
}
const SECTION_LIMIT = 6_000;

const folded = (text: string): string => words(text).map(fold).join(' ');

/** Set the shelf up once, at start. */
export function createShelf(
  corpus: Corpus,
  register: Register,
  retriever: Retriever,
  synonyms: Synonyms,
  clock: Clock,
): Shelf {
  const rows = register.rows;
  const searched = rows.map((row, position) => {
    const { title, text } = rowSearchText(row);
    return { id: String(position), source: row.documentId, title, text: `${text} ${sectionOf(row, corpus)}`.trim() };
  });
  const index = buildKeywordIndex(searched);
  const wordsOfRow = remembered((id) => folded(`${searched[Number(id)]!.title} ${searched[Number(id)]!.text}`));
  const wordsOfPassage = remembered((id) => {
    const passage = corpus.passage(id);
    return passage ? folded([...passage.headings, passage.text].join(' ')) : '';
  });
  // learned when first asked for: a start need not wait for it
  let learned: Concepts | undefined;
  const learn = (): Concepts =>
    learnConcepts(
      corpus.passages.map(({ documentId, headings, text, asks }) => ({
        document: documentId,
        text: [...headings, text, ...(asks ?? [])].join(' ¶ '),
      })),
    );
  const concepts = (): Concepts => (learned ??= learn());
  const plan = (id: string): Plan => {
    const found = corpus.plan(id);
    if (!found) throw new Error(`no plan ${id}`);
    return found;
  };
  const passageAt = (documentId: string, line: number): string =>
    corpus.passages.find(
      ({ documentId: id, place }) => id === documentId && place.lines[0] <= line && line <= place.lines[1],
    )?.id ?? documentId;

  /** The place with its page, where the document's format has pages. */
  const onPage = (documentId: string, place: Place): Place => {
    const page = plan(documentId).pages?.[place.lines[0] - 1];
    return page === undefined ? place : { ...place, page };
  };
  return {
    now: clock,
    plans: corpus.plans,
    get concepts() {
      return concepts();
    },
    discrepancies: register.discrepancies,
    citations: register.citations,
    plan,
    rows: (kinds, documents) =>
      rows.filter((row) => kinds.includes(row.kind) && (!documents || documents.includes(row.documentId))),
    findRows: ({ about, subject }, kinds, documents, limit = 20) => {
      const options = { limit: 400, anySource: true, ...(documents ? { sources: new Set(documents) } : {}) };
      const covered = new Map(
        index.search(subject, { ...options, expansions: synonyms(subject) }).map(({ id, coverage }) => [id, coverage]),
      );
      return index
        .search(about, { ...options, expansions: synonyms(about) })
        .filter(({ id }) => kinds.includes(rows[Number(id)]!.kind))
        .slice(0, limit)
        .map(({ id, score }) => ({
          item: rows[Number(id)]!,
          score,
          coverage: covered.get(id) ?? 0,
          share: concepts().shareIn(subject, wordsOfRow(id)),
        }));
    },
    findPassages: (text, documents, limit = 10) =>
      retriever
        .searchLexical(
          { text },
          { limit, audience: 'staff', anySource: true, ...(documents ? { sources: new Set(documents) } : {}) },
        )
        .flatMap(({ id, score, coverage }) => {
          const item = corpus.passage(id);
          const share = concepts().shareIn(text, wordsOfPassage(id));
          return item && corpus.plan(item.documentId) ? [{ item, score, coverage, share }] : [];
        }),
    citeRow: (row) => ({
      documentId: row.documentId,
      passageId: passageAt(row.documentId, row.place.lines[0]),
      title: plan(row.documentId).shortTitle,
      place: spokenPlace(row.headings, onPage(row.documentId, row.place)),
      quote: row.quote,
    }),
    citeAt: (documentId, place, quote) => ({
      documentId,
      passageId: passageAt(documentId, place.lines[0]),
      title: plan(documentId).shortTitle,
      place: spokenPlace([], onPage(documentId, place)),
      quote,
    }),
    citePassage: (passage, quote = passage.text) => ({
      documentId: passage.documentId,
      passageId: passage.id,
      title: plan(passage.documentId).shortTitle,
      place: spokenPlace(passage.headings, passage.place),
      quote,
    }),
  };
}
