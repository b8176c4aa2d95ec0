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
 * Each question is asked twice, in a spelling drawn by lot: once as it is, once with its right passages taken out, so
 * that half of the observations are questions which nothing answers. The handbook is judged by the ways people ask that
 * stand in its own pages, each taken out of the index while it is asked; plain documents by the benchmark. Fitted on one
 * half (by page, by article), reported on the other.
 */
interface Case {
  readonly evidence: Evidence;
  readonly right: boolean;
  readonly answerable: boolean;
  readonly split: 'tune' | 'test';
}

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
  for (const { ask, passage } of asks) {
    if (randomFor(`drawn/${ask}`)() > HANDBOOK_SHARE) continue;
    const split = randomFor(`split/${passage.source}`)() < 0.5 ? 'tune' : 'test';
    const look = (answerable: boolean): void => {
      const text = spell(spellingFor(ask, answerable), ask, ask);
      const hits = index.search(text, { limit: 10, audience: 'citizen', anySource: true, expansions: synonyms(text) });
      const [evidence] = evidenceOf(hits);
      const right = hits[0]?.id.split('#')[0] === passage.source;
      if (evidence) cases.push({ evidence, right, answerable, split });
    };
    index.add({ ...passage, asks: passage.asks!.filter((other) => other !== ask) });
    look(true);
    for (const page of bySource.get(passage.source) ?? []) index.remove(page.id);
    look(false);
    for (const page of bySource.get(passage.source) ?? []) index.add(page);
  }
  return cases;
}

function benchmarkCases(folder: string): Case[] {
  const { passages, questions } = readBenchmark(folder);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const index = buildKeywordIndex(passages);
  return questions.flatMap(({ id, text, relevant, split }) => {
    const look = (answerable: boolean): Case[] => {
      const hits = index.search(spell(spellingFor(id, answerable), text, id), { limit: 10 });
      const [evidence] = evidenceOf(hits);
      return evidence ? [{ evidence, right: relevant.includes(hits[0]!.id), answerable, split }] : [];
    };
    const with_ = look(true);
    for (const passage of relevant) index.remove(passage);
    const without = look(false);
    for (const passage of relevant) index.add(byId.get(passage)!);
    return [...with_, ...without];
  });
}

function fit(cases: readonly Case[]): Curve {
  const tune = cases.filter(({ split }) => split === 'tune');
  const coefficients = fitLogistic(
    tune.map(({ evidence, right }) => ({
      figures: EVIDENCE.map((name) => evidence[name]),
      label: right ? 1 : 0,
    })),
  );
  const [intercept = 0, ...slopes] = coefficients.map((value) => Math.round(value * 1_000) / 1_000);
  const weights = Object.fromEntries(EVIDENCE.map((name, at) => [name, slopes[at]!])) as Curve['weights'];
  const curve = { intercept, weights, threshold: 0.5 };
  const parting = (threshold: number): number => lost(tune, curve, threshold) + kept(tune, curve, threshold);
  return { ...curve, threshold: HUNDREDTHS.reduce((best, next) => (parting(next) < parting(best) ? next : best)) };
}

/** Share of right answers that a threshold refuses. */
function lost(cases: readonly Case[], curve: Curve, threshold: number): number {
  const right = cases.filter((one) => one.right);
  return right.filter(({ evidence }) => probabilityOf(evidence, curve) < threshold).length / right.length;
}

/** Share of unanswerable questions that a threshold answers. */
function kept(cases: readonly Case[], curve: Curve, threshold: number): number {
  const unanswerable = cases.filter(({ answerable }) => !answerable);
  return (
    unanswerable.filter(({ evidence }) => probabilityOf(evidence, curve) >= threshold).length / unanswerable.length
  );
}

function report(name: string, cases: readonly Case[], curve: Curve): void {
  const judged = cases
    .filter(({ split }) => split === 'test')
    .map((one) => ({ ...one, probability: probabilityOf(one.evidence, curve) }));
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
  console.log(
    `\nexpected calibration error ${error.toFixed(3)}\n\n| threshold | unanswerable refused | right answers lost |\n| --- | --- | --- |`,
  );
  const line = (threshold: number): string =>
    `| ${threshold} | ${percent(1 - kept(judged, curve, threshold))} | ${percent(lost(judged, curve, threshold))} |`;
  for (const threshold of [curve.threshold, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) console.log(line(threshold));
  const refusing = HUNDREDTHS.find((threshold) => 1 - kept(judged, curve, threshold) >= WANTED_REFUSED) ?? 1;
  const losing = HUNDREDTHS.findLast((threshold) => lost(judged, curve, threshold) <= ALLOWED_LOST) ?? 0;
  console.log(`\nwanted: ${percent(WANTED_REFUSED)} refused, at most ${percent(ALLOWED_LOST)} lost; one at a time:`);
  console.log(`${line(refusing)}\n${line(losing)}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function spellingFor(id: string, answerable: boolean): Spelling {
  return pick(randomFor(`spelling/${id}/${String(answerable)}`), SPELLINGS_ASKED);
}
