import { createDistinct } from './distinct.ts';
import { withRoom } from './growable.ts';
import { countPairs, pairHash } from './pairs.ts';
import { IN_TITLE, type Segment, STARTS_SENTENCE, WORD_BITS } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What scores need to know of the whole corpus, kept right through every add and remove: in how many passages each thing
 * occurs, and how long passages, sentences and titles are together.
 */
export interface Statistics {
  readonly totals: Totals;
  /** Passages by exact word, by folded word, by letter triple, by pair bucket. */
  exact: Uint32Array;
  folded: Uint32Array;
  readonly triples: Uint32Array;
  /** Of folded words; an exact pair is counted as its folded one: counting it too would double the work for little. */
  pairs: Uint32Array;
}

interface Totals {
  passages: number;
  words: number;
  triples: number;
  sentences: number;
  titles: number;
  titleWords: number;
}

export interface PassageLengths {
  readonly words: number;
  readonly triples: number;
  readonly titleWords: number;
}

export function emptyStatistics(): Statistics {
  return {
    totals: { passages: 0, words: 0, triples: 0, sentences: 0, titles: 0, titleWords: 0 },
    exact: new Uint32Array(256),
    folded: new Uint32Array(256),
    triples: new Uint32Array(0x10000),
    pairs: new Uint32Array(1), // laid out by `recountPairs`
  };
}

/** How many buckets the pair counts of a corpus need: few enough to be small on disk, enough to keep pairs apart. */
export function pairBuckets(passages: number): number {
  return 1 << (passages <= 2_000 ? 18 : passages <= 50_000 ? 21 : passages <= 500_000 ? 23 : 24);
}

/** Passages that hold two folded words side by side (at least: another pair may share the bucket). */
export function foldedPairCount({ pairs }: Statistics, { folded }: Vocabulary, left: number, right: number): number {
  return pairs[pairHash(folded.hashes[left]!, folded.hashes[right]!) & (pairs.length - 1)]!;
}

/**
 * Count a passage in (`sign` 1) or out (-1), but for its pairs.
 *
 * Takes   its words as a segment holds them.
 * Gives   its lengths.
 * Laws    counting in and out again leaves all counts as they were.
 */
export function countWords(
  statistics: Statistics,
  vocabulary: Vocabulary,
  words: Int32Array,
  sign: 1 | -1,
): PassageLengths {
  statistics.exact = withRoom(statistics.exact, vocabulary.exact.size);
  statistics.folded = withRoom(statistics.folded, vocabulary.folded.size);
  const { exact, folded, triples, totals } = statistics;
  const { foldedOfExact, tripleStarts, triples: triplesOfWords } = vocabulary;
  const lengths = { words: words.length, triples: 0, titleWords: 0 };
  exactSeen.clear(vocabulary.exact.size);
  foldedSeen.clear(vocabulary.folded.size);
  triplesSeen.clear(0x10000);
  for (const token of words) {
    const word = token & WORD_BITS;
    const fold = foldedOfExact[word]!;
    lengths.triples += tripleStarts[fold + 1]! - tripleStarts[fold]!;
    if ((token & IN_TITLE) !== 0) lengths.titleWords += 1;
    if ((token & STARTS_SENTENCE) !== 0) totals.sentences += sign;
    if (exactSeen.first(word)) exact[word]! += sign;
    if (!foldedSeen.first(fold)) continue;
    folded[fold]! += sign;
    for (let at = tripleStarts[fold]!; at < tripleStarts[fold + 1]!; at += 1) {
      const triple = triplesOfWords[at]!;
      if (triplesSeen.first(triple)) triples[triple]! += sign;
    }
  }
  totals.passages += sign;
  totals.words += sign * lengths.words;
  totals.triples += sign * lengths.triples;
  totals.titleWords += sign * lengths.titleWords;
  if (lengths.titleWords > 0) totals.titles += sign;
  return lengths;
}

/** Count a passage's pairs in or out; many passages at once are counted quicker by `recountPairs`. */
export function countPairsOf(
  { pairs }: Statistics,
  { folded, foldedOfExact }: Vocabulary,
  words: Int32Array,
  sign: 1 | -1,
): void {
  const { hashes } = folded;
  const mask = pairs.length - 1;
  const seen = new Set<number>();
  let left = 0;
  for (const token of words) {
    const right = hashes[foldedOfExact[token & WORD_BITS]!]!;
    const bucket = pairHash(left, right) & mask;
    left = right;
    if ((token & STARTS_SENTENCE) !== 0 || seen.has(bucket)) continue;
    seen.add(bucket);
    pairs[bucket]! += sign;
  }
}

/** Count all pairs anew, in as many buckets as the corpus now needs. */
export function recountPairs(
  statistics: Statistics,
  vocabulary: Vocabulary,
  segments: readonly Segment[],
  isLiving: (ordinal: number) => boolean,
): void {
  statistics.pairs = countPairs(segments, vocabulary, pairBuckets(statistics.totals.passages), isLiving);
}

/** How much a word that `count` of `passages` hold says about a passage: the rarer, the more. */
export function rarity(passages: number, count: number): number {
  return Math.log(1 + (passages - count + 0.5) / (count + 0.5));
}

const exactSeen = createDistinct();
const foldedSeen = createDistinct();
const triplesSeen = createDistinct();
