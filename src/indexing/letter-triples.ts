import type { Corpus } from './corpus.ts';
import { withRoom } from './growable.ts';
import type { QueryPlan } from './query-plan.ts';
import { earned, WORD_SATURATION } from './saturation.ts';
import { type Segment, WORD_BITS } from './segment.ts';

/** Scores passages by the letter triples they share with a query: what is left of a word when its ending differs. */
export interface TripleScorer {
  points(segment: Segment, ordinal: number): number;
  readonly release: () => void;
}

/**
 * Make a scorer for a plan. Which triples a word shares is worked out once, when the word is first met.
 *
 * Laws    a passage without any of the query's triples has 0 points.
 */
export function createTripleScorer({ vocabulary, statistics, passages }: Corpus, plan: QueryPlan): TripleScorer {
  groupOf = withRoom(groupOf, vocabulary.folded.size);
  const { foldedOfExact, tripleStarts, triples: triplesOfWords } = vocabulary;
  const average = statistics.totals.triples / statistics.totals.passages;
  const counts = new Uint16Array(plan.triples.length);
  const metWords: number[] = [];
  const groups: number[][] = [];
  for (const [at, triple] of plan.triples.entries()) positions[triple.id] = at + 1;

  /** Position in `groups` + 2 of the triples a word shares, or 1 for none. */
  function meet(word: number): number {
    const shared: number[] = [];
    for (let at = tripleStarts[word]!; at < tripleStarts[word + 1]!; at += 1) {
      const position = positions[triplesOfWords[at]!]!;
      if (position > 0) shared.push(position - 1);
    }
    groupOf[word] = shared.length === 0 ? NO_GROUP : groups.push(shared) + NO_GROUP;
    metWords.push(word);
    return groupOf[word];
  }
  function points(segment: Segment, ordinal: number): number {
    counts.fill(0);
    const end = segment.starts[ordinal - segment.first + 1]!;
    for (let at = segment.starts[ordinal - segment.first]!; at < end; at += 1) {
      const word = foldedOfExact[segment.tokens[at]! & WORD_BITS]!;
      const group = groupOf[word]! || meet(word);
      if (group !== NO_GROUP) for (const triple of groups[group - 2]!) counts[triple]! += 1;
    }
    const length = passages.triples[ordinal]!;
    let sum = 0;
    for (let at = 0; at < counts.length; at += 1) {
      if (counts[at]! > 0) sum += plan.triples[at]!.weight * earned(counts[at]!, length, average, WORD_SATURATION);
    }
    return sum;
  }
  function release(): void {
    for (const word of metWords) groupOf[word] = 0;
    for (const triple of plan.triples) positions[triple.id] = 0;
  }
  return { points, release };
}

// one query runs at a time in a process; clean between queries
let groupOf = new Uint32Array(0);
const positions = new Uint16Array(0x10000);
const NO_GROUP = 1;
