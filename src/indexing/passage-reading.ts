import type { Corpus } from './corpus.ts';
import type { PairTerm, QueryPlan } from './query-plan.ts';
import { IN_ASK, IN_TITLE, type Segment, STARTS_SENTENCE, WORD_BITS } from './segment.ts';
import { createSentenceCounter, type SentencePoints } from './sentences.ts';
import { assignRoles } from './word-roles.ts';

/** How often each term of a plan stands in one passage, by the term's position in the plan. */
export interface PassageReading {
  readonly folded: Uint16Array;
  readonly exact: Uint16Array;
  readonly foldedPairs: Uint16Array;
  readonly exactPairs: Uint16Array;
  readonly titleFolded: Uint16Array;
  readonly titleExact: Uint16Array;
  /** The best sentence anywhere, and the best among the ways people ask. */
  sentence: SentencePoints;
  ask: SentencePoints;
}

/** Reads passages for one query; every reading reuses the same arrays. */
export interface PassageReader {
  read(segment: Segment, ordinal: number): PassageReading;
  readonly release: () => void;
}

/**
 * Make a reader for a plan.
 *
 * Laws    pairs are counted within a sentence only; titles and asks are sentences too.
 */
export function createReader(corpus: Corpus, plan: QueryPlan): PassageReader {
  const { ofWord, folded: foldedOf, exact: exactOf, release } = assignRoles(corpus, plan);
  const sentence = createSentenceCounter(corpus, plan);
  const foldedTerms = plan.folded.length;
  const exactTerms = plan.exact.length;
  const foldedPairAt = pairTable(plan.foldedPairs, foldedTerms);
  const exactPairAt = pairTable(plan.exactPairs, exactTerms);
  const reading = emptyReading(plan);

  function read(segment: Segment, ordinal: number): PassageReading {
    clear(reading);
    const { tokens } = segment;
    const start = segment.starts[ordinal - segment.first]!;
    const end = segment.starts[ordinal - segment.first + 1]!;
    let sentenceFrom = start;
    let before = 0; // role of the word before; 0 has no terms
    for (let at = start; at < end; at += 1) {
      const token = tokens[at]!;
      if (token >= STARTS_SENTENCE) {
        sentence.close(reading, sentenceFrom, at, (tokens[sentenceFrom]! & IN_ASK) !== 0);
        sentenceFrom = at;
        before = 0;
      }
      const role = ofWord[token & WORD_BITS]!;
      if (role > 0) count(role, before, (token & IN_TITLE) !== 0);
      before = role;
    }
    if (end > start) sentence.close(reading, sentenceFrom, end, (tokens[sentenceFrom]! & IN_ASK) !== 0);
    return reading;
  }

  function count(role: number, before: number, inTitle: boolean): void {
    const folded = foldedOf[role]!;
    const exact = exactOf[role]!;
    sentence.count(folded, exact);
    reading.folded[folded]! += 1;
    if (inTitle) reading.titleFolded[folded]! += 1;
    const pair = before === 0 ? 0 : foldedPairAt[foldedOf[before]! * foldedTerms + folded]!;
    if (pair > 0) reading.foldedPairs[pair - 1]! += 1;
    if (exact < 0) return;
    reading.exact[exact]! += 1;
    if (inTitle) reading.titleExact[exact]! += 1;
    const exactPair = exactOf[before]! < 0 ? 0 : exactPairAt[exactOf[before]! * exactTerms + exact]!;
    if (exactPair > 0) reading.exactPairs[exactPair - 1]! += 1;
  }
  return { read, release };
}

/** By `left · width + right`: position of the pair in the plan + 1, or 0. */
function pairTable(pairs: readonly PairTerm[], width: number): Uint16Array {
  const table = new Uint16Array(width * width);
  for (const [at, pair] of pairs.entries()) table[pair.left * width + pair.right] = at + 1;
  return table;
}

function emptyReading(plan: QueryPlan): PassageReading {
  return {
    folded: new Uint16Array(plan.folded.length),
    exact: new Uint16Array(plan.exact.length),
    foldedPairs: new Uint16Array(plan.foldedPairs.length),
    exactPairs: new Uint16Array(plan.exactPairs.length),
    titleFolded: new Uint16Array(plan.folded.length),
    titleExact: new Uint16Array(plan.exact.length),
    sentence: NO_SENTENCE,
    ask: NO_SENTENCE,
  };
}

function clear(reading: PassageReading): void {
  reading.folded.fill(0);
  reading.exact.fill(0);
  reading.foldedPairs.fill(0);
  reading.exactPairs.fill(0);
  reading.titleFolded.fill(0);
  reading.titleExact.fill(0);
  reading.sentence = NO_SENTENCE;
  reading.ask = NO_SENTENCE;
}

const NO_SENTENCE: SentencePoints = { points: 0, from: 0, to: 0 };
