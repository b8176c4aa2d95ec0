import { buildKeywordIndex } from '../../src/indexing/build-keyword-index.ts';
import { wordsIn } from '../../src/indexing/query-words.ts';
import { keysOf } from '../../src/indexing/vocabulary.ts';

interface Text {
  readonly id: string;
  readonly text: string;
}
/** An index under test: ids best first. */
export type Searcher = (query: string, limit: number) => string[] | Promise<string[]>;

/** A library under test; `build` gives undefined when it is not installed. */
export interface Library {
  readonly name: string;
  build(passages: readonly Text[]): Promise<Searcher | undefined>;
}

/** Our index, then well-known libraries as they come, then two of them fed with our words: exact, folded, folded pairs. */
export const LIBRARIES: readonly Library[] = [
  {
    name: 'this index',
    build: (passages) => {
      const index = buildKeywordIndex(passages);
      return Promise.resolve((query, limit) => index.search(query, { limit }).map(({ id }) => id));
    },
  },
  { name: 'minisearch', build: (passages) => miniSearch(passages) },
  { name: 'minisearch, our words', build: (passages) => miniSearch(passages, ourWords) },
  { name: 'flexsearch', build: flexSearch },
  { name: 'wink-bm25', build: (passages) => wink(passages, plainWords) },
  { name: 'wink-bm25, our words', build: (passages) => wink(passages, ourWords) },
  { name: 'LangChain BM25', build: langChain },
];

/** Exact and folded words and folded pairs, as terms of any library. */
function ourWords(text: string): string[] {
  const keys = wordsIn(text).map(keysOf);
  const pairs = keys.slice(1).map((key, at) => `${keys[at]!.folded}_${key.folded}`);
  return [...keys.map(({ exact }) => `=${exact}`), ...keys.map(({ folded }) => folded), ...pairs];
}
const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

interface MiniSearch {
  addAll(documents: readonly Text[]): void;
  search(query: string): { id: string }[];
}
async function miniSearch(
  passages: readonly Text[],
  tokenize?: (text: string) => string[],
): Promise<Searcher | undefined> {
  const Index = await installed<new (options: object) => MiniSearch>('minisearch');
  if (!Index) return undefined;
  const index = new Index({ fields: ['text'], ...(tokenize && { tokenize, processTerm: (term: string) => term }) });
  index.addAll(passages);
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id }) => id);
}

interface FlexSearch {
  add(id: string, text: string): void;
  search(query: string, options: object): string[];
}
async function flexSearch(passages: readonly Text[]): Promise<Searcher | undefined> {
  const library = await installed<{ Index: new (options: object) => FlexSearch }>('flexsearch');
  if (!library) return undefined;
  const index = new library.Index({ tokenize: 'strict' });
  for (const { id, text } of passages) index.add(id, text);
  return (query, limit) => index.search(query, { limit, suggest: true });
}

interface Wink {
  defineConfig(config: object): void;
  definePrepTasks(tasks: ((text: string) => string[])[]): void;
  addDoc(document: Text, id: string): void;
  consolidate(): void;
  search(query: string, limit: number): [string, number][];
}
async function wink(passages: readonly Text[], tokens: (text: string) => string[]): Promise<Searcher | undefined> {
  const create = await installed<() => Wink>('wink-bm25-text-search');
  if (!create) return undefined;
  const index = create();
  index.defineConfig({ fldWeights: { text: 1 } });
  index.definePrepTasks([tokens]);
  for (const passage of passages) index.addDoc(passage, passage.id);
  index.consolidate();
  return (query, limit) => index.search(query, limit).map(([id]) => id);
}

interface LangChainBm25 {
  invoke(query: string): Promise<{ metadata: { id: string } }[]>;
}
async function langChain(passages: readonly Text[]): Promise<Searcher | undefined> {
  const library = await installed<{
    BM25Retriever: { fromDocuments(documents: object[], options: object): LangChainBm25 };
  }>('@langchain/community/retrievers/bm25');
  if (!library) return undefined;
  const documents = passages.map(({ id, text }) => ({ pageContent: text, metadata: { id } }));
  const index = library.BM25Retriever.fromDocuments(documents, { k: 10 });
  return async (query) => (await index.invoke(query)).map(({ metadata }) => metadata.id);
}

/** A package's main export, when it is there. */
async function installed<T>(name: string): Promise<T | undefined> {
  try {
    const module = (await import(name)) as { default?: T };
    return module.default ?? (module as T);
  } catch {
    return undefined;
  }
}
