import { fold, hasMarks } from '../foundation/text/fold.ts';
import { find, stringOf } from './dictionary.ts';
import type { Corpus } from './corpus.ts';
import { queryWords, type WrittenOut } from './query-words.ts';
import { foldedPairCount, type Statistics } from './statistics.ts';
import { decodeTelex } from './telex.ts';
import { neighboursOf, oneSlipApart } from './typos.ts';
import { keysOf, type Vocabulary } from './vocabulary.ts';
import { wordWeight } from './word-weights.ts';

/** One way to read a word of the query as a word of the corpus. */
export interface Reading {
  /** Ids in the vocabulary; `exact` is -1 when only the folded word is known or meant. */
  readonly exact: number;
  readonly folded: number;
  /** 0…1: how much it counts beside a word that was typed right. */
  readonly weight: number;
  readonly how: 'typed' | 'typo' | 'telex';
}

export interface QueryWord {
  readonly typed: string;
  readonly weight: number;
  /** Best first; none when nothing in the corpus is like it. */
  readonly readings: readonly Reading[];
}

export interface QueryReading {
  readonly words: readonly QueryWord[];
  /** Whether marks can be trusted: a query typed without any says nothing about tones. */
  readonly marked: boolean;
  readonly writtenOut: readonly WrittenOut[];
}

/**
 * Read a query against the corpus: each word as it is typed; if the corpus has no such word, what Telex keys or a chat
 * abbreviation meant, else the most likely corrections of a slip.
 *
 * Takes   the query in any spelling.
 */
export function readQuery(corpus: Corpus, query: string): QueryReading {
  const isReadable = (word: string): boolean => (asTyped(corpus, word) ?? telexReading(corpus, word)) !== undefined;
  const { words: typed, writtenOut } = queryWords(query, isReadable);
  const telex = typedInTelex(corpus, typed);
  const marked = telex || hasMarks(query);
  const plain = typed.map((word) =>
    telex ? (telexReading(corpus, word) ?? asTyped(corpus, word)) : asTyped(corpus, word),
  );
  const words = typed.map((word, at) => {
    const reading = plain[at] ?? telexReading(corpus, word);
    return {
      typed: word,
      weight: wordWeight(reading?.how === 'telex' ? decodeTelex(word)! : word, !marked, at === 0),
      readings: reading ? [reading] : corrections(corpus, word, plain[at - 1]?.folded, plain[at + 1]?.folded),
    };
  });
  return { words, marked, writtenOut };
}

function asTyped({ vocabulary, statistics }: Corpus, word: string): Reading | undefined {
  const keys = keysOf(word);
  const folded = find(vocabulary.folded, keys.folded);
  if (folded < 0 || !statistics.folded[folded]) return undefined;
  return { exact: livingExact(vocabulary, statistics, keys.exact), folded, weight: 1, how: 'typed' };
}

function telexReading(corpus: Corpus, word: string): Reading | undefined {
  const decoded = decodeTelex(word);
  const reading = decoded === undefined ? undefined : asTyped(corpus, decoded);
  return reading && reading.exact >= 0 ? { ...reading, how: 'telex' } : undefined;
}

/** Whether the input method was off: several words are none as typed, and are words of the corpus once decoded. */
function typedInTelex(corpus: Corpus, typed: readonly string[]): boolean {
  if (typed.some(hasMarks)) return false;
  const revealing = typed.filter((word) => !asTyped(corpus, word) && telexReading(corpus, word)).length;
  return revealing >= 2 || (revealing === 1 && typed.length <= 4);
}

/** The three most likely words of the corpus one slip away: those that stand beside the neighbours first, then frequent ones. */
function corrections(corpus: Corpus, typed: string, before: number | undefined, after: number | undefined): Reading[] {
  const { vocabulary, statistics, typos } = corpus;
  const keys = keysOf(typed);
  if (keys.folded.length < SHORTEST_TYPO) return [];
  const candidates = neighboursOf(typos, vocabulary, keys.folded)
    .filter((word) => statistics.folded[word]! > 0)
    .map((word) => {
      const left = before === undefined ? 0 : foldedPairCount(statistics, vocabulary, before, word);
      const right = after === undefined ? 0 : foldedPairCount(statistics, vocabulary, word, after);
      return { word, pairs: left + right, count: statistics.folded[word]!, text: stringOf(vocabulary.folded, word) };
    });
  candidates.sort((a, b) => b.pairs - a.pairs || b.count - a.count || (a.text < b.text ? -1 : 1));
  return candidates.slice(0, 3).map(({ word, pairs }, rank) => ({
    exact: closestVariant(corpus, word, keys.exact),
    folded: word,
    weight: (pairs > 0 ? 1 : 0.7) / (rank + 1),
    how: 'typo' as const,
  }));
}

/** The variant of a corrected word whose marks agree with those that were typed, or -1. */
function closestVariant({ vocabulary, statistics }: Corpus, word: number, typedKey: string): number {
  if (fold(typedKey) === typedKey) return -1;
  for (let variant = vocabulary.firstVariant[word]!; variant > 0; variant = vocabulary.nextVariant[variant - 1]!) {
    if (statistics.exact[variant - 1]! > 0 && oneSlipApart(stringOf(vocabulary.exact, variant - 1), typedKey)) {
      return variant - 1;
    }
  }
  return -1;
}

function livingExact(vocabulary: Vocabulary, statistics: Statistics, key: string): number {
  const exact = find(vocabulary.exact, key);
  return exact >= 0 && statistics.exact[exact]! > 0 ? exact : -1;
}

const SHORTEST_TYPO = 3;
