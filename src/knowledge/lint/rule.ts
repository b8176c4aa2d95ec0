import type { Guide } from '../guide.ts';

/** Says what is wrong at a line; the file is known. */
export type Report = (line: number, rule: string, message: string) => void;

/** Looks at one guide and reports every breach of one part of docs/guide-format.md. */
export type Rule = (guide: Guide, report: Report) => void;
