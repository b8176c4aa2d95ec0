import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planFrom } from '../../src/knowledge/load-plans.ts';
import { readTrusted } from '../../src/knowledge/readers/read-document.ts';
import { buildRegister } from '../../src/register/extract.ts';
import { LABEL_KINDS, quoteStands, scoreKind, type LabelKind, type Labels } from './score.ts';

/**
 * Layouts that offices use, each as a small made-up plan with the rows that a reader finds in it (of the kinds that its
 * labels name): merged cells, names of columns over two rows or again on each page, columns set with spaces, sheets with a
 * title, leaders and partners in one cell, label lines, work given in sentences, persons instead of units.
 */
const FOLDER = join(import.meta.dirname, 'layouts');
const FILES = readdirSync(FOLDER).filter((file) => extname(file) !== '.json');

describe.each(FILES)('the register of %s', (file) => {
  const labels = JSON.parse(
    readFileSync(join(FOLDER, `${basename(file, extname(file))}.json`), 'utf8'),
  ) as Partial<Labels>;

  it('has the rows a reader finds, word for word, and no others', async () => {
    const plan = planFrom(await readTrusted(join(FOLDER, file)));
    const { rows } = buildRegister([plan]);
    const kinds = (Object.keys(labels) as (LabelKind | 'document')[]).filter((kind) => kind in LABEL_KINDS);
    const problems = (kinds as LabelKind[]).flatMap((kind) => {
      const { missed, extra, wrong } = scoreKind(kind, labels as Labels, rows);
      return [...missed, ...extra, ...wrong].map((problem) => `${kind}: ${problem}`);
    });
    expect(problems).toEqual([]);
    expect(rows.filter((row) => !quoteStands(row, [plan]))).toEqual([]);
  });
});
