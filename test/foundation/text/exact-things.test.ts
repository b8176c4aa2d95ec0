import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findAmounts, readNumber } from '../../../src/foundation/text/amounts.ts';
import { findDates } from '../../../src/foundation/text/dates.ts';
import { findPhones } from '../../../src/foundation/text/phones.ts';
import { anyText } from '../any-text.ts';

interface Placed {
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

function expectPlaced(text: string, found: readonly Placed[]): void {
  let end = 0;
  for (const thing of found) {
    expect(thing.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(thing.start, thing.end)).toBe(thing.written);
    end = thing.end;
  }
}

describe('findDates', () => {
  it.each([
    ['ngày 05 tháng 02 năm 2022', [[5, 2, 2022]]],
    ['ngay 05 thang 02 nam 2022', [[5, 2, 2022]]],
    ['05/02/2022', [[5, 2, 2022]]],
    ['5.2.2022', [[5, 2, 2022]]],
    ['5-2-2022', [[5, 2, 2022]]],
    ['2025-06-30', [[30, 6, 2025]]],
    ['ngày\n15/01/2025', [[15, 1, 2025]]],
    ['15/6', [[15, 6]]],
    ['ngày 15 tháng 6', [[15, 6]]],
    ['15 tháng 12 hằng năm', [[15, 12]]],
    ['tháng 6/2025', [[undefined, 6, 2025]]],
    ['tháng 6 năm 2025', [[undefined, 6, 2025]]],
    ['6/2025', [[undefined, 6, 2025]]],
    ['trước ngày 25 hằng tháng', [[25]]],
    ['đến năm 2030, tầm nhìn 2045', [[undefined, undefined, 2030]]],
    ['tháng 11', [[undefined, 11]]],
    [
      'từ 10/6 đến 15/6/2025',
      [
        [10, 6],
        [15, 6, 2025],
      ],
    ],
    ['10/10 là ngày gì', [[10, 10]]],
    ['29/2/2024', [[29, 2, 2024]]],
  ] as const)('reads %j', (text, wanted) => {
    const found = findDates(text);
    expect(found.map(({ day, month, year }) => [day, month, year])).toEqual(
      wanted.map(([day, month, year]) => [day, month, year]),
    );
    expectPlaced(text, found);
  });
  it.each([
    '24/7',
    '24/24',
    '31/2/2025',
    '45/6',
    '13/13',
    '57-NQ/TW',
    '11/KH-UBND',
    '1.2.3.4',
    '12.500.000',
    'ngày 40',
    'năm 12',
    '0,5/1,5',
  ])('finds none in %j', (text) => {
    expect(findDates(text)).toEqual([]);
  });
  it('gives dates in order, apart, at their places, on any text', () => {
    fc.assert(fc.property(anyText, (text) => expectPlaced(text, findDates(text))));
  });
  it('reads every day of a calendar in every common form', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const [d, m, y] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
        const two = (value: number): string => String(value).padStart(2, '0');
        for (const form of [
          `${d}/${m}/${y}`,
          `${two(d)}/${two(m)}/${y}`,
          `${d}.${m}.${y}`,
          `ngày ${d} tháng ${two(m)} năm ${y}`,
          `${y}-${two(m)}-${two(d)}`,
        ])
          expect(findDates(`x ${form}, y`)).toMatchObject([{ day: d, month: m, year: y, written: form }]);
      }),
    );
  });
});

