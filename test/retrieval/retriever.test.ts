import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/foundation/log.ts';
import { buildKeywordIndex } from '../../src/indexing/build-keyword-index.ts';
import { createVectorIndex, emptyVectorTables } from '../../src/indexing/vector-index.ts';
import { createEmbedder } from '../../src/model/embeddings.ts';
import { watchEndpoint } from '../../src/retrieval/endpoint-watch.ts';
import { createMeaning } from '../../src/retrieval/meaning.ts';
import { createRetriever, type Retriever } from '../../src/retrieval/retriever.ts';
import { synonymsOf } from '../../src/retrieval/synonyms.ts';
import { handbook, someText } from '../indexing/corpus.ts';
import { type Endpoint, startEndpoint, vectorOf } from '../model/embedding-endpoint.ts';

const passages = [
  ...handbook,
  { id: 'xe', text: 'Đăng ký xe máy tại công an xã.', audience: 'citizen' as const, source: 'guides' },
  // standing out takes something to stand out from
  ...Array.from({ length: 40 }, (_, at) => ({ id: `khac-${at}`, text: `Chuyện thứ ${at} ở xã.`, source: `s${at}` })),
];
const index = buildKeywordIndex(passages);
const lexical = createRetriever({ index });

let endpoint: Endpoint | undefined;
afterEach(() => endpoint?.close());

const silent = createLog({ level: 'silent' });

async function hybrid(meaningWeight = 0.5): Promise<{ retriever: Retriever; wait: (milliseconds: number) => void }> {
  endpoint = await startEndpoint();
  const embedder = createEmbedder({ baseUrl: endpoint.baseUrl, model: 'm', timeoutMs: 2_000, retries: 0 });
  const vectors = createVectorIndex(emptyVectorTables(vectorOf('').length));
  for (const { id, text } of passages) vectors.set(id, text, vectorOf(text));
  let now = 0;
  const watch = watchEndpoint(() => now, silent);
  const meaning = createMeaning({ vectors: () => vectors, embed: (texts) => embedder.embed(texts), watch });
  return {
    retriever: createRetriever({ index, meaning, meaningWeight }),
    wait: (milliseconds) => (now += milliseconds),
  };
}

describe('finding by words', () => {
  it('is surer of a passage that says what was asked than of one that shares a word', () => {
    const [sure] = lexical.searchLexical({ text: 'quét mã QR của người bán' }, { limit: 3 });
    const [unsure] = lexical.searchLexical({ text: 'người nào bán vé số kiến thiết miền Nam' }, { limit: 3 });
    expect(sure?.id).toBe('qr');
    expect(sure!.probability).toBeGreaterThan(0.6);
    expect(unsure!.probability).toBeLessThan(sure!.probability - 0.2);
  });

  it('gives probabilities from 0 to 1 for anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(someText, fc.string()), async (text) => {
        const found = await lexical.search({ text }, { limit: 5 });
        expect(found).toEqual(lexical.searchLexical({ text }, { limit: 5 }));
        for (const { probability } of found) {
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('finds by a synonym what the words alone do not', () => {
    const text = 'xèng';
    const synonyms = synonymsOf([{ weight: 0.4, members: ['xèng', 'số tiền'] }]);
    const found = createRetriever({ index, synonyms }).searchLexical({ text }, { limit: 1 });
    expect(found[0]?.id).toBe('qr');
  });
});

describe('finding by meaning beside words', () => {
  it('is off by default', () => {
    expect(lexical.meaning()).toEqual({ mode: 'off' });
  });

  it('finds a passage that shares no word with the question', async () => {
    const { retriever } = await hybrid();
    const ids = async (of: Retriever) => (await of.search({ text: 'mô tô' }, { limit: 3 })).map(({ id }) => id);
    expect(await ids(lexical)).not.toContain('xe');
    expect((await ids(retriever))[0]).toBe('xe');
    expect(retriever.meaning()).toEqual({ mode: 'up', vectors: passages.length });
  });

  it('shows a reader no passage that was not written for them', async () => {
    const { retriever } = await hybrid(1);
    const found = await retriever.search({ text: 'loa đài' }, { limit: 6, audience: 'citizen', anySource: true });
    expect(found.map(({ id }) => id)).not.toContain('tuyen-truyen');
  });

  it('asks the endpoint once for a question, and `find` then needs no endpoint', async () => {
    const { retriever } = await hybrid();
    await retriever.lookUp(['mô tô', 'mô tô', ' ']);
    await retriever.lookUp(['mô tô']);
    expect(endpoint!.requests.map(({ body }) => body.input)).toEqual([['mô tô']]);
    expect(retriever.find({ text: 'mô tô' }, { limit: 3 })[0]?.id).toBe('xe');
    const another = { text: 'xe gắn máy của tôi' };
    expect(retriever.find(another, { limit: 3 })).toEqual(retriever.searchLexical(another, { limit: 3 }));
  });

  it('sends no personal data and not more than a model reads', async () => {
    const { retriever } = await hybrid();
    await retriever.lookUp([`số tôi 0987 654 321 hỏi về xe máy ${'a '.repeat(5_000)}`]);
    const [sent] = endpoint!.requests[0]!.body.input;
    expect(sent).toContain('[số điện thoại] hỏi về xe máy');
    expect(sent!.length).toBeLessThanOrEqual(2_000);
  });

  it('promises no probability for what meaning alone found', async () => {
    const { retriever } = await hybrid();
    const [first] = await retriever.search({ text: 'mô tô' }, { limit: 1 });
    expect(first).toMatchObject({ id: 'xe', probability: 0, coverage: 0, closeness: 1 });
  });

  it('takes at most half from one source here too', async () => {
    const { retriever } = await hybrid();
    const found = await retriever.search({ text: 'điện thoại tiền xe' }, { limit: 4 });
    expect(found.some(({ closeness }) => closeness !== undefined)).toBe(true);
    expect(found.filter(({ id }) => index.sourceOf(id) === 'guides')).toHaveLength(2);
  });

  it('goes on by words when the endpoint is away, says so, and comes back', async () => {
    const { retriever, wait } = await hybrid();
    const query = { text: 'quét mã QR' };
    wait(1_000);
    const port = new URL(endpoint!.baseUrl).port;
    await endpoint!.close();
    expect(await retriever.search(query, { limit: 3 })).toEqual(lexical.searchLexical(query, { limit: 3 }));
    expect(retriever.meaning()).toEqual({ mode: 'away', vectors: passages.length, since: 1_000 });

    endpoint = await startEndpoint(undefined, Number(port));
    wait(1_000);
    await retriever.search(query, { limit: 3 });
    expect(endpoint.requests, 'an endpoint that failed is left alone for a while').toHaveLength(0);
    wait(60_000);
    await retriever.search(query, { limit: 3 });
    expect(endpoint.requests).toHaveLength(1);
    expect(retriever.meaning().mode).toBe('up');
  });
});
