import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/foundation/text/normalise.ts';
import { words } from '../../src/foundation/text/fold.ts';
import { forEachWord, readable } from '../../src/indexing/analysis.ts';

function read(raw: string): { word: string; starts: boolean }[] {
  const text = readable(raw);
  const found: { word: string; starts: boolean }[] = [];
  forEachWord(text, (start, end, starts) => found.push({ word: text.slice(start, end), starts }));
  return found;
}

describe('cutting a text into words', () => {
  it('starts a sentence after a full stop, a line break or a semicolon, not inside 5.2 or a web address', () => {
    const starts = read('Phí 5.2 đồng tại vneid.gov.vn. Hỏi ai? "Công an"; còn lại\nbước 2').filter(
      (word) => word.starts,
    );
    expect(starts.map(({ word }) => word)).toEqual(['Phí', 'Hỏi', 'Công', 'còn', 'bước']);
  });

  it('reads decomposed, invisible and full-width characters as the plain ones', () => {
    expect(read('ma\u0303 O\u200bTP ＶＮｅＩＤ').map(({ word }) => word)).toEqual(['mã', 'OTP', 'VNeID']);
  });

  it('finds the words that the rest of the house finds, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(read(text).map(({ word }) => word)).toEqual(words(normalise(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('starts a sentence with the first word, whatever stands before it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(read(text)[0]?.starts ?? true).toBe(true);
      }),
    );
  });
});
