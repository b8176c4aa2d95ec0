import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { cues, cueText, type CueText } from '../../src/answering/cues.ts';
import type { Emergency } from '../../src/answering/screening/emergency.ts';
import { signOfEmergency } from '../../src/answering/screening/emergencies/signs.ts';
import { expandAbbreviations } from '../../src/foundation/text/abbreviations.ts';
import { loadCorpus } from '../../src/knowledge/corpus.ts';
import { ATTACKS } from '../../test/answering/screening/attacks.ts';
import { BY_CARD, CALM } from '../../test/answering/screening/emergencies-by-card.ts';
import { AWARENESS, URGENT } from '../../test/answering/screening/emergencies.ts';
import { INNOCENT } from '../../test/answering/screening/innocent.ts';
import { readJsonl } from '../../test/evaluation/score.mjs';

/** One message to learn from. */
export interface Example {
  readonly text: CueText;
  readonly told: boolean;
  /** The cards that fit, where somebody said so. */
  readonly cards: readonly Emergency[];
  /** How much it counts; whole pages of ordinary questions must not outweigh those that look like cries for help. */
  readonly weight: number;
  /** Written for this and for no rule: leaving it out tells how unseen messages fare. */
  readonly fresh: boolean;
}

const ROOT = join(import.meta.dirname, '..', '..');
const cueOf = (text: string): CueText => cueText(expandAbbreviations(text).text);
const lines = (file: string): string[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n');

const heard = (file: string): string[][] =>
  readFileSync(join(ROOT, 'test/answering/screening/heard', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

/**
 * What the second look learns from: cries for help and questions, written for it and for the rules, and what people ask
 * about everything else. The public set, `emergencies-unseen.ts` and `heard/second.tsv` stay unread.
 */
export async function readMaterial({ withAttacks = true } = {}): Promise<Example[]> {
  const examples: Example[] = [];
  const add = (texts: readonly string[], told: boolean, weight: number, fresh = false): void => {
    for (const text of texts) examples.push({ text: cueOf(text), told, cards: [], weight, fresh });
  };
  for (const line of lines('cries.tsv')) {
    const [cards = '', message = ''] = line.split('\t');
    examples.push({ text: cueOf(message), told: true, cards: cards.split(',') as Emergency[], weight: 1, fresh: true });
  }
  for (const [label = '', ...spelled] of heard('first.tsv')) {
    const cards = label === '-' ? [] : (label.split(',') as Emergency[]);
    for (const message of spelled) {
      examples.push({ text: cueOf(message), told: cards.length > 0, cards, weight: 1, fresh: false });
    }
  }
  for (const [message, cards] of BY_CARD) {
    examples.push({ text: cueOf(message), told: true, cards, weight: 1, fresh: false });
  }
  add(URGENT, true, 1);
  add(lines('questions.txt'), false, 1, true);
  add([...AWARENESS, ...CALM], false, 1);
  add(INNOCENT, false, 0.5);
  if (withAttacks) add([...Object.values(ATTACKS).flat(), ...lines('../declined/asks.tsv').map((line) => line.split('\t')[1] ?? '')], false, 0.5); // prettier-ignore
  for (const { topic, firstAid, asks, questions } of (await loadCorpus(join(ROOT, 'knowledge'))).guides) {
    const texts = [...asks, ...questions.flatMap((item) => [item.question, ...item.asks])];
    if (topic !== 'lua-dao' && firstAid.length === 0)
      add(texts.filter((text) => signOfEmergency(cueOf(text)) === undefined), false, 0.3); // prettier-ignore
    else {
      add(texts.filter((text) => signOfEmergency(cueOf(text)) !== undefined), true, 0.25); // prettier-ignore
      add(
        texts.filter((text) => signOfEmergency(cueOf(text)) === undefined && ASKED(cueOf(text))),
        false,
        0.25,
      );
    }
  }
  const unanswerable = readFileSync(join(ROOT, 'test/evaluation/unanswerable.txt'), 'utf8').trim().split('\n');
  add(unanswerable.filter((line) => !line.startsWith('#')), false, 0.5); // prettier-ignore
  for (const set of ['own-citizen', 'own-staff']) {
    const items = readJsonl(join(ROOT, `test/evaluation/${set}.jsonl`));
    const calm = items.filter(({ kind }) => kind !== 'urgent' && kind !== 'safety');
    add(calm.flatMap(({ question, variants }) => [question ?? '', ...(variants ?? [])]), false, 0.2); // prettier-ignore
  }
  return examples;
}
/** Of questions about scams, those that are worded as questions. */
const ASKED = cues(
  '(là gì|thế nào|là sao|ở đâu|bao nhiêu|cách|làm sao để|làm sao biết|dấu hiệu|nếu|có nên|có phải|nghĩa là|tại sao|vì sao|khi nào|có thật|được không|bao lâu)',
);
