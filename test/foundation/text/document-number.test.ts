import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  canonicalDocumentNumber,
  findDocumentNumbers,
  matchesDocumentNumber,
  type DocumentReference,
} from '../../../src/foundation/text/document-number.ts';
import { anyText } from '../any-text.ts';

const PLANS = join(import.meta.dirname, '../../../knowledge/plans');
const only = (text: string): DocumentReference => {
  const found = findDocumentNumbers(text);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('findDocumentNumbers', () => {
  it.each([
    ['57-NQ/TW', '57-NQ/TW', 'Nghị quyết'],
    ['57- NQ/TW', '57-NQ/TW', 'Nghị quyết'],
    ['57 - NQ/TW', '57-NQ/TW', 'Nghị quyết'],
    ['57-\nNQ/TW', '57-NQ/TW', 'Nghị quyết'],
    ['57-NQ/\nTW', '57-NQ/TW', 'Nghị quyết'],
    ['57-NQ/TƯ', '57-NQ/TW', 'Nghị quyết'],
    ['57–NQ/TW', '57-NQ/TW', 'Nghị quyết'],
    ['57-nq/tw', '57-NQ/TW', 'Nghị quyết'],
    ['71/NQ-CP', '71/NQ-CP', 'Nghị quyết'],
    ['nq 71/nq-cp', '71/NQ-CP', 'Nghị quyết'],
    ['03/NQ-CP', '03/NQ-CP', 'Nghị quyết'],
    ['11/KH-UBND', '11/KH-UBND', 'Kế hoạch'],
    ['Số: 11/KH-UBND', '11/KH-UBND', 'Kế hoạch'],
    ['2653/kh-ubnd', '2653/KH-UBND', 'Kế hoạch'],
    ['kh 538-kh/tu', '538-KH/TU', 'Kế hoạch'],
    ['01-KH/BCĐTW', '01-KH/BCĐTW', 'Kế hoạch'],
    ['01-kh/bcdtw', '01-KH/BCĐTW', 'Kế hoạch'],
    ['qd 204-qd/tw', '204-QĐ/TW', 'Quyết định'],
    ['QD 40/QD-UBND', '40/QĐ-UBND', 'Quyết định'],
    ['1131/QĐ-TTg', '1131/QĐ-TTg', 'Quyết định'],
    ['131/qd-ttg', '131/QĐ-TTg', 'Quyết định'],
    ['Quyết định số 4600/QĐ-UBND', '4600/QĐ-UBND', 'Quyết định'],
    ['186-HD/BTGTW', '186-HD/BTGTW', 'Hướng dẫn'],
    ['388/TTr-STTTT', '388/TTr-STTTT', 'Tờ trình'],
    ['388/ttr-stttt', '388/TTr-STTTT', 'Tờ trình'],
    ['46-CTr/TU', '46-CTr/TU', 'Chương trình'],
    ['46-\nCTr/TU', '46-CTr/TU', 'Chương trình'],
    ['12-Ctr/TU', '12-CTr/TU', 'Chương trình'],
    ['15-CTHĐ/TU', '15-CTHĐ/TU', 'Chương trình hành động'],
    ['02/CT-TTg', '02/CT-TTg', 'Chỉ thị'],
    ['35-CT/TW', '35-CT/TW', 'Chỉ thị'],
    ['17/2024/TT-NHNN', '17/2024/TT-NHNN', 'Thông tư'],
    ['13/2023/NĐ-CP', '13/2023/NĐ-CP', 'Nghị định'],
    ['13/2023/nd-cp', '13/2023/NĐ-CP', 'Nghị định'],
    ['356 / 2025 / NĐ-CP', '356/2025/NĐ-CP', 'Nghị định'],
    ['05/2020/TTLT-BCA-BTP', '05/2020/TTLT-BCA-BTP', 'Thông tư liên tịch'],
    ['22-KL/TW', '22-KL/TW', 'Kết luận'],
    ['45-BC/TU', '45-BC/TU', 'Báo cáo'],
    ['120/TB-VPCP', '120/TB-VPCP', 'Thông báo'],
    ['3416-CV/BTGTU', '3416-CV/BTGTU', 'Công văn'],
    ['1245/UBND-VX', '1245/UBND-VX', 'Công văn'],
    ['78/CĐ-TTg', '78/CĐ-TTg', 'Công điện'],
    ['06-ĐA/TU', '06-ĐA/TU', 'Đề án'],
    ['Luật Khoa học số 93/2025/QH15', '93/2025/QH15', 'Luật'],
    ['Nghị quyết số 193/2025/QH15', '193/2025/QH15', 'Nghị quyết'],
    ['Luật Bảo vệ dữ liệu cá nhân và các quy định kèm theo số 91/2025/QH15', '91/2025/QH15', 'Luật'],
    ['193/2025/qh15', '193/2025/QH15', undefined],
    ['1662/NQ-UBTVQH15', '1662/NQ-UBTVQH15', 'Nghị quyết'],
  ])('reads %j as %s (%s)', (text, number, kind) => {
    const reference = only(text);
    expect([reference.number, reference.kind, reference.partial]).toEqual([number, kind, undefined]);
  });

  it.each([
    ['kh 11', '11', 'Kế hoạch'],
    ['kh11', '11', 'Kế hoạch'],
    ['kế hoạch số 11', '11', 'Kế hoạch'],
    ['ke hoach so 11', '11', 'Kế hoạch'],
    ['Kế hoạch 2653', '2653', 'Kế hoạch'],
    ['kế hoạch hành động số 538', '538', 'Kế hoạch'],
    ['11/KH', '11', 'Kế hoạch'],
    ['nghị quyết 57', '57', 'Nghị quyết'],
    ['nghi quyet 57', '57', 'Nghị quyết'],
    ['nq57', '57', 'Nghị quyết'],
    ['NQ 03', '03', 'Nghị quyết'],
    ['quyết định 40', '40', 'Quyết định'],
    ['qđ 204', '204', 'Quyết định'],
    ['đề án 06', '06', 'Đề án'],
    ['de an 06', '06', 'Đề án'],
    ['chỉ thị số 5', '5', 'Chỉ thị'],
    ['chương trình hành động số 46', '46', 'Chương trình hành động'],
    ['hướng dẫn 186', '186', 'Hướng dẫn'],
    ['nghị định 13/2023', '13/2023', 'Nghị định'],
    ['nđ 356/2025', '356/2025', 'Nghị định'],
    ['thông tư 17/2024', '17/2024', 'Thông tư'],
    ['văn bản số 11', '11', undefined],
  ])('reads the loose mention %j as %s (%s)', (text, number, kind) => {
    const reference = only(text);
    expect([reference.number, reference.kind, reference.partial]).toEqual([number, kind, true]);
  });

  it.each([
    'kế hoạch 5 năm',
    'kế hoạch 2025',
    'kế hoạch năm 2025',
    'kế hoạch 2025-2030',
    'hướng dẫn 5 bước',
    'báo cáo 6 tháng',
    'nghị quyết 10 điểm',
    'quyết định 3 lần',
    'văn bản 11',
    '90%',
    '18 - 20%',
    '24/7',
    '10/10/2025',
    'ngày 5-2-2022',
    '2025-2026',
    'số:      /KH-UBND',
    'KH-UBND',
    'mẫu CT01',
    'tối đa 24',
    'da 15 tuổi',
    '5 km/h',
    'TCVN 7894:2008',
    '1.057-abc',
    'phương án 2',
    'từ 5 - KH sẽ báo',
    '0912-345-678',
    'A4/B5',
  ])('finds none in %j', (text) => {
    expect(findDocumentNumbers(text)).toEqual([]);
  });

  it('gives both numbers of “nghị quyết 57 và 71”', () => {
    const found = findDocumentNumbers('theo nghị quyết 57 và 71, 03');
    expect(found.map(({ number, kind }) => `${kind} ${number}`)).toEqual([
      'Nghị quyết 57',
      'Nghị quyết 71',
      'Nghị quyết 03',
    ]);
  });

  it.each([
    ['Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị', '22/12/2024'],
    ['Kế hoạch 10/KH-UBND ngày\n09/7/2025 của UBND', '09/7/2025'],
    ['Quyết định 40/QĐ-UBND (ngày 07 tháng 7 năm 2025)', '07 tháng 7 năm 2025'],
    ['nghi quyet 57 ngay 22/12/2024', '22/12/2024'],
    ['57-NQ/TW của Bộ Chính trị; ngày 1/1/2025 hiệu lực', undefined],
  ])('takes the date of issue from %j', (text, date) => {
    expect(only(text).date).toBe(date);
  });

  it('finds the numbers of a real paragraph in reading order, broken lines healed', () => {
    const text =
      'Thực hiện Kế hoạch số 10/KH-UBND ngày 09/7/2025 của UBND phường về việc “Thực hiện Nghị quyết số 57-\nNQ/TW ngày ' +
      '22/12/2024 của Bộ Chính trị; Nghị quyết số 71/NQ-CP ngày \n01/4/2025 của Chính phủ”; Đề án 06';
    expect(findDocumentNumbers(text).map(({ number, date }) => `${number} ${date ?? ''}`.trim())).toEqual([
      '10/KH-UBND 09/7/2025',
      '57-NQ/TW 22/12/2024',
      '71/NQ-CP 01/4/2025',
      '06',
    ]);
  });

  it('knows the kind of nearly every number printed in the plans', () => {
    const all = readdirSync(PLANS)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((file) => findDocumentNumbers(readFileSync(join(PLANS, file), 'utf8')));
    const full = all.filter(({ partial }) => !partial);
    expect(full.length).toBeGreaterThan(60);
    expect(full.filter(({ kind }) => kind === undefined).length).toBeLessThan(0.05 * full.length);
    for (const { number } of full) expect(canonicalDocumentNumber(number)).toBe(number);
  });

  it('gives references in order, apart, each at its place, on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const reference of findDocumentNumbers(text)) {
          expect(reference.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(reference.start, reference.end)).toBe(reference.written);
          end = reference.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads a canonical number as itself', () => {
    const number = fc
      .tuple(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('-NQ/TW', '/KH-UBND', '/QĐ-TTg', '-CTr/TU', '/2025/NĐ-CP', '/TTr-STTTT', '-HD/BTGTW'),
      )
      .map(([figures, rest]) => `${figures}${rest}`);
    fc.assert(
      fc.property(number, (written) => {
        expect(canonicalDocumentNumber(written)).toBe(written);
        expect(canonicalDocumentNumber(written.toLowerCase())).toBe(written);
        expect(canonicalDocumentNumber(`theo ${written.replace('-', '- ')} thì`)).toBe(written);
      }),
    );
  });
});

