import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildKeywordIndex } from '../src/indexing/build-keyword-index.ts';
import {
  Calibration,
  type Curve,
  EVIDENCE,
  type Evidence,
  evidenceOf,
  probabilityOf,
} from '../src/retrieval/calibration.ts';
import { loadSynonyms, synonymsOf } from '../src/retrieval/synonyms.ts';
import { fitLogistic } from './bench/logistic.ts';
import { pick, randomFor } from './bench/random.ts';
import { readBenchmark, readGuideAsks } from './bench/sets.ts';
import { spell, type Spelling } from './bench/spellings.ts';

/**
 * Fit `src/retrieval/calibration.json`: how probable is it that the first hit answers?
 *
 *   npm run fit:calibration -- [--benchmark <folder with passages.jsonl and queries.jsonl>] [--report]
 *
 * With --report nothing is fitted: the curves as they are, on the half that was held out.
 *
 * Each question is asked again and again, in a spelling drawn by lot: as it is; with its right passages taken out, while
 * their neighbours that share most of its words stay; and, for plain documents, with the whole article taken out, so that
 * its subject is gone. The handbook is judged by the ways people ask that stand in its own pages, each taken out of the
 * index while it is asked, and by questions on other subjects; plain documents by the benchmark. Fitted on one half (by
 * page, by article), reported on the other.
 */
interface Case {
  readonly evidence: Evidence;
  readonly right: boolean;
  readonly asked: Asked;
  readonly split: 'tune' | 'test';
}
/** Whether the answer is there, only its neighbours are, or its whole subject is missing. */
type Asked = 'there' | 'neighbours' | 'missing';
const UNANSWERABLE: Readonly<Record<Exclude<Asked, 'there'>, string>> = {
  neighbours: 'its passage is gone, neighbours are there',
  missing: 'its subject is gone',
};

const SPELLINGS_ASKED: readonly Spelling[] = [
  'as written',
  'as written',
  'no marks',
  'typos',
  'no marks + typos',
  'teencode',
];
const HANDBOOK_SHARE = 0.35; // asks drawn; all of them would take minutes and say the same

const HUNDREDTHS = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);
const THOUSANDTHS = Array.from({ length: 999 }, (_, at) => (at + 1) / 1_000);
const WANTED_REFUSED = 0.95;
const ALLOWED_LOST = 0.03;
const FILE = 'src/retrieval/calibration.json';
const { values } = parseArgs({
  options: { benchmark: { type: 'string' }, report: { type: 'boolean', default: false } },
});
const handbook = await handbookCases();
const documents = values.benchmark === undefined ? undefined : benchmarkCases(values.benchmark);
const before = Calibration.parse(JSON.parse(readFileSync(FILE, 'utf8')));
const calibration = values.report
  ? before
  : { handbook: fit(handbook), documents: documents ? fit(documents) : before.documents };
if (!values.report) writeFileSync(FILE, `${JSON.stringify(calibration, null, 2)}\n`);
report('handbook', handbook, calibration.handbook);
if (documents) report('documents', documents, calibration.documents);

async function handbookCases(): Promise<Case[]> {
  const { passages, asks } = await readGuideAsks('knowledge');
  const synonyms = synonymsOf(loadSynonyms('knowledge/lexicon/synonyms.tsv'));
  const index = buildKeywordIndex(passages);
  const bySource = Map.groupBy(passages, ({ source }) => source);
  const cases: Case[] = [];
  const observed = (ask: string, asked: Asked, isRight: (id: string) => boolean, split: Case['split']): Case[] => {
    const text = spell(spellingFor(ask, asked), ask, ask);
    const hits = index.search(text, { limit: 10, audience: 'citizen', anySource: true, expansions: synonyms(text) });
    return evidenceOf(hits)
      .slice(0, 1)
      .map((evidence) => ({ evidence, right: asked === 'there' && isRight(hits[0]!.id), asked, split }));
  };
  for (const ask of questionsOnOtherSubjects()) cases.push(...observed(ask, 'missing', () => false, splitOf(ask)));
  for (const { ask, passage } of asks) {
    if (randomFor(`drawn/${ask}`)() > HANDBOOK_SHARE) continue;
    const split = splitOf(passage.source!);
    const look = (asked: Asked): void => {
      cases.push(...observed(ask, asked, (id) => id.split('#')[0] === passage.source, split));
    };
    index.add({ ...passage, asks: passage.asks!.filter((other) => other !== ask) });
    look('there');
    for (const page of bySource.get(passage.source) ?? []) index.remove(page.id);
    look('neighbours');
    for (const page of bySource.get(passage.source) ?? []) index.add(page);
  }
  return cases;
}

