import { hasMarks } from '../../foundation/text/fold.ts';
import type { Found } from '../../retrieval/retriever.ts';
import fitted from './confidence.json' with { type: 'json' };
import type { Naming } from './naming.ts';

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
}

export type Weights = Readonly<Record<keyof Evidence | 'intercept', number>>;

/**
 * The evidence of a search.
 *
 * Takes   hits best first, over guide passages, the question, and the names of the guides.
 * Gives   figures that compare between questions; all zero without hits.
 */
export function evidenceOf(found: readonly Found[], text: string, naming: Naming): Evidence {
  const [best] = found;
  if (!best) return { coverage: 0, agreement: 0, strength: 0, length: 0, marked: 0, named: 0 };
  const same = found.slice(0, 3).filter(({ id }) => guideOf(id) === guideOf(best.id)).length;
  return {
    coverage: best.coverage,
    agreement: same / 3,
    strength: Math.log1p(best.score),
    length: Math.min(text.split(/\s+/).length, LONG_QUESTION) / LONG_QUESTION,
    marked: hasMarks(text) ? 1 : 0,
    named: naming(text, guideOf(best.id)),
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
