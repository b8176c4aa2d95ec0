import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/knowledge/corpus.ts';
import type { Block, Plan } from '../../src/knowledge/plan.ts';
import { differsByOne, type Discrepancy } from '../../src/register/discrepancies.ts';
import { buildRegister } from '../../src/register/extract.ts';

describe('the discrepancies of the five plans', () => {
  let found: readonly Discrepancy[];
  beforeAll(async () => {
    const { plans } = await loadCorpus('knowledge');
    found = buildRegister(plans).discrepancies;
  });
  const written = (): string[][] => found.map(({ variants }) => variants.map((variant) => variant.written));

  it.each([
    ['one plan under two dates', ['09/7/2025', '08/7/2025']],
    ['a programme of 2025 and of 2005', ['15/01/2025', '15/01/2005']],
    ['a decision with one figure more', ['204-QĐ/TW', '2024-QĐ/TW']],
    ['a plan with D for Đ', ['01-KH/BCĐTW', '01-KH/BCDTW']],
    ['a measure with and without per cent', ['trên 0,82%', '0,8']],
    ['a report yearly and monthly at once', ['hằng năm', 'trước ngày 14 hằng tháng']],
  ])('shows %s', (_, variants) => {
    expect(written()).toContainEqual(variants);
  });

  it('shows a resolution whose signs changed places', () => {
    const variants = found.find(({ variants: all }) => all.some((variant) => variant.written === '57/NQ-TW'))?.variants;
    expect(new Set(variants?.map(({ documentId, written: number }) => `${documentId} ${number}`))).toContain(
      '004 57/NQ-TW',
    );
    expect(variants?.some((variant) => variant.written === '57-NQ/TW')).toBe(true);
  });

  it('shows two tasks with one number', () => {
    const tasks = found.find(({ what }) => what === '2 nhiệm vụ cùng mang số 2');
    expect(tasks?.variants.map(({ documentId }) => documentId)).toEqual(['001', '001']);
  });

  it('quotes the place of every variant', () => {
    for (const { variants } of found) {
      expect(variants.length).toBeGreaterThan(1);
      for (const { quote, place } of variants) {
        expect(quote.length).toBeGreaterThan(5);
        expect(place.lines[0]).toBeLessThanOrEqual(place.lines[1]);
      }
    }
  });
});

describe('findDiscrepancies', () => {
  const paragraph = (text: string, line: number): Block => ({
    kind: 'paragraph',
    marker: '',
    level: 1,
    text,
    headings: [],
    lines: [line, line],
  });
  const plan = (id: string, ...texts: string[]): Plan => ({
    id,
    title: id,
    shortTitle: id,
    kind: 'Kế hoạch',
    issuer: 'UBND xã',
    aliases: [],
    audience: 'staff',
    notes: [],
    file: `${id}.txt`,
    lines: texts,
    blocks: texts.map((text, index) => paragraph(text, index + 1)),
    passages: [],
  });

  it('does not take the plans of two communes with one number for one plan', () => {
    const { discrepancies } = buildRegister([
      plan('a', 'Thực hiện Kế hoạch số 10/KH-UBND ngày 01/7/2025 của UBND xã An Bình về chuyển đổi số.'),
      plan('b', 'Thực hiện Kế hoạch số 10/KH-UBND ngày 15/8/2025 của UBND xã Hòa Thuận về chuyển đổi số.'),
    ]);
    expect(discrepancies).toEqual([]);
  });

  it('takes 5/2/2022 and 05/02/2022 for one date', () => {
    const { discrepancies } = buildRegister([
      plan(
        'a',
        'Nghị quyết số 52-NQ/TW ngày 5/2/2022 của Bộ Chính trị.',
        'Nghị quyết số 52-NQ/TW ngày 05/02/2022 của Bộ Chính trị.',
      ),
    ]);
    expect(discrepancies).toEqual([]);
  });

  it('does not take two decisions of one day for a misprint when more than one character differs', () => {
    const { discrepancies } = buildRegister([
      plan(
        'a',
        'Quyết định số 119/QĐ-TTg ngày 18/01/2021 của Thủ tướng Chính phủ.',
        'Quyết định số 1190/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ.',
      ),
    ]);
    expect(discrepancies).toEqual([]);
  });
});

it.each([
  ['204', '2024', true],
  ['204', '204', false],
  ['57', '75', false],
  ['kh/bcdtw', 'kh/bcđtw', true],
  ['', 'a', true],
  ['12', '1234', false],
])('«%s» and «%s» differ in one character: %s', (one, other, expected) => {
  expect(differsByOne(one, other)).toBe(expected);
});
