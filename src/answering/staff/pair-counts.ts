import { remembered } from '../../foundation/remembered.ts';
import { exactKey, fold, words } from '../../foundation/text/fold.ts';

/** How often words stand alone and beside each other, by exact key and folded. */
export interface PairCounts {
  /** Words in all texts together. */
  readonly total: number;
  /** How often a word stands anywhere, by its exact key. */
  readonly times: (word: string) => number;
  /** How often one word stands right before the other, by their exact keys. */
  readonly together: (first: string, second: string) => number;
  /** In how many texts a word or pair of words stands, folded or by exact keys. */
  readonly textsWith: (gram: string) => number;
  /** The pairs of exact keys that a folded pair stands for, with how often each. */
  readonly behind: (foldedPair: string) => readonly (readonly [string, number])[];
  /** Every document's words in order, folded and by exact key, each between spaces, `¶` between texts. */
  readonly folded: ReadonlyMap<string, string>;
  readonly exact: ReadonlyMap<string, string>;
}

/**
 * Count words and neighbours over all texts.
 *
 * Words are numbers while counting, and a pair is one number made of two: a pass over half a million pairs then writes no
 * strings, which would take most of its time.
 */
export function countPairs(texts: readonly { readonly document: string; readonly text: string }[]): PairCounts {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    names.push(word);
    numbers.set(word, names.length);
    return names.length;
  };
  const formsOf = remembered((typed: string) => [numberOf(exactKey(typed)), numberOf(fold(typed))] as const);
  const foldedOf = new Map<number, number>();
  const single = new Map<number, number>();
  const pairs = new Map<number, number>();
  const spread = new Map<number, number>();
  const exactWords = new Map<string, string[]>();
  const foldedWords = new Map<string, string[]>();
  let total = 0;

  for (const { document, text } of texts) {
    const here = new Set<number>();
    const exactHere = listOf(exactWords, document);
    const foldedHere = listOf(foldedWords, document);
    let exactBefore = 0;
    let foldedBefore = 0;
    for (const typed of words(text)) {
      const [exact, folded] = formsOf(typed);
      foldedOf.set(exact, folded);
      total += 1;
      add(single, exact);
      here.add(exact).add(folded);
      if (exactBefore > 0) {
        const pair = pairOf(exactBefore, exact);
        add(pairs, pair);
        here.add(pair).add(pairOf(foldedBefore, folded));
      }
      exactHere.push(names[exact - 1]!);
      foldedHere.push(names[folded - 1]!);
      exactBefore = exact;
      foldedBefore = folded;
    }
    exactHere.push(BREAK);
    foldedHere.push(BREAK);
    for (const gram of here) add(spread, gram);
  }

  const behind = new Map<number, [string, number][]>();
  for (const [pair, times] of pairs) {
    const first = Math.floor(pair / PAIR);
    const second = pair % PAIR;
    const folded = pairOf(foldedOf.get(first)!, foldedOf.get(second)!);
    listOf(behind, folded).push([`${names[first - 1]!} ${names[second - 1]!}`, times]);
  }
  /** A word's number, a pair's number; 0 when a word was never seen. */
  const gramNumber = (gram: string): number => {
    const [first = 0, second] = gram.split(' ').map((word) => numbers.get(word) ?? 0);
    if (second === undefined) return first;
    return first > 0 && second > 0 ? pairOf(first, second) : 0;
  };

  return {
    total,
    times: (word) => single.get(gramNumber(word)) ?? 0,
    together: (first, second) => pairs.get(gramNumber(`${first} ${second}`)) ?? 0,
    textsWith: (gram) => spread.get(gramNumber(gram)) ?? 0,
    behind: (pair) => behind.get(gramNumber(pair)) ?? [],
    folded: joined(foldedWords),
    exact: joined(exactWords),
  };
}

const pairOf = (first: number, second: number): number => first * PAIR + second;

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key);
  if (known) return known;
  const list: V[] = [];
  lists.set(key, list);
  return list;
}

function joined(lists: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  return new Map([...lists].map(([document, list]) => [document, ` ${list.join(' ')} `]));
}

const BREAK = '¶';
/** More words than a language has: a pair stays one safe whole number. */
const PAIR = 2 ** 24;
