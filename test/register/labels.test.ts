import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/knowledge/corpus.ts';
import type { Plan } from '../../src/knowledge/plan.ts';
import { buildRegister, type Register } from '../../src/register/extract.ts';
import { LABEL_KINDS, printScores, quoteStands, readLabels, scoreAll, type Labels, type TotalScore } from './score.ts';

const FOLDER = join(import.meta.dirname, 'labels');

describe('the register of the five plans', () => {
  let plans: readonly Plan[];
  let register: Register;
  let scores: Readonly<Record<string, TotalScore>>;

  beforeAll(async () => {
    ({ plans } = await loadCorpus('knowledge'));
    register = buildRegister(plans);
    const labels = readdirSync(FOLDER).map((file): Labels => readLabels(join(FOLDER, file)));
    scores = scoreAll(labels, register.rows);
    printScores('five plans', scores);
  });

  it('finds the tasks a reader finds, with their units and times word for word', () => {
    expect(scores['tasks']).toMatchObject({ precision: 1, recall: 1 });
    for (const field of ['lead', 'coordinating', 'time'])
      expect(scores['tasks']?.fields[field]).toBeGreaterThanOrEqual(0.98);
  });

  it('finds every report with its day and where it goes', () => {
    expect(scores['reports']?.recall).toBeGreaterThanOrEqual(0.98);
    for (const field of ['due', 'to', 'who']) expect(scores['reports']?.fields[field]).toBeGreaterThanOrEqual(0.98);
  });

  it.each(Object.keys(LABEL_KINDS))('finds the %s of the labels and nothing beside them', (kind) => {
    expect(scores[kind]?.recall).toBeGreaterThanOrEqual(0.98);
    expect(scores[kind]?.precision).toBeGreaterThanOrEqual(0.95);
  });

  it('quotes nothing that does not stand in the document', () => {
    expect(register.rows.length).toBeGreaterThan(300);
    for (const row of register.rows) expect(quoteStands(row, plans), `${row.kind}: ${row.quote}`).toBe(true);
  });

  it('points at lines that hold the quote', () => {
    for (const { documentId, quote, place } of register.rows) {
      const plan = plans.find(({ id }) => id === documentId)!;
      const [first, last] = place.lines;
      const words =
        plan.lines
          .slice(first - 1, last)
          .join(' ')
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      const [word] = quote.match(/[\p{L}\p{N}]+/gu) ?? [];
      expect(words).toContain(word);
    }
  });

  it('leaves blank what a table leaves blank', () => {
    const rows = register.rows.filter((row) => row.kind === 'task' && row.documentId === '001' && row.number === '2');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ lead: ['Các phòng, ban, trung tâm'], coordinating: [], time: '' });
  });

  it('names no province for the plan that names none', () => {
    const own = register.rows.filter(({ documentId }) => documentId === '001');
    expect(JSON.stringify(own)).not.toMatch(/tỉnh (?:Quảng Ninh|Hải Dương|Đồng Nai)/);
  });
});
