import { join } from 'node:path';
import { loadCorpus } from '../../src/knowledge/corpus.ts';
import type { Indexable } from '../../src/indexing/keyword-index.ts';
import { recordsOf } from '../../src/lines-of-file.ts';
import { randomFor } from './random.ts';

interface Question {
  readonly id: string;
  readonly text: string;
  readonly relevant: readonly string[];
  readonly split: 'tune' | 'test';
}

/** Passages and questions to judge a retriever by. */
export interface QuestionSet {
  readonly passages: readonly Indexable[];
  readonly questions: readonly Question[];
}

/** A set whose passages come from articles. */
interface Benchmark extends QuestionSet {
  /** The article a passage stands in; a passage that names none is one of its own. */
  readonly articleOf: (passage: string) => string;
}

/** A benchmark folder: `passages.jsonl` and `queries.jsonl`, as in XQuAD's retrieval form. */
export function readBenchmark(folder: string): Benchmark {
  const records = [
    ...recordsOf(
      join(folder, 'passages.jsonl'),
      (value) => value as Indexable & { readonly article?: string | number },
    ),
  ];
  const articles = new Map(records.map(({ id, article }) => [id, article === undefined ? id : String(article)]));
  return {
    articleOf: (passage) => articles.get(passage)!,
    passages: records.map(({ id, text }) => ({ id, text })),
    questions: [...recordsOf(join(folder, 'queries.jsonl'), (value) => value as Question)],
  };
}

/** A way people ask, and the guide passage it was written for. */
export interface GuideAsk {
  readonly ask: string;
  readonly passage: Indexable;
}

/**
 * The handbook as a test of itself: each way people ask is a question whose right page is known, once it is taken out of
 * the index.
 */
export async function readGuideAsks(knowledge: string): Promise<{ passages: Indexable[]; asks: GuideAsk[] }> {
  const corpus = await loadCorpus(knowledge);
  const passages = corpus.passages.map((passage) => {
    const guide = corpus.guide(passage.documentId);
    const { id, text, headings, audience, asks } = passage;
    const title = [...new Set([...(guide ? [guide.title] : []), ...headings])].join('. ');
    return { id, text, title, audience, source: passage.documentId, ...(asks ? { asks } : {}) };
  });
  const asks = passages.flatMap((passage) =>
    corpus.guide(passage.source)
      ? (passage.asks ?? [])
          .filter((ask) => ask.split(' ').length >= 4 && ask !== corpus.guide(passage.source)?.title)
          .map((ask) => ({ ask, passage }))
      : [],
  );
  return { passages, asks };
}

/**
 * A second set beside the benchmark, nearer to what people ask: whole pages of the handbook without the ways of asking they
 * name, and a fixed share of those ways as questions.
 */
export async function readHandbookQuestions(knowledge: string): Promise<QuestionSet> {
  const { passages, asks } = await readGuideAsks(knowledge);
  const pages = Map.groupBy(
    passages.filter(({ audience }) => audience !== 'staff'),
    ({ source }) => source!,
  );
  const drawn = asks.filter(({ ask }) => randomFor(`handbook/${ask}`)() < ASKED_SHARE);
  return {
    passages: [...pages].map(([id, parts]) => ({
      id,
      text: parts.map(({ title, text }) => `${title ?? ''}\n${text}`).join('\n'),
    })),
    questions: drawn.map(({ ask, passage }, at) => ({
      id: `h${at}`,
      text: ask,
      relevant: [passage.source!],
      split: 'test',
    })),
  };
}

const ASKED_SHARE = 0.05;
