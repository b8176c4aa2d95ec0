import type { CueText } from '../../cues.ts';
import type { Emergency } from '../emergency.ts';
import byCard from './cards.json' with { type: 'json' };
import { toldFeatures } from './features.ts';
import fitted from './told.json' with { type: 'json' };

/**
 * How much a message sounds like trouble being told, rather than like a question about trouble: "rồi nó chặn luôn" against
 * "là gì", "ở đâu". Learnt, because people tell what happened in more ways than rules can list.
 *
 * Takes   the message as cue text.
 * Gives   a logit; 0 divides the messages it was fitted on evenly (scripts/fit-told.ts). One figure among others.
 */
export function soundsTold(text: CueText): number {
  const features = toldFeatures(text);
  const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
  return fitted.intercept + sum / Math.sqrt(features.length);
}

/**
 * Which card a cry for help most likely calls for.
 *
 * Takes   the message as cue text, and the emergency that its words name, if any: a hint, not the last word.
 * Gives   the likeliest of the emergencies that were learnt.
 * Source  McCallum & Nigam, "A comparison of event models for naive Bayes text classification", 1998.
 */
export function likeliestCard(text: CueText, named: Emergency | undefined): Emergency {
  const features = toldFeatures(text);
  const scores = byCard.cards.map((card) => Math.log(card.messages) + (card.emergency === named ? NAMED : 0));
  for (const feature of features) {
    const seen = counts.get(feature);
    if (seen === undefined) continue;
    byCard.cards.forEach((card, at) => {
      const likelihood = ((seen[at] ?? 0) + UNSEEN) / (card.features + UNSEEN * counts.size);
      scores[at]! += Math.log(likelihood) / Math.sqrt(features.length);
    });
  }
  return byCard.cards[scores.indexOf(Math.max(...scores))]!.emergency as Emergency;
}
/** What a name in so many words is worth, in logits. */
const NAMED = 1.5;
/** What a feature counts with a card it was never seen with. */
const UNSEEN = 0.02;

/** What `evidenceFigures` of a message weigh (urgency.ts): an intercept first, then a weight each. */
export const EVIDENCE: readonly number[] = fitted.evidence;

const weights = new Map(Object.entries<number>(fitted.weights));
const counts = new Map(Object.entries<readonly number[]>(byCard.counts));
