import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { confidenceOf, evidenceOf, type Evidence, type Page } from '../../../src/answering/citizen/confidence.ts';
import type { Found } from '../../../src/retrieval/retriever.ts';
import { anyText } from '../../foundation/any-text.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const score = fc.double({ min: 0, max: 500, noNaN: true });
const hits: fc.Arbitrary<Found[]> = fc.array(
  fc.record({
    id: fc.constantFrom('lua', 'lua#hoi-dap-1', 'ngo', 'ngo#neu-bi-ket', 'san'),
    score,
    probability: share,
    coverage: share,
  }),
  { minLength: 1, maxLength: 8 },
);
const evidence: fc.Arbitrary<Evidence> = fc.record({
  coverage: share,
  agreement: share,
  strength: fc.double({ min: 0, max: 7, noNaN: true }),
  length: share,
  marked: fc.constantFrom(0, 1),
  named: share,
  alike: fc.double({ min: -1, max: 4, noNaN: true }),
});
const pages: readonly Page[] = [{ guideId: 'lua', named: 1, alike: 1, score: 9 }];
const nowhere: Evidence = { coverage: 0, agreement: 0, strength: 0, length: 0.2, marked: 1, named: 0, alike: 0 };

describe('the confidence that a page answers', () => {
  it('is a probability for any hits and any question', () => {
    fc.assert(
      fc.property(hits, anyText, (found, text) => {
        const confidence = confidenceOf(evidenceOf(found[0]!, found, pages, text));
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never falls when the page explains more of the question', () => {
    fc.assert(
      fc.property(evidence, share, (one, more) => {
        const better = { ...one, coverage: Math.min(1, one.coverage + more) };
        expect(confidenceOf(better)).toBeGreaterThanOrEqual(confidenceOf(one));
      }),
    );
  });

  it('is low when nothing speaks for a page, and high when everything speaks for a page', () => {
    expect(confidenceOf(nowhere)).toBeLessThan(0.1);
    expect(confidenceOf({ ...nowhere, coverage: 1, agreement: 1, strength: 5, named: 1, alike: 1 })).toBeGreaterThan(
      0.8,
    );
  });

  it('rests on figures between nought and one, whatever the question’s length', () => {
    fc.assert(
      fc.property(hits, anyText, (found, text) => {
        const { coverage, agreement, length, marked } = evidenceOf(found[0]!, found, pages, text);
        for (const figure of [coverage, agreement, length, marked]) {
          expect(figure).toBeGreaterThanOrEqual(0);
          expect(figure).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('sees three passages of one page as agreement', () => {
    const hit = (id: string): Found => ({ id, score: 9, probability: 0.5, coverage: 0.5 });
    const agreement = (...found: readonly Found[]): number =>
      evidenceOf(hit('lua'), [hit('lua'), ...found], pages, 'lúa').agreement;
    expect(agreement(hit('lua#hoi-dap-1'), hit('lua#neu-bi-ket'))).toBe(1);
    expect(agreement(hit('ngo'), hit('san'))).toBeCloseTo(1 / 3);
  });
});
