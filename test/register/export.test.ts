import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/knowledge/plan.ts';
import { yearOf } from '../../src/register/due.ts';
import { csvCell, exportRows, toCsv, toTable } from '../../src/register/export.ts';
import type { RegisterRow } from '../../src/register/row.ts';

const NOW = Date.UTC(2025, 10, 21, 2, 30);
const plan: Plan = {
  id: 'x',
  title: 'Kế hoạch thử',
  shortTitle: 'Kế hoạch thử',
  kind: 'Kế hoạch',
  number: '45/KH-UBND',
  date: 'ngày 12 tháng 8 năm 2025',
  issuer: 'UBND xã Đồng Lạc',
  place: 'xã Đồng Lạc',
  aliases: [],
  audience: 'staff',
  notes: [],
  file: 'x.txt',
  lines: [],
  blocks: [],
  passages: [],
};
const base = {
  documentId: 'x',
  quote: 'lời văn',
  headings: ['V. TỔ CHỨC THỰC HIỆN'],
  place: { lines: [3, 4] as const },
  confidence: 0.9,
};
const report: RegisterRow = {
  ...base,
  kind: 'report',
  who: 'Các thôn',
  to: 'UBND xã',
  frequency: 'hằng tháng',
  due: 'trước ngày 15',
};
const task: RegisterRow = {
  ...base,
  kind: 'task',
  number: '1',
  subject: '=1+1',
  lead: ['Phòng Kinh tế'],
  coordinating: [],
  time: 'trước ngày 15/12',
};

describe('exportRows', () => {
  it('gives each row its document, and the day its words make', () => {
    const [row] = exportRows([report], [plan], NOW);
    expect(row).toMatchObject({
      kind: 'report',
      document: { id: 'x', number: '45/KH-UBND', issuer: 'UBND xã Đồng Lạc', place: 'xã Đồng Lạc' },
      who: 'Các thôn',
      due: 'trước ngày 15',
      next: '2025-12-14',
    });
    expect(row).not.toHaveProperty('subject');
    expect(row).not.toHaveProperty('documentId');
  });

  it('reads a day without a year in the year of the plan', () => {
    expect(exportRows([task], [plan], NOW)[0]).toMatchObject({ next: '2025-12-14', lead: ['Phòng Kinh tế'] });
    expect(yearOf(plan)).toBe(2025);
  });

  it('writes its fields in one order, and leaves out what is blank', () => {
    const [row] = exportRows([task], [plan], NOW);
    expect(Object.keys(row!)).toEqual([
      'kind',
      'document',
      'subject',
      'lead',
      'time',
      'next',
      'number',
      'quote',
      'place',
      'confidence',
    ]);
    expect(Object.keys(row!.document)).toEqual(['id', 'title', 'number', 'issuer', 'place', 'date']);
  });

  it('counts days from the day of issue, when the words do', () => {
    const counted: RegisterRow = { ...task, time: 'trong 15 ngày kể từ ngày ban hành' };
    expect(exportRows([counted], [plan], NOW)[0]).toHaveProperty('next', '2025-08-27');
    const { date: _, ...undated } = plan;
    expect(exportRows([counted], [undated], NOW)[0]).not.toHaveProperty('next');
  });
});

describe('toCsv', () => {
  it('disarms a cell that a spreadsheet would run', () => {
    expect(toCsv(exportRows([task], [plan], NOW))).toContain(`"'=1+1"`);
  });

  it('never leaves a cell open or live', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = csvCell(text);
        expect(cell.startsWith('"') && cell.endsWith('"')).toBe(true);
        expect(cell.slice(1, -1).replaceAll('""', '')).not.toContain('"');
        expect(cell).not.toMatch(/^"\s*[=+\-@＝＋－＠|%]/);
      }),
    );
  });

  it('begins with a byte order mark and ends lines as spreadsheets want', () => {
    const csv = toCsv(exportRows([report], [plan], NOW));
    expect(csv.startsWith('\ufeff"Loại"')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
  });
});

it('prints a table that leaves empty fields out', () => {
  const table = toTable(exportRows([report], [plan], NOW));
  expect(table).toContain('Hạn gần nhất       2025-12-14');
  expect(table).not.toContain('Sản phẩm');
});

it('prints what a table of the document leaves blank as blank', () => {
  expect(toTable(exportRows([task], [plan], NOW))).toContain('Phối hợp           (để trống)');
});
