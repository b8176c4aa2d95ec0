import { join } from 'node:path';

import type { Config } from './foundation/config.ts';
import type { Log } from './foundation/log.ts';
import { buildKeywordIndex } from './indexing/build-keyword-index.ts';
import type { Indexable } from './indexing/keyword-index.ts';
import { fingerprintOf, openKeywordIndex } from './indexing/snapshot.ts';
import { loadCorpus, type Corpus } from './knowledge/corpus.ts';
import { DOCUMENTS_FOLDER } from './knowledge/documents/kept-document.ts';
import type { Passage } from './knowledge/passage.ts';
import { buildRegister, type Register } from './register/extract.ts';
import type { Meaning } from './retrieval/meaning.ts';
import { createRetriever, type Retriever } from './retrieval/retriever.ts';

/** The index's snapshot inside `DATA_DIR`. */
export const INDEX_FILE = 'index.bin';

/** Everything that is read from the knowledge folder, ready to answer from. */
export interface Knowledge {
  readonly corpus: Corpus;
  readonly register: Register;
  readonly retriever: Retriever;
  /** The passages as the index reads them. */
  readonly passages: readonly Indexable[];
}

/**
 * Read the knowledge and have its index ready: from the snapshot when it fits, built (and kept) when it does not.
 *
 * Takes   the knowledge folder, the data folder (documents that were added, and the snapshot), a log, where progress is told,
 *         and a search by meaning if there is one.
 * Throws  CorpusInvalid when a document does not read. A snapshot that cannot be used or written is never fatal.
 */
export async function openKnowledge(
  directory: string,
  dataDirectory: string,
  log: Log,
  say: (line: string) => void = () => undefined,
  meaning?: Meaning,
): Promise<Knowledge> {
  const corpus = await loadCorpus(directory, join(dataDirectory, DOCUMENTS_FOLDER));
  const register = buildRegister(corpus.plans);
  const passages = indexablesOf(corpus);
  const { index, rebuilt, unsaved } = openKeywordIndex(join(dataDirectory, INDEX_FILE), fingerprintOf(passages), () => {
    say(`Đang dựng chỉ mục từ ${corpus.plans.length} văn bản và ${corpus.guides.length} bài hướng dẫn…`);
    return buildKeywordIndex(passages);
  });
  if (rebuilt !== undefined) {
    log.info({ event: 'index.built', reason: rebuilt, passages: index.size }, 'index built');
    say(`Đã dựng xong chỉ mục: ${index.size} đoạn.`);
  }
  if (unsaved !== undefined)
    log.warn({ event: 'index.not-kept', reason: unsaved }, 'the index works but is not on disk');
  return { corpus, register, passages, retriever: createRetriever({ index, ...(meaning && { meaning }) }) };
}

/** The corpus alone, for commands that need no index. */
export function loadCorpusFromSettings({
  KNOWLEDGE_DIR,
  DATA_DIR,
}: Pick<Config, 'KNOWLEDGE_DIR' | 'DATA_DIR'>): Promise<Corpus> {
  return loadCorpus(KNOWLEDGE_DIR, join(DATA_DIR, DOCUMENTS_FOLDER));
}

/** The passages of a corpus as the index reads them. */
export function indexablesOf(corpus: Corpus): Indexable[] {
  return corpus.passages.map((passage) => toIndexable(passage, corpus));
}

function toIndexable(passage: Passage, corpus: Corpus): Indexable {
  const { id, documentId, headings, text, audience, asks } = passage;
  const guide = corpus.guide(documentId);
  const title = guide ? [guide.title, ...headings].join('. ') : headings.join('. ');
  return { id, text, title, audience, source: documentId, ...(asks ? { asks } : {}) };
}
