import type { Expansion, Hit, KeywordIndex, SearchOptions } from '../indexing/keyword-index.ts';
import { takeBest } from '../indexing/per-source.ts';
import { type Calibration, evidenceOf, probabilityOf } from './calibration.ts';
import fitted from './calibration.json' with { type: 'json' };
import { fuse } from './fusion.ts';
import fusion from './fusion.json' with { type: 'json' };
import type { Meaning, MeaningState } from './meaning.ts';
import type { Synonyms } from './synonyms.ts';

/** A question as the index takes it: cleaned and written out by the caller. */
interface Query {
  readonly text: string;
  readonly expansions?: readonly Expansion[];
}

export type FindOptions = Omit<SearchOptions, 'expansions'>;

export interface Found {
  readonly id: string;
  /** Comparable within one search only. */
  readonly score: number;
  /** 0…1: calibrated probability that the passage answers, by its words; 0 for what meaning alone found. */
  readonly probability: number;
  /** 0…1: share of the query that the passage explains. */
  readonly coverage: number;
  /** 0…1: how far the passage stands out by meaning; absent where meaning was not looked up. */
  readonly closeness?: number;
}

export interface Retriever {
  /** At once: by words and, for a question whose meaning was looked up, by meaning too. */
  find(query: Query, options: FindOptions): Found[];
  /** At once, by words alone. */
  searchLexical(query: Query, options: FindOptions): Found[];
  /** Look up the meaning of questions that `find` will be asked; waits a moment at most and never rejects. */
  lookUp(questions: readonly string[]): Promise<void>;
  /** `lookUp`, then `find`. */
  search(query: Query, options: FindOptions): Promise<Found[]>;
  /** For the health page: how searches are answered at this moment. */
  meaning(): MeaningState;
}

export interface RetrieverOptions {
  readonly index: KeywordIndex;
  readonly synonyms?: Synonyms;
  /** Absent: by words only, the default; hashed or made-up vectors were measured to make answers worse. */
  readonly meaning?: Meaning;
  /** 0…1: how much meaning counts beside words; by default what `npm run fit:fusion` kept. */
  readonly meaningWeight?: number;
  readonly calibration?: Calibration;
}

/**
 * Make a retriever.
 *
 * Takes   a keyword index; synonyms and a search by meaning when there are any.
 * Laws    never throws because of the embeddings endpoint: when it is away, every search gives what `searchLexical` gives.
 */
export function createRetriever(options: RetrieverOptions): Retriever {
  const { index, synonyms, meaning, meaningWeight = fusion.weight, calibration = fitted } = options;

  function keywordHits({ text, expansions = [] }: Query, find: FindOptions): Hit[] {
    return index.search(text, { ...find, expansions: [...expansions, ...(synonyms?.(text) ?? [])] });
  }
  function calibrated(hits: readonly Hit[], { audience }: FindOptions): Found[] {
    const curve = audience === 'staff' ? calibration.documents : calibration.handbook;
    const evidence = evidenceOf(hits);
    return hits.map(({ id, score, coverage }, rank) => ({
      id,
      score,
      coverage,
      probability: probabilityOf(evidence[rank]!, curve),
    }));
  }
  function searchLexical(query: Query, options: FindOptions): Found[] {
    return calibrated(keywordHits(query, options), options);
  }
  function find(query: Query, options: FindOptions): Found[] {
    if (!meaning?.knows(query.text)) return searchLexical(query, options);
    const wider = { ...options, limit: options.limit * WIDER };
    const byWords = searchLexical(query, wider);
    const ids = byWords.map(({ id }) => id);
    const near = meaning.compare(query.text, ids, wider.limit, index.admits(options));
    const fused = fuse(byWords, near, meaningWeight).filter(({ score }) => score > 0);
    return takeBest(fused, options.limit, ({ id }) => index.sourceOf(id), options.anySource);
  }
  async function lookUp(questions: readonly string[]): Promise<void> {
    await meaning?.lookUp(questions);
  }
  return {
    find,
    searchLexical,
    lookUp,
    meaning: () => meaning?.state() ?? { mode: 'off' },
    async search(query, options) {
      await lookUp([query.text]);
      return find(query, options);
    },
  };
}

const WIDER = 4; // how many times more hits each search gives than are wanted, so that fusion can bring one up
