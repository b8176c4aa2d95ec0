import { Document } from '@langchain/core/documents';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { RunnableLambda } from '@langchain/core/runnables';
import { afterEach, describe, expect, it } from 'vitest';
import { buildKeywordIndex } from '../../src/indexing/build-keyword-index.ts';
import { createVectorIndex, emptyVectorTables } from '../../src/indexing/vector-index.ts';
import { createEmbedder } from '../../src/model/embeddings.ts';
import { LangChainEmbeddings } from '../../src/model/langchain-embeddings.ts';
import { LangChainRetriever } from '../../src/retrieval/langchain.ts';
import { LangChainVectorStore } from '../../src/retrieval/langchain-vector-store.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { handbook } from '../indexing/corpus.ts';
import { type Endpoint, startEndpoint, vectorOf } from '../model/embedding-endpoint.ts';

describe('our retriever as a LangChain one', () => {
  const retriever = new LangChainRetriever({
    retriever: createRetriever({ index: buildKeywordIndex(handbook) }),
    find: { limit: 2 },
    passage: (id) => {
      const passage = handbook.find((candidate) => candidate.id === id);
      return passage && { text: passage.text, metadata: { source: passage.source } };
    },
  });

  it('gives documents with text, place and probability', async () => {
    const [first] = await retriever.invoke('quét mã QR của người bán');
    expect(first?.pageContent).toContain('quét mã QR');
    expect(first?.metadata).toMatchObject({ id: 'qr', source: 'guides' });
    expect(first?.metadata['probability']).toBeGreaterThan(0.6);
  });

  it('stands in a chain', async () => {
    const joined = RunnableLambda.from((documents: Document[]) => documents.map(({ id }) => id).join(' '));
    const chain = retriever.pipe(joined).pipe(new StringOutputParser());
    expect((await chain.invoke('quet ma qr cua nguoi ban')).split(' ')[0]).toBe('qr');
  });
});

describe('our vector index as a LangChain store', () => {
  let endpoint: Endpoint | undefined;
  afterEach(() => endpoint?.close());

  async function store(): Promise<LangChainVectorStore> {
    endpoint = await startEndpoint();
    const embedder = createEmbedder({ baseUrl: endpoint.baseUrl, model: 'm', timeoutMs: 5_000, retries: 0 });
    const index = createVectorIndex(emptyVectorTables(vectorOf('').length));
    return new LangChainVectorStore(new LangChainEmbeddings(embedder), index);
  }
  const documents = [
    new Document({ id: 'xe', pageContent: 'Đăng ký xe máy tại công an xã.', metadata: { for: 'citizen' } }),
    new Document({ id: 'loa', pageContent: 'Loa phường phát hai buổi.', metadata: { for: 'staff' } }),
    new Document({ pageContent: 'Chuyển khoản qua ngân hàng.', metadata: { for: 'citizen' } }),
  ];

  it('finds by meaning what was added, and gives the document back as it was', async () => {
    const vectors = await store();
    const ids = await vectors.addDocuments(documents);
    expect(ids.slice(0, 2)).toEqual(['xe', 'loa']);
    const [found] = await vectors.similaritySearchWithScore('mô tô', 1);
    expect(found?.[0]).toMatchObject({
      id: 'xe',
      pageContent: documents[0]!.pageContent,
      metadata: { for: 'citizen' },
    });
    expect(found?.[1]).toBeGreaterThan(0.9);
  });

  it('asks the filter inside the search, and forgets what is deleted', async () => {
    const vectors = await store();
    await vectors.addDocuments(documents);
    const forStaff = (document: Document): boolean => document.metadata['for'] === 'staff';
    expect((await vectors.similaritySearch('mô tô', 2, forStaff)).map(({ id }) => id)).toEqual(['loa']);
    await vectors.delete({ ids: ['xe'] });
    expect((await vectors.similaritySearch('mô tô', 3)).map(({ id }) => id)).not.toContain('xe');
  });

  it('keeps one document for one text, however often it is added', async () => {
    const vectors = await store();
    const [first] = await vectors.addDocuments([documents[2]!]);
    expect(await vectors.addDocuments([documents[2]!])).toEqual([first]);
    expect(await vectors.asRetriever(5).invoke('tiền')).toHaveLength(1);
  });
});
