import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadDocuments } from './documents/load-documents.ts';
import { CorpusInvalid } from './errors.ts';
import type { Guide } from './guide.ts';
import { inForce } from './in-force.ts';
import { loadGuides } from './load-guides.ts';
import { loadPlans } from './load-plans.ts';
import type { Passage } from './passage.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';

/** Everything the bot may answer from. */
export interface Corpus {
  readonly plans: readonly Plan[];
  readonly guides: readonly Guide[];
  /** Of plans, then of guides, in their order. */
  readonly passages: readonly Passage[];
  /** SHA-256, hex, over every passage with its asks: an index built for another fingerprint is stale. */
  readonly fingerprint: string;
  readonly passage: (id: string) => Passage | undefined;
  readonly plan: (id: string) => Plan | undefined;
  readonly guide: (id: string) => Guide | undefined;
}

/**
 * Read the knowledge folder and the documents that were added.
 *
 * Takes   the folder that holds `plans/` and `guides/`, a part that is not there is empty; and the folder of added documents.
 * Gives   the corpus.
 * Throws  CorpusInvalid, naming every file that does not read: half a handbook must not go live unnoticed.
 */
export async function loadCorpus(knowledgeDirectory: string, documentsDirectory?: string): Promise<Corpus> {
  const [plans, guides, added] = await Promise.all([
    loadPlans(join(knowledgeDirectory, 'plans')),
    loadGuides(join(knowledgeDirectory, 'guides')),
    documentsDirectory === undefined ? { plans: [], problems: [] } : loadDocuments(documentsDirectory),
  ]);
  const all = [...plans.plans, ...added.plans];
  const problems = [
    ...plans.problems.map((problem) => ({ ...problem, file: `plans/${problem.file}` })),
    ...guides.problems.map((problem) => ({ ...problem, file: `guides/${problem.file}` })),
    ...added.problems,
    ...idsInBoth(all, guides.guides),
    ...idsTwice(plans.plans, added.plans),
  ];
  if (problems.length > 0) throw new CorpusInvalid(problems);
  return corpusOf(inForce(all), guides.guides);
}

/** A corpus of these plans and guides. */
export function corpusOf(plans: readonly Plan[], guides: readonly Guide[]): Corpus {
  const passages = [...plans, ...guides].flatMap((document) => document.passages);
  const passageById = new Map(passages.map((passage) => [passage.id, passage]));
  const planById = new Map(plans.map((plan) => [plan.id, plan]));
  const guideById = new Map(guides.map((guide) => [guide.id, guide]));
  return {
    plans,
    guides,
    passages,
    fingerprint: fingerprintOf(passages),
    passage: (id) => passageById.get(id),
    plan: (id) => planById.get(id),
    guide: (id) => guideById.get(id),
  };
}

function idsInBoth(plans: readonly Plan[], guides: readonly Guide[]): Problem[] {
  const ids = new Set(plans.map(({ id }) => id));
  return guides
    .filter(({ id }) => ids.has(id))
    .map(({ id }) => ({
      file: `guides/${id}.md`,
      line: 2,
      rule: 'id-twice',
      message: `Mã «${id}» đã là của một văn bản.`,
    }));
}

function idsTwice(plans: readonly Plan[], added: readonly Plan[]): Problem[] {
  const ids = new Set(plans.map(({ id }) => id));
  return added
    .filter(({ id }) => ids.has(id))
    .map(({ id, file }) => ({
      file,
      line: 1,
      rule: 'id-twice',
      message: `Mã văn bản «${id}» đã có văn bản khác mang.`,
    }));
}

function fingerprintOf(passages: readonly Passage[]): string {
  const hash = createHash('sha256');
  for (const { id, hash: words, asks = [], audience } of passages) {
    hash.update(`${JSON.stringify([id, words, audience, asks])}\n`);
  }
  return hash.digest('hex');
}
