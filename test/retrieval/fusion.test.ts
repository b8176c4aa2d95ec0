import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from '../../src/retrieval/fusion.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const share = fc.double({ min: 0, max: 1, noNaN: true });
const byWords = fc.uniqueArray(
  fc.record({ id, score: fc.double({ min: 0.1, max: 50, noNaN: true }), probability: share, coverage: share }),
  { selector: (hit) => hit.id },
);
const similarities = fc.uniqueArray(fc.record({ id, similarity: fc.double({ min: -1, max: 1, noNaN: true }) }), {
  selector: (hit) => hit.id,
});

describe('joining words and meaning', () => {
  it('puts a passage that both found before one that only words found', () => {
    const hits = [
      { id: 'words', score: 10, probability: 0.5, coverage: 0.5 },
      { id: 'both', score: 9, probability: 0.5, coverage: 0.5 },
    ];
    const near = [
      { id: 'both', similarity: 0.9 },
      { id: 'words', similarity: 0.2 },
    ];
    expect(fuse(hits, near, 0.3).map((hit) => hit.id)).toEqual(['both', 'words']);
  });

  it('keeps every passage once, best first, and lowers no probability', () => {
    fc.assert(
      fc.property(byWords, similarities, share, (hits, near, weight) => {
        const fused = fuse(hits, near, weight);
        expect(new Set(fused.map((hit) => hit.id))).toEqual(new Set([...hits, ...near].map((hit) => hit.id)));
        expect(fused).toHaveLength(new Set(fused.map((hit) => hit.id)).size);
        for (const [at, hit] of fused.entries()) {
          expect(hit.score).toBeLessThanOrEqual(fused[at - 1]?.score ?? Infinity);
          const before = hits.find((other) => other.id === hit.id)?.probability ?? 0;
          expect(hit.probability).toBeGreaterThanOrEqual(before);
          expect(hit.probability).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('keeps the order of words with weight 0 and of meaning with weight 1', () => {
    fc.assert(
      fc.property(byWords, similarities, (hits, near) => {
        const known = (ids: string[], of: readonly { id: string }[]) =>
          ids.filter((one) => of.some((hit) => hit.id === one));
        const words = hits.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).map((hit) => hit.id);
        expect(
          known(
            fuse(hits, near, 0).map((hit) => hit.id),
            hits,
          ),
        ).toEqual(words);
        const fused = fuse(hits, near, 1);
        const similarity = (one: string) => near.find((hit) => hit.id === one)?.similarity ?? -2;
        for (const [at, hit] of known(
          fused.map((one) => one.id),
          near,
        ).entries()) {
          const before = known(
            fused.map((one) => one.id),
            near,
          )[at - 1];
          if (before !== undefined) expect(similarity(before)).toBeGreaterThanOrEqual(similarity(hit) - 1e-9);
        }
      }),
    );
  });
});
