import type { CueText } from '../../cues.ts';
import fitted from './declined.json' with { type: 'json' };
import { toldFeatures } from './features.ts';
import { spelledFeatures } from './spelling.ts';

/** What can be heard without a rule that lists it. */
export type HeardFamily = keyof typeof fitted.families;

/** What the weights stand for. */
export const declinedFeatures = (text: CueText): string[] => [...toldFeatures(text), ...spelledFeatures(text)];

/**
 * How much a message sounds like something that must be declined, in whatever words.
 *
 * Takes   the message as cue text.
 * Gives   the family it sounds most like, and its logit; fitted by scripts/fit-declined.ts.
 */
export function soundsDeclined(text: CueText): { readonly family: HeardFamily; readonly logit: number } {
  const features = declinedFeatures(text);
  const heard = families.map(({ family, intercept, weights }) => {
    const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
    return { family, logit: intercept + sum / Math.sqrt(Math.max(features.length, 1)) };
  });
  return heard.reduce((surest, one) => (one.logit > surest.logit ? one : surest));
}

/** What `declineFigures` of a message weigh (safety.ts): an intercept first, then a weight each. */
export const EVIDENCE: readonly number[] = fitted.evidence;

interface Family {
  readonly family: HeardFamily;
  readonly intercept: number;
  readonly weights: ReadonlyMap<string, number>;
}
const families: readonly Family[] = Object.entries(fitted.families).map(([family, { intercept, weights }]) => ({
  family: family as HeardFamily,
  intercept,
  weights: new Map(Object.entries<number>(weights)),
}));
