import type { CueText } from '../../cues.ts';
import type { SafetyFamily } from '../safety-rules.ts';
import fitted from './declined.json' with { type: 'json' };
import { toldFeatures } from './features.ts';

/**
 * Hear what must be declined in words that no rule lists.
 *
 * Takes   the message as cue text.
 * Gives   the surest family, or undefined; fitted by scripts/fit-declined.ts.
 */
export function soundsDeclined(text: CueText): SafetyFamily | undefined {
  const features = toldFeatures(text);
  const logits = families.map(({ intercept, weights }) => {
    const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
    return intercept + sum / Math.sqrt(features.length);
  });
  const surest = Math.max(...logits);
  return surest >= SURE ? families[logits.indexOf(surest)]!.family : undefined;
}

interface Family {
  readonly family: SafetyFamily;
  readonly intercept: number;
  readonly weights: ReadonlyMap<string, number>;
}
const families: readonly Family[] = Object.entries(fitted).map(([family, { intercept, weights }]) => ({
  family: family as SafetyFamily,
  intercept,
  weights: new Map(Object.entries<number>(weights)),
}));
/** A logit, chosen on messages that were left out of the fitting: a question refused is worse than one let through. */
const SURE = 1;
