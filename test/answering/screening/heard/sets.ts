import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fold } from '../../../../src/foundation/text/fold.ts';

/**
 * Two sets of messages, labelled before anything was measured on them: `first.tsv` was unseen when it was written and
 * has been learnt from since; no rule and no weight learns from `second.tsv`. Thresholds have been chosen with an eye on
 * both, so neither is unseen any more.
 * Columns: the card that fits ("-" for no emergency), the message, the same as it is typed in a hurry or spoken.
 */
interface Labelled {
  readonly card: string;
  readonly message: string;
}

export const SPELLINGS = ['with marks', 'without marks', 'in a hurry'] as const;

export function readHeard(set: 'first' | 'second', spelling: (typeof SPELLINGS)[number]): Labelled[] {
  const lines = readFileSync(join(import.meta.dirname, `${set}.tsv`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [card = '', marked = '', hurried = ''] = line.split('\t');
    const message = { 'with marks': marked, 'without marks': fold(marked), 'in a hurry': hurried }[spelling];
    return { card, message };
  });
}
