import { afterEach, describe, expect, it } from 'vitest';
import { createEmbedder, EmbeddingsFailed, type EmbedderOptions } from '../../src/model/embeddings.ts';
import { LangChainEmbeddings } from '../../src/model/langchain-embeddings.ts';
import { answerRight, type Behaviour, type Endpoint, startEndpoint, vectorOf } from './embedding-endpoint.ts';

let endpoint: Endpoint | undefined;
afterEach(() => endpoint?.close());

async function embedderOn(behave?: Behaviour, options: Partial<EmbedderOptions> = {}) {
  endpoint = await startEndpoint(behave);
  return createEmbedder({ baseUrl: endpoint.baseUrl, model: 'stand-in', timeoutMs: 5_000, retries: 0, ...options });
}
const failureOf = async (work: Promise<unknown>): Promise<EmbeddingsFailed> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EmbeddingsFailed);
  return error as EmbeddingsFailed;
};

describe('embedding texts', () => {
  it('asks in batches and gives the vectors in the order of the texts, whatever the order of the answer', async () => {
    const embedder = await embedderOn(answerRight, { batchSize: 2, apiKey: 'k', dimensions: 5 });
    const texts = ['xe máy', 'tiền', 'điện thoại', 'loa phường', ''];
    expect(await embedder.embed(texts)).toEqual(texts.map(vectorOf));
    expect(endpoint!.requests.map(({ body }) => body.input.length)).toEqual([2, 2, 1]);
    expect(endpoint!.requests[0]).toMatchObject({
      path: '/v1/embeddings',
      key: 'Bearer k',
      body: { model: 'stand-in', encoding_format: 'float', dimensions: 5 },
    });
  });

  it('asks nothing for no texts', async () => {
    const embedder = await embedderOn();
    expect(await embedder.embed([])).toEqual([]);
    expect(endpoint!.requests).toEqual([]);
  });

  it('tries again when the endpoint is busy', async () => {
    const busyOnce: Behaviour = (request, turn) => (turn === 1 ? { status: 503, body: {} } : answerRight(request));
    const embedder = await embedderOn(busyOnce, { retries: 1 });
    expect(await embedder.embed(['tiền'])).toEqual([vectorOf('tiền')]);
  });

  it.each([
    [401, false],
    [429, true],
    [500, true],
  ])('says after HTTP %i whether trying later helps: %s', async (status, retryable) => {
    const embedder = await embedderOn(() => ({ status, body: { error: { message: 'no' } } }));
    const failure = await failureOf(embedder.embed(['a']));
    expect([failure.code, failure.retryable]).toEqual(['model.embeddings-failed', retryable]);
  });

  it.each([
    ['too few vectors', { data: [] }],
    [
      'vectors of different lengths',
      {
        data: [
          { index: 0, embedding: [1, 2] },
          { index: 1, embedding: [1] },
        ],
      },
    ],
    [
      'a vector that is none',
      {
        data: [
          { index: 0, embedding: [1, 2] },
          { index: 1, embedding: [1, null] },
        ],
      },
    ],
    ['something else', { choices: [] }],
    ['no JSON', '<html>Bad gateway</html>'],
  ])('refuses an answer with %s', async (_, body) => {
    const embedder = await embedderOn(() => ({ status: 200, body }));
    expect((await failureOf(embedder.embed(['a', 'b']))).retryable).toBe(false);
  });

  it.each([
    [400, true],
    [413, true],
    [422, true],
    [401, false],
    [500, false],
  ])('says after HTTP %i whether other texts may be taken: %s', async (status, aboutTexts) => {
    const embedder = await embedderOn(() => ({ status, body: { error: { message: 'no' } } }));
    expect((await failureOf(embedder.embed(['a']))).aboutTexts).toBe(aboutTexts);
  });

  it('gives up on an endpoint that is away or too slow', async () => {
    const slow = await embedderOn(() => 'never', { timeoutMs: 50 });
    expect((await failureOf(slow.embed(['a']))).retryable).toBe(true);
    await endpoint!.close();
    const dripping = await embedderOn(() => 'begins only', { timeoutMs: 50 });
    expect((await failureOf(dripping.embed(['a']))).message).toContain('too slow');
    const away = createEmbedder({ baseUrl: 'http://127.0.0.1:9/v1', model: 'm', timeoutMs: 1_000, retries: 0 });
    expect((await failureOf(away.embed(['a']))).retryable).toBe(true);
  });

  it('stops when it is called off', async () => {
    const embedder = await embedderOn(() => 'never');
    const control = new AbortController();
    const failure = failureOf(embedder.embed(['a'], control.signal));
    control.abort();
    expect((await failure).message).toContain('called off');
  });
});

describe('the LangChain face', () => {
  it('embeds documents and a query as the embedder does', async () => {
    const embeddings = new LangChainEmbeddings(await embedderOn());
    expect(await embeddings.embedDocuments(['tiền', 'loa'])).toEqual([vectorOf('tiền'), vectorOf('loa')]);
    expect(await embeddings.embedQuery('xe máy')).toEqual(vectorOf('xe máy'));
  });
});
