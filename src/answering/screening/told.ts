import { cueWords, type CueText } from '../cues.ts';
import fitted from './told.json' with { type: 'json' };

/**
 * How much a message sounds like trouble being told, rather than like a question about trouble: "rồi nó chặn luôn" against
 * "là gì", "ở đâu". Learnt, because people tell what happened in more ways than rules can list.
 *
 * Takes   the message as cue text.
 * Gives   a logit: 0 is even; the weights are fitted by scripts/fit-told.ts on words and pairs of neighbours.
 */
export function soundsTold(text: CueText): number {
  const known = toldFeatures(cueWords(text)).flatMap((feature) => weights.get(feature) ?? []);
  return fitted.intercept + known.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(Math.max(known.length, 1));
}

/** What the weights stand for: each word and each pair of neighbours, once. */
export function toldFeatures(words: readonly string[]): string[] {
  const pairs = words.slice(1).map((word, at) => `${words[at]!} ${word}`);
  return [...new Set([...words, ...pairs])];
}

const weights = new Map(Object.entries<number>(fitted.weights));
