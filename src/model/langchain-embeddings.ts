import { Embeddings } from '@langchain/core/embeddings';
import type { TextEmbedder } from './embeddings.ts';

/** Our embedder as LangChain knows embeddings, for chains and stores built on @langchain/core. */
export class LangChainEmbeddings extends Embeddings {
  readonly #embedder: TextEmbedder;

  constructor(embedder: TextEmbedder) {
    super({ maxRetries: 0 }); // the embedder repeats by itself
    this.#embedder = embedder;
  }

  override embedDocuments(documents: string[]): Promise<number[][]> {
    return this.#embedder.embed(documents);
  }

  override async embedQuery(document: string): Promise<number[]> {
    const [vector] = await this.#embedder.embed([document]);
    return vector!;
  }
}
