import { afterEach, describe, expect, it } from 'vitest';
import { fitFusion } from '../../scripts/bench/fusion.ts';
import { randomFor } from '../../scripts/bench/random.ts';
import { createEmbedder, EmbeddingsFailed } from '../../src/model/embeddings.ts';
import { type Behaviour, type Endpoint, startEndpoint } from '../model/embedding-endpoint.ts';

/** Forty subjects, each with a passage in one set of words and questions that share few or none of them. */
const SUBJECTS = Array.from({ length: 40 }, (_, at) => at);
const passages = SUBJECTS.map((at) => ({ id: `p${at}`, text: `Chuyện riêng thứ ${at}a của xã, kể ở phần ${at}b.` }));
const questions = SUBJECTS.flatMap((at) =>
  ['x', 'y', 'z'].map((way) => ({
    id: `q${at}${way}`,
    text: at % 2 === 0 ? `chuyện riêng thứ ${at}a của xã (${way}${at})` : `điều mà ai cũng hỏi (${way}${at})`,
    relevant: [`p${at}`],
    split: 'test' as const,
  })),
);
const subjectOf = (text: string): number => Number(/(?:thứ |[xyz])(\d+)/iu.exec(text)?.[1] ?? -1);

const answering =
  (vectorOf: (text: string) => number[]): Behaviour =>
  ({ input }) => ({
    status: 200,
    body: { data: input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) })) },
  });
/** Knows what a text is about, whatever its words. */
const understanding = answering((text) => SUBJECTS.map((at) => (at === subjectOf(text) ? 1 : 0.01)));
/** Says the same of the same text, and nothing else. */
const meaningless = answering((text) => {
  const random = randomFor(text);
  return SUBJECTS.map(() => random() - 0.5);
});

let endpoint: Endpoint | undefined;
afterEach(() => endpoint?.close());

async function fitWith(behaviour: Behaviour): ReturnType<typeof fitFusion> {
  endpoint = await startEndpoint(behaviour);
  const embedder = createEmbedder({ baseUrl: endpoint.baseUrl, model: 'm', timeoutMs: 5_000, retries: 0 });
  return fitFusion({ passages, questions }, embedder);
}

describe('fitting how much meaning counts', () => {
  it('lets a model that understands the questions count, and gains by it on questions it was not fitted on', async () => {
    const { results, best } = await fitWith(understanding);
    expect(best.weight).toBeGreaterThan(0);
    expect(best.test).toBeGreaterThan(results[0]!.test + 0.2);
  });

  it('lets a model that says nothing count for nothing', async () => {
    const { best } = await fitWith(meaningless);
    expect(best.weight).toBe(0);
  });

  it('fits nothing when the endpoint refuses', async () => {
    await expect(fitWith(() => ({ status: 401, body: {} }))).rejects.toThrow(EmbeddingsFailed);
  });
});
