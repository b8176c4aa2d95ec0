import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { confidenceOf, type Evidence, type Weights } from '../src/answering/citizen/confidence.ts';
import { createGuideSearch, lookForSubject, type GuideLook } from '../src/answering/citizen/guide-search.ts';
import { wordsAsked } from '../src/answering/citizen/guides.ts';
import { readConfig } from '../src/foundation/config.ts';
import { createLog } from '../src/foundation/log.ts';
import { expandAbbreviations } from '../src/foundation/text/abbreviations.ts';
import { fold } from '../src/foundation/text/fold.ts';
import { buildKeywordIndex } from '../src/indexing/build-keyword-index.ts';
import type { Corpus } from '../src/knowledge/corpus.ts';
import { indexablesOf, openKnowledge } from '../src/knowledge-at-start.ts';
import { createRetriever, type Retriever } from '../src/retrieval/retriever.ts';
import { loadSynonyms, synonymsOf } from '../src/retrieval/synonyms.ts';
import { readEverydayQuestions } from '../test/evaluation/everyday-questions.ts';

/**
 * Fit the probability that the handbook answers a question: logistic regression on the answerable and unanswerable
 * questions of `test/evaluation`, short and told as stories, on the halves for fitting of the everyday and the asked
 * questions, and on ways of asking that are taken out of the handbook while they are asked: with them in it every
 * question that has an answer would look like a page's own name. Both classes weigh equally; a wrong page says nothing
 * of either and is left out. Every fifth question is held back; the reliability table is printed for those. Writes
 * `src/answering/citizen/confidence.json`.
 */
const EVALUATION = join(import.meta.dirname, '..', 'test', 'evaluation');
const OUTPUT = join(import.meta.dirname, '..', 'src', 'answering', 'citizen', 'confidence.json');
/** Keeps the weights small where the questions say little. */
const RIDGE = 0.0005;
const RATE = 1;
const ROUNDS = 4_000;
/** One way of asking in so many is taken out of the handbook and asked. */
const LEFT_OUT = 15;
const NAMES = ['coverage', 'agreement', 'strength', 'length', 'marked', 'named', 'alike'] as const;
const ZERO: Record<keyof Weights, number> = {
  intercept: 0,
  coverage: 0,
  agreement: 0,
  strength: 0,
  length: 0,
  marked: 0,
  named: 0,
  alike: 0,
};

interface Example {
  readonly question: string;
  readonly evidence: Evidence;
  readonly answerable: boolean;
}
type Look = (form: string) => GuideLook | undefined;

const config = readConfig(process.env);
const synonyms = synonymsOf(loadSynonyms(join(config.KNOWLEDGE_DIR, 'lexicon', 'synonyms.tsv')));
const { corpus, retriever } = await openKnowledge(
  config.KNOWLEDGE_DIR,
  config.DATA_DIR,
  createLog({ level: 'silent' }),
);
const whole = lookerOver(corpus, retriever);
const halves = [...readEverydayQuestions(), ...readEverydayQuestions('asked-questions.tsv')];

const examples = [
  ...(await load('answerable.txt')).flatMap((question) => read(question, true)),
  ...(await stories()).flatMap((question) => read(question, true)),
  ...(await load('unanswerable.txt')).flatMap((question) => read(question, false)),
  ...(await load('unanswerable-stories.txt')).flatMap((question) => read(question, false)),
  ...halves
    .filter(({ half }) => half === 'fit')
    .flatMap(({ forms, right }) =>
      Object.values(forms).flatMap((form) => example(whole, forms['có dấu'], form, right, right.length > 0)),
    ),
  ...leftOut(),
];
const questions = [...new Set(examples.map(({ question }) => question))];
const heldBack = new Set(questions.filter((_, index) => index % 5 === 0)); // in all its spellings
const held = examples.filter(({ question }) => heldBack.has(question));
const weights = fit(examples.filter(({ question }) => !heldBack.has(question)));
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

/** Looks as the answerer does, by words alone. */
function lookerOver(handbook: Corpus, { searchLexical }: Pick<Retriever, 'searchLexical'>): Look {
  const search = createGuideSearch(handbook, {
    find: (query, options) => searchLexical({ expansions: synonyms(query.text), ...query }, options),
  });
  return (form) => lookForSubject(search, wordsAsked({ typed: form, text: expandAbbreviations(form).text }));
}

/** Ways of asking, each asked of a handbook that does not hold it. */
function leftOut(): Example[] {
  const asks = corpus.guides.flatMap((guide) =>
    [...guide.asks, ...guide.questions.flatMap((item) => item.asks)].map((ask) => ({ ask, right: [guide.id] })),
  );
  const taken = asks.filter((_, at) => at % LEFT_OUT === 0);
  const isTaken = new Set(taken.map(({ ask }) => ask));
  const left = <T extends { readonly asks: readonly string[] }>(holder: T): T => ({
    ...holder,
    asks: holder.asks.filter((ask) => !isTaken.has(ask)),
  });
  const guides = corpus.guides.map((guide) => ({ ...left(guide), questions: guide.questions.map(left) }));
  const passages = corpus.passages.map((passage) =>
    passage.asks ? { ...passage, asks: passage.asks.filter((ask) => !isTaken.has(ask)) } : passage,
  );
  const handbook = { ...corpus, guides, passages };
  const index = buildKeywordIndex(indexablesOf(handbook));
  const look = lookerOver(handbook, createRetriever({ index }));
  return taken.flatMap(({ ask, right }) => [ask, fold(ask)].flatMap((form) => example(look, ask, form, right, true)));
}

function read(question: string, answerable: boolean): Example[] {
  return [question, fold(question)].flatMap((form) => example(whole, question, form, undefined, answerable));
}

/** What a question finds; nothing when it finds nothing, or a page that is not among those that answer it. */
function example(
  look: Look,
  question: string,
  form: string,
  right: readonly string[] | undefined,
  answerable: boolean,
): Example[] {
  const found = look(form);
  if (!found || (answerable && right && !right.includes(found.guideId))) return [];
  return [{ question, evidence: found.evidence, answerable }];
}

/** Descent on figures brought to one scale, so that all weights settle alike. */
function fit(train: readonly Example[]): Weights {
  const spread = { ...ZERO };
  const middle = { ...ZERO };
  for (const name of NAMES) {
    const values = train.map(({ evidence }) => evidence[name]);
    middle[name] = values.reduce((sum, value) => sum + value, 0) / values.length;
    spread[name] = Math.sqrt(values.reduce((sum, value) => sum + (value - middle[name]) ** 2, 0) / values.length);
  }
  const rows = train.map(({ evidence, answerable }) => ({
    scaled: NAMES.map((name) => (evidence[name] - middle[name]) / spread[name]),
    is: answerable ? 1 : 0,
    share: 0.5 / train.filter((other) => other.answerable === answerable).length,
  }));
  const slopes = NAMES.map(() => 0);
  let intercept = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const change = NAMES.map((_, at) => RIDGE * slopes[at]!);
    let shift = 0;
    for (const { scaled, is, share } of rows) {
      const logit = scaled.reduce((sum, value, at) => sum + value * slopes[at]!, intercept);
      const error = share * (1 / (1 + Math.exp(-logit)) - is);
      for (const [at, value] of scaled.entries()) change[at]! += error * value;
      shift += error;
    }
    for (const [at, step] of change.entries()) slopes[at]! -= RATE * step;
    intercept -= RATE * shift;
  }
  const weights = { ...ZERO, intercept };
  for (const [at, name] of NAMES.entries()) {
    weights[name] = slopes[at]! / spread[name];
    weights.intercept -= weights[name] * middle[name];
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
