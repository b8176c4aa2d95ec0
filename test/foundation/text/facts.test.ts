import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { extractFacts } from '../../../src/foundation/text/facts.ts';
import { normalise } from '../../../src/foundation/text/normalise.ts';
import { anyText } from '../any-text.ts';

const PLANS = join(import.meta.dirname, '../../../knowledge/plans');
const canonical = (text: string): string[] => extractFacts(text).map((fact) => fact.canonical);

describe('extractFacts', () => {
  it.each([
    ['ngày 05 tháng 02 năm 2022', '05/02/2022', '5/2/2022', '5.2.2022', '2022-02-05', 'ngay 5 thang 2 nam 2022'],
    ['15 tháng 6', '15/6', 'ngày 15/06'],
    ['tháng 6/2025', 'tháng 06 năm 2025', '06/2025'],
    ['ngày 25 hằng tháng', '25 hàng tháng'],
    ['năm 2030', '2030'],
    ['1900.0368', '1900 0368', '19000368'],
    ['gọi 113', '113'],
    ['0912.345.678', '+84 912 345 678', '0912345678'],
    ['90 %', '90%', '90 phần trăm'],
    ['18 - 20%', '18% - 20%', 'từ 18 đến 20%', '18-20 %'],
    ['57- NQ/TW', '57-NQ/TW', '57-nq/tw', '57-\nNQ/TW'],
    ['qd 204-qd/tw', '204-QĐ/TW'],
    ['nghị quyết 57', 'nq57', 'Nghị quyết số 57'],
    ['22.000 đồng', '22.000đ', '22 nghìn đồng', '22k', '22000 VNĐ'],
    ['10tr', '10 triệu', '10.000.000 đồng'],
    ['0,8', '0.8'],
    ['1.000', '1000'],
    ['https://dichvucong.gov.vn/', 'dichvucong.gov.vn', 'www.dichvucong.gov.vn.', 'Dichvucong.gov.vn'],
  ])('meets the spellings of one fact: %s', (...spellings) => {
    const [first, ...others] = spellings.map(canonical);
    expect(first!.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
  });

  it.each([
    ['5/2/2022', '2/5/2022'],
    ['90%', '90'],
    ['9%', '90%'],
    ['0,8%', '8%'],
    ['57-NQ/TW', '57-NQ/TU'],
    ['57-NQ/TW', '71/NQ-CP'],
    ['22.000 đồng', '220.000 đồng'],
    ['2 triệu', '2 nghìn'],
    ['0912345678', '0912345679'],
    ['dichvucong.gov.vn', 'dichvucong.com.vn'],
    ['dichvucong.gov.vn/a', 'dichvucong.gov.vn/b'],
    ['15/6', '16/6'],
  ])('parts %s and %s', (one, other) => {
    expect(canonical(one)).not.toEqual(canonical(other));
  });

  it('names the kind of each fact', () => {
    const text =
      'Theo Nghị quyết 57-NQ/TW ngày 22/12/2024, đạt 80%, phí 22.000 đồng, 25 nhiệm vụ; gọi 1900 0368 hoặc xem vneid.gov.vn.';
    expect(extractFacts(text).map(({ kind, canonical: form }) => `${kind} ${form}`)).toEqual([
      'document-number 57-NQ/TW',
      'document-number nghi quyet 57',
      'date 22/12/2024',
      'percent 80%',
      'money 22000',
      'number 25',
      'phone 19000368',
      'url vneid.gov.vn',
    ]);
  });

  it('lets a text name a document shorter than its source does, and not longer', () => {
    const full = new Set(canonical('Nghị quyết số 57-NQ/TW'));
    const short = new Set(canonical('nghị quyết 57'));
    expect(short.isSubsetOf(full)).toBe(true);
    expect(full.isSubsetOf(short)).toBe(false);
  });

  it('finds every digit of a text in some fact, at its place, on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const facts = extractFacts(text);
        for (const { index } of text.matchAll(/\p{Nd}/gu))
          expect(facts.some(({ start, end }) => start <= index && index < end)).toBe(true);
        for (const { start, end, canonical: form } of facts) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(form).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same facts in a plan’s words whether its lines are broken or healed', () => {
    for (const file of readdirSync(PLANS).filter((name) => name.endsWith('.txt'))) {
      const paragraphs = readFileSync(join(PLANS, file), 'utf8').split(/\n\s*\n/);
      for (const paragraph of paragraphs) {
        const broken = new Set(canonical(paragraph));
        // a heading's number may run into the next line when lines are joined, so only the other way round is a law
        for (const fact of canonical(normalise(paragraph)).filter((form) => /[A-ZĐ/%]/.test(form)))
          expect(broken).toContain(fact);
      }
    }
  });

  it('reads a text of 200,000 characters in time', () => {
    for (const piece of [
      '1 ',
      '57-NQ/TW ',
      '1/2/2025 ',
      '22.000 đồng ',
      '18 - 20% ',
      'a.',
      'kế hoạch số ',
      '0912 345 678 ',
    ]) {
      const start = performance.now();
      extractFacts(piece.repeat(200_000 / piece.length));
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});
