import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPassages, scorePassages } from './report-passages/score.ts';

/** Short passages in the wording of many offices, written without a look at the rules; floors where the figures stand. */
const { labels, day, due, whole, problems } = scorePassages(
  readPassages(join(import.meta.dirname, 'report-passages', 'dev.json')),
);

it('finds the days of the reports that passages of many offices ask for, to whom and how often', () => {
  expect(labels, problems.join('\n')).toBe(117);
  expect(day).toBeGreaterThanOrEqual(112);
  expect(due).toBeGreaterThanOrEqual(98);
  expect(whole).toBeGreaterThanOrEqual(97);
});
