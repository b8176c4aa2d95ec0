import type { Expansion, Hit, KeywordIndex, SearchOptions } from '../indexing/keyword-index.ts';
import { takeBest } from '../indexing/per-source.ts';
import { type Calibration, evidenceOf, probabilityOf } from './calibration.ts';
import fitted from './calibration.json' with { type: 'json' };
import { fuse } from './fusion.ts';
import type { Synonyms } from './synonyms.ts';
import {
  createVectorSearch,
  type EmbeddingsState,
  type VectorSearch,
  type VectorSearchOptions,
} from './vector-search.ts';

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
  /** 0…1: calibrated probability that the passage answers. */
  readonly probability: number;
  /** 0…1: share of the query that the passage explains. */
  readonly coverage: number;
}

export interface Retriever {
  /** By words and, when there is an endpoint that answers, by meaning. */
  search(query: Query, options: FindOptions): Promise<Found[]>;
  /** By words alone, at once. */
  searchLexical(query: Query, options: FindOptions): Found[];
  /** For the health page: how searches are answered at this moment. */
  embeddings(): EmbeddingsState;
}

export interface RetrieverOptions {
  readonly index: KeywordIndex;
  readonly synonyms?: Synonyms;
  /** Absent: lexical only, the default; hashed or made-up vectors were measured to make answers worse. */
  readonly vectors?: VectorOptions;
  readonly calibration?: Calibration;
}

interface VectorOptions extends VectorSearchOptions {
  /** 0…1: how much meaning counts beside words. */
  readonly weight: number;
}

/**
 * Make a retriever.
 *
 * Takes   a keyword index; synonyms and vectors when there are any.
 * Laws    never throws because of the embeddings endpoint: when it is away, `search` gives what `searchLexical` gives.
 */
export function createRetriever(options: RetrieverOptions): Retriever {
  const { index, synonyms, calibration = fitted } = options;
  const meaning: VectorSearch | undefined = options.vectors && createVectorSearch(options.vectors);

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
  function searchLexical(query: Query, find: FindOptions): Found[] {
    return calibrated(keywordHits(query, find), find);
  }
  return {
    searchLexical,
    embeddings: () => meaning?.state() ?? { mode: 'off' },
    async search(query, find) {
      if (!meaning) return searchLexical(query, find);
      const wider = { ...find, limit: find.limit * WIDER };
      const byWords = searchLexical(query, wider);
      const ids = byWords.map(({ id }) => id);
      const similarities = await meaning.compare(query.text, ids, wider.limit, index.admits(find));
      if (!similarities) return searchLexical(query, find);
      const fused = fuse(byWords, similarities, options.vectors!.weight);
      return takeBest(fused, find.limit, ({ id }) => index.sourceOf(id), find.anySource);
    },
  };
}

const WIDER = 4; // how many times more hits each search gives than are wanted, so that fusion can bring one up
