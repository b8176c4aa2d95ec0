import type { WordPlan } from '../issued-plans/word.ts';

type Row = Extract<WordPlan['body'][number], { rows: unknown }>['rows'][number];
type Cell = Row[number];

/** Cells of a Word table as they are written down in these plans. */
export const cell = (...words: string[]): Cell => ({ words });
/** A cell that goes on in the rows below it, where `same` stands. */
export const down = (...words: string[]): Cell => ({ words, merge: 'restart' });
export const same: Cell = { words: [''], merge: 'continue' };
/** A cell over several columns. */
export const over = (across: number, words: string): Cell => ({ words: [words], across });
