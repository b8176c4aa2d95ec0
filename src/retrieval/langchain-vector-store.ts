import { createHash } from 'node:crypto';
import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import type { VectorIndex } from '../indexing/vector-index.ts';

/** Our vector index as LangChain knows vector stores. Documents are kept in memory; vectors as the index keeps them. */
export class LangChainVectorStore extends VectorStore {
  declare FilterType: (document: Document) => boolean;
  readonly #index: VectorIndex;
  readonly #documents = new Map<string, DocumentInterface>();

  /**
   * Takes   embeddings for texts and questions; an index whose vectors are as long as theirs.
   */
  constructor(embeddings: EmbeddingsInterface, index: VectorIndex) {
    super(embeddings, {});
    this.#index = index;
  }

  _vectorstoreType(): string {
    return 'binh-dan-hoc-vu-so';
  }

  /** A document without an id is known by its text. */
  override async addDocuments(documents: DocumentInterface[]): Promise<string[]> {
    return this.addVectors(
      await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent)),
      documents,
    );
  }

  override addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<string[]> {
    const ids = documents.map((document, at) => {
      const digest = createHash('sha256').update(document.pageContent).digest('base64url').slice(0, 22);
      const id = document.id ?? digest;
      this.#index.set(id, digest, vectors[at]!);
      this.#documents.set(id, document);
      return id;
    });
    return Promise.resolve(ids);
  }

  override delete({ ids }: { ids: readonly string[] }): Promise<void> {
    for (const id of ids) {
      this.#index.remove(id);
      this.#documents.delete(id);
    }
    return Promise.resolve();
  }

  /** The nearest documents with the cosine of their vectors, nearest first; the filter is asked inside the search. */
  override similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this['FilterType'],
  ): Promise<[Document, number][]> {
    const known = (id: string): Document | undefined => {
      const document = this.#documents.get(id);
      return document && new Document({ ...document, id });
    };
    const admits = (id: string): boolean => {
      const document = known(id);
      return document !== undefined && (filter?.(document) ?? true);
    };
    const nearest = this.#index.nearest(query, k, admits);
    return Promise.resolve(nearest.map(({ id, similarity }) => [known(id)!, similarity]));
  }
}
