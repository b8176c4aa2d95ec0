import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBest } from '../../src/indexing/best.ts';
import { takeBest } from '../../src/indexing/per-source.ts';
import { countPairs, packPairs, pairHash } from '../../src/indexing/pairs.ts';
import { wordsOfPassage } from '../../src/indexing/passage-words.ts';
import { packWords } from '../../src/indexing/postings.ts';
import { appendPassage, emptySegment, STARTS_SENTENCE, WORD_BITS, type Segment } from '../../src/indexing/segment.ts';
import { earned, PAIR_SATURATION, SENTENCE_SATURATION, WORD_SATURATION } from '../../src/indexing/saturation.ts';
import { countPairsOf, countWords, emptyStatistics, rarity, type Statistics } from '../../src/indexing/statistics.ts';
import { emptyVocabulary, type Vocabulary } from '../../src/indexing/vocabulary.ts';
import { wordWeight } from '../../src/indexing/word-weights.ts';
import { generatePassages } from '../../scripts/bench/generator.ts';
import { handbook, somePassage } from './corpus.ts';

const passages = fc.array(somePassage, { minLength: 1, maxLength: 12 });

function segmentOf(texts: readonly { id: string; text: string }[]): { vocabulary: Vocabulary; segment: Segment } {
  const vocabulary = emptyVocabulary();
  const segment = emptySegment(0);
  for (const passage of texts) {
    const words = wordsOfPassage(vocabulary, passage);
    appendPassage(segment, words, words.length);
  }
  return { vocabulary, segment };
}

describe('packed postings', () => {
  it('hold each passage of a word once, in order, with its count and its variants', () => {
    fc.assert(
      fc.property(passages, (all) => {
        const { vocabulary, segment } = segmentOf(all);
        const { starts, passages: found, counts, variants } = packWords(segment, vocabulary);
        const expected = new Map<string, { count: number; bits: number }>();
        for (let index = 0; index < segment.count; index += 1) {
          for (const token of segment.tokens.subarray(segment.starts[index], segment.starts[index + 1])) {
            const exact = token & WORD_BITS;
            const key = `${vocabulary.foldedOfExact[exact]!}/${index}`;
            const known = expected.get(key) ?? { count: 0, bits: 0 };
            expected.set(key, { count: known.count + 1, bits: known.bits | (1 << vocabulary.bitOfExact[exact]!) });
          }
        }
        const packed = new Map<string, { count: number; bits: number }>();
        for (let word = 0; word + 1 < starts.length; word += 1) {
          for (let at = starts[word]!; at < starts[word + 1]!; at += 1) {
            if (at > starts[word]!) expect(found[at]).toBeGreaterThan(found[at - 1]!);
            packed.set(`${word}/${found[at]!}`, { count: counts[at]!, bits: variants[at]! });
          }
        }
        expect(packed).toEqual(expected);
      }),
    );
  });

  it('hold every pair of neighbours, and none across the end of a sentence', () => {
    const { vocabulary, segment } = segmentOf([
      { id: 'a', text: 'chuyển đổi số' },
      { id: 'b', text: 'chuyển. đổi' },
    ]);
    const { passages: found } = packPairs(segment, vocabulary);
    expect(Array.from(found)).toEqual([0, 0]);
  });
});

describe('sorting pairs', () => {
  const texts = [
    ...generatePassages(
      handbook.map(({ text }) => text),
      200,
    ),
  ];
  const { vocabulary, segment } = segmentOf(texts);
  const { starts, passages: packed } = packPairs(segment, vocabulary);
  const buckets = starts.length - 1;

  /** Passages by bucket, in the plainest way. */
  function byBucket(among: number, counts: (passage: number) => boolean): Map<number, number[]> {
    const found = new Map<number, number[]>();
    const { hashes } = vocabulary.folded;
    for (let index = 0; index < segment.count; index += 1) {
      const words = segment.tokens.subarray(segment.starts[index], segment.starts[index + 1]);
      for (const [at, token] of words.entries()) {
        if ((token & STARTS_SENTENCE) !== 0 || !counts(index)) continue;
        const [left, right] = [words[at - 1]!, token].map(
          (word) => hashes[vocabulary.foldedOfExact[word & WORD_BITS]!]!,
        );
        const bucket = pairHash(left!, right!) & (among - 1);
        const list = found.get(bucket) ?? [];
        if (list.at(-1) !== index) list.push(index);
        found.set(bucket, list);
      }
    }
    return found;
  }

  it('lists each passage of a bucket once, in order, whatever drawer the bucket lies in', () => {
    expect(buckets).toBeGreaterThan(2 ** 13); // several drawers
    const expected = byBucket(buckets, () => true);
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      const listed = Array.from(packed.subarray(starts[bucket], starts[bucket + 1]));
      expect(listed).toEqual(expected.get(bucket) ?? []);
    }
  });

  it('gives the same however few pairs are held in memory at a time', () => {
    for (const mostHeld of [1, 5_000, 12_000]) {
      expect(packPairs(segment, vocabulary, mostHeld)).toEqual({ starts, passages: packed });
    }
  });

  it('counts the passages that count, in any number of buckets', () => {
    const isEven = (passage: number): boolean => passage % 2 === 0;
    for (const among of [2 ** 12, 2 ** 18]) {
      const counted = countPairs([segment], vocabulary, among, isEven);
      const expected = byBucket(among, isEven);
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe([...expected.values()].flat().length);
      for (const [bucket, list] of expected) expect(counted[bucket]).toBe(list.length);
    }
  });
});

