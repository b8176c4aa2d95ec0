import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import okapi from 'okapibm25';
import wink from 'wink-bm25-text-search';
import { buildKeywordIndex } from '../../src/indexing/build-keyword-index.ts';
import { wordsIn } from '../../src/indexing/query-words.ts';
import { keysOf } from '../../src/indexing/vocabulary.ts';

interface Text {
  readonly id: string;
  readonly text: string;
}
/** An index under test: ids best first. */
export type Searcher = (query: string, limit: number) => string[];

/** A library under test. */
export interface Library {
  readonly name: string;
  build(passages: readonly Text[]): Searcher;
}

/** Our index, then well-known libraries as they come, then two of them fed with our words: exact, folded, folded pairs. */
export const LIBRARIES: readonly Library[] = [
  {
    name: 'this index',
    build: (passages) => {
      const index = buildKeywordIndex(passages);
      return (query, limit) => index.search(query, { limit }).map(({ id }) => id);
    },
  },
  { name: 'minisearch', build: (passages) => miniSearch(passages) },
  { name: 'minisearch, our words', build: (passages) => miniSearch(passages, ourWords) },
  { name: 'flexsearch', build: flexSearch },
  { name: 'wink-bm25', build: (passages) => winkBm25(passages, plainWords) },
  { name: 'wink-bm25, our words', build: (passages) => winkBm25(passages, ourWords) },
  { name: 'LangChain BM25', build: langChain },
];

export const OURS = LIBRARIES[0]!.name;

/** Exact and folded words and folded pairs, as terms of any library. */
function ourWords(text: string): string[] {
  const keys = wordsIn(text).map(keysOf);
  const pairs = keys.slice(1).map((key, at) => `${keys[at]!.folded}_${key.folded}`);
  return [...keys.map(({ exact }) => `=${exact}`), ...keys.map(({ folded }) => folded), ...pairs];
}
const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function miniSearch(passages: readonly Text[], tokenize?: (text: string) => string[]): Searcher {
  const own = tokenize && { tokenize, processTerm: (term: string) => term };
  const index = new MiniSearch<Text>({ fields: ['text'], ...own });
  index.addAll(passages);
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id }) => id as string);
}

function flexSearch(passages: readonly Text[]): Searcher {
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  for (const { id, text } of passages) index.add(id, text);
  return (query, limit) => index.search(query, { limit, suggest: true }) as string[];
}

function winkBm25(passages: readonly Text[], tokens: (text: string) => string[]): Searcher {
  const index = wink();
  index.defineConfig({ fldWeights: { text: 1 } });
  index.definePrepTasks([tokens]);
  for (const passage of passages) index.addDoc(passage, passage.id);
  index.consolidate();
  return (query, limit) => index.search(query, limit).map(([id]) => id);
}

/**
 * What the BM25Retriever of @langchain/community does: the algorithm of okapibm25 on words cut at spaces, all passages
 * scored for every query. The package itself cannot be installed beside our better-sqlite3, which it wants older.
 */
function langChain(passages: readonly Text[]): Searcher {
  const texts = passages.map(({ text }) => text);
  return (query, limit) => {
    const words = query.toLowerCase().split(/\s+/u).map(escaped);
    const scores = okapi.default(texts, words) as number[];
    const ranked = Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]!);
    return ranked.slice(0, limit).map((at) => passages[at]!.id);
  };
}
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
