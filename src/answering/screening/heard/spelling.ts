import { cueWords, type CueText } from '../../cues.ts';

/**
 * How a message is spelled, for weights that must tell "giả" from "già" and know a word with a letter missing.
 *
 * Takes   the message as cue text.
 * Gives   each word typed with its marks, and each three letters of a word, once.
 */
export function spelledFeatures(text: CueText): string[] {
  const features = new Set<string>();
  for (const [, open, exact] of text.matchAll(/\/(~?)([^ ]+)/g)) if (!open) features.add(`=${exact!}`);
  for (const word of cueWords(text)) {
    const framed = `_${word}_`;
    for (let at = 0; at + 3 <= framed.length && at < LONGEST; at += 1) features.add(`#${framed.slice(at, at + 3)}`);
  }
  return [...features];
}
/** No word is longer; encoded text has thousands of letters without a space. */
const LONGEST = 40;
