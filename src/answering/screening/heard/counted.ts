import type { CueText } from '../../cues.ts';
import type { Emergency } from '../emergency.ts';
import { countedFeatures } from './features.ts';

/** How often features were seen in messages of each kind: what `scripts/fit-told.ts` writes to `counted.json`. */
export interface Counted {
  /** The emergencies that were seen. */
  readonly cards: readonly string[];
  /** How many messages were seen: questions, cries for help, and of these as many as called for each card. */
  readonly messages: readonly number[];
  /** The counts of a row in the same order, after them every feature that was seen just so, with `|` between. */
  readonly rows: readonly (readonly [counts: readonly number[], features: string])[];
}

/** What counting tells of a message. */
export interface Tally {
  /** How much likelier its words are in a cry for help than in a question: a logarithm. */
  readonly cry: number;
  /** The same, of the cards taken one by one and together. */
  readonly anyCard: number;
  /** The card its words are likeliest for. */
  readonly card: Emergency;
}

/**
 * Naive Bayes over words, pairs and triples, for cries and questions and for each card.
 *
 * Takes   the counts.
 * Gives   a function from a message as cue text to what the counts tell of it; long and short messages are weighed alike.
 * Source  McCallum & Nigam, "A comparison of event models for naive Bayes text classification", 1998.
 */
export function createTally({ cards, messages, rows }: Counted): (text: CueText) => Tally {
  const [questions = 0, cries = 0, ...ofCards] = messages;
  const priors = ofCards.map((count) => COMMON * Math.log(count));
  const evidence = new Map<string, Float64Array>();
  for (const [[inQuestions = 0, inCries = 0, ...byCard], features] of rows) {
    const logs = Float64Array.of(
      Math.log((inCries + UNSEEN) / (cries + 2 * UNSEEN)) - Math.log((inQuestions + UNSEEN) / (questions + 2 * UNSEEN)),
      Math.log((inQuestions + UNSEEN) / (questions + 1)),
      ...ofCards.map((count, at) => Math.log(((byCard[at] ?? 0) + UNSEEN_WITH_CARD) / (count + 1))),
    );
    for (const feature of features.split('|')) evidence.set(feature, logs);
  }
  return (text) => {
    const features = countedFeatures(text);
    const sums = new Float64Array(2 + cards.length);
    for (const feature of features) evidence.get(feature)?.forEach((log, at) => (sums[at]! += log));
    const [cry = 0, question = 0, ...scores] = sums.map((sum) => sum / Math.sqrt(features.length));
    const best = Math.max(...scores);
    const together = best + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - best), 0));
    const weighed = scores.map((score, at) => score + priors[at]!);
    const card = cards[weighed.indexOf(Math.max(...weighed))] as Emergency;
    return { cry, anyCard: together - question, card };
  };
}
/** What a feature counts where it was never seen: chosen on authors left out. */
const UNSEEN = 0.3;
const UNSEEN_WITH_CARD = 0.04;
/** How much it tells that a card is called for often. */
const COMMON = 0.3;
