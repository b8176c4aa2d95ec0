import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exactKey, fold, hasMarks, words } from '../../../src/foundation/text/fold.ts';
import { foldInPlace } from '../../../src/foundation/text/fold-in-place.ts';
import { normalise, removeInvisible } from '../../../src/foundation/text/normalise.ts';
import { anyText } from '../any-text.ts';

describe('normalise', () => {
  it('leaves at most thirty marks on a letter, also where one mark stands for two or an invisible sign stands between', () => {
    for (const mark of ['\u0323', '\u0344', '\u0323\u0301', '\u0301\u200d']) {
      const normal = normalise(`a${mark.repeat(1_000)}b`);
      expect(normal.match(/\p{M}+/gu)?.every((run) => [...run].length <= 30)).toBe(true);
      expect(normalise(normal)).toBe(normal);
      expect(normal.endsWith('b')).toBe(true);
    }
  });
  it.each([
    ['  xin   chào\n bạn ', 'xin chào bạn'],
    ['ho\u0300a', 'hòa'],
    ['\u00d0ồng Nai, \u00f0ơn vị', 'Đồng Nai, đơn vị'],
    ['mậ\u200bt kh\u00adẩu', 'mật khẩu'],
    ['\u202eabc\u202c', 'abc'],
    ['a\u{e0041}b\ufe0f', 'ab'],
    ['０９１２', '0912'],
    ['một\u00a0hai\u3000ba', 'một hai ba'],
    ['a\ud800b', 'a\ufffdb'],
    ['', ''],
  ])('reads %j as %j', (typed, wanted) => {
    expect(normalise(typed)).toBe(wanted);
  });
  it('changes nothing the second time, on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
  it('gives well-formed text without double spaces or spaces at the ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normalise(text);
        expect(normal.isWellFormed()).toBe(true);
        expect(normal).not.toMatch(/^\s|\s$|\s\s/);
      }),
    );
  });
  it('does not grow beyond the canonical form of its input', () => {
    fc.assert(
      fc.property(anyText, (text) => normalise(text).length <= Math.max(text.length, text.normalize('NFC').length)),
    );
  });
  it('keeps line breaks when only invisible characters go', () => {
    expect(removeInvisible('a\u200b\n b')).toBe('a\n b');
  });
});

describe('fold', () => {
  it.each([
    ['Ủy ban Nhân dân', 'uy ban nhan dan'],
    ['ĐỒNG NAI', 'dong nai'],
    ['hoà bình, thuý', 'hoa binh, thuy'],
    ['a \u0301 b', 'a b'],
  ])('reads %j as %j', (text, wanted) => {
    expect(fold(text)).toBe(wanted);
  });
  it('changes nothing the second time, on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
  it('is never longer than the decomposed input', () => {
    fc.assert(fc.property(anyText, (text) => fold(text).length <= text.toWellFormed().normalize('NFKD').length * 2));
  });
});

describe('foldInPlace', () => {
  it('keeps every character at its place', () => {
    expect(foldInPlace('Nghị quyết 57, ĐẢNG')).toBe('nghi quyet 57, dang');
  });
  it('keeps the length and changes nothing the second time, on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldInPlace(text)).toHaveLength(text.length);
        expect(foldInPlace(foldInPlace(text))).toBe(foldInPlace(text));
      }),
    );
  });
  it('agrees with fold on normalised Vietnamese', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aàáảãạăằêếệôốộơờởưừựyýỳđĐƯỆ b1'), maxLength: 30 }), (text) => {
        expect(foldInPlace(normalise(text))).toBe(fold(text));
      }),
    );
  });
});

describe('exactKey', () => {
  it.each([
    ['hòa', 'hoà'],
    ['thúy', 'thuý'],
    ['kỹ', 'kĩ'],
    ['lý', 'lí'],
    ['Ủy', 'uỷ'],
  ])('meets %s and %s', (one, other) => {
    expect(exactKey(one)).toBe(exactKey(other));
  });
  it.each([
    ['bạn', 'bán'],
    ['bạn', 'ban'],
    ['đa', 'da'],
    ['mâm', 'măm'],
    ['tai', 'tay'],
  ])('parts %s and %s', (one, other) => {
    expect(exactKey(one)).not.toBe(exactKey(other));
  });
  it('never throws', () => {
    fc.assert(fc.property(anyText, (text) => typeof exactKey(text) === 'string'));
  });
});

describe('words and marks', () => {
  it('splits at everything but letters and digits', () => {
    expect(words('Kế hoạch 11/KH-UBND, 90%!')).toEqual(['Kế', 'hoạch', '11', 'KH', 'UBND', '90']);
  });
  it('tells marked text from unmarked', () => {
    expect(hasMarks('cai vneid the nao')).toBe(false);
    expect(hasMarks('cài')).toBe(true);
    expect(hasMarks('ca\u0300i')).toBe(true);
    expect(hasMarks('đi')).toBe(true);
  });
});
