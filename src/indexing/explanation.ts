import { fold } from '../foundation/text/fold.ts';
import type { Corpus } from './corpus.ts';
import { fitOf } from './fit.ts';
import { stringOf } from './dictionary.ts';
import { segmentOf } from './editing.ts';
import type { Expansion, Explanation } from './keyword-index.ts';
import { createTripleScorer } from './letter-triples.ts';
import { createReader, type PassageReading } from './passage-reading.ts';
import { ordinalOf } from './passages.ts';
import { planQuery, type PairTerm, type QueryPlan } from './query-plan.ts';
import { scoreParts, sumOfParts } from './scoring.ts';
import { WORD_BITS } from './segment.ts';

/** Why a passage gets its score for a query: which words, pairs, sentence and corrections gave each part. */
export function explain(
  corpus: Corpus,
  query: string,
  id: string,
  expansions?: readonly Expansion[],
): Explanation | undefined {
  const ordinal = ordinalOf(corpus.passages, id);
  if (ordinal < 0) return undefined;
  const plan = planQuery(corpus, query, expansions);
  const reader = createReader(corpus, plan);
  const triples = createTripleScorer(corpus, plan);
  try {
    const segment = segmentOf(corpus, ordinal);
    const reading = reader.read(segment, ordinal);
    const parts = { ...scoreParts(corpus, plan, ordinal, reading), triples: triples.points(segment, ordinal) };
    const terms = termsByPart(corpus, plan, reading);
    const sentence = segment.tokens.subarray(reading.sentence.from, reading.sentence.to);
    return {
      id,
      score: sumOfParts(parts) + parts.triples,
      coverage: fitOf(corpus, plan, segment, reading).coverage,
      parts: PARTS.map((part) => ({ part, points: parts[part], terms: terms[part] })),
      sentence: Array.from(sentence, (token) => writtenWord(corpus, token & WORD_BITS)).join(' '),
      corrections: corrections(corpus, plan),
    };
  } finally {
    reader.release();
    triples.release();
  }
}

const PARTS = ['exact', 'folded', 'foldedPairs', 'exactPairs', 'triples', 'sentence', 'title', 'ask'] as const;

function termsByPart(
  corpus: Corpus,
  plan: QueryPlan,
  reading: PassageReading,
): Record<(typeof PARTS)[number], readonly string[]> {
  const exactWord = (at: number): string => writtenWord(corpus, plan.exact[at]!.id);
  const foldedWord = (at: number): string => writtenFolded(corpus, plan.folded[at]!.id);
  const met = (counts: Uint16Array, name: (at: number) => string): string[] =>
    Array.from(counts, (count, at) => (count > 0 ? name(at) : '')).filter((text) => text !== '');
  const pair = (pairs: readonly PairTerm[], word: (at: number) => string) => (at: number) =>
    `${word(pairs[at]!.left)} ${word(pairs[at]!.right)}`;
  return {
    exact: met(reading.exact, exactWord),
    folded: met(reading.folded, foldedWord),
    foldedPairs: met(reading.foldedPairs, pair(plan.foldedPairs, foldedWord)),
    exactPairs: met(reading.exactPairs, pair(plan.exactPairs, exactWord)),
    triples: [],
    sentence: [],
    title: [...met(reading.titleExact, exactWord), ...met(reading.titleFolded, foldedWord)],
    ask: [],
  };
}

function corrections(corpus: Corpus, plan: QueryPlan): Explanation['corrections'] {
  const writtenOut = plan.writtenOut.map(({ typed, read }) => ({ typed, read: [read], how: 'abbreviation' as const }));
  const corrected = plan.words.flatMap(({ typed, readings }) => {
    const how = readings[0]?.how;
    if (how === undefined || how === 'typed') return [];
    const read = readings.map((reading) =>
      reading.exact < 0 ? writtenFolded(corpus, reading.folded) : writtenWord(corpus, reading.exact),
    );
    return [{ typed, read, how }];
  });
  return [...writtenOut, ...corrected];
}

/** A word as people write it, in lower case. */
function writtenWord({ vocabulary }: Corpus, exact: number): string {
  return stringOf(vocabulary.written, vocabulary.writtenOfExact[exact]!).toLowerCase();
}

/** A folded word as people write it without marks ("thi", whose key is "thy"). */
function writtenFolded(corpus: Corpus, folded: number): string {
  return fold(writtenWord(corpus, corpus.vocabulary.firstVariant[folded]! - 1));
}
