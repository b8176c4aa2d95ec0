import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shortTitle } from '../../src/channels/short-title.ts';

const units = (text: string): number => text.length;

describe('shortTitle', () => {
  it('keeps what fits and cuts the rest between words', () => {
    expect(shortTitle('Gặp cán bộ', 20, units)).toBe('Gặp cán bộ');
    expect(shortTitle('Quên mật khẩu VNeID thì sao', 20, units)).toBe('Quên mật khẩu VNeID…');
  });
  it('cuts inside a single word that is too long', () => {
    expect(shortTitle('dichvucong.gov.vn/huong-dan', 10, units)).toBe('dichvucon…');
  });
  it('is never too long and never half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, limit) => {
        const title = shortTitle(text, limit, units);
        expect(title.length).toBeLessThanOrEqual(limit);
        expect(title.isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });
});
