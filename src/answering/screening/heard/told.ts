import type { CueText } from '../../cues.ts';
import type { Emergency } from '../emergency.ts';
import counts from './counted.json' with { type: 'json' };
import { createTally, type Counted, type Tally } from './counted.ts';
import { toldFeatures } from './features.ts';
import fitted from './told.json' with { type: 'json' };

/** How surely somebody cries for help, and what for. */
export interface Cry {
  /** A logit: 0 divides cries and look-alikes evenly. */
  readonly logit: number;
  /** The card that would be called for. */
  readonly card: Emergency;
}

/**
 * Hear whether trouble is being told rather than asked about: "rồi nó chặn luôn" against "là gì", "ở đâu". Learnt, because
 * people tell what happened in more ways than rules can list (scripts/fit-told.ts).
 *
 * Takes   the message as cue text.
 * Gives   how surely it is a cry for help, and for which card.
 */
export function hearCry(text: CueText): Cry {
  const counted = tally(text);
  const figures = [1, ...figuresOf(soundsTold(text), counted)];
  return { logit: figures.reduce((sum, figure, at) => sum + figure * fitted.evidence[at]!, 0), card: counted.card };
}

/**
 * Gives   the figures that are weighed: how the whole sounds, how likely its words are in a cry for help, and how likely with
 *         the cards taken one by one.
 */
export const figuresOf = (sounds: number, { cry, anyCard }: Tally): number[] => [sounds, cry, anyCard];

/** The sum of the weights that were fitted to tell cries from questions. */
function soundsTold(text: CueText): number {
  const features = toldFeatures(text);
  const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
  return fitted.intercept + sum / Math.sqrt(features.length);
}

const weights = new Map(
  (fitted.rows as [number, string][]).flatMap(([weight, features]) =>
    features.split('|').map((name) => [name, weight]),
  ),
);
const tally = createTally(counts as unknown as Counted);
