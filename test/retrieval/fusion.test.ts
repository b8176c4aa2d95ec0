import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from '../../src/retrieval/fusion.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const share = fc.double({ min: 0, max: 1, noNaN: true });
const byWords = fc.uniqueArray(
  fc.record({ id, score: fc.double({ min: 0.1, max: 50, noNaN: true }), probability: share, coverage: share }),
  { selector: (hit) => hit.id },
);
const hundredths = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const byMeaning = fc.uniqueArray(fc.record({ id, closeness: hundredths }), { selector: (hit) => hit.id });

describe('joining words and meaning', () => {
  it('puts a passage that both found before one that only words found', () => {
    const hits = [
      { id: 'words', score: 10, probability: 0.5, coverage: 0.5 },
      { id: 'both', score: 9, probability: 0.5, coverage: 0.5 },
    ];
    const near = [
      { id: 'both', closeness: 0.9 },
      { id: 'words', closeness: 0.1 },
    ];
    expect(fuse(hits, near, 0.3).map((hit) => hit.id)).toEqual(['both', 'words']);
  });

  it('leaves a passage that is best in both the score it has by words, and all scores where nothing is close', () => {
    const hits = [
      { id: 'best', score: 12, probability: 0.9, coverage: 0.8 },
      { id: 'other', score: 4, probability: 0.2, coverage: 0.3 },
    ];
    const [first] = fuse(hits, [{ id: 'best', closeness: 1 }], 0.4);
    expect(first).toMatchObject({ id: 'best', probability: 0.9, coverage: 0.8, closeness: 1 });
    expect(first!.score).toBeCloseTo(12, 9);
    expect(fuse(hits, [{ id: 'else', closeness: 0 }], 0.4).map(({ score }) => Math.round(score))).toEqual([12, 4, 0]);
  });

  it('keeps every passage once, best first, changes no probability and raises no score above the best by words', () => {
    fc.assert(
      fc.property(byWords, byMeaning, share, (hits, near, weight) => {
        const fused = fuse(hits, near, weight);
        expect(new Set(fused.map((hit) => hit.id))).toEqual(new Set([...hits, ...near].map((hit) => hit.id)));
        expect(fused).toHaveLength(new Set(fused.map((hit) => hit.id)).size);
        const top = hits.length > 0 ? Math.max(...hits.map(({ score }) => score)) : 1;
        for (const [at, hit] of fused.entries()) {
          expect(hit.score).toBeLessThanOrEqual(fused[at - 1]?.score ?? top * (1 + 1e-9));
          expect(hit.probability).toBe(hits.find((other) => other.id === hit.id)?.probability ?? 0);
        }
      }),
    );
  });

  it('keeps the scores by words with weight 0 and the order of closeness with weight 1', () => {
    fc.assert(
      fc.property(byWords, byMeaning, (hits, near) => {
        const scores = new Map(fuse(hits, near, 0).map((hit) => [hit.id, hit.score]));
        for (const { id: one, score } of hits) expect(scores.get(one)).toBeCloseTo(score, 9);
        const closeness = fuse(hits, near, 1).map((hit) => hit.closeness);
        expect(closeness).toEqual(closeness.toSorted((a, b) => b - a));
      }),
    );
  });
});
