import { beforeAll, describe, expect, it } from 'vitest';

import { readEverydayQuestions } from '../../evaluation/everyday-questions.ts';
import { QUESTION_FORMS, type QuestionForm } from '../../evaluation/handbook-questions.ts';
import type { Outcome } from '../../../src/answering/outcome.ts';
import { openRoom, type Room } from '../room.ts';

/** Of the questions that set no threshold: share whose right page must come first, by spelling. */
const WANTED: Readonly<Record<QuestionForm, number>> = { 'có dấu': 0.75, 'không dấu': 0.7, 'viết tắt': 0.7 };
/** Of questions about other things, in all spellings: share that may get a page of the handbook all the same. */
const ALLOWED = 0.03;

const BUSY_MACHINE = 600_000;

const questions = readEverydayQuestions();
const judging = questions.filter(({ half }) => half === 'measure');
let room: Room;
beforeAll(async () => {
  room = await openRoom();
});

const pageFirst = ({ kind, citations }: Outcome): string | undefined =>
  kind === 'answered' || kind === 'urgent' ? citations[0]?.documentId : undefined;

describe('questions as people say them in a hurry', () => {
  it('name only pages that exist, and none twice', () => {
    const known = new Set(room.knowledge.corpus.guides.map(({ id }) => id));
    expect(questions.flatMap(({ right }) => right).filter((page) => !known.has(page))).toEqual([]);
    const asked = questions.map(({ forms }) => forms['có dấu']);
    expect(asked.filter((question, at) => asked.indexOf(question) !== at)).toEqual([]);
  });

  for (const form of QUESTION_FORMS) {
    it(
      `typed ${form}, lead to the right page first`,
      async () => {
        const wrong: string[] = [];
        const asked = judging.filter(({ right }) => right.length > 0);
        for (const { forms, right } of asked) {
          const page = pageFirst(await room.ask(forms[form]));
          if (!right.includes(page ?? '')) wrong.push(`${forms[form]}: ${page}`);
        }
        expect(1 - wrong.length / asked.length, wrong.join('\n')).toBeGreaterThanOrEqual(WANTED[form]);
      },
      BUSY_MACHINE,
    );
  }

  it(
    'get no page of the handbook when they are about something else',
    async () => {
      const outside = judging.filter(({ right }) => right.length === 0).flatMap(({ forms }) => Object.values(forms));
      const answered: string[] = [];
      for (const question of outside) {
        const outcome = await room.ask(question);
        const page = outcome.kind === 'answered' ? pageFirst(outcome) : undefined; // alarms are judged by their own sets
        if (page !== undefined && room.knowledge.corpus.guide(page)) answered.push(`${question}: ${page}`);
      }
      expect(answered.length / outside.length, answered.join('\n')).toBeLessThanOrEqual(ALLOWED);
    },
    BUSY_MACHINE,
  );
});
