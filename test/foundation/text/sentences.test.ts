import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sentences } from '../../../src/foundation/text/sentences.ts';
import { anyText } from '../any-text.ts';

const split = (text: string): string[] => sentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each([
    ['Câu một. Câu hai! Câu ba? Hết', ['Câu một.', 'Câu hai!', 'Câu ba?', 'Hết']],
    ['Ở TP. Hồ Chí Minh có P. Tân Định. Xong.', ['Ở TP. Hồ Chí Minh có P. Tân Định.', 'Xong.']],
    ['Gồm giấy tờ, ảnh v.v. Sau đó nộp.', ['Gồm giấy tờ, ảnh v.v.', 'Sau đó nộp.']],
    ['Gồm giấy tờ, v.v. và ảnh.', ['Gồm giấy tờ, v.v. và ảnh.']],
    ['Đ/c A. Nguyễn chủ trì. PGS.TS. Trần dự.', ['Đ/c A. Nguyễn chủ trì.', 'PGS.TS. Trần dự.']],
    ['1. Mục đích. 2. Yêu cầu.', ['1. Mục đích.', '2. Yêu cầu.']],
    ['1.2. Mục tiêu cụ thể. Đạt 0.8 điểm.', ['1.2. Mục tiêu cụ thể.', 'Đạt 0.8 điểm.']],
    ['II. NỘI DUNG\n1. Ý một', ['II. NỘI DUNG', '1. Ý một']],
    ['Phí 22.000 đồng. Nộp 1.500.000 đồng.', ['Phí 22.000 đồng.', 'Nộp 1.500.000 đồng.']],
    [
      'Xem vneid.gov.vn. Hoặc https://dichvucong.gov.vn/a.b?c=d! Nhé',
      ['Xem vneid.gov.vn.', 'Hoặc https://dichvucong.gov.vn/a.b?c=d!', 'Nhé'],
    ],
    ['Chờ đã... Rồi làm', ['Chờ đã...', 'Rồi làm']],
    ['Chờ đã... rồi làm', ['Chờ đã... rồi làm']],
    ['Chờ… Xong', ['Chờ…', 'Xong']],
    ['Ông nói: “Không được.” Rồi đi.', ['Ông nói: “Không được.”', 'Rồi đi.']],
    ['- Việc một;\n- Việc hai; - việc ba', ['- Việc một;', '- Việc hai;', '- việc ba']],
    ['Một; hai; ba.', ['Một; hai; ba.']],
    ['Đoạn một\n\nĐoạn hai', ['Đoạn một', 'Đoạn hai']],
    ['dòng một\ndòng hai', ['dòng một\ndòng hai']],
    ['a) Ý một\nb) Ý hai', ['a) Ý một', 'b) Ý hai']],
    ['Ngày 05.02.2022. Hết', ['Ngày 05.02.2022.', 'Hết']],
    ['', []],
    ['  \n ', []],
  ])('splits %j', (text, wanted) => {
    expect(split(text)).toEqual(wanted);
  });
  it('loses nothing but white space, keeps order and places, on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = sentences(text);
        let end = 0;
        for (const sentence of found) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(text.slice(end, sentence.start).trim()).toBe('');
          expect(sentence.text).toBe(sentence.text.trim());
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 400 },
    );
  });
  it('splits 200,000 characters of dots and breaks in time', () => {
    for (const piece of ['. ', '.', '\n', 'a. ', '; - ', 'A.', ' \n']) {
      const start = performance.now();
      sentences(piece.repeat(200_000 / piece.length));
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});
