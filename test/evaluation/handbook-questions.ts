import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Outcome } from '../../src/answering/outcome.ts';
import { fold } from '../../src/foundation/text/fold.ts';

/** A question people ask of the handbook, and the pages that answer it. */
export interface HandbookQuestion {
  /** Fact sheet and number of the question on it, `vneid-4`. */
  readonly id: string;
  readonly sheet: string;
  /** Never used to write a page's `asks`: what the handbook makes of it is the honest figure. */
  readonly heldOut: boolean;
  readonly forms: Readonly<Record<QuestionForm, string>>;
  /** Any of these pages first is right; `van-ban`: a plan; `khong-neu`: that no source says it. */
  readonly right: readonly string[];
}

export const QUESTION_FORMS = ['có dấu', 'không dấu', 'viết tắt'] as const;
export type QuestionForm = (typeof QUESTION_FORMS)[number];

/** The questions of `handbook-questions.tsv`, each in three spellings. */
export function readHandbookQuestions(): HandbookQuestion[] {
  const rows = readFileSync(join(import.meta.dirname, 'handbook-questions.tsv'), 'utf8').split('\n');
  return rows
    .filter((row) => row.trim() !== '' && !row.startsWith('#'))
    .map((row) => {
      const [id = '', marked = '', hasty = '', right = ''] = row.split('\t');
      const [, sheet = '', number = ''] = /^(.+)-(\d+)$/.exec(id) ?? [];
      const forms = { 'có dấu': marked, 'không dấu': fold(marked), 'viết tắt': hasty };
      return { id, sheet, heldOut: Number(number) % 3 === 0, forms, right: right.split(',').map((page) => page.trim()) };
    });
}

/** Where an answer comes from: the page or plan its first source belongs to, `khong-neu` for "no source". */
export function answeredFrom({ kind, citations }: Outcome): string {
  if (kind === 'no-source') return 'khong-neu';
  const first = citations[0]?.documentId ?? kind;
  return /^\d{3}$/.test(first) ? 'van-ban' : first;
}
