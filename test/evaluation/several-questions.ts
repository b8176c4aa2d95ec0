import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fold } from '../../src/foundation/text/fold.ts';
import type { QuestionForm } from './handbook-questions.ts';

/** A message, and for each question in it the pages any of which answers it. */
export interface SeveralQuestions {
  readonly forms: Readonly<Record<QuestionForm, string>>;
  readonly wanted: readonly (readonly string[])[];
}

/** The messages of `several-questions.tsv`, each in three spellings. */
export function readSeveralQuestions(): SeveralQuestions[] {
  const rows = readFileSync(join(import.meta.dirname, 'several-questions.tsv'), 'utf8').split('\n');
  return rows
    .filter((row) => row.trim() !== '' && !row.startsWith('#'))
    .map((row) => {
      const [, marked = '', hasty = '', pages = ''] = row.split('\t');
      const wanted = pages.split(' + ').map((any) => any.split(',').map((page) => page.trim()));
      return { forms: { 'có dấu': marked, 'không dấu': fold(marked), 'viết tắt': hasty }, wanted };
    });
}
