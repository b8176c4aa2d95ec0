import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { toldFeatures } from '../src/answering/screening/heard/features.ts';
import { EMERGENCIES } from '../src/answering/screening/emergency.ts';
import { evidenceFigures } from '../src/answering/screening/urgency.ts';
import { fitFigures, fitSparse, logitOf, type Fitted } from './told/logistic.ts';
import { readMaterial, type Example } from './told/material.ts';

/**
 * `node scripts/fit-told.ts`: fit `told.json` (is trouble told?) and `cards.json` (which card?) of
 * `src/answering/screening/heard/`, and say how messages fare that were left out of the fitting in turn.
 */
const TARGET = join(import.meta.dirname, '..', 'src/answering/screening/heard');
const FOLDS = 5;
/** Weights too small to turn anything are not kept. */
const SMALL = 0.2;
const LEAST_WITH_CARDS = 2;

const examples = await readMaterial();
const featuresOf = new Map(examples.map((example) => [example, toldFeatures(example.text)]));

const fitTold = (from: readonly Example[]): Fitted =>
  fitSparse(from.map((example) => ({ features: featuresOf.get(example)!, is: example.told, weight: example.weight })));

const labelled = examples.filter(({ cards }) => cards.length > 0);

/** How left-out messages sound to a model that never saw them, beside what else is known of them. */
const leftOut: { is: boolean; figures: number[] }[] = [];
const fresh = examples.filter((example) => example.fresh);
for (let fold = 0; fold < FOLDS; fold += 1) {
  const held = new Set(fresh.filter((_, at) => at % FOLDS === fold));
  const model = fitTold(examples.filter((example) => !held.has(example)));
  for (const example of held) {
    const features = featuresOf.get(example)!;
    leftOut.push({ is: example.told, figures: evidenceFigures(example.text, logitOf(model, features)) });
  }
}
const evidence = fitFigures(leftOut).map(rounded);
const logits = leftOut.map(({ is, figures }) => ({
  told: is,
  logit: [1, ...figures].reduce((total, figure, at) => total + figure * evidence[at]!, 0),
}));
const share = (kind: boolean, above: number): string => {
  const all = logits.filter(({ told }) => told === kind);
  return (all.filter(({ logit }) => logit >= above).length / all.length).toFixed(3);
};
process.stdout.write(`${examples.length} ví dụ, ${fresh.length} để riêng lần lượt\n`);
for (const above of [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5]) {
  process.stdout.write(`từ ${above}: nghe ra ${share(true, above)}, báo nhầm ${share(false, above)}\n`);
}

const model = fitTold(examples);
await write('told.json', {
  evidence,
  intercept: rounded(model.intercept),
  weights: Object.fromEntries(kept(model, SMALL)),
});
await write('cards.json', countByCard(labelled));

/** How often each feature was seen with each card; a message that fits two cards counts half for each. */
function countByCard(from: readonly Example[]): { cards: object[]; counts: Record<string, number[]> } {
  const named = EMERGENCIES.filter((card) => from.some(({ cards }) => cards.includes(card)));
  const counts = new Map<string, number[]>();
  for (const example of from) {
    for (const feature of featuresOf.get(example)!) {
      const row = counts.get(feature) ?? named.map(() => 0);
      counts.set(feature, row);
      for (const card of example.cards) row[named.indexOf(card)]! += 1 / example.cards.length;
    }
  }
  for (const [feature, row] of counts) if (sum(row) < LEAST_WITH_CARDS) counts.delete(feature);
  const cards = named.map((emergency, at) => ({
    emergency,
    messages: sum(from.map(({ cards }) => (cards.includes(emergency) ? 1 / cards.length : 0))),
    features: sum([...counts.values()].map((row) => row[at]!)),
  }));
  return {
    cards,
    counts: Object.fromEntries(
      [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, row]) => [name, short(row)]),
    ),
  };
}
function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
/** Without the zeros at the end. */
function short(row: readonly number[]): number[] {
  return row.slice(0, row.findLastIndex((count) => count > 0) + 1).map(rounded);
}

function kept({ weights }: Fitted, least: number): [string, number][] {
  const strong = [...weights].filter(([, weight]) => Math.abs(weight) >= least);
  return strong.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, weight]) => [name, rounded(weight)]);
}
function rounded(weight: number): number {
  return Number(weight.toFixed(2));
}
/** One feature a line, so that a new fit reads as a difference. */
async function write(file: string, content: object): Promise<void> {
  const parts = Object.entries(content).map(([name, value]) => {
    const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isTable) return `${JSON.stringify(name)}:${JSON.stringify(value)}`;
    const rows = Object.entries(value as object).map(([key, row]) => `${JSON.stringify(key)}:${JSON.stringify(row)}`);
    return `${JSON.stringify(name)}:{\n${rows.join(',\n')}\n}`;
  });
  await writeFile(join(TARGET, file), `{${parts.join(',\n')}}\n`);
}
