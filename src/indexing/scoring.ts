import type { Corpus } from './corpus.ts';
import { type QueryPlan, type Term, WEIGHTS } from './query-plan.ts';
import { earned, PAIR_SATURATION, type Saturation, TITLE_SATURATION, WORD_SATURATION } from './saturation.ts';
import type { PassageReading } from './passage-reading.ts';

/** The parts of a score but for the letter triples, which only the best few get. */
export interface ScoreParts {
  readonly exact: number;
  readonly folded: number;
  readonly foldedPairs: number;
  readonly exactPairs: number;
  readonly sentence: number;
  readonly title: number;
  readonly ask: number;
}

/**
 * The full score of a passage that has been read.
 *
 * Takes   the plan, the passage's ordinal, and what reading it counted.
 * Gives   points by part.
 * Laws    no part is negative; a passage that shares nothing with the query has 0.
 */
export function scoreParts(corpus: Corpus, plan: QueryPlan, ordinal: number, reading: PassageReading): ScoreParts {
  const { passages, statistics } = corpus;
  const { totals } = statistics;
  const words = passages.words[ordinal]!;
  const averageWords = totals.words / totals.passages;
  const inWords = (terms: readonly { weight: number }[], counts: Counts, saturation: Saturation): number =>
    points(terms, counts, words, averageWords, saturation);
  return {
    exact: inWords(plan.exact, reading.exact, WORD_SATURATION),
    folded: inWords(plan.folded, reading.folded, WORD_SATURATION),
    foldedPairs: inWords(plan.foldedPairs, reading.foldedPairs, PAIR_SATURATION),
    exactPairs: inWords(plan.exactPairs, reading.exactPairs, PAIR_SATURATION),
    sentence: WEIGHTS.sentence * reading.sentence.points,
    title: passages.titleWords[ordinal]! > 0 ? WEIGHTS.title * titlePoints(corpus, plan, ordinal, reading) : 0,
    ask: WEIGHTS.ask * reading.ask.points,
  };
}

export const sumOfParts = (parts: ScoreParts): number =>
  parts.exact + parts.folded + parts.foldedPairs + parts.exactPairs + parts.sentence + parts.title + parts.ask;

function titlePoints(corpus: Corpus, plan: QueryPlan, ordinal: number, reading: PassageReading): number {
  const { totals } = corpus.statistics;
  const length = corpus.passages.titleWords[ordinal]!;
  const average = totals.titleWords / totals.titles;
  const inTitle = (terms: readonly Term[], counts: Counts): number =>
    points(terms, counts, length, average, TITLE_SATURATION);
  return inTitle(plan.exact, reading.titleExact) + inTitle(plan.folded, reading.titleFolded);
}

function points(
  terms: readonly { readonly weight: number }[],
  counts: Counts,
  length: number,
  average: number,
  saturation: Saturation,
): number {
  let sum = 0;
  for (let at = 0; at < terms.length; at += 1) {
    if (counts[at]! > 0) sum += terms[at]!.weight * earned(counts[at]!, length, average, saturation);
  }
  return sum;
}

type Counts = Uint16Array;
