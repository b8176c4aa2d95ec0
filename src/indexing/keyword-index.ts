import type { Audience } from '../knowledge/passage.ts';
import type { Corpus } from './corpus.ts';
import type { Fit } from './fit.ts';
import type { ScoreParts } from './scoring.ts';

/** What the index needs of a passage; anything with an id and text can be searched. */
export interface Indexable {
  readonly id: string;
  readonly text: string;
  /** Headings and title, a field of its own. */
  readonly title?: string;
  /** Ways people ask for it; each counts as a sentence of its own. */
  readonly asks?: readonly string[];
  readonly audience?: Audience;
  /** Document it belongs to: at most half of the hits come from one. */
  readonly source?: string;
}

/** A query term beside the words typed: a synonym or an expanded abbreviation, with how much it counts (0…1). */
export interface Expansion {
  readonly text: string;
  readonly weight: number;
  /** The words of the query it stands for: it then never counts more than `weight` times what they do. */
  readonly of?: string;
}

export interface SearchOptions {
  readonly limit: number;
  /** Only passages this reader may see (`both` always passes). */
  readonly audience?: Exclude<Audience, 'both'>;
  readonly expansions?: readonly Expansion[];
  /** Only these sources. */
  readonly sources?: ReadonlySet<string>;
  /** Leave the "at most half from one source" rule out. */
  readonly anySource?: boolean;
}

export interface Hit extends Fit {
  readonly id: string;
  /** Raw score, comparable within one search only. */
  readonly score: number;
  /** 0…1: how far it stands above the tenth best passage, as a share of its score; 1 when there are fewer. */
  readonly standing: number;
  /** The passage's source, where it named one. */
  readonly source?: string;
}

/** Why a passage got its score; the parts add up to it. */
export interface Explanation {
  readonly id: string;
  readonly score: number;
  readonly coverage: number;
  readonly parts: readonly {
    readonly part: keyof ScoreParts | 'triples';
    readonly points: number;
    readonly terms: readonly string[];
  }[];
  /** The sentence that fits best, as words of the index. */
  readonly sentence: string;
  /** Words read otherwise than typed. */
  readonly corrections: readonly {
    readonly typed: string;
    readonly read: readonly string[];
    readonly how: 'typo' | 'telex' | 'abbreviation';
  }[];
}

export interface KeywordIndex {
  /** The tables behind it, for snapshots. */
  readonly corpus: Corpus;
  /** Passages that can be found. */
  readonly size: number;
  search(query: string, options: SearchOptions): Hit[];
  /** Why a passage scores as it does for a query; undefined when it is not in the index. */
  explain(query: string, id: string, options?: Pick<SearchOptions, 'expansions'>): Explanation | undefined;
  /** Whether a search with these options may give a passage: for other searches beside this one. */
  admits(options: Pick<SearchOptions, 'audience' | 'sources'>): (id: string) => boolean;
  /** The source of a passage, where it is in the index and named one. */
  sourceOf(id: string): string | undefined;
  /** Put a passage in, in place of one with the same id. */
  add(passage: Indexable): void;
  /** Take a passage out; whether it was in. */
  remove(id: string): boolean;
}
