import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { cues, cueText, cueWords, type CueText } from '../../src/answering/cues.ts';
import type { Emergency } from '../../src/answering/screening/emergency.ts';
import { expandAbbreviations } from '../../src/foundation/text/abbreviations.ts';
import { loadCorpus } from '../../src/knowledge/corpus.ts';
import { ATTACKS } from '../../test/answering/screening/attacks.ts';
import { BY_CARD, CALM } from '../../test/answering/screening/emergencies-by-card.ts';
import { AWARENESS, URGENT } from '../../test/answering/screening/emergencies.ts';
import { INNOCENT } from '../../test/answering/screening/innocent.ts';
import { readJsonl } from '../../test/evaluation/score.mjs';

/** One message to learn from. */
export interface Example {
  readonly message: string;
  readonly text: CueText;
  /** Whether it is a cry for help; undefined where nobody said so. */
  readonly told: boolean | undefined;
  /** The cards that fit, where somebody said so. */
  readonly cards: readonly Emergency[];
  /** How much it counts; whole pages of ordinary questions must not outweigh those that look like cries for help. */
  readonly weight: number;
  /** Not written to look like a cry for help. */
  readonly ordinary: boolean;
  /** Which of the authors wrote it whose messages are left out in turn, to tell how an unseen author's fare. */
  readonly author: string | undefined;
}

const ROOT = join(import.meta.dirname, '..', '..');
const AUTHORS = join(import.meta.dirname, 'authors');
export const cueOf = (text: string): CueText => cueText(expandAbbreviations(text).text);
const lines = (...path: string[]): string[] =>
  readFileSync(join(...path), 'utf8')
    .trim()
    .split('\n');
const labelled = (...path: string[]): string[][] => lines(...path).map((line) => line.split('\t'));

/**
 * What the screens learn from: cries for help and questions that look alike, by several authors, and what people ask about
 * everything else. The public set, `emergencies-unseen.ts` and all of `heard/` but `first.tsv` stay unread.
 */
export async function readMaterial({ withAttacks = true } = {}): Promise<Example[]> {
  const examples: Example[] = [];
  const add = (message: string, told: boolean | undefined, more: Partial<Example> = {}): void => {
    examples.push({ message, text: cueOf(message), told, cards: [], weight: 1, ordinary: false, author: undefined, ...more }); // prettier-ignore
  };
  const addLabelled = (label: string, message: string, author?: string): void =>
    add(message, label !== '-', { cards: label === '-' ? [] : (label.split(',') as Emergency[]), author });
  const addOrdinary = (messages: readonly string[], weight: number, told: false | undefined = false): void => {
    for (const message of messages) add(message, told, { weight, ordinary: true });
  };

  for (const file of readdirSync(AUTHORS).sort()) {
    for (const [label = '', message = ''] of labelled(AUTHORS, file)) addLabelled(label, message, file);
  }
  for (const [label = '', message = ''] of labelled(import.meta.dirname, 'cries.tsv')) addLabelled(label, message);
  for (const message of lines(import.meta.dirname, 'questions.txt')) add(message, false);
  for (const [label = '', ...spelled] of labelled(ROOT, 'test/answering/screening/heard/first.tsv')) {
    for (const message of spelled) addLabelled(label, message);
  }
  for (const [message, cards] of BY_CARD) add(message, true, { cards });
  for (const message of URGENT) add(message, true);
  for (const message of [...AWARENESS, ...CALM]) add(message, false);

  addOrdinary(INNOCENT, 0.5);
  if (withAttacks) addOrdinary([...Object.values(ATTACKS).flat(), ...labelled(ROOT, 'scripts/declined/asks.tsv').map(([, ask = '']) => ask)], 0.5); // prettier-ignore
  for (const { topic, firstAid, asks, questions } of (await loadCorpus(join(ROOT, 'knowledge'))).guides) {
    const further = questions.flatMap((item) => [item.question, ...item.asks]);
    const cards = firstAid as readonly Emergency[];
    const cries = cards.length > 0 ? asks.filter((ask) => tellsTrouble(cueOf(ask))) : [];
    for (const message of cries) add(message, true, { cards, weight: 0.3 });
    // a page about danger is found by those in it and by those who want to learn: nobody said which ask is whose
    const unsaid = topic === 'lua-dao' || cards.length > 0;
    addOrdinary([...asks, ...further].filter((ask) => !cries.includes(ask)), 0.3, unsaid ? undefined : false); // prettier-ignore
  }
  addOrdinary(lines(ROOT, 'test/evaluation/unanswerable.txt').filter((line) => !line.startsWith('#')), 0.5); // prettier-ignore
  for (const set of ['own-citizen', 'own-staff']) {
    const items = readJsonl(join(ROOT, `test/evaluation/${set}.jsonl`));
    const calm = items.filter(({ kind }) => kind !== 'urgent' && kind !== 'safety');
    addOrdinary(calm.flatMap(({ question, variants }) => [question ?? '', ...(variants ?? [])]), 0.2); // prettier-ignore
  }
  return examples;
}

/** What the page of a card is found by is a cry for help, but for its bare names and what is worded as a question. */
const tellsTrouble = (ask: CueText): boolean => cueWords(ask).length >= 4 && !ASKED(ask);
const ASKED = cues(
  '(là gì|là sao|làm sao để|làm sao biết|sao biết|có phải|dấu hiệu|nếu|có nên|nghĩa là|tại sao|vì sao|có thật|bao lâu|cách nào|thì làm gì|thế nào thì|khuyên)',
  '(kiểu gì|ra sao|mấy|gọi ai|báo ai|không|thế nào|những gì) $',
);
