import fc from 'fast-check';
import { expect, it } from 'vitest';

import { spokenLines, spokenPlace } from '../../../src/answering/staff/place.ts';

it('names marker, page and lines as a person says them', () => {
  expect(spokenPlace(['II. NỘI DUNG', '5. Hạ tầng'], { lines: [297, 324] })).toBe('mục II.5 (dòng 297–324)');
  expect(spokenPlace(['PHỤ LỤC'], { lines: [12, 12], page: 3 })).toBe('Phụ lục (trang 3, dòng 12)');
});

it('gives the lines of every place that it names', () => {
  const lines = fc.tuple(fc.nat({ max: 99_999 }), fc.nat({ max: 500 })).map(([first, more]) => [first, first + more]);
  const headings = fc.array(fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(headings, lines, fc.option(fc.nat({ max: 900 }), { nil: undefined }), (above, [first, last], page) => {
      const place = { lines: [first!, last!] as const, ...(page === undefined ? {} : { page }) };
      expect(spokenLines(spokenPlace(above, place))).toEqual([first, last]);
    }),
  );
});

it.each(['', 'phần Hỏi đáp', 'dòng 41–43, mục II.2'])('finds no lines where none are named: “%s”', (place) => {
  expect(spokenLines(place)).toBeUndefined();
});
