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

/**
 * Put the words of the vocabulary that are not in yet into the neighbourhood.
 *
 * Takes   the vocabulary; the index so far, which is left as it is. Words learnt later cost as much as there are of them.
 */
export function indexTypos(vocabulary: Vocabulary, before: TypoIndex = NOTHING_KNOWN): TypoIndex {
  const { units, starts, size } = vocabulary.folded;
  const known = Math.min(size, WORD_LIMIT);
  const entries = new Float64Array(starts[known]! - starts[before.known]! + (known - before.known));
  let length = 0;
  for (let word = before.known; word < known; word += 1) {
    const letters = units.subarray(starts[word], starts[word + 1]);
    if (letters.length < 2 || letters.length > LONGEST_WORD) continue;
    // key and word in one double: both stay exact below 2^53, and numbers sort quickly
    for (let skip = -1; skip < letters.length; skip += 1) {
      if (skip > 0 && letters[skip] === letters[skip - 1]) continue; // leaves the same letters as the one before
      entries[length++] = hashWithout(letters, skip) * WORD_LIMIT + word;
    }
  }
  return { ...merged(before, entries.subarray(0, length).sort()), known };
}

/** Both in one order; equal keys keep the older words first. */
function merged(before: TypoIndex, added: Float64Array): Omit<TypoIndex, 'known'> {
  const length = before.keys.length + added.length;
  const keys = new Uint32Array(length);
  const words = new Uint32Array(length);
  for (let at = 0, left = 0, right = 0; at < length; at += 1) {
    const key = right < added.length ? Math.floor(added[right]! / WORD_LIMIT) : Infinity;
    if (left < before.keys.length && before.keys[left]! <= key) {
      keys[at] = before.keys[left]!;
      words[at] = before.words[left++]!;
    } else {
      keys[at] = key;
      words[at] = added[right++]! % WORD_LIMIT;
    }
  }
  return { keys, words };
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
  const letters = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  const keys = new Set<number>();
  for (let skip = -1; skip < letters.length; skip += 1) keys.add(hashWithout(letters, skip));
  return keys;
}

function hashWithout(letters: Uint16Array, skip: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < letters.length; at += 1) if (at !== skip) hash = Math.imul(hash ^ letters[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
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
const WORD_LIMIT = 2 ** 21; // words that fit beside a key of 32 bits; any more are compared one by one
const NOTHING_KNOWN: TypoIndex = { keys: new Uint32Array(0), words: new Uint32Array(0), known: 0 };
