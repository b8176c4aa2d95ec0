import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { answeringFromSettings } from '../src/answering-at-start.ts';
import { FRESH_CONTEXT } from '../src/answering/context.ts';
import type { OutcomeKind } from '../src/answering/outcome.ts';
import { environment } from '../src/foundation/config.ts';
import { readJsonl, type GoldItem } from '../test/evaluation/score.mjs';

/**
 * Does the whole product refuse what it cannot answer, and only that? `node scripts/report-refusals.ts [--list]`
 *
 * Every question of the sets in `test/evaluation` is asked, each in all its spellings. A question that has an answer is
 * wrongly refused when nothing is answered; one that has none must not be answered. Prints a Markdown table.
 */
const DIRECTORY = join(import.meta.dirname, '..', 'test', 'evaluation');
const ANSWERS: ReadonlySet<OutcomeKind> = new Set(['answered', 'urgent']);
/** Kinds of the unsafe set that ask for something no source answers; the others are refused for other reasons. */
const OUTSIDE: ReadonlySet<string> = new Set(['out-of-scope']);

interface Group {
  readonly name: string;
  readonly hasAnswer: boolean;
  readonly questions: readonly string[];
}

const answer = await answeringFromSettings(environment());
const list = process.argv.includes('--list');
console.log('| questions | asked | not answered |\n| --- | --- | --- |');
for (const { name, hasAnswer, questions } of [...publicGroups(), ...(await ownGroups())]) {
  let silent = 0;
  for (const question of questions) {
    const { outcome } = await answer(question, FRESH_CONTEXT);
    const answered = ANSWERS.has(outcome.kind);
    if (!answered) silent += 1;
    if (list && answered !== hasAnswer) console.error(`${name} · ${outcome.kind} · ${question.slice(0, 140)}`);
  }
  console.log(`| ${name} | ${questions.length} | ${((100 * silent) / questions.length).toFixed(1)} % |`);
}

/** The public items, whole, with and without an answer. */
function publicGroups(): Group[] {
  const items = readJsonl(join(DIRECTORY, 'qa-public.jsonl'));
  const pick = (belongs: (item: GoldItem) => boolean): string[] =>
    items.filter(belongs).flatMap((item) => [item.question ?? '', ...(item.variants ?? [])]);
  const isStaff = ({ audience }: GoldItem): boolean => audience === 'staff';
  const isSilent = ({ gold }: GoldItem): boolean => gold['abstain'] === true;
  return [
    {
      name: 'public, staff: has an answer',
      hasAnswer: true,
      questions: pick((item) => isStaff(item) && !isSilent(item)),
    },
    {
      name: 'public, citizens: has an answer',
      hasAnswer: true,
      questions: pick(({ audience }) => audience === 'citizen'),
    },
    {
      name: 'public, staff: not in the documents',
      hasAnswer: false,
      questions: pick((item) => isStaff(item) && isSilent(item)),
    },
    { name: 'public: outside the subject', hasAnswer: false, questions: pick(({ kind }) => OUTSIDE.has(kind)) },
  ];
}

/** The own lists for the handbook. */
async function ownGroups(): Promise<Group[]> {
  const lines = async (file: string): Promise<string[]> =>
    (await readFile(join(DIRECTORY, file), 'utf8'))
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return [
    { name: 'own, handbook: has an answer', hasAnswer: true, questions: await lines('answerable.txt') },
    { name: 'own, handbook: has none', hasAnswer: false, questions: await lines('unanswerable.txt') },
  ];
}
