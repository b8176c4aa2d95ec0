import type { Corpus } from './corpus.ts';
import type { QueryPlan } from './query-plan.ts';
import { SENTENCE_SATURATION } from './saturation.ts';

/** A sentence of a passage by its words `[from, to)` in the segment, with the points its words earn. */
export interface SentencePoints {
  readonly points: number;
  readonly from: number;
  readonly to: number;
}

/** Counts terms sentence by sentence and keeps the best one. */
export interface SentenceCounter {
  /** A word that is a folded term, and an exact one unless `exact` is -1. */
  count(folded: number, exact: number): void;
  /** End of a sentence: the best so far is replaced where this one earns more. */
  close(best: { sentence: SentencePoints; ask: SentencePoints }, from: number, to: number, isAsk: boolean): void;
}

/**
 * Make a counter for a plan.
 *
 * Laws    a sentence earns each of its terms' points by its own length against the corpus's average sentence; one
 *         without any term earns nothing.
 */
export function createSentenceCounter({ statistics }: Corpus, plan: QueryPlan): SentenceCounter {
  const { k1, b } = SENTENCE_SATURATION;
  const average = statistics.totals.words / Math.max(1, statistics.totals.sentences);
  const fixed = k1 * (1 - b);
  const perWord = (k1 * b) / average;
  const terms = plan.folded.length;
  const weights = Float64Array.from([...plan.folded, ...plan.exact], (term) => term.weight * (k1 + 1));
  const counts = new Uint16Array(weights.length);
  const met = new Uint16Array(weights.length);
  let metCount = 0;

  function countTerm(term: number): void {
    if (counts[term] === 0) met[metCount++] = term;
    counts[term]! += 1;
  }
  return {
    count(folded, exact) {
      countTerm(folded);
      if (exact >= 0) countTerm(terms + exact);
    },
    close(best, from, to, isAsk) {
      if (metCount === 0) return;
      let points = 0;
      const length = fixed + perWord * (to - from);
      for (let at = 0; at < metCount; at += 1) {
        const term = met[at]!;
        points += (weights[term]! * counts[term]!) / (counts[term]! + length);
        counts[term] = 0;
      }
      metCount = 0;
      if (points > best.sentence.points) best.sentence = { points, from, to };
      if (isAsk && points > best.ask.points) best.ask = { points, from, to };
    },
  };
}