describe('the counts of the corpus', () => {
  const noCounts = (): Statistics => ({ ...emptyStatistics(), pairs: new Uint32Array(2 ** 12) });
  function count(statistics: Statistics, vocabulary: Vocabulary, words: Int32Array, sign: 1 | -1): void {
    countWords(statistics, vocabulary, words, sign);
    countPairsOf(statistics, vocabulary, words, sign);
  }

  it('are as they were after a passage was counted in and out again', () => {
    fc.assert(
      fc.property(passages, somePassage, (all, extra) => {
        const vocabulary = emptyVocabulary();
        const statistics = noCounts();
        for (const passage of all) count(statistics, vocabulary, wordsOfPassage(vocabulary, passage), 1);
        const snapshot = (): unknown => ({
          totals: { ...statistics.totals },
          exact: Array.from(statistics.exact.subarray(0, 40)),
          folded: Array.from(statistics.folded.subarray(0, 40)),
          triples: statistics.triples.reduce((sum, count, at) => sum + count * (at + 1), 0),
          pairs: statistics.pairs.reduce((sum, count, at) => sum + count * (at + 1), 0),
        });
        const words = wordsOfPassage(vocabulary, extra).slice();
        count(statistics, vocabulary, words, 1);
        count(statistics, vocabulary, words, -1);
        const after = snapshot();
        const fresh = noCounts();
        const others = emptyVocabulary();
        for (const passage of all) count(fresh, others, wordsOfPassage(others, passage), 1);
        expect(after).toMatchObject({ totals: fresh.totals });
        expect((after as { triples: number }).triples).toBe(
          fresh.triples.reduce((sum, count, at) => sum + count * (at + 1), 0),
        );
        expect((after as { pairs: number }).pairs).toBe(
          fresh.pairs.reduce((sum, count, at) => sum + count * (at + 1), 0),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('make a rare word say more than a common one', () => {
    expect(rarity(1_000, 1)).toBeGreaterThan(rarity(1_000, 10));
    expect(rarity(1_000, 1_000)).toBeGreaterThan(0);
  });
});

describe('the points a count earns', () => {
  it('grow with the count, shrink with the length, and never pass k1 + 1', () => {
    const whole = fc.integer({ min: 1, max: 500 });
    const saturations = fc.constantFrom(WORD_SATURATION, PAIR_SATURATION, SENTENCE_SATURATION);
    fc.assert(
      fc.property(whole, whole, whole, saturations, (count, length, average, saturation) => {
        const points = earned(count, length, average, saturation);
        expect(points).toBeGreaterThan(0);
        expect(points).toBeLessThan(saturation.k1 + 1);
        expect(earned(count + 1, length, average, saturation)).toBeGreaterThan(points);
        expect(earned(count, length + 1, average, saturation)).toBeLessThan(points);
      }),
    );
    expect(earned(1, 7, 7, WORD_SATURATION)).toBeCloseTo(1, 12);
  });
});

describe('the weight of a word', () => {
  it('is low for words that ask, less low for words that join, high for names', () => {
    expect(['gì', 'của', 'tuyên', 'Quảng'].map((word) => wordWeight(word, false, false))).toEqual([0.3, 0.7, 1, 1.3]);
  });

  it('does not take the first word for a name, nor a word with other tones for a question word', () => {
    expect(wordWeight('Quảng', false, true)).toBe(1);
    expect(wordWeight('đầu', false, false)).toBe(1);
    expect(wordWeight('dau', true, false)).toBe(0.3);
  });
});

describe('keeping the best', () => {
  it('keeps what sorting would put first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: 0.125, max: 100, noNaN: true })),
        fc.integer({ min: 1, max: 20 }),
        (scores, limit) => {
          const best = createBest(limit);
          for (const [ordinal, score] of scores.entries()) best.offer(ordinal, score);
          const kept = best.take().map((ordinal) => scores[ordinal]!);
          expect(kept.toSorted((a, b) => b - a)).toEqual(scores.toSorted((a, b) => b - a).slice(0, limit));
          expect(best.take()).toEqual([]);
        },
      ),
    );
  });

  it('takes at most half from one source, and leaves nothing out without need', () => {
    const ranking = fc.array(fc.constantFrom('x', 'y', undefined), { maxLength: 20 });
    fc.assert(
      fc.property(ranking, fc.integer({ min: 1, max: 8 }), (sources, limit) => {
        const taken = takeBest([...sources.keys()], limit, (at) => sources[at]);
        const half = Math.ceil(limit / 2);
        for (const source of ['x', 'y'])
          expect(taken.filter((at) => sources[at] === source).length).toBeLessThanOrEqual(half);
        expect(taken).toEqual(taken.toSorted((a, b) => a - b));
        if (taken.length === limit) return;
        for (const [at, source] of sources.entries()) {
          if (!taken.includes(at)) expect(taken.filter((other) => sources[other] === source)).toHaveLength(half);
        }
        expect(takeBest([...sources.keys()], limit, (at) => sources[at], true)).toHaveLength(
          Math.min(limit, sources.length),
        );
      }),
    );
  });
});

it('marks where sentences start', () => {
  const { segment } = segmentOf([{ id: 'a', text: 'Một hai. Ba' }]);
  const starts = Array.from(segment.tokens.subarray(0, 3), (token) => (token & STARTS_SENTENCE) !== 0);
  expect(starts).toEqual([true, false, true]);
});
