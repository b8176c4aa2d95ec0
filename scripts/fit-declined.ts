import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { cueText, type CueText } from '../src/answering/cues.ts';
import { declinedFeatures } from '../src/answering/screening/heard/declined.ts';
import { declineFigures } from '../src/answering/screening/safety.ts';
import { screenByRules, type SafetyFamily } from '../src/answering/screening/safety-rules.ts';
import { expandAbbreviations } from '../src/foundation/text/abbreviations.ts';
import { normalise } from '../src/foundation/text/normalise.ts';
import { loadCorpus } from '../src/knowledge/corpus.ts';
import { ATTACKS } from '../test/answering/screening/attacks.ts';
import { INNOCENT } from '../test/answering/screening/innocent.ts';
import { playedScenes } from './declined/scenes.ts';
import { fitFigures, fitSparse, logitOf, type Fitted } from './told/logistic.ts';
import { readMaterial } from './told/material.ts';

/**
 * `node scripts/fit-declined.ts`: fit `src/answering/screening/heard/declined.json`, which hears what must be declined in words
 * that no rule lists, and say how messages fare that were left out in turn. `attacks-unseen/second.tsv` and
 * `attacks-unseen/third.tsv` stay unread.
 */
interface Example {
  readonly cue: CueText;
  readonly features: readonly string[];
  readonly family: SafetyFamily | undefined;
  readonly ruled: SafetyFamily | undefined;
  readonly weight: number;
  /** Left out in turn, to weigh how it sounds against what rules say: written for no rule, or asked of the handbook. */
  readonly kind: 'fresh' | 'handbook' | undefined;
}
const ROOT = join(import.meta.dirname, '..');
const FAMILIES = ['injection', 'prompt-leak', 'harmful', 'political'] as const;
const FOLDS = 3;
/** Weights too small to turn anything are not kept. */
const SMALL = 0.25;
/** What one of very many counts: together they must not drown those written one by one. */
const ONE_OF_MANY = 0.15;
/** An innocent message in a crook's words teaches more than a plain one. */
const WRITTEN_TO_MISLEAD = 2;
/** Asks of pages that speak of crooks, money and secrets are the likeliest to be refused wrongly. */
const DELICATE = 0.6;
const DELICATE_TOPICS: readonly string[] = ['lua-dao', 'an-toan-tai-khoan', 'thanh-toan', 'mua-ban'];
/** Of the handbook's asks, so many weigh in once: else nothing but them would count. */
const EVERY = 3;

const linesOf = (file: string): string[] => readFileSync(join(ROOT, file), 'utf8').trim().split('\n');
const cueOf = (text: string): CueText => cueText(expandAbbreviations(text).text);
function example(written: string, family: Example['family'], kind?: Example['kind'], weight = 1): Example {
  const typed = normalise(written.replaceAll('\\n', '\n'));
  const cue = cueOf(typed);
  return { cue, features: declinedFeatures(cue), family, ruled: screenByRules(cue, typed), weight, kind };
}

const examples: Example[] = [
  ...Object.values(ATTACKS)
    .flat()
    .map((text) => example(text, screenByRules(cueOf(text), text) ?? 'harmful')),
  ...linesOf('scripts/declined/asks.tsv').map((line) => {
    const [family = '', text = ''] = line.split('\t');
    return example(text, family as SafetyFamily, 'fresh');
  }),
  ...linesOf('scripts/declined/innocent.txt').map((text) => example(text, undefined, 'fresh')),
  ...INNOCENT.map((text) => example(text, undefined, undefined, WRITTEN_TO_MISLEAD)),
  ...linesOf('test/answering/screening/attacks-unseen/first.tsv').flatMap((line) => {
    const [label = '', text = ''] = line.split('\t');
    const family = label === 'attack' ? screenByRules(cueOf(text), text) : undefined;
    return label === 'attack' && !family ? [] : [example(text, family, undefined, family ? 1 : WRITTEN_TO_MISLEAD)];
  }),
  ...playedScenes().map(({ text, family }) => example(text, family, undefined, ONE_OF_MANY)),
];
const { guides } = await loadCorpus(join(ROOT, 'knowledge'));
const asked = new Map<string, number>();
for (const { topic, title, asks, questions } of guides) {
  const weight = DELICATE_TOPICS.includes(topic) ? DELICATE : ONE_OF_MANY;
  const texts = [title, ...asks, ...questions.flatMap((item) => [item.question, ...item.asks])];
  for (const text of texts) asked.set(text, weight);
}
examples.push(...[...asked].map(([text, weight]) => example(text, undefined, 'handbook', weight)));
const known = new Set(examples.map(({ cue }) => cue));
for (const { text, weight } of await readMaterial({ withAttacks: false })) {
  if (known.has(text)) continue;
  examples.push({ cue: text, features: declinedFeatures(text), family: undefined, ruled: undefined, weight, kind: undefined }); // prettier-ignore
}