function benchmarkCases(folder: string): Case[] {
  const { passages, questions, articleOf } = readBenchmark(folder);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const byArticle = Map.groupBy(passages, ({ id }) => articleOf(id));
  const index = buildKeywordIndex(passages);
  return questions.flatMap(({ id, text, relevant, split }) => {
    const look = (asked: Asked, gone: readonly string[]): Case[] => {
      for (const passage of gone) index.remove(passage);
      const hits = index.search(spell(spellingFor(id, asked), text, id), { limit: 10 });
      for (const passage of gone) index.add(byId.get(passage)!);
      return evidenceOf(hits)
        .slice(0, 1)
        .map((evidence) => ({ evidence, right: relevant.includes(hits[0]!.id), asked, split }));
    };
    const article = relevant.flatMap((passage) => byArticle.get(articleOf(passage))!.map((part) => part.id));
    return [...look('there', []), ...look('neighbours', relevant), ...look('missing', [...new Set(article)])];
  });
}

/** Questions that no page answers, kept beside the question sets. */
function questionsOnOtherSubjects(): string[] {
  const lines = readFileSync('test/evaluation/unanswerable.txt', 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

function fit(cases: readonly Case[]): Curve {
  const tune = cases.filter(({ split }) => split === 'tune');
  const { intercept, weights } = fitRising(tune, EVIDENCE);
  const curve = { intercept, weights, threshold: 0.5 };
  const parting = (threshold: number): number => lost(tune, curve, threshold) + kept(tune, curve, threshold);
  return { ...curve, threshold: HUNDREDTHS.reduce((best, next) => (parting(next) < parting(best) ? next : best)) };
}

/** More of any figure must never make an answer less probable: a figure that would is left out, with weight 0. */
function fitRising(cases: readonly Case[], names: readonly (typeof EVIDENCE)[number][]): Omit<Curve, 'threshold'> {
  const coefficients = fitLogistic(
    cases.map(({ evidence, right }) => ({ figures: names.map((name) => evidence[name]), label: right ? 1 : 0 })),
  );
  const [intercept = 0, ...slopes] = coefficients.map((value) => Math.round(value * 1_000) / 1_000);
  const falling = names.filter((_, at) => slopes[at]! < 0);
  if (falling.length > 0) {
    return fitRising(
      cases,
      names.filter((name) => !falling.includes(name)),
    );
  }
  const weights = Object.fromEntries(EVIDENCE.map((name) => [name, slopes[names.indexOf(name)] ?? 0]));
  return { intercept, weights: weights as Curve['weights'] };
}

/** Share of right answers that a threshold refuses. */
function lost(cases: readonly Case[], curve: Curve, threshold: number): number {
  const right = cases.filter((one) => one.right);
  return right.filter(({ evidence }) => probabilityOf(evidence, curve) < threshold).length / right.length;
}

/** Share of unanswerable questions that a threshold answers. */
function kept(cases: readonly Case[], curve: Curve, threshold: number): number {
  const unanswerable = cases.filter(({ asked }) => asked !== 'there');
  return (
    unanswerable.filter(({ evidence }) => probabilityOf(evidence, curve) >= threshold).length / unanswerable.length
  );
}

function report(name: string, cases: readonly Case[], curve: Curve): void {
  const held = cases.filter(({ split }) => split === 'test');
  const judged = held.map((one) => ({ ...one, probability: probabilityOf(one.evidence, curve) }));
  let error = 0;
  console.log(`\n${name}: ${judged.length} held-out cases\n\n| said | cases | came true |\n| --- | --- | --- |`);
  for (let step = 0; step < 10; step += 1) {
    const bin = judged.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === step);
    if (bin.length === 0) continue;
    const said = bin.reduce((sum, { probability }) => sum + probability, 0) / bin.length;
    const cameTrue = bin.filter(({ right }) => right).length / bin.length;
    error += (bin.length / judged.length) * Math.abs(said - cameTrue);
    console.log(`| ${said.toFixed(2)} | ${bin.length} | ${cameTrue.toFixed(2)} |`);
  }
  console.log(`\nexpected calibration error ${error.toFixed(3)}; threshold ${curve.threshold}`);
  console.log(
    `\n| unanswerable, for | refused at the threshold | right lost there | ${percent(WANTED_REFUSED)} refused cost | ${percent(ALLOWED_LOST)} lost refuse |\n| --- | --- | --- | --- | --- |`,
  );
  for (const [asked, meaning] of Object.entries(UNANSWERABLE)) {
    const some = held.filter((one) => one.asked === 'there' || one.asked === asked);
    const refused = (threshold: number): number => 1 - kept(some, curve, threshold);
    const refusing = THOUSANDTHS.find((threshold) => refused(threshold) >= WANTED_REFUSED) ?? 1;
    const losing = THOUSANDTHS.findLast((threshold) => lost(some, curve, threshold) <= ALLOWED_LOST) ?? 0;
    const shares = [
      refused(curve.threshold),
      lost(some, curve, curve.threshold),
      lost(some, curve, refusing),
      refused(losing),
    ];
    console.log(`| ${meaning} | ${shares.map(percent).join(' | ')} |`);
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function spellingFor(id: string, asked: Asked): Spelling {
  return pick(randomFor(`spelling/${id}/${asked}`), SPELLINGS_ASKED);
}

function splitOf(name: string): Case['split'] {
  return randomFor(`split/${name}`)() < 0.5 ? 'tune' : 'test';
}
