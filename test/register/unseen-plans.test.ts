import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planFrom } from '../../src/knowledge/load-plans.ts';
import type { Plan } from '../../src/knowledge/plan.ts';
import { readTrusted } from '../../src/knowledge/readers/read-document.ts';
import { buildRegister, type Register } from '../../src/register/extract.ts';
import {
  printScores,
  quoteStands,
  readLabels,
  scoreAll,
  tallyLine,
  tallyOf,
  type Labels,
  type Tally,
  type TotalScore,
} from './score.ts';

/**
 * Plans written, labelled and committed before the rules had seen them; floors where the figures stand. How that was kept
 * honest, and what the first run showed: test/fixtures/unseen-plans/README.md.
 */
const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'unseen-plans');

interface Floors {
  /** How many of the labels' units, times and days must be right, word for word. */
  readonly right: Readonly<Record<keyof Tally, number>>;
  /** Recall and precision of each kind. */
  readonly found: Readonly<Record<string, readonly [recall: number, precision: number]>>;
  /** Plans that give nobody a task. */
  readonly taskless: readonly string[];
}

const SETS: Readonly<Record<string, Floors>> = {
  first: {
    right: { lead: 62, coordinating: 62, time: 62, due: 28, day: 28 },
    found: {
      tasks: [1, 1],
      duties: [1, 1],
      reports: [1, 1],
      targets: [0.966, 0.966],
      bases: [1, 1],
      channels: [1, 1],
      content: [1, 1],
      recipients: [1, 1],
      signatures: [1, 1],
    },
    taskless: ['thuong-nong'],
  },
  held: {
    right: { lead: 46, coordinating: 47, time: 47, due: 17, day: 17 },
    found: {
      tasks: [0.959, 0.939],
      duties: [0.967, 0.909],
      reports: [0.944, 0.85],
      targets: [0.875, 0.823],
      bases: [1, 1],
      channels: [1, 0.75],
      content: [1, 1],
      recipients: [1, 1],
      signatures: [1, 1],
    },
    taskless: [],
  },
  third: {
    right: { lead: 44, coordinating: 44, time: 44, due: 29, day: 29 },
    found: {
      tasks: [1, 1],
      duties: [1, 1],
      reports: [0.966, 1],
      targets: [1, 1],
      bases: [1, 1],
      channels: [1, 1],
      content: [1, 1],
      recipients: [1, 1],
      signatures: [1, 1],
    },
    taskless: [],
  },
  fourth: {
    right: { lead: 48, coordinating: 47, time: 48, due: 50, day: 54 },
    found: {
      tasks: [1, 1],
      duties: [0.956, 0.977],
      reports: [0.844, 0.844],
      targets: [0.941, 0.941],
      bases: [1, 1],
      channels: [1, 1],
      content: [1, 1],
      recipients: [1, 1],
      signatures: [1, 1],
    },
    taskless: [],
  },
};

describe.each(Object.entries(SETS))('the register of unseen plans: %s', (set, floors) => {
  let labels: readonly Labels[];
  let plans: readonly Plan[];
  let register: Register;
  let scores: Readonly<Record<string, TotalScore>>;

  beforeAll(async () => {
    const folder = join(FOLDER, set);
    const files = readdirSync(folder).filter((file) => extname(file) !== '.json');
    plans = await Promise.all(files.map(async (file) => planFrom(await readTrusted(join(folder, file)))));
    register = buildRegister(plans);
    labels = files.map((file) => readLabels(join(folder, `${basename(file, extname(file))}.json`)));
    scores = scoreAll(labels, register.rows);
    printScores(`${files.length} unseen plans, ${set}`, scores);
    process.stdout.write(`  ${tallyLine(tallyOf(labels, register.rows))}\n`);
  }, 60_000);

  it.each(Object.entries(floors.right))('reads the %s of at least %d as it is written', (field, floor) => {
    expect(tallyOf(labels, register.rows)[field as keyof Tally].right).toBeGreaterThanOrEqual(floor);
  });

  it.each(Object.entries(floors.found))('finds the %s a reader finds', (kind, [recall, precision]) => {
    expect(scores[kind]?.recall).toBeGreaterThanOrEqual(recall);
    expect(scores[kind]?.precision).toBeGreaterThanOrEqual(precision);
  });

  it('finds no task in a plan that gives none', () => {
    const tasks = register.rows.filter(({ kind }) => kind === 'task').map(({ documentId }) => documentId);
    expect(tasks.filter((id) => floors.taskless.includes(id))).toEqual([]);
  });

  it('quotes nothing that does not stand in the document', () => {
    expect(register.rows.filter((row) => !quoteStands(row, plans)).map(({ quote }) => quote)).toEqual([]);
  });
});
