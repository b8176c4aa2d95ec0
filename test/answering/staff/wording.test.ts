import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shorten } from '../../../src/answering/staff/findings.ts';
import { spokenPlace } from '../../../src/answering/staff/place.ts';
import { subjectOf } from '../../../src/answering/staff/subject.ts';
import { spelled } from '../../../src/answering/staff/spelled.ts';
import { anyText } from '../../foundation/any-text.ts';

const MORE = ' […]';

describe('a shortened quote', () => {
  it('is the beginning of the text, word for word, and says when it ends early', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, limit) => {
        const short = shorten(text, limit);
        if (text.length <= limit) expect(short).toBe(text);
        else {
          expect(short.endsWith(MORE)).toBe(true);
          expect(text.startsWith(short.slice(0, -MORE.length))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is never longer than allowed, but for the mark', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 80 }), (text, limit) => {
        expect(shorten(text, limit).length).toBeLessThanOrEqual(limit + MORE.length);
      }),
    );
  });

  it('ends behind a clause when one ends in its second half, else between words', () => {
    expect(shorten('Quét sân phơi; đảo thóc ba lần mỗi ngày', 20)).toBe(`Quét sân phơi;${MORE}`);
    expect(shorten('Quét sân phơi thật sạch sẽ', 20)).toBe(`Quét sân phơi thật${MORE}`);
  });
});

describe('a count in words', () => {
  it('is Vietnamese', () => {
    const said = [0, 1, 5, 10, 11, 15, 20, 21, 24, 25, 31, 55, 99].map(spelled);
    expect(said).toEqual([
      ...['không', 'một', 'năm', 'mười', 'mười một', 'mười lăm', 'hai mươi', 'hai mươi mốt', 'hai mươi bốn'],
      ...['hai mươi lăm', 'ba mươi mốt', 'năm mươi lăm', 'chín mươi chín'],
    ]);
  });

  it('is a word of its own for every count up to ninety-nine, without a figure', () => {
    const said = Array.from({ length: 100 }, (_, count) => spelled(count));
    expect(new Set(said).size).toBe(100);
    expect(said.join(' ')).not.toMatch(/\d|undefined/u);
  });
});

describe('a place as it is said', () => {
  it('joins the markers of the headings and names the lines', () => {
    const place = (headings: string[], first = 3, last = 9): string => spokenPlace(headings, { lines: [first, last] });
    expect(place(['II. NỘI DUNG', '5. Làm đường'])).toBe('mục II.5 (dòng 3–9)');
    expect(place(['II. NỘI DUNG', '1. Chung', '1.2. Riêng', 'a) Đến năm tới'])).toBe('mục II.1.2.a (dòng 3–9)');
    expect(place(['PHỤ LỤC', '- Gạch đầu dòng'], 7, 7)).toBe('Phụ lục (dòng 7)');
    expect(place([])).toBe('(dòng 3–9)');
    expect(spokenPlace(['(2) Việc chung'], { lines: [3, 3], page: 4 })).toBe('mục 2 (trang 4, dòng 3)');
  });

  it('always tells the lines, whatever the headings', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), fc.nat(9_999), fc.nat(50), (headings, first, more) => {
        const said = spokenPlace(headings, { lines: [first, first + more] });
        expect(said).toContain(more === 0 ? `dòng ${first})` : `dòng ${first}–${first + more})`);
      }),
    );
  });
});

describe('what a question is about', () => {
  it('is left when asking, politeness and the plan’s own verbs are gone', () => {
    expect(subjectOf('Kế hoạch giao đơn vị nào chủ trì việc đào giếng làng?')).toMatch(/đào giếng làng$/u);
    expect(subjectOf('cho biết ai phụ trách đào giếng')).toMatch(/đào giếng$/u);
    expect(subjectOf('ai?')).toBe('');
  });

  it('is made of words of the question, in their order, and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const word of subjectOf(text).split(' ').filter(Boolean)) {
          const at = text.indexOf(word, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + word.length;
        }
      }),
      { numRuns: 300 },
    );
  });
});
