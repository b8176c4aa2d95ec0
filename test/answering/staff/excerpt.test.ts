import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { excerpt } from '../../../src/answering/staff/excerpt.ts';
import { anyText } from '../../foundation/any-text.ts';

const LONG = 'Quét sân phơi, dọn lối đi; đảo thóc ba lần mỗi ngày; cuối vụ có 35 sân đạt chuẩn, bàn giao cho thôn.';

describe('an excerpt', () => {
  it('holds what was asked, however far down it stands', () => {
    expect(excerpt(LONG, 'có bao nhiêu sân đạt chuẩn?', 40)).toBe('[…] cuối vụ có 35 sân đạt chuẩn, […]');
    expect(excerpt(LONG, 'quét sân phơi', 20)).toBe('Quét sân phơi, […]');
  });

  it('is the whole text where there is room', () => {
    expect(excerpt('Quét sân phơi.', 'đảo thóc', 20)).toBe('Quét sân phơi.');
  });

  it('is a piece of the text, word for word, no longer than allowed but for its marks', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 1, max: 80 }), (text, asked, limit) => {
        const piece = excerpt(text, asked, limit).replace(/^\[…\] | \[…\]$/gu, '');
        expect(text).toContain(piece);
        expect(piece.length).toBeLessThanOrEqual(Math.max(limit, 0));
      }),
      { numRuns: 300 },
    );
  });
});
