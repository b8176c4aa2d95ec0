import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { environment, readConfig } from '../src/foundation/config.ts';
import { createEmbedder } from '../src/model/embeddings.ts';
import { fitFusion } from './bench/fusion.ts';
import { readBenchmark, readHandbookQuestions } from './bench/sets.ts';

/**
 * Fit how much meaning counts beside words, for the embeddings model that the settings name:
 *
 *   EMBEDDINGS_MODEL=… OPENAI_BASE_URL=… npm run fit:fusion -- [--benchmark <folder>] [--write]
 *
 * Without a folder the questions are the ways people ask that the handbook names. Every weight is judged on both halves
 * of the questions, in three spellings; the one that is best on the first half is printed and, with --write, kept in
 * `src/retrieval/fusion.json`, which every search by meaning uses.
 */
const FILE = 'src/retrieval/fusion.json';
const { values } = parseArgs({
  options: { benchmark: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const { EMBEDDINGS_MODEL, EMBEDDINGS_DIMENSIONS, OPENAI_API_KEY, OPENAI_BASE_URL } = readConfig(environment());
if (EMBEDDINGS_MODEL === undefined) {
  console.error('EMBEDDINGS_MODEL is not set: there is no search by meaning to fit.');
  process.exit(2);
}
const embedder = createEmbedder({
  model: EMBEDDINGS_MODEL,
  timeoutMs: 60_000,
  ...(OPENAI_BASE_URL === undefined ? {} : { baseUrl: OPENAI_BASE_URL }),
  ...(OPENAI_API_KEY === undefined ? {} : { apiKey: OPENAI_API_KEY.reveal() }),
  ...(EMBEDDINGS_DIMENSIONS === undefined ? {} : { dimensions: EMBEDDINGS_DIMENSIONS }),
});
const set = values.benchmark === undefined ? await readHandbookQuestions('knowledge') : readBenchmark(values.benchmark);
const { results, best } = await fitFusion(set, embedder);
console.log('| weight | nDCG@10, first half | held out |\n| --- | --- | --- |');
for (const { weight, tune, test } of results) console.log(`| ${weight} | ${tune.toFixed(4)} | ${test.toFixed(4)} |`);
const now = (JSON.parse(readFileSync(FILE, 'utf8')) as { weight: number }).weight;
console.log(
  `\nbest for ${EMBEDDINGS_MODEL}: ${best.weight} (now ${now}); by words alone: ${results[0]!.test.toFixed(4)}`,
);
if (values.write) {
  writeFileSync(FILE, `${JSON.stringify({ weight: best.weight, fittedFor: EMBEDDINGS_MODEL }, null, 2)}\n`);
}