describe('findAmounts', () => {
  it.each([
    ['90%', [['percent', 90]]],
    ['90 %', [['percent', 90]]],
    ['90 phần trăm', [['percent', 90]]],
    ['90 phan tram', [['percent', 90]]],
    ['0,8%', [['percent', 0.8]]],
    [
      '18 - 20%',
      [
        ['percent', 18],
        ['percent', 20],
      ],
    ],
    [
      '18% - 20%',
      [
        ['percent', 18],
        ['percent', 20],
      ],
    ],
    [
      'từ 18 đến 20%',
      [
        ['percent', 18],
        ['percent', 20],
      ],
    ],
    ['22.000 đồng', [['money', 22_000]]],
    ['22.000đ', [['money', 22_000]]],
    ['22000 VND', [['money', 22_000]]],
    ['12.500.000 đồng', [['money', 12_500_000]]],
    ['22 nghìn', [['money', 22_000]]],
    ['22 ngàn đồng', [['money', 22_000]]],
    ['5k', [['money', 5_000]]],
    ['10tr', [['money', 10_000_000]]],
    ['2tr5', [['money', 2_500_000]]],
    ['1tr250', [['money', 1_250_000]]],
    ['50 triệu', [['money', 50_000_000]]],
    ['50 trieu dong', [['money', 50_000_000]]],
    ['2 triệu rưỡi', [['money', 2_500_000]]],
    ['1 triệu 200 nghìn', [['money', 1_200_000]]],
    ['1,5 tỷ đồng', [['money', 1_500_000_000]]],
    ['1,1 triệu', [['money', 1_100_000]]],
    [
      '50 - 60 triệu đồng',
      [
        ['money', 50_000_000],
        ['money', 60_000_000],
      ],
    ],
    ['50 triệu người', [['count', 50_000_000]]],
    ['300 nghìn tài khoản', [['count', 300_000]]],
  ] as const)('reads %j', (text, wanted) => {
    const found = findAmounts(text);
    expect(found.map(({ kind, value }) => [kind, value])).toEqual(wanted);
    expectPlaced(text, found);
  });
  it.each(['5 công ty', '3 tỷ lệ', '57-NQ/TW', '5G', '100', '2 k', '5 d', '4 đơn vị', '3 kế hoạch', '10 trang'])(
    'finds none in %j',
    (text) => {
      expect(findAmounts(text)).toEqual([]);
    },
  );
  it('gives amounts in order, apart, at their places, on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = findAmounts(text);
        expectPlaced(text, found);
        for (const { value } of found) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('readNumber', () => {
  it.each([
    ['1.000', 1000],
    ['12.500.000', 12_500_000],
    ['0,8', 0.8],
    ['0.8', 0.8],
    ['1.250,5', 1250.5],
    ['1,250,000', 1_250_000],
    ['05', 5],
    ['3.1.2', undefined],
    ['', undefined],
  ])('reads %j as %j', (written, value) => {
    expect(readNumber(written)).toBe(value);
  });
});

describe('findPhones', () => {
  it.each([
    ['0912 345 678', [['mobile', '0912345678']]],
    ['0912.345.678', [['mobile', '0912345678']]],
    ['+84 912 345 678', [['mobile', '0912345678']]],
    ['84912345678', [['mobile', '0912345678']]],
    ['0203.3835.123', [['landline', '02033835123']]],
    ['(0203) 3835 123', [['landline', '02033835123']]],
    ['024 3825 1234', [['landline', '02438251234']]],
    ['1900.0368', [['hotline', '19000368']]],
    ['1900 0368', [['hotline', '19000368']]],
    ['19000368', [['hotline', '19000368']]],
    ['1800.6838', [['hotline', '18006838']]],
    ['Hotline 1900 5454 63', [['hotline', '1900545463']]],
    ['gọi 113', [['hotline', '113']]],
    [
      'gọi 113, 114 hoặc 115',
      [
        ['hotline', '113'],
        ['hotline', '114'],
        ['hotline', '115'],
      ],
    ],
    ['nhắn tin tới đầu số 5656', [['hotline', '5656']]],
    ['goi ngay 156', [['hotline', '156']]],
  ] as const)('reads %j', (text, wanted) => {
    const found = findPhones(text);
    expect(found.map(({ kind, number }) => [kind, number])).toEqual(wanted);
    expectPlaced(text, found);
  });
  it.each([
    '156 nhiệm vụ',
    'đạt 115%',
    '113/KH-UBND',
    '12.500.000',
    '2025-2026',
    '0812',
    '978-604-950-123-4',
    '111111111111',
  ])('finds none in %j', (text) => {
    expect(findPhones(text)).toEqual([]);
  });
  it('gives phones in order, apart, at their places, on any text', () => {
    fc.assert(fc.property(anyText, (text) => expectPlaced(text, findPhones(text))));
  });
});
