import type { Corpus } from './corpus.ts';
import type { PassageReading } from './passage-reading.ts';
import type { QueryPlan } from './query-plan.ts';
import type { QueryWord } from './readings.ts';
import { type Segment, WORD_BITS } from './segment.ts';
import { rarity } from './statistics.ts';

/** How well a passage fits a query, in figures that can be compared between searches; all 0…1. */
export interface Fit {
  /** Share of the query's weight that the passage explains: half for the whole passage, half for its best sentence. */
  readonly coverage: number;
  /** Share of the query's neighbouring words that are neighbours in the passage. */
  readonly pairs: number;
  /** Share of the best sentence's weight that the query asks for: near 1 when it says nothing else. */
  readonly focus: number;
  /** Share of the query's names that the passage holds; half when it names nothing. */
  readonly names: number;
}

/**
 * Measure the fit of a passage that has been read.
 *
 * Takes   the plan, the segment the passage stands in, and what reading it counted.
 * Laws    coverage is 1 when the best sentence holds every word as it was typed; a word unknown to the corpus counts as a
 *         rare one that is not there; expansions count for nothing: they were not asked for.
 */
export function fitOf(corpus: Corpus, plan: QueryPlan, segment: Segment, reading: PassageReading): Fit {
  const inPassage = wordsMet(plan, reading);
  const sentence = wordsOfSentence(corpus, segment, reading);
  const marked = plan.exact.length > 0;
  let whole = 0;
  let explained = 0;
  let named = 0;
  let namesMet = 0;
  for (const word of plan.words) {
    const weight = weightOf(corpus, word);
    const met = presence(word, inPassage, marked);
    whole += weight;
    explained += (weight * (met + presence(word, sentence, marked))) / 2;
    if (!isName(word)) continue;
    named += weight;
    namesMet += weight * met;
  }
  return {
    coverage: whole === 0 ? 0 : explained / whole,
    pairs: pairShare(plan, reading),
    focus: focusOf(corpus, plan, segment, reading),
    names: named === 0 ? 0.5 : namesMet / named,
  };
}

interface WordSet {
  readonly exact: ReadonlySet<number>;
  readonly folded: ReadonlySet<number>;
}

/** 1 when the word is there as typed, less when only its letters are, or only a correction of it. */
function presence({ readings }: QueryWord, words: WordSet, marked: boolean): number {
  let best = 0;
  for (const { exact, folded, weight, how } of readings) {
    const lettersOnly = !marked || how === 'typo' ? 1 : LETTERS_ONLY;
    const share = marked && words.exact.has(exact) ? 1 : words.folded.has(folded) ? lettersOnly : 0;
    best = Math.max(best, weight * share);
  }
  return best;
}

function weightOf({ statistics }: Corpus, { weight, readings: [likeliest] }: QueryWord): number {
  return weight * rarity(statistics.totals.passages, likeliest ? statistics.folded[likeliest.folded]! : 0);
}

const isName = ({ weight }: QueryWord): boolean => weight > 1;

function wordsMet(plan: QueryPlan, reading: PassageReading): WordSet {
  const met = (terms: QueryPlan['folded'], counts: Uint16Array): Set<number> =>
    new Set(terms.filter((_, at) => counts[at]! > 0).map(({ id }) => id));
  return { exact: met(plan.exact, reading.exact), folded: met(plan.folded, reading.folded) };
}

function wordsOfSentence({ vocabulary }: Corpus, segment: Segment, { sentence }: PassageReading): WordSet {
  const exact = Array.from(segment.tokens.subarray(sentence.from, sentence.to), (token) => token & WORD_BITS);
  return { exact: new Set(exact), folded: new Set(exact.map((word) => vocabulary.foldedOfExact[word]!)) };
}

function pairShare(plan: QueryPlan, reading: PassageReading): number {
  const places = new Map(plan.folded.map(({ id }, at) => [id, at]));
  const met = new Set(
    plan.foldedPairs
      .filter((_, at) => reading.foldedPairs[at]! > 0)
      .map(({ left, right }) => left * plan.folded.length + right),
  );
  let whole = 0;
  let found = 0;
  for (const [at, word] of plan.words.entries()) {
    const next = plan.words[at + 1];
    if (!next) break;
    const weight = Math.sqrt(word.weight * next.weight);
    whole += weight;
    const left = places.get(word.readings[0]?.folded ?? -1);
    const right = places.get(next.readings[0]?.folded ?? -1);
    if (left !== undefined && right !== undefined && met.has(left * plan.folded.length + right)) found += weight;
  }
  return whole === 0 ? 0 : found / whole;
}

function focusOf(
  { vocabulary, statistics }: Corpus,
  plan: QueryPlan,
  segment: Segment,
  { sentence }: PassageReading,
): number {
  const asked = new Set(plan.words.flatMap(({ readings }) => readings.map(({ folded }) => folded)));
  let whole = 0;
  let wanted = 0;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = vocabulary.foldedOfExact[segment.tokens[at]! & WORD_BITS]!;
    const weight = rarity(statistics.totals.passages, statistics.folded[word]!);
    whole += weight;
    if (asked.has(word)) wanted += weight;
  }
  return whole === 0 ? 0 : wanted / whole;
}

const LETTERS_ONLY = 0.6; // the same letters with other tones: often another word
