import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { cues, cueText, cueWords, type CueText } from '../src/answering/cues.ts';
import { toldFeatures } from '../src/answering/screening/told.ts';
import { signOfEmergency } from '../src/answering/screening/urgency.ts';
import { expandAbbreviations } from '../src/foundation/text/abbreviations.ts';
import { loadCorpus } from '../src/knowledge/corpus.ts';
import { BY_CARD, CALM } from '../test/answering/screening/emergencies-by-card.ts';
import { AWARENESS, URGENT } from '../test/answering/screening/emergencies.ts';
import { INNOCENT } from '../test/answering/screening/innocent.ts';
import { readJsonl } from '../test/evaluation/score.mjs';

/**
 * `node scripts/fit-told.ts`: fit the weights of `src/answering/screening/told.json`.
 *
 * Trouble that is told: the labelled cries for help, and of what people are known to ask about scams, that in which the
 * rules see an emergency. Questions: the labelled ones, everything asked about other pages, the questions about scams that
 * are worded as questions, our own evaluation questions nobody is in danger in. The public set and `emergencies-unseen.ts` stay unread.
 */
/** Gradient descent with momentum; on sets left out in turn, other values gave no more. */
const ROUNDS = 300;
const RATE = 8;
const SOFTNESS = 3;
const KEPT = 2_500;

const ROOT = join(import.meta.dirname, '..');
const cueOf = (text: string): CueText => cueText(expandAbbreviations(text).text);
const ASKED = cues(
  '(là gì|thế nào|là sao|ở đâu|bao nhiêu|cách|làm sao để|làm sao biết|dấu hiệu|nếu|có nên|có phải|nghĩa là|tại sao|vì sao|khi nào|có thật|được không|bao lâu)',
);

const told: CueText[] = [...URGENT, ...BY_CARD.map(([message]) => message)].map(cueOf);
const asked: CueText[] = [...AWARENESS, ...CALM, ...INNOCENT].map(cueOf);
for (const { topic, firstAid, asks, questions } of (await loadCorpus(join(ROOT, 'knowledge'))).guides) {
  const aboutDanger = topic === 'lua-dao' || firstAid.length > 0;
  for (const text of [...asks, ...questions.flatMap((item) => [item.question, ...item.asks])].map(cueOf)) {
    if (!aboutDanger) asked.push(text);
    else if (signOfEmergency(text)) told.push(text);
    else if (ASKED(text)) asked.push(text);
  }
}
for (const set of ['own-citizen', 'own-staff']) {
  for (const item of readJsonl(join(ROOT, `test/evaluation/${set}.jsonl`))) {
    if (item.kind === 'urgent' || item.kind === 'safety') continue;
    asked.push(...[item.question ?? '', ...(item.variants ?? [])].map(cueOf));
  }
}

const documents = [...told, ...asked].map((text) => toldFeatures(cueWords(text)));
const counts = new Map<string, number>();
for (const feature of documents.flat()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
const vocabulary = new Map(
  [...counts.keys()].filter((feature) => counts.get(feature)! > 1).map((name, at) => [name, at]),
);
const rows = documents.map((features) => features.flatMap((feature) => vocabulary.get(feature) ?? []));

const weights = new Float64Array(vocabulary.size);
const momentum = new Float64Array(vocabulary.size);
let intercept = 0;
const balance = asked.length / told.length;
const total = told.length * balance + asked.length;
for (let round = 0; round < ROUNDS; round += 1) {
  const slope = new Float64Array(vocabulary.size);
  let slopeOfIntercept = 0;
  rows.forEach((row, at) => {
    const scale = 1 / Math.sqrt(Math.max(row.length, 1));
    const logit = intercept + row.reduce((sum, feature) => sum + weights[feature]!, 0) * scale;
    const label = at < told.length ? 1 : 0;
    const error = ((label === 1 ? balance : 1) * (1 / (1 + Math.exp(-logit)) - label)) / total;
    for (const feature of row) slope[feature]! += error * scale;
    slopeOfIntercept += error;
  });
  for (let at = 0; at < weights.length; at += 1) {
    momentum[at] = 0.9 * momentum[at]! + slope[at]! + weights[at]! / (SOFTNESS * rows.length);
    weights[at]! -= RATE * momentum[at]!;
  }
  intercept -= RATE * slopeOfIntercept;
}

const strongest = [...vocabulary]
  .map(([name, at]) => ({ name, weight: weights[at]! }))
  .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  .slice(0, KEPT)
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const fitted = {
  intercept: Number(intercept.toFixed(3)),
  weights: Object.fromEntries(strongest.map(({ name, weight }) => [name, Number(weight.toFixed(2))])),
};
await writeFile(join(ROOT, 'src/answering/screening/told.json'), `${JSON.stringify(fitted, null, 2)}\n`);
process.stdout.write(
  `${told.length} lời kể, ${asked.length} câu hỏi, ${vocabulary.size} đặc trưng, giữ ${strongest.length}\n`,
);
