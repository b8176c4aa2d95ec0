import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { confidenceOf, type Evidence, type Weights } from '../src/answering/citizen/confidence.ts';
import { createGuideSearch, lookForSubject } from '../src/answering/citizen/guide-search.ts';
import { wordsAsked } from '../src/answering/citizen/guides.ts';
import { readConfig } from '../src/foundation/config.ts';
import { createLog } from '../src/foundation/log.ts';
import { expandAbbreviations } from '../src/foundation/text/abbreviations.ts';
import { fold } from '../src/foundation/text/fold.ts';
import { loadSynonyms, synonymsOf } from '../src/retrieval/synonyms.ts';
import { openKnowledge } from '../src/knowledge-at-start.ts';
import { readEverydayQuestions } from '../test/evaluation/everyday-questions.ts';

/**
 * Fit the probability that the handbook answers a question: logistic regression on the answerable and unanswerable
 * questions of `test/evaluation`, each with and without marks, both classes weighted equally; of the everyday questions
 * the half for fitting, where a wrong page counts as no answer. Every fifth question is held back; the reliability table
 * is printed for those. Writes `src/answering/citizen/confidence.json`.
 */
const EVALUATION = join(import.meta.dirname, '..', 'test', 'evaluation');
const OUTPUT = join(import.meta.dirname, '..', 'src', 'answering', 'citizen', 'confidence.json');
/** Keeps the weights small where the questions say little. */
const RIDGE = 0.0005;
const NAMES = ['coverage', 'agreement', 'strength', 'length', 'marked', 'named'] as const;

const NOTHING: Evidence = { coverage: 0, agreement: 0, strength: 0, length: 0, marked: 0, named: 0 };
const ZERO = { intercept: 0, ...NOTHING };

interface Example {
  readonly question: string;
  readonly evidence: Evidence;
  readonly answerable: boolean;
}

const config = readConfig(process.env);
const synonyms = synonymsOf(loadSynonyms(join(config.KNOWLEDGE_DIR, 'lexicon', 'synonyms.tsv')));
const { corpus, retriever } = await openKnowledge(
  config.KNOWLEDGE_DIR,
  config.DATA_DIR,
  createLog({ level: 'silent' }),
);
// as the answerer searches, by words alone
const search = createGuideSearch(corpus, {
  find: (query, options) => retriever.searchLexical({ expansions: synonyms(query.text), ...query }, options),
});

const examples = [
  ...(await load('answerable.txt')).flatMap((question) => read(question, true)),
  ...(await stories()).flatMap((question) => read(question, true)),
  ...(await load('unanswerable.txt')).flatMap((question) => read(question, false)),
  ...readEverydayQuestions()
    .filter(({ half }) => half === 'fit')
    .flatMap(({ forms, right }) =>
      Object.values(forms).map((form) => example(forms['có dấu'], form, (page) => right.includes(page))),
    ),
];
const questions = [...new Set(examples.map(({ question }) => question))];
const heldBack = new Set(questions.filter((_, index) => index % 5 === 0)); // in all its spellings
const held = examples.filter(({ question }) => heldBack.has(question));
const weights = fit(examples.filter((example) => !held.includes(example)));
report('giữ riêng', held);
report('tất cả', examples);
await writeFile(OUTPUT, `${JSON.stringify(weights)}\n`);
process.stdout.write(`${JSON.stringify(weights)}\n`);

async function load(file: string): Promise<string[]> {
  const lines = (await readFile(join(EVALUATION, file), 'utf8')).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** Long questions told as stories: the own citizens' set; the public set stays out, to judge by. */
async function stories(): Promise<string[]> {
  const lines = (await readFile(join(EVALUATION, 'own-citizen.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { question: string }).question);
}

function read(question: string, answerable: boolean): Example[] {
  return [question, fold(question)].map((form) => example(question, form, () => answerable));
}

function example(question: string, form: string, isRight: (page: string) => boolean): Example {
  const found = lookForSubject(search, wordsAsked({ typed: form, text: expandAbbreviations(form).text }));
  const evidence = found?.evidence ?? NOTHING;
  return { question, evidence, answerable: found !== undefined && isRight(found.guideId) };
}

function fit(train: readonly Example[]): Weights {
  const share = (answerable: boolean): number =>
    0.5 / train.filter((example) => example.answerable === answerable).length;
  const weight = { true: share(true), false: share(false) };
  let weights: Record<keyof Weights, number> = { ...ZERO };
  for (let round = 0; round < 20_000; round++) {
    const slope: Record<keyof Weights, number> = { ...ZERO };
    for (const { evidence, answerable } of train) {
      const error = (confidenceOf(evidence, weights) - (answerable ? 1 : 0)) * weight[`${answerable}`];
      slope.intercept += error;
      for (const name of NAMES) slope[name] += error * evidence[name];
    }
    const next = { ...weights, intercept: weights.intercept - 2 * slope.intercept };
    for (const name of NAMES) next[name] = weights[name] - 2 * (slope[name] + RIDGE * weights[name]);
    weights = next;
  }
  return weights;
}

function report(title: string, rows: readonly Example[]): void {
  const kept = (threshold: number, answerable: boolean): string => {
    const own = rows.filter((row) => row.answerable === answerable);
    const right = own.filter(({ evidence }) => confidenceOf(evidence, weights) >= threshold === answerable).length;
    return `${((100 * right) / own.length).toFixed(1)} %`;
  };
  process.stdout.write(`\n${title} (${rows.length} câu)\n`);
  for (const threshold of [0.3, 0.4, 0.5, 0.6]) {
    process.stdout.write(
      `  ngưỡng ${threshold}: giữ đúng ${kept(threshold, true)}, từ chối đúng ${kept(threshold, false)}\n`,
    );
  }
  let gap = 0;
  for (let from = 0; from < 1; from += 0.2) {
    const own = rows.filter(({ evidence }) => {
      const confidence = confidenceOf(evidence, weights);
      return confidence >= from && confidence < from + 0.2;
    });
    if (own.length === 0) continue;
    const said = own.reduce((sum, { evidence }) => sum + confidenceOf(evidence, weights), 0) / own.length;
    const true_ = own.filter(({ answerable }) => answerable).length / own.length;
    gap += (Math.abs(said - true_) * own.length) / rows.length;
    process.stdout.write(
      `  ${from.toFixed(1)}–${(from + 0.2).toFixed(1)}: ${own.length} câu, nói ${said.toFixed(2)}, thật ${true_.toFixed(2)}\n`,
    );
  }
  process.stdout.write(`  sai số hiệu chỉnh trung bình ${gap.toFixed(3)}\n`);
}
