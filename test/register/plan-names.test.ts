import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/knowledge/corpus.ts';
import type { Plan } from '../../src/knowledge/plan.ts';
import { findPlans } from '../../src/register/plan-names.ts';

describe('findPlans', () => {
  let plans: readonly Plan[];
  beforeAll(async () => {
    ({ plans } = await loadCorpus('knowledge'));
  });
  const ids = (name: string): string[] => findPlans(name, plans).map(({ id }) => id);

  it.each([
    ['003', ['003']],
    ['11', ['003']],
    ['kh 11', ['003']],
    ['Kế hoạch số 11/KH-UBND', ['003']],
    ['11/kh-ubnd', ['003']],
    ['uong bi', ['003']],
    ['p. Uông Bí', ['003']],
    ['UBND phường Uông Bí', ['003']],
    ['uong bi quang ninh', ['003']],
    ['ubi', ['003']],
    ['Quảng Ninh', ['000', '003']],
    ['qn', ['000', '003']],
    ['538', ['000']],
    ['btg quang ninh', ['000']],
    ['VP UBND tỉnh', ['001']],
    ['vpubnd', ['001']],
    ['2653/KH-UBND', ['001']],
    ['Dong Nai', ['002']],
    ['đn', ['002']],
    ['hdương', ['004']],
    ['Hải Dương', ['004']],
  ])('takes «%s» for %s', (name, expected) => {
    expect(ids(name)).toEqual(expected);
  });

  it.each(['', ' ', 'x', '99', 'Hà Nội', 'kế hoạch 99/KH-UBND'])('takes «%s» for none', (name) => {
    expect(ids(name)).toEqual([]);
  });

  it('never throws, and gives plans it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(findPlans(name, plans).every((plan) => plans.includes(plan))).toBe(true);
      }),
    );
  });
});
