import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, phraseKey, trimEnds } from '../../src/register/comparable.ts';

describe('comparable', () => {
  it.each([
    ['Tỉnh UỶ – Văn HOÁ', 'tỉnh ủy - văn hóa'],
    ['Ðộc lập', 'độc lập'],
    ['quý, hoàn, thuý', 'quý, hoàn, thúy'],
    ['hai\u00a0tháng', 'hai tháng'],
  ])('reads «%s» as «%s»', (text, plain) => {
    expect(comparable(text)).toBe(plain);
  });

  it('keeps the length, so that what is found can be cut out of the words as issued', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(comparable(text)).toHaveLength(text.length);
        expect(comparable(comparable(text))).toBe(comparable(text));
      }),
    );
  });
});

it('lets spellings of one phrase meet', () => {
  expect(phraseKey('“Phòng Văn hoá - Xã hội”.')).toBe(phraseKey('phòng Văn hóa-Xã hội'));
});

it('takes a full stop off the end, not an ellipsis', () => {
  expect(['hằng năm.', 'thực hiện./.', 'thể thao…', 'Zalo,...'].map(trimEnds)).toEqual([
    'hằng năm',
    'thực hiện',
    'thể thao…',
    'Zalo,...',
  ]);
});
