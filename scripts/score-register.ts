import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { loadCorpus } from '../src/knowledge/corpus.ts';
import { planFrom } from '../src/knowledge/load-plans.ts';
import type { Plan } from '../src/knowledge/plan.ts';
import { readDocument } from '../src/knowledge/readers/read-document.ts';
import { buildRegister } from '../src/register/extract.ts';
import { printScores, quoteStands, readLabels, scoreAll } from '../test/register/score.ts';

/** `npm run -s register:score`: the register against the labels that people made by reading, every kind and field. */
const labels = join(import.meta.dirname, '../test/register');

const { plans } = await loadCorpus('knowledge');
score('five plans', plans, join(labels, 'labels'));

const madeUp = join(labels, 'made-up');
const documents = readdirSync(madeUp).filter((file) => !file.endsWith('.json'));
const read = await Promise.all(documents.map(async (file) => planFrom(await readDocument(join(madeUp, file)))));
score(`${read.length} made-up plans`, read, madeUp);

function score(title: string, of: readonly Plan[], folder: string): void {
  const { rows } = buildRegister(of);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const scores = scoreAll(
    files.map((file) => readLabels(join(folder, basename(file)))),
    rows,
  );
  printScores(title, scores);
  const foreign = rows.filter((row) => !quoteStands(row, of));
  process.stdout.write(`  rows ${rows.length}, of these with a quote that is not in the text ${foreign.length}\n`);
  for (const { problems } of Object.values(scores))
    for (const problem of problems) process.stdout.write(`  ${problem}\n`);
}
