import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calibration, EVIDENCE, evidenceOf, probabilityOf } from '../../src/retrieval/calibration.ts';
import fitted from '../../src/retrieval/calibration.json' with { type: 'json' };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const evidence = fc.record({
  coverage: share,
  pairs: share,
  focus: share,
  names: share,
  lead: share,
  standing: share,
});
const all = (value: number) => ({
  coverage: value,
  pairs: value,
  focus: value,
  names: value,
  lead: value,
  standing: value,
});

describe('the fitted calibration', () => {
  it.each(['handbook', 'documents'] as const)('is surer the more a passage explains (%s)', (kind) => {
    const curve = Calibration.parse(fitted)[kind];
    fc.assert(
      fc.property(evidence, fc.constantFrom(...EVIDENCE), share, (less, figure, more) => {
        const probability = probabilityOf(less, curve);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        if (more > less[figure])
          expect(probabilityOf({ ...less, [figure]: more }, curve)).toBeGreaterThanOrEqual(probability);
      }),
    );
    expect(probabilityOf(all(0), curve)).toBeLessThan(curve.threshold);
    expect(probabilityOf(all(1), curve)).toBeGreaterThan(0.9);
  });
});

describe('the lead of a hit', () => {
  const hit = (id: string, score: number, source?: string) => ({
    id,
    score,
    coverage: 0.5,
    pairs: 0.5,
    focus: 0.5,
    names: 0.5,
    standing: 0.5,
    ...(source === undefined ? {} : { source }),
  });

  it('is measured against the best one after it from another source', () => {
    const hits = [hit('a', 10, 'x'), hit('b', 9, 'x'), hit('c', 5, 'y')];
    expect(evidenceOf(hits).map(({ lead }) => lead)).toEqual([0.5, 1 - 5 / 9, 1]);
  });

  it('is measured against the next one where passages have no source', () => {
    expect(evidenceOf([hit('a', 10), hit('b', 8)]).map(({ lead }) => lead)).toEqual([1 - 0.8, 1]);
  });
});
