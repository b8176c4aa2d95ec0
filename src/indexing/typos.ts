import { stringOf } from './dictionary.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Folded words by every string one gets by leaving out at most one letter: two words one slip apart share such a string,
 * so the neighbours of a misspelt word are found by a few look-ups instead of a walk through all words.
 */
export interface TypoIndex {
  /** Hashes of the shortened strings, ascending, and the word each came from. */
  readonly keys: Uint32Array;
  readonly words: Uint32Array;
  /** Words of the vocabulary that are in; later ones are compared one by one until the next build. */
  readonly known: number;
}

/** Build the neighbourhood of all words in the vocabulary. */
export function indexTypos(vocabulary: Vocabulary): TypoIndex {
  const known = vocabulary.folded.size;
  const pairs: number[] = [];
  for (let word = 0; word < known; word += 1) {
    const text = stringOf(vocabulary.folded, word);
    if (text.length < 2 || text.length > LONGEST_WORD) continue;
    for (const key of shortened(text)) pairs.push(key * WORD_LIMIT + word);
  }
  const sorted = Float64Array.from(pairs).sort(); // key and word in one double: both stay exact below 2^53
  return {
    keys: Uint32Array.from(sorted, (pair) => Math.floor(pair / WORD_LIMIT)),
    words: Uint32Array.from(sorted, (pair) => pair % WORD_LIMIT),
    known,
  };
}

/**
 * Words one slip away from a misspelt one: a letter wrong, missing, too many, or two neighbours swapped.
 *
 * Takes   a folded word that is not in the corpus.
 * Gives   ids of folded words, no order promised, none twice.
 * Source  Damerau 1964; deletion neighbourhoods: Mor & Fraenkel 1982.
 */
export function neighboursOf(index: TypoIndex, vocabulary: Vocabulary, misspelt: string): number[] {
  const found = new Set<number>();
  for (const key of shortened(misspelt)) {
    for (let at = firstAtLeast(index.keys, key); index.keys[at] === key; at += 1) found.add(index.words[at]!);
  }
  for (let word = index.known; word < vocabulary.folded.size; word += 1) found.add(word);
  return [...found].filter((word) => oneSlipApart(misspelt, stringOf(vocabulary.folded, word)));
}

/** Whether two different words are at Damerau–Levenshtein distance 1. */
export function oneSlipApart(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1 || left === right) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** Hashes of the word itself and of the word without each of its letters. */
function shortened(word: string): Set<number> {
  const keys = new Set<number>();
  for (let skip = -1; skip < word.length; skip += 1) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < word.length; at += 1) {
      if (at !== skip) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    }
    keys.add((hash ^ (hash >>> 15)) >>> 0);
  }
  return keys;
}

function firstAtLeast(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LONGEST_WORD = 24;
const WORD_LIMIT = 2 ** 21;
