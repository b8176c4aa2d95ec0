import type { Corpus } from './corpus.ts';
import type { WrittenOut } from './query-words.ts';
import { readQuery, type QueryWord, type Reading } from './readings.ts';
import { foldedPairCount, rarity } from './statistics.ts';
import type { Expansion } from './keyword-index.ts';
import { stringOf } from './dictionary.ts';
import { triplesOf } from './vocabulary.ts';

/** A thing a passage can hold, with what it adds to the score when it does (before how often and how long). */
export interface Term {
  readonly id: number;
  weight: number;
}
/** A pair of terms by their positions in the plan's term lists. */
export interface PairTerm {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
}

/** All a query asks of a passage: what both search stages and the explanation work from. */
export interface QueryPlan {
  readonly words: readonly QueryWord[];
  readonly writtenOut: readonly WrittenOut[];
  readonly folded: readonly Term[];
  readonly exact: readonly Term[];
  readonly foldedPairs: readonly PairTerm[];
  readonly exactPairs: readonly PairTerm[];
  readonly triples: readonly Term[];
}

/** Turn a query and its expansions into weighted terms, each distinct one once. */
export function planQuery(corpus: Corpus, query: string, expansions: readonly Expansion[] = []): QueryPlan {
  const draft = emptyDraft();
  const { words, marked, writtenOut } = readQuery(corpus, query);
  addWords(corpus, draft, words, marked, OWN);
  for (const expansion of expansions) {
    // an expansion is written with marks; beside a query without any, its marks would count more than the query's words
    const expanded = readQuery(corpus, expansion.text).words;
    addWords(corpus, draft, expanded, marked, shareOf(corpus, expansion, expanded));
  }
  return {
    words,
    writtenOut,
    folded: [...draft.folded.values()],
    exact: [...draft.exact.values()],
    foldedPairs: [...draft.foldedPairs.values()],
    exactPairs: [...draft.exactPairs.values()],
    triples: [...draft.triples.values()],
  };
}

/** An expansion's weight, less when its words are rarer or more than those it stands for. */
function shareOf(corpus: Corpus, { weight, of }: Expansion, words: readonly QueryWord[]): number {
  if (of === undefined) return weight;
  const own = importance(corpus, words);
  return own === 0 ? 0 : weight * Math.min(1, importance(corpus, readQuery(corpus, of).words) / own);
}

function importance({ statistics }: Corpus, words: readonly QueryWord[]): number {
  return words.reduce((sum, { weight, readings: [likeliest] }) => {
    const count = likeliest ? statistics.folded[likeliest.folded]! : 0;
    return sum + weight * rarity(statistics.totals.passages, count);
  }, 0);
}

const OWN = 1; // the share of the query's own words; letter triples are taken from them alone

interface Draft {
  readonly folded: Map<number, Term & { at: number }>;
  readonly exact: Map<number, Term & { at: number }>;
  readonly foldedPairs: Map<number, PairTerm>;
  readonly exactPairs: Map<number, PairTerm>;
  readonly triples: Map<number, Term>;
}

const emptyDraft = (): Draft => ({
  folded: new Map(),
  exact: new Map(),
  foldedPairs: new Map(),
  exactPairs: new Map(),
  triples: new Map(),
});

function addWords(corpus: Corpus, draft: Draft, words: readonly QueryWord[], marked: boolean, share: number): void {
  for (const [at, word] of words.entries()) {
    for (const reading of word.readings) addReading(corpus, draft, reading, word.weight * share, marked, share === OWN);
    const next = words[at + 1];
    if (next) addPairs(corpus, draft, word, next, marked, share);
  }
}

function addReading(
  corpus: Corpus,
  draft: Draft,
  reading: Reading,
  weight: number,
  marked: boolean,
  own: boolean,
): void {
  const { statistics, vocabulary } = corpus;
  const { passages } = statistics.totals;
  const foldedWeight = reading.how === 'typo' ? WEIGHTS.typo : WEIGHTS.folded;
  raise(
    draft.folded,
    reading.folded,
    foldedWeight * reading.weight * weight * rarity(passages, statistics.folded[reading.folded]!),
  );
  if (marked && reading.exact >= 0) {
    const exactWeight = reading.how === 'typo' ? WEIGHTS.exactTypo : WEIGHTS.exact;
    raise(
      draft.exact,
      reading.exact,
      exactWeight * reading.weight * weight * rarity(passages, statistics.exact[reading.exact]!),
    );
  }
  if (!own) return;
  for (const triple of triplesOf(stringOf(vocabulary.folded, reading.folded))) {
    const points = WEIGHTS.triple * reading.weight * weight * rarity(passages, statistics.triples[triple]!);
    const known = draft.triples.get(triple);
    if (!known || known.weight < points) draft.triples.set(triple, { id: triple, weight: points });
  }
}

function addPairs(
  corpus: Corpus,
  draft: Draft,
  word: QueryWord,
  next: QueryWord,
  marked: boolean,
  share: number,
): void {
  const { statistics, vocabulary } = corpus;
  const { passages } = statistics.totals;
  for (const left of word.readings) {
    for (const right of next.readings) {
      const weight = Math.sqrt(word.weight * next.weight) * left.weight * right.weight * share;
      const count = foldedPairCount(statistics, vocabulary, left.folded, right.folded);
      if (count === 0) continue;
      const points = weight * rarity(passages, count);
      const places = { left: draft.folded.get(left.folded)!.at, right: foldedPlace(draft, right) };
      keepBest(draft.foldedPairs, { ...places, weight: WEIGHTS.foldedPair * points });
      if (!marked || left.exact < 0 || right.exact < 0) continue;
      const exactPlaces = { left: draft.exact.get(left.exact)!.at, right: exactPlace(draft, right) };
      keepBest(draft.exactPairs, { ...exactPlaces, weight: WEIGHTS.exactPair * points });
    }
  }
}

/** The place of a term that may come later in the query: made now with no weight, raised when its own turn comes. */
const foldedPlace = (draft: Draft, reading: Reading): number => raise(draft.folded, reading.folded, 0);
const exactPlace = (draft: Draft, reading: Reading): number => raise(draft.exact, reading.exact, 0);

function raise(terms: Map<number, Term & { at: number }>, id: number, weight: number): number {
  const known = terms.get(id);
  if (known) known.weight = Math.max(known.weight, weight);
  else terms.set(id, { id, weight, at: terms.size });
  return (known ?? terms.get(id)!).at;
}

function keepBest(pairs: Map<number, PairTerm>, pair: PairTerm): void {
  const key = pair.left * 0x10000 + pair.right;
  const known = pairs.get(key);
  if (!known || known.weight < pair.weight) pairs.set(key, pair);
}

/** Points of each kind of term beside an exact word's 1; measured, see docs/retrieval.md. */
export const WEIGHTS = {
  exact: 1,
  folded: 0.5,
  typo: 0.6,
  exactTypo: 0.5,
  foldedPair: 0.6,
  exactPair: 0.2,
  triple: 0.2,
  sentence: 1,
  title: 0.4,
  ask: 0.5,
} as const;
