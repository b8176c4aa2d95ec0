import { remembered } from '../foundation/remembered.ts';
import { exactKey, fold, hasMarks, words } from '../foundation/text/fold.ts';
import { isSyllable } from '../foundation/text/syllable.ts';

/** Writes out words that people contract: "ktế" → "kinh tế", "ctrì" → "chủ trì", "ptrao" → "phong trào". */
export type Contractions = (text: string) => string;

/**
 * Learn contractions from the texts: a first letter or two, then the whole second syllable.
 *
 * Takes   texts in standard spelling.
 * Gives   a function that replaces a word which is in none of the texts by the two-syllable word it contracts, when one
 *         such word is clearly the most frequent; everything else stays, white space and signs too.
 */
export function learnContractions(texts: Iterable<string>): Contractions {
  const known = new Set<string>();
  const byTail = new Map<string, Map<string, number>>();
  const tailsOf = remembered((word) => [...new Set([exactKey(word), `~${fold(word)}`])]);
  const pairs = new Map<string, number>();
  for (const text of texts) {
    const typed = words(text.toLowerCase());
    typed.forEach((word, index) => {
      known.add(word);
      const next = typed[index + 1];
      if (next !== undefined) pairs.set(`${word} ${next}`, (pairs.get(`${word} ${next}`) ?? 0) + 1);
    });
  }
  for (const word of [...known]) known.add(fold(word));
  for (const [pair, times] of pairs) {
    if (times < SEEN) continue;
    for (const tail of tailsOf(pair.slice(pair.indexOf(' ') + 1))) {
      const heads = byTail.get(tail) ?? new Map<string, number>();
      byTail.set(tail, heads);
      heads.set(pair, times);
    }
  }
  const writeOut = (word: string): string => {
    const folded = fold(word);
    // a syllable of the language is a word of its own, though the texts may not have it: "chết" is no contraction
    if (word.length < SHORTEST || known.has(folded) || isSyllable(folded)) return word;
    for (const cut of [1, 2]) {
      const head = fold(word.slice(0, cut));
      const tail = word.slice(cut);
      if (!VOWEL.test(fold(tail)) || VOWEL.test(head)) continue;
      const candidates = byTail.get(hasMarks(tail) ? exactKey(tail) : `~${fold(tail)}`);
      const fitting = [...(candidates ?? [])]
        .filter(([pair]) => fold(pair).startsWith(head))
        .sort((a, b) => b[1] - a[1]);
      const [best, second] = fitting;
      if (best && best[1] >= (second?.[1] ?? 0) * CLEARLY) return best[0];
    }
    return word;
  };
  return (text) => text.replace(/[\p{L}\p{M}]+/gu, (word) => writeOut(word));
}

const SHORTEST = 3;
const SEEN = 3;
const CLEARLY = 2;
const VOWEL = /[aeiouy]/;
