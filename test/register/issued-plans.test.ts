import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planFrom } from '../../src/knowledge/load-plans.ts';
import type { Plan } from '../../src/knowledge/plan.ts';
import { readDocument } from '../../src/knowledge/readers/read-document.ts';
import { buildRegister, type Register } from '../../src/register/extract.ts';
import { printScores, quoteStands, readLabels, scoreAll, type TotalScore } from './score.ts';

/**
 * Plans nobody issued, in the files that offices send: Word, PDF, a web page, plain text; with merged cells, units in
 * running text, and one without any task. How they were made and what was measured first: test/register/README.md.
 */
const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'issued-plans');

describe('the register of plans in the files that offices send', () => {
  let plans: readonly Plan[];
  let register: Register;
  let scores: Readonly<Record<string, TotalScore>>;

  beforeAll(async () => {
    const files = readdirSync(FOLDER).filter((file) => extname(file) !== '.json');
    plans = await Promise.all(files.map(async (file) => planFrom(await readDocument(join(FOLDER, file)))));
    register = buildRegister(plans);
    const labels = files.map((file) => readLabels(join(FOLDER, `${basename(file, extname(file))}.json`)));
    scores = scoreAll(labels, register.rows);
    printScores(`${files.length} plans as issued`, scores);
  }, 60_000);

  it.each(['lead', 'coordinating', 'time'])('reads the %s of every task as it is written', (field) => {
    expect(scores['tasks']?.fields[field]).toBeGreaterThanOrEqual(0.98);
  });

  it('finds every task, and no part of a table for one', () => {
    expect(scores['tasks']).toMatchObject({ recall: 1, precision: 1 });
  });

  it('reads the days of reports as they are written', () => {
    expect(scores['reports']?.fields['due']).toBeGreaterThanOrEqual(0.98);
    expect(scores['reports']?.precision).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    ['duties', 0.98],
    ['bases', 0.95],
    ['channels', 0.95],
    ['content', 0.95],
    ['recipients', 0.98],
    ['signatures', 1],
    ['targets', 1],
  ])('finds the %s a reader finds', (kind, floor) => {
    expect(scores[kind]?.recall).toBeGreaterThanOrEqual(floor);
    expect(scores[kind]?.precision).toBeGreaterThanOrEqual(Math.min(floor, 0.95));
  });

  it('finds no task in a guidance that gives none', () => {
    const tasks = register.rows.filter(({ kind }) => kind === 'task').map(({ documentId }) => documentId);
    expect(tasks).not.toContain('tra-linh-thuong');
    expect(tasks).not.toContain('muong-khoai');
  });

  it('quotes nothing that does not stand in the document', () => {
    for (const row of register.rows)
      expect(quoteStands(row, plans), `${row.documentId} ${row.kind}: ${row.quote}`).toBe(true);
  });

  it('knows each plan by its own letterhead, also one in two columns', () => {
    expect(plans.map(({ kind, number, date, issuer }) => [kind, number, date, issuer])).toEqual([
      ['Kế hoạch', '21/KH-TTPVHCC', 'ngày 17 tháng 11 năm 2025', 'Trung tâm Phục vụ hành chính công'],
      ['Kế hoạch', '47/KH-UBND', 'ngày 12 tháng 01 năm 2026', 'Ủy ban nhân dân phường Gia Lộc Sơn'],
      ['Kế hoạch', '118/KH-UBND', 'ngày 03 tháng 10 năm 2025', 'Ủy ban nhân dân xã Long Kiều'],
      ['Công văn', '14/UBND-VP', 'ngày 08 tháng 01 năm 2026', 'Ủy ban nhân dân xã Mường Khoai'],
      ['Kế hoạch', '63/KH-UBND', 'ngày 21 tháng 10 năm 2025', 'Ủy ban nhân dân xã Nà Phài'],
      ['Kế hoạch', '205/KH-UBND', 'ngày 19 tháng 12 năm 2025', 'Ủy ban nhân dân phường Phú Hải Đông'],
      ['Hướng dẫn', '08/HD-HCCB', 'ngày 06 tháng 11 năm 2025', 'Hội cựu chiến binh xã Trà Lĩnh Thượng'],
    ]);
  });
});
