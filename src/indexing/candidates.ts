import { createBest } from './best.ts';
import type { Corpus } from './corpus.ts';
import { withRoom } from './growable.ts';
import { pairHash } from './pairs.ts';
import type { PassageReader } from './passage-reading.ts';
import type { Admits } from './passages.ts';
import type { QueryPlan } from './query-plan.ts';
import { earned, PAIR_SATURATION, WORD_SATURATION } from './saturation.ts';
import type { Segment } from './segment.ts';

/**
 * Choose the passages worth a full score, by words and pairs of words alone.
 *
 * Takes   a plan; a reader for it; a filter, asked before a passage takes a candidate's place; how many hits are wanted.
 * Gives   ordinals of at most `CANDIDATES` passages (twice the wanted hits, if more), in no order.
 * Laws    packed and open passages compete by the same points, so it does not matter which is which.
 */
export function findCandidates(
  corpus: Corpus,
  plan: QueryPlan,
  reader: PassageReader,
  admits: Admits,
  wanted: number,
): number[] {
  const { passages, segments, statistics } = corpus;
  const points = clearedPoints(passages.count);
  const terms = termsWorthReading(corpus, plan);
  const averageWords = statistics.totals.words / statistics.totals.passages;
  const { hashes } = corpus.vocabulary.folded;
  for (const segment of segments) {
    if (!segment.words || !segment.pairs) {
      addOpenPassages(segment, terms, plan, reader, passages.words, averageWords, points);
      continue;
    }
    for (const term of terms) addWord(segment, term, passages.words, averageWords, points);
    for (const pair of plan.foldedPairs) {
      const hash = pairHash(hashes[plan.folded[pair.left]!.id]!, hashes[plan.folded[pair.right]!.id]!);
      addPair(segment, hash, pair.weight, passages.words, averageWords, points);
    }
  }
  return bestOf(points, passages.count, admits, Math.max(CANDIDATES, wanted * 2));
}

/** A folded word with the exact variants that the query names, each with its bit. */
interface StageTerm {
  readonly id: number;
  /** Position in the plan. */
  readonly at: number;
  readonly weight: number;
  readonly exact: readonly { readonly at: number; readonly bit: number; readonly weight: number }[];
}

/** Rarest first; in a large corpus, words of every third passage are left out once three rarer ones are in. */
function termsWorthReading({ statistics, vocabulary }: Corpus, plan: QueryPlan): StageTerm[] {
  const { passages } = statistics.totals;
  const rarestFirst = plan.folded
    .map((term, at) => ({ ...term, at }))
    .sort((a, b) => statistics.folded[a.id]! - statistics.folded[b.id]! || a.at - b.at);
  return rarestFirst
    .filter(({ id }, rank) => passages <= 2_000 || rank < 3 || statistics.folded[id]! < passages * 0.3)
    .map((term) => ({
      ...term,
      exact: plan.exact
        .map((variant, at) => ({ ...variant, at, bit: 1 << vocabulary.bitOfExact[variant.id]! }))
        .filter((variant) => vocabulary.foldedOfExact[variant.id] === term.id),
    }));
}

function addWord(
  segment: Segment,
  term: StageTerm,
  lengths: Float32Array,
  average: number,
  points: Float32Array,
): void {
  const { starts, passages, counts, variants } = segment.words!;
  if (term.id + 1 >= starts.length) return; // learnt after the segment was packed
  const { k1, b } = WORD_SATURATION;
  const fixed = k1 * (1 - b);
  const perWord = (k1 * b) / average;
  const folded = term.weight * (k1 + 1);
  const [first, second] = term.exact;
  const bit = first?.bit ?? 0;
  const exact = (first?.weight ?? 0) * (k1 + 1);
  const end = starts[term.id + 1]!;
  for (let at = starts[term.id]!; at < end; at += 1) {
    const passage = passages[at]!;
    const count = counts[at]!;
    const weight = (variants[at]! & bit) === 0 ? folded : folded + exact;
    points[passage]! += (weight * count) / (count + fixed + perWord * lengths[passage]!);
  }
  // "tuyến tuyên": two variants of one folded word in one query are rare enough for a second round
  if (second) addWord(segment, { ...term, weight: 0, exact: term.exact.slice(1) }, lengths, average, points);
}

function addPair(
  segment: Segment,
  hash: number,
  weight: number,
  lengths: Float32Array,
  average: number,
  points: Float32Array,
): void {
  const { starts, passages } = segment.pairs!;
  const bucket = hash & (starts.length - 2);
  const end = starts[bucket + 1]!;
  for (let at = starts[bucket]!; at < end; at += 1) {
    points[passages[at]!]! += weight * earned(1, lengths[passages[at]!]!, average, PAIR_SATURATION);
  }
}

/** The same points for the passages of the open segment, which has no postings yet. */
function addOpenPassages(
  segment: Segment,
  terms: readonly StageTerm[],
  plan: QueryPlan,
  reader: PassageReader,
  lengths: Float32Array,
  average: number,
  points: Float32Array,
): void {
  const { k1, b } = WORD_SATURATION;
  for (let ordinal = segment.first; ordinal < segment.first + segment.count; ordinal += 1) {
    const reading = reader.read(segment, ordinal);
    const length = k1 * (1 - b) + ((k1 * b) / average) * lengths[ordinal]!;
    for (const { at, weight, exact } of terms) {
      const count = reading.folded[at]!;
      if (count === 0) continue;
      const variants = exact.map((variant) => (reading.exact[variant.at]! > 0 ? variant.weight * (k1 + 1) : 0));
      points[ordinal]! += ((weight * (k1 + 1) + (variants[0] ?? 0)) * count) / (count + length);
      for (const variant of variants.slice(1)) points[ordinal]! += (variant * count) / (count + length);
    }
    for (const [at, pair] of plan.foldedPairs.entries()) {
      if (reading.foldedPairs[at]! > 0)
        points[ordinal]! += pair.weight * earned(1, lengths[ordinal]!, average, PAIR_SATURATION);
    }
  }
}

function bestOf(points: Float32Array, count: number, admits: Admits, limit: number): number[] {
  const best = createBest(limit);
  let threshold = 0;
  for (let ordinal = 0; ordinal < count; ordinal += 1) {
    if (points[ordinal]! > threshold && admits(ordinal)) threshold = best.offer(ordinal, points[ordinal]!);
  }
  return best.take();
}

function clearedPoints(count: number): Float32Array {
  scratch = withRoom(scratch, count);
  scratch.fill(0, 0, count);
  return scratch;
}
let scratch = new Float32Array(0);

const CANDIDATES = 200;
