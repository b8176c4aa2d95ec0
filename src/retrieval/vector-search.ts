import type { VectorIndex } from '../indexing/vector-index.ts';
import type { Similarity } from './fusion.ts';

/** How searches by meaning stand: for the health page. */
export type EmbeddingsState =
  | { readonly mode: 'off' }
  | { readonly mode: 'up'; readonly vectors: number }
  | { readonly mode: 'away'; readonly vectors: number; readonly since: number };

export interface VectorSearchOptions {
  readonly index: VectorIndex;
  readonly embed: (text: string) => Promise<readonly number[]>;
  readonly now: () => number;
}

export interface VectorSearch {
  /**
   * What is near a text, and how near the passages found by words are.
   *
   * Gives   undefined when the endpoint is away.
   */
  compare(
    text: string,
    found: readonly string[],
    limit: number,
    admits: (id: string) => boolean,
  ): Promise<Similarity[] | undefined>;
  state(): EmbeddingsState;
}

/**
 * Search by meaning with an endpoint that may go away: after a failure it is left alone for a while, so that people do
 * not wait for it at every question.
 */
export function createVectorSearch({ index, embed, now }: VectorSearchOptions): VectorSearch {
  let awaySince: number | undefined;
  let tryAgainAt = 0;

  async function vectorOf(text: string): Promise<readonly number[] | undefined> {
    if (now() < tryAgainAt) return undefined;
    try {
      const vector = await embed(text);
      if (vector.length !== index.dimensions) throw new RangeError(`${vector.length} dimensions`);
      awaySince = undefined;
      return vector;
    } catch {
      awaySince ??= now();
      tryAgainAt = now() + PAUSE_MS;
      return undefined;
    }
  }
  return {
    async compare(text, found, limit, admits) {
      const vector = index.size === 0 ? undefined : await vectorOf(text);
      if (!vector) return undefined;
      const nearest = index.nearest(vector, limit, admits);
      const known = new Set(nearest.map(({ id }) => id));
      const others = found.flatMap((id) => {
        const similarity = known.has(id) ? undefined : index.similarity(id, vector);
        return similarity === undefined ? [] : [{ id, similarity }];
      });
      return [...nearest, ...others];
    },
    state: () =>
      awaySince === undefined
        ? { mode: 'up', vectors: index.size }
        : { mode: 'away', vectors: index.size, since: awaySince },
  };
}

const PAUSE_MS = 30_000;
