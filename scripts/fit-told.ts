import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { createTally } from '../src/answering/screening/heard/counted.ts';
import { toldFeatures } from '../src/answering/screening/heard/features.ts';
import { figuresOf } from '../src/answering/screening/heard/told.ts';
import { fold } from '../src/foundation/text/fold.ts';
import { countFeatures, ORDINARY } from './told/count.ts';
import { fitFigures, fitSparse, logitOf, type Fitted } from './told/logistic.ts';
import { cueOf, readMaterial, type Example } from './told/material.ts';

/**
 * `node scripts/fit-told.ts`: fit `told.json` and `counted.json` of `src/answering/screening/heard/`, and say how the messages
 * of each author fare when everything is fitted on the others.
 */
const TARGET = join(import.meta.dirname, '..', 'src/answering/screening/heard');
/** Weights too small to turn anything are not kept. */
const SMALL = 0.15;
const SPELLINGS = [
  ['như đã gõ', (message: string) => message],
  ['không dấu', fold],
] as const;

const examples = (await readMaterial()).filter(({ told }) => told !== undefined);
const featuresOf = new Map(examples.map((example) => [example, toldFeatures(example.text)]));
const fitWeights = (from: readonly Example[]): Fitted =>
  fitSparse(
    from.map((example) => ({
      features: featuresOf.get(example)!,
      is: example.told === true,
      weight: example.ordinary ? ORDINARY : 1,
    })),
  );

/** One message of an author left out, in one spelling. */
interface LeftOut {
  readonly author: string;
  readonly spelling: string;
  readonly is: boolean;
  readonly figures: readonly number[];
  readonly rightCard: boolean;
}
const authors = [...new Set(examples.flatMap(({ author }) => author ?? []))];
const leftOut = authors.flatMap((author) => {
  const others = examples.filter((example) => example.author !== author);
  const model = fitWeights(others);
  const tally = createTally(countFeatures(others));
  const theirs = examples.filter((example) => example.author === author);
  return theirs.flatMap(({ message, told, cards }) =>
    SPELLINGS.map(([spelling, spell]): LeftOut => {
      const text = cueOf(spell(message));
      const counted = tally(text);
      const figures = figuresOf(logitOf(model, toldFeatures(text)), counted);
      return { author, spelling, is: told === true, figures, rightCard: cards.includes(counted.card) };
    }),
  );
});

const weigh = (weights: readonly number[], figures: readonly number[]): number =>
  [1, ...figures].reduce((sum, figure, at) => sum + figure * weights[at]!, 0);
/** What the figures weigh is learnt from the other authors too. */
const heard = authors.flatMap((author) => {
  const weights = fitFigures(leftOut.filter((one) => one.author !== author));
  return leftOut.filter((one) => one.author === author).map((one) => ({ ...one, logit: weigh(weights, one.figures) }));
});

const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1).padStart(5);
const say = (name: string, of: typeof heard, above: number): void => {
  const cries = of.filter(({ is }) => is);
  const questions = of.filter(({ is }) => !is);
  const found = cries.filter(({ logit }) => logit >= above);
  const alarms = questions.filter(({ logit }) => logit >= above);
  const right = found.filter(({ rightCard }) => rightCard);
  process.stdout.write(
    `${name.padEnd(22)} nghe ra ${share(found.length, cries.length)} %, đúng thẻ ${share(right.length, found.length)} %, báo nhầm ${share(alarms.length, questions.length)} %\n`,
  );
};
process.stdout.write(`${examples.length} ví dụ; từng người viết được để riêng lần lượt\n`);
for (const above of [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5]) say(`từ ${above}`, heard, above);
for (const author of authors) {
  for (const [spelling] of SPELLINGS) {
    const theirs = heard.filter((one) => one.author === author && one.spelling === spelling);
    say(`${author} ${spelling}`, theirs, Number(process.argv[2] ?? 0.5));
  }
}

const model = fitWeights(examples);
await write('told.json', {
  evidence: fitFigures(leftOut).map(rounded),
  intercept: rounded(model.intercept),
  rows: alikeTogether(model),
});
await write('counted.json', countFeatures(examples));

/** Features of the same weight, to a tenth, in one row. */
function alikeTogether({ weights }: Fitted): [number, string][] {
  const strong = [...weights].filter(([, weight]) => Math.abs(weight) >= SMALL).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = Map.groupBy(strong, ([, weight]) => Number(weight.toFixed(1)));
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([weight, features]) => [weight, features.map(([name]) => name).join('|')]);
}
function rounded(weight: number): number {
  return Number(weight.toFixed(2));
}
/** One row of like features a line, so that a new fit reads as a difference. */
async function write(file: string, content: object): Promise<void> {
  const parts = Object.entries(content).map(([name, value]) => {
    if (name === 'rows') return `"rows":[\n${(value as unknown[]).map((row) => JSON.stringify(row)).join(',\n')}\n]`;
    return `${JSON.stringify(name)}:${JSON.stringify(value)}`;
  });
  await writeFile(join(TARGET, file), `{${parts.join(',\n')}}\n`);
}
