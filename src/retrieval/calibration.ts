import { z } from 'zod';
import type { Fit } from '../indexing/fit.ts';
import type { Hit } from '../indexing/keyword-index.ts';

/** What is known of a hit when its probability is asked; every figure 0…1 and comparable between searches. */
export interface Evidence extends Fit {
  /** How far a hit stands above the best one after it from another source, as a share of its score; 1 when there is none. */
  readonly lead: number;
  /** How far it stands above the tenth best, as a share of its score. */
  readonly standing: number;
}

export const EVIDENCE = ['coverage', 'pairs', 'focus', 'names', 'lead', 'standing'] as const;

const Curve = z.object({
  intercept: z.number(),
  weights: z.record(z.enum(EVIDENCE), z.number()),
  /** Where questions with and without an answer part best: below it, nothing found is worth showing as an answer. */
  threshold: z.number().min(0).max(1),
});
/** A logistic curve over the evidence, fitted by `scripts/fit-calibration.ts`. */
export type Curve = z.infer<typeof Curve>;

/**
 * One curve a kind of text: for the handbook, whose pages name the ways people ask and stand close together, and for
 * plain documents. The same evidence is worth less among pages that are all about one subject.
 */
export const Calibration = z.object({ handbook: Curve, documents: Curve });
export type Calibration = z.infer<typeof Calibration>;

/**
 * Probability that a passage answers the query.
 *
 * Gives   0…1.
 * Source  Platt, "Probabilistic Outputs for Support Vector Machines", 1999.
 */
export function probabilityOf(evidence: Evidence, { intercept, weights }: Curve): number {
  const sum = EVIDENCE.reduce((total, name) => total + weights[name] * evidence[name], intercept);
  return 1 / (1 + Math.exp(-sum));
}

/** The evidence for each hit of one search, best first. */
export function evidenceOf(hits: readonly Hit[]): Evidence[] {
  return hits.map((hit, rank) => {
    const { coverage, pairs, focus, names, standing, score, source } = hit;
    const other = hits.slice(rank + 1).find((next) => next.source === undefined || next.source !== source);
    return { coverage, pairs, focus, names, lead: other ? 1 - other.score / score : 1, standing };
  });
}