describe('matchesDocumentNumber', () => {
  it.each([
    ['57-NQ/TW', '57-NQ/TW', true],
    ['57- nq/tw', '57-NQ/TW', true],
    ['57/NQ-TW', '57-NQ/TW', true],
    ['nq57', '57-NQ/TW', true],
    ['nghị quyết 3', '03/NQ-CP', true],
    ['nghị quyết 57', '571-NQ/TW', false],
    ['nghị quyết 57', '57/KH-UBND', false],
    ['quyết định 57', '57-NQ/TW', false],
    ['71/NQ-CP', '71-NQ/TW', false],
    ['kh 11', '11/KH-UBND', true],
    ['kh 11', '110/KH-UBND', false],
    ['văn bản số 11', '11/KH-UBND', true],
    ['đề án 06', '06/QĐ-TTg', true],
    ['đề án 06', '06', true],
    ['đề án 06', '06/KH-UBND', false],
    ['chương trình hành động số 46', '46-CTr/TU', true],
    ['nghị định 13/2023', '13/2023/NĐ-CP', true],
    ['nghị định 13/2023', '13/2018/NĐ-CP', false],
    ['nghị định 13', '13/2023/NĐ-CP', true],
    ['193/2025/QH15', '193/2025/QH15', true],
  ])('“%s” for %s: %s', (written, number, matches) => {
    expect(matchesDocumentNumber(only(written), number)).toBe(matches);
  });
  it('fits every reference to its own number', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const reference of findDocumentNumbers(text))
          expect(matchesDocumentNumber(reference, reference.number)).toBe(true);
      }),
    );
  });
});

describe('canonicalDocumentNumber', () => {
  it('gives nothing for a loose mention', () => {
    expect(canonicalDocumentNumber('nghị quyết 57')).toBeUndefined();
    expect(canonicalDocumentNumber('xin chào')).toBeUndefined();
  });
});
