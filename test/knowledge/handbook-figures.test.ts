import { join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import type { Guide, SourcedText } from '../../src/knowledge/guide.ts';
import { figuresOf, standsIn } from '../../src/knowledge/lint/figures.ts';
import { sentencesOf, syllablesIn } from '../../src/knowledge/lint/sentences.ts';
import { sourceRules } from '../../src/knowledge/lint/source-rules.ts';
import { statementsOf } from '../../src/knowledge/lint/statements.ts';
import { loadGuides } from '../../src/knowledge/load-guides.ts';
import { knowledgeDirectory } from './plans.ts';

let guides: readonly Guide[];
beforeAll(async () => {
  ({ guides } = await loadGuides(join(knowledgeDirectory, 'guides')));
});

const rulesBroken = (guide: Guide): string[] => {
  const rules: string[] = [];
  sourceRules(guide, (_line, rule) => void rules.push(rule));
  return rules;
};

/** The guide with one statement saying something else. */
function saying(guide: Guide, line: number, text: string): Guide {
  const change = (parts: readonly SourcedText[]): SourcedText[] =>
    parts.map((part) => (part.line === line ? { ...part, text } : part));
  const { summary, steps, troubles, never, contacts, questions } = guide;
  return {
    ...guide,
    summary: change(summary),
    steps: change(steps),
    troubles: change(troubles),
    never: change(never),
    contacts: change(contacts),
    questions: questions.map((question) => ({ ...question, answer: change(question.answer) })),
  };
}

/** The last digit of a figure, one up; of a link without digits, its first letter doubled. */
const falsified = (shown: string): string =>
  /\d/.test(shown) ? shown.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)) : `${shown[0]!}${shown}`;

describe('the figures of the handbook', () => {
  it('all stand in the source that their sentence names', () => {
    expect(guides.flatMap((guide) => rulesBroken(guide).map((rule) => `${guide.id}: ${rule}`))).toEqual([]);
  });

  it('cannot be changed by one digit without being noticed', () => {
    let changed = 0;
    const unnoticed: string[] = [];
    for (const guide of guides) {
      for (const { text, line, sources } of statementsOf(guide)) {
        const facts = guide.sources
          .filter(({ key }) => sources.includes(key))
          .map(({ fact, date }) => `${fact}\n${date}`);
        for (const { shown } of figuresOf(text)) {
          const told = text.replace(shown, falsified(shown));
          // another fact may hold the changed figure too: then it is no falsehood the lint could see
          const held = figuresOf(told).every((figure) => facts.some((fact) => standsIn(figure, fact)));
          if (held || new RegExp(`bước ${shown}`, 'iu').test(text)) continue;
          changed += 1;
          if (!rulesBroken(saying(guide, line, told)).includes('figure-without-source'))
            unnoticed.push(`${guide.id}:${line} ${shown}: ${told}`);
        }
      }
    }
    expect(changed).toBeGreaterThan(1_000);
    expect(unnoticed).toEqual([]);
  });
});

it('reads at most twenty syllables a sentence on average, page by page', () => {
  const tooLong = guides.filter((guide) => {
    const lengths = statementsOf(guide).flatMap(({ text }) => sentencesOf(text).map(syllablesIn));
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length > 20;
  });
  expect(tooLong.map(({ id }) => id)).toEqual([]);
});
