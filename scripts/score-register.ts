import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { loadCorpus } from '../src/knowledge/corpus.ts';
import { planFrom } from '../src/knowledge/load-plans.ts';
import type { Plan } from '../src/knowledge/plan.ts';
import { readDocument } from '../src/knowledge/readers/read-document.ts';
import { buildRegister } from '../src/register/extract.ts';
import {
  printScores,
  quoteStands,
  readLabels,
  scoreAll,
  tallyLine,
  tallyOf,
  type Labels,
} from '../test/register/score.ts';

/**
 * `npm run -s register:score [-- FOLDER… [--totals]]`: the register against the labels that people made by reading, every
 * kind and field; of a folder given, document by document too. `--totals` shows no row, so that a set stays unseen.
 */
const { values, positionals } = parseArgs({ options: { totals: { type: 'boolean' } }, allowPositionals: true });
const labels = join(import.meta.dirname, '../test/register');

if (positionals.length === 0) {
  const { plans } = await loadCorpus('knowledge');
  score('five plans', plans, labelsIn(join(labels, 'labels')));
}
for (const folder of positionals.length > 0 ? positionals : [join(labels, 'made-up')]) {
  const files = readdirSync(folder).filter((file) => extname(file) !== '.json');
  const plans = await Promise.all(files.map(async (file) => planFrom(await readDocument(join(folder, file)))));
  score(`${plans.length} made-up plans`, plans, labelsIn(folder));
}

function labelsIn(folder: string): readonly Labels[] {
  return readdirSync(folder)
    .filter((file) => extname(file) === '.json')
    .map((file) => readLabels(join(folder, file)));
}

function score(title: string, plans: readonly Plan[], of: readonly Labels[]): void {
  const { rows } = buildRegister(plans);
  const scores = scoreAll(of, rows);
  printScores(title, scores);
  const foreign = rows.filter((row) => !quoteStands(row, plans));
  process.stdout.write(`  rows ${rows.length}, of these with a quote that is not in the text ${foreign.length}\n`);
  process.stdout.write(`  ${tallyLine(tallyOf(of, rows))}\n`);
  if (values.totals) return;
  for (const each of positionals.length > 0 ? of : [])
    process.stdout.write(`  ${each.document.padEnd(20)} ${tallyLine(tallyOf([each], rows))}\n`);
  for (const { problems } of Object.values(scores))
    for (const problem of problems) process.stdout.write(`  ${problem}\n`);
}
