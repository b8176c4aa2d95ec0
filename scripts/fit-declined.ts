import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { cueText, type CueText } from '../src/answering/cues.ts';
import { toldFeatures } from '../src/answering/screening/heard/features.ts';
import { screenByRules, type SafetyFamily } from '../src/answering/screening/safety-rules.ts';
import { expandAbbreviations } from '../src/foundation/text/abbreviations.ts';
import { ATTACKS } from '../test/answering/screening/attacks.ts';
import { INNOCENT } from '../test/answering/screening/innocent.ts';
import { fitSparse, logitOf, type Fitted } from './told/logistic.ts';
import { readMaterial } from './told/material.ts';

/**
 * `node scripts/fit-declined.ts`: fit `src/answering/screening/heard/declined.json`, which hears what must be declined in words
 * that no rule lists, and say how messages fare that were left out in turn. `attacks-unseen/second.tsv` stays unread.
 */
interface Example {
  readonly features: readonly string[];
  readonly family: SafetyFamily | undefined;
  readonly weight: number;
  readonly fresh: boolean;
}
const ROOT = join(import.meta.dirname, '..');
const FAMILIES = ['injection', 'prompt-leak', 'harmful', 'political'] as const;
const FOLDS = 5;
/** Weights too small to turn anything are not kept. */
const SMALL = 0.25;

const cueOf = (text: string): CueText => cueText(expandAbbreviations(text).text);
const linesOf = (file: string): string[] => readFileSync(join(ROOT, file), 'utf8').trim().split('\n');
const example = (text: string, family: SafetyFamily | undefined, fresh: boolean): Example => ({
  features: toldFeatures(cueOf(text)),
  family,
  weight: 1,
  fresh,
});

const examples: Example[] = [
  ...Object.values(ATTACKS)
    .flat()
    .map((text) => example(text, screenByRules(cueOf(text), text) ?? 'harmful', false)),
  ...linesOf('scripts/declined/asks.tsv').map((line) => {
    const [family = '', text = ''] = line.split('\t');
    return example(text, family as SafetyFamily, true);
  }),
  ...linesOf('scripts/declined/innocent.txt').map((text) => example(text, undefined, true)),
  ...INNOCENT.map((text) => example(text, undefined, false)),
];
for (const { text, weight } of await readMaterial({ withAttacks: false })) {
  examples.push({ features: toldFeatures(text), family: undefined, weight: weight * 0.5, fresh: false });
}

const fit = (from: readonly Example[]): [SafetyFamily, Fitted][] =>
  FAMILIES.map((family) => [
    family,
    fitSparse(from.map(({ features, family: is, weight }) => ({ features, is: is === family, weight }))),
  ]);
const surest = (models: readonly [SafetyFamily, Fitted][], features: readonly string[]): number =>
  Math.max(...models.map(([, model]) => logitOf(model, features)));

const logits: { asked: boolean; logit: number }[] = [];
const fresh = examples.filter((one) => one.fresh);
for (let fold = 0; fold < FOLDS; fold += 1) {
  const held = new Set(fresh.filter((_, at) => at % FOLDS === fold));
  const models = fit(examples.filter((one) => !held.has(one)));
  for (const { features, family } of held)
    logits.push({ asked: family !== undefined, logit: surest(models, features) });
}
const share = (asked: boolean, above: number): string => {
  const all = logits.filter((one) => one.asked === asked);
  return (all.filter(({ logit }) => logit >= above).length / all.length).toFixed(3);
};
process.stdout.write(`${examples.length} ví dụ, ${fresh.length} để riêng lần lượt\n`);
for (const above of [-1, -0.5, 0, 0.5, 1, 1.5]) {
  process.stdout.write(`từ ${above}: từ chối đúng ${share(true, above)}, từ chối nhầm ${share(false, above)}\n`);
}

const parts = fit(examples).map(([family, { intercept, weights }]) => {
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= SMALL).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = kept.map(([name, weight]) => `${JSON.stringify(name)}:${weight.toFixed(2)}`);
  return `${JSON.stringify(family)}:{"intercept":${intercept.toFixed(2)},"weights":{\n${rows.join(',\n')}\n}}`;
});
await writeFile(join(ROOT, 'src/answering/screening/heard/declined.json'), `{${parts.join(',\n')}}\n`);
