import { hasMarks } from '../../foundation/text/fold.ts';
import type { Found } from '../../retrieval/retriever.ts';
import fitted from './confidence.json' with { type: 'json' };

/** What tells a question the handbook answers from one it does not. */
export interface Evidence {
  /** 0…1: share of the question the best passage explains. */
  readonly coverage: number;
  /** 0…1: how many of the three best passages stand in the same guide. */
  readonly agreement: number;
  /** Logarithm of the best score: rare words matched, whatever the share. */
  readonly strength: number;
  /** 0…1: length of the question, 1 from LONG_QUESTION words on; longer questions are explained less. */
  readonly length: number;
  /** 1 when typed with marks: unmarked questions score lower for the same fit. */
  readonly marked: number;
  /** 0…1: how nearly the question is a name of the best guide. */
  readonly named: number;
  /** How much the question sounds like the best guide's page. */
  readonly alike: number;
}

/** A page of the handbook as a search ranks it. */
export interface Page {
  readonly guideId: string;
  readonly named: number;
  readonly alike: number;
  /** Comparable within one search only. */
  readonly score: number;
}

export type Weights = Readonly<Record<keyof Evidence | 'intercept', number>>;

/**
 * The evidence of a search.
 *
 * Takes   the passage that is best on the best page, all passages found, the pages best first, and the question.
 * Gives   figures that compare between questions.
 */
export function evidenceOf(best: Found, found: readonly Found[], pages: readonly Page[], text: string): Evidence {
  const [page] = pages;
  const ranked = found.toSorted((a, b) => b.score - a.score).slice(0, 3);
  const same = ranked.filter(({ id }) => guideOf(id) === guideOf(best.id)).length;
  return {
    coverage: best.coverage,
    agreement: same / 3,
    strength: Math.log1p(best.score),
    length: Math.min(text.split(/\s+/).length, LONG_QUESTION) / LONG_QUESTION,
    marked: hasMarks(text) ? 1 : 0,
    named: page?.named ?? 0,
    alike: page?.alike ?? 0,
  };
}

/** 0…1: probability that the best passage answers; weights fitted by scripts/fit-confidence.ts. */
export function confidenceOf(evidence: Evidence, weights: Weights = fitted): number {
  const features = Object.entries(evidence) as [keyof Evidence, number][];
  const sum = features.reduce((total, [name, value]) => total + weights[name] * value, weights.intercept);
  return 1 / (1 + Math.exp(-sum));
}

const guideOf = (passageId: string): string => passageId.split('#')[0]!;
const LONG_QUESTION = 24;
