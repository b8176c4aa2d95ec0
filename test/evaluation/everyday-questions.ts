import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fold } from '../../src/foundation/text/fold.ts';
import type { QuestionForm } from './handbook-questions.ts';

/** A question as people say it in a hurry, and the pages that answer it. */
export interface EverydayQuestion {
  readonly id: number;
  /** `fit`: the threshold is set by it; `measure`: it only judges. */
  readonly half: 'fit' | 'measure';
  readonly forms: Readonly<Record<QuestionForm, string>>;
  /** Any of these pages first is right; none: it must be declined. */
  readonly right: readonly string[];
}

/** The questions of `everyday-questions.tsv`, or of another file in its form, each in three spellings. */
export function readEverydayQuestions(file = 'everyday-questions.tsv'): EverydayQuestion[] {
  const rows = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
  return rows
    .filter((row) => row.trim() !== '' && !row.startsWith('#'))
    .map((row) => {
      const [number = '', marked = '', hasty = '', pages = ''] = row.split('\t');
      const id = Number(number);
      const forms = { 'có dấu': marked, 'không dấu': fold(marked), 'viết tắt': hasty };
      const right = pages.split(',').map((page) => page.trim());
      const isForFitting = id % 2 === 1 && id < FRESH;
      return { id, half: isForFitting ? 'fit' : 'measure', forms, right: right.filter((page) => page !== 'khong-neu') };
    });
}
/** From here on questions were written after the pages were mended: they only judge. */
const FRESH = 300;
