import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { FindOptions, Retriever } from './retriever.ts';

/** What a LangChain document shows of a passage. */
interface RetrievedPassage {
  readonly text: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface LangChainRetrieverOptions {
  readonly retriever: Retriever;
  /** Text and metadata of a passage; undefined leaves it out. */
  readonly passage: (id: string) => RetrievedPassage | undefined;
  readonly find: FindOptions;
}

/**
 * Our retriever as LangChain knows retrievers, so that it can stand in any chain built on @langchain/core.
 *
 * Gives   documents best first, with `id`, `score`, `probability` and `coverage` in their metadata.
 */
export class LangChainRetriever extends BaseRetriever {
  override lc_namespace = ['binh-dan-hoc-vu-so', 'retrieval'];
  readonly #options: LangChainRetrieverOptions;

  constructor(options: LangChainRetrieverOptions) {
    super();
    this.#options = options;
  }

  override async _getRelevantDocuments(query: string): Promise<Document[]> {
    const { retriever, passage, find } = this.#options;
    const found = await retriever.search({ text: query }, find);
    return found.flatMap(({ id, score, probability, coverage }) => {
      const shown = passage(id);
      const metadata = { ...shown?.metadata, id, score, probability, coverage };
      return shown ? [new Document({ id, pageContent: shown.text, metadata })] : [];
    });
  }
}
