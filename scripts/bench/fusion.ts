import { buildKeywordIndex } from '../../src/indexing/build-keyword-index.ts';
import { createVectorIndex, emptyVectorTables, type VectorIndex } from '../../src/indexing/vector-index.ts';
import type { TextEmbedder } from '../../src/model/embeddings.ts';
import { type Closeness, fuse } from '../../src/retrieval/fusion.ts';
import { createMeaning, leavingText, type Meaning } from '../../src/retrieval/meaning.ts';
import { createRetriever, type Found } from '../../src/retrieval/retriever.ts';
import { judge, mean } from './measures.ts';
import { randomFor } from './random.ts';
import type { QuestionSet } from './sets.ts';
import { spell, type Spelling } from './spellings.ts';

/** nDCG@10 at one weight, on the questions it may be chosen by and on those held out. */
export interface WeightResult {
  readonly weight: number;
  readonly tune: number;
  readonly test: number;
}

/** A question asked in one spelling, with what each search gave. */
interface Asked {
  readonly relevant: readonly string[];
  readonly split: 'tune' | 'test';
  readonly byWords: readonly Found[];
  readonly byMeaning: readonly Closeness[];
}

/**
 * How much meaning should count beside words, for the model behind an endpoint.
 *
 * Takes   passages and questions with known answers; the endpoint.
 * Gives   what every weight earns, and the best: the smallest whose nDCG@10 on the tuned half is within a thousandth of
 *         the highest, for what meaning adds must be worth asking for.
 * Throws  EmbeddingsFailed when the endpoint does not give vectors.
 */
export async function fitFusion(
  set: QuestionSet,
  embedder: TextEmbedder,
): Promise<{ results: readonly WeightResult[]; best: WeightResult }> {
  const asked = await askAll(set, embedder);
  const results = WEIGHTS.map((weight) => {
    const on = (split: Asked['split']): number =>
      mean(asked.filter((one) => one.split === split).map((one) => judge(ranking(one, weight), one.relevant))).ndcg10;
    return { weight, tune: on('tune'), test: on('test') };
  });
  const highest = Math.max(...results.map(({ tune }) => tune));
  return { results, best: results.find(({ tune }) => tune >= highest - WORTH_NOTHING)! };
}

function ranking({ byWords, byMeaning }: Asked, weight: number): string[] {
  return fuse(byWords, byMeaning, weight)
    .filter(({ score }) => score > 0)
    .slice(0, 10)
    .map(({ id }) => id);
}

async function askAll({ passages, questions }: QuestionSet, embedder: TextEmbedder): Promise<Asked[]> {
  const index = buildKeywordIndex(passages);
  const retriever = createRetriever({ index });
  const vectors = await vectorsOf(passages, embedder);
  const meaning = searchByMeaning(vectors, embedder);
  const asked: Asked[] = [];
  for (const { id, text, relevant } of questions) {
    const forms = SPELLINGS_ASKED.map((spelling) => spell(spelling, text, id));
    await meaning.lookUp(forms);
    for (const form of new Set(forms)) {
      const byWords = retriever.searchLexical({ text: form }, { limit: CANDIDATES, anySource: true });
      const ids = byWords.map((hit) => hit.id);
      // a text that the endpoint refuses is left to the search by words, as in the product
      const byMeaning = meaning.knows(form) ? meaning.compare(form, ids, CANDIDATES, () => true) : [];
      // halves of our own: not every benchmark comes with them
      const split = randomFor(`fusion/${id}`)() < 0.5 ? 'tune' : 'test';
      asked.push({ relevant, split, byWords, byMeaning });
    }
  }
  return asked;
}

async function vectorsOf(passages: QuestionSet['passages'], embedder: TextEmbedder): Promise<VectorIndex> {
  const texts = passages.map(({ title, text }) => leavingText([title ?? '', text].filter(Boolean).join('\n')));
  const vectors = await embedder.embed(texts);
  const index = createVectorIndex(emptyVectorTables(vectors[0]!.length));
  for (const [at, { id }] of passages.entries()) index.set(id, id, vectors[at]!);
  return index;
}

/** As the product searches, but for an endpoint that fails: then there is nothing to fit. */
function searchByMeaning(vectors: VectorIndex, embedder: TextEmbedder): Meaning {
  return createMeaning({
    vectors: () => vectors,
    embed: (texts) => embedder.embed(texts),
    watch: {
      awaySince: () => undefined,
      worthAsking: () => true,
      answered: () => undefined,
      failed(reason) {
        throw reason;
      },
    },
  });
}

const WEIGHTS = Array.from({ length: 20 }, (_, at) => at / 20); // 0 … 0.95
const SPELLINGS_ASKED: readonly Spelling[] = ['as written', 'no marks', 'typos'];
const CANDIDATES = 40; // as many as a search for ten looks at
const WORTH_NOTHING = 0.001;
