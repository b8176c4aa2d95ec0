import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, namesMoney, standsIn } from '../../src/knowledge/lint/figures.ts';

const held = (text: string, fact: string) => figuresOf(text).every((figure) => standsIn(figure, fact));

describe('figures', () => {
  it.each([
    ['gọi 19000368', 'Tổng đài 1900 0368.'],
    ['gọi 024.1234.5678', 'số 024 1234 5678'],
    ['từ năm 2025', 'hiệu lực 01/7/2025'],
    ['từ tháng 7/2025', 'hiệu lực 01/7/2025'],
    ['ngày 1/7/2025', 'ngày 01/07/2025'],
    ['10 triệu đồng', 'trên 10 triệu đồng'],
    ['100 triệu', 'phạt 100 đến 150 triệu đồng'],
    ['2.000.000 đồng', '2000000 đồng'],
    ['đạt 50 phần trăm', 'giảm 50%'],
    ['Nghị định 69/2024', 'Nghị định 69/2024/NĐ-CP'],
    ['Nghị quyết 57', 'Nghị quyết 57-NQ/TW'],
    ['vào dichvucong.gov.vn', 'Địa chỉ https://dichvucong.gov.vn/'],
    ['đuôi .gov.vn', 'dichvucong.gov.vn'],
    ['trang dichvucong.gov.vn', 'https://www.dichvucong.gov.vn/p/home/dvc-trang-chu.html'],
  ])('«%s» stands in «%s»', (text, fact) => {
    expect(figuresOf(text)).not.toEqual([]);
    expect(held(text, fact)).toBe(true);
  });

  it.each([
    ['gọi 1900 0369', 'Tổng đài 1900 0368.'],
    ['2%', 'đạt 12%'],
    ['0,8', 'duy trì trên 0,82%'],
    ['10 nghìn', 'trên 10 triệu đồng'],
    ['ngày 2/7/2025', 'ngày 01/7/2025'],
    ['năm 2025', 'năm 2024'],
    ['Nghị quyết 57-NQ/TW', 'Nghị quyết 57/NQ-CP'],
    ['vào dichvucong.vn', 'dichvucong.gov.vn'],
    ['vào dichvucong.gov.vn/tra-cuu', 'dichvucong.gov.vn'],
    ['chờ 3 ngày', 'chờ ba ngày'],
  ])('«%s» does not stand in «%s»', (text, fact) => {
    expect(held(text, fact)).toBe(false);
  });

  it('always stand in the text they come from', () => {
    const word = fc.constantFrom(
      'số',
      '12/01/2026',
      '1900 0368',
      '10 triệu',
      '57-NQ/TW',
      '0,8%',
      'vneid.gov.vn',
      '2–5 ngày',
      '113',
      '1.500 đồng',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(held(words.join(' và '), words.join(' và '))).toBe(true);
      }),
    );
  });

  it('never throw, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => held(text, text) || true));
  });
});

it('knows money when it sees it', () => {
  expect(['10 triệu', '5.000 đồng', '20 nghìn', '3 tỷ'].every(namesMoney)).toBe(true);
  expect(['10 phút', 'mức 2', '5 đường', 'không mất tiền'].some(namesMoney)).toBe(false);
});