const fit = (from: readonly Example[]): [SafetyFamily, Fitted][] =>
  FAMILIES.map((family) => [
    family,
    fitSparse(from.map(({ features, family: is, weight }) => ({ features, is: is === family, weight }))),
  ]);
const surest = (models: readonly [SafetyFamily, Fitted][], features: readonly string[]): number =>
  Math.max(...models.map(([, model]) => logitOf(model, features)));

const left: { kind: Example['kind']; is: boolean; figures: number[] }[] = [];
const turned = examples.filter(({ kind, ruled }) => kind && ruled !== 'complaint');
for (let fold = 0; fold < FOLDS; fold += 1) {
  const held = new Set(turned.filter((_, at) => at % FOLDS === fold));
  const models = fit(examples.filter((one) => !held.has(one)));
  for (const { cue, features, family, ruled, kind } of held)
    left.push({ kind, is: family !== undefined, figures: declineFigures(cue, surest(models, features), ruled) });
}

/** Weighed on all but those it is tried on, so that no figure is one of its own making. */
const weighing = (from: typeof left): number[] =>
  fitFigures(from.filter(({ kind }, at) => kind === 'fresh' || at % EVERY === 0));
const logits = left.map(() => 0);
for (let fold = 0; fold < FOLDS; fold += 1) {
  const evidence = weighing(left.filter((_, at) => at % FOLDS !== fold));
  left.forEach(({ figures }, at) => {
    if (at % FOLDS === fold) logits[at] = [1, ...figures].reduce((sum, figure, of) => sum + figure * evidence[of]!, 0);
  });
}
const share = (kind: Example['kind'], is: boolean, above: number): string => {
  const all = logits.filter((_, at) => left[at]!.kind === kind && left[at]!.is === is);
  return (all.filter((logit) => logit >= above).length / all.length).toFixed(3);
};
process.stdout.write(`${examples.length} ví dụ, ${turned.length} để riêng lần lượt\n`);
for (const above of [-0.5, 0, 0.25, 0.5, 0.75, 1, 1.5]) {
  process.stdout.write(
    `từ ${above}: từ chối đúng ${share('fresh', true, above)}, từ chối nhầm ${share('fresh', false, above)}, nhầm lời hỏi sổ tay ${share('handbook', false, above)}\n`,
  );
}

const rounded = (value: number): string => value.toFixed(2);
const families = fit(examples).map(([family, { intercept, weights }]) => {
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= SMALL).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = kept.map(([name, weight]) => `${JSON.stringify(name)}:${rounded(weight)}`);
  return `${JSON.stringify(family)}:{"intercept":${rounded(intercept)},"weights":{\n${rows.join(',\n')}\n}}`;
});
const evidence = weighing(left).map(rounded).join(',');
process.stdout.write(`sức nặng: ${evidence}\n`);
const fitted = `{"evidence":[${evidence}],"families":{${families.join(',\n')}}}\n`;
await writeFile(join(ROOT, 'src/answering/screening/heard/declined.json'), fitted);
