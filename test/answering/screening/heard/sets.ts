import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fold } from '../../../../src/foundation/text/fold.ts';

/**
 * Messages labelled before anything was measured on them. `first.tsv` was unseen when it was written and has been learnt
 * from since; no weight learns from the others. Thresholds were chosen with an eye on `second.tsv`; `third.tsv` and
 * `fourth.tsv` are by two authors who had seen no other set, and were measured when everything was fixed
 * (docs/decisions/0014).
 * Columns: the cards that fit ("-" for no emergency), the message, the same as it is typed in a hurry or spoken.
 */
interface Labelled {
  readonly cards: readonly string[];
  readonly message: string;
}

export const SPELLINGS = ['with marks', 'without marks', 'in a hurry'] as const;

export function readHeard(
  set: 'first' | 'second' | 'third' | 'fourth',
  spelling: (typeof SPELLINGS)[number],
): Labelled[] {
  const lines = readFileSync(join(import.meta.dirname, `${set}.tsv`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [label = '', marked = '', hurried = ''] = line.split('\t');
    const message = { 'with marks': marked, 'without marks': fold(marked), 'in a hurry': hurried }[spelling];
    return { cards: label === '-' ? [] : label.split(','), message };
  });
}
