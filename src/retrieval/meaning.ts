import { maskPersonalData } from '../foundation/personal-data/mask.ts';
import type { VectorIndex } from '../indexing/vector-index.ts';
import { EmbeddingsFailed } from '../model/embeddings.ts';
import type { EndpointWatch } from './endpoint-watch.ts';
import type { Closeness } from './fusion.ts';

/** How searches by meaning stand: for the health page. */
export type MeaningState =
  | { readonly mode: 'off' }
  | { readonly mode: 'preparing' }
  | { readonly mode: 'up'; readonly vectors: number }
  | { readonly mode: 'away'; readonly vectors: number; readonly since: number };

export interface MeaningOptions {
  /** Vectors of the passages; undefined until they are all there. */
  readonly vectors: () => VectorIndex | undefined;
  /** One vector a text; gives up soon, for somebody waits. */
  readonly embed: (texts: readonly string[]) => Promise<readonly (readonly number[])[]>;
  readonly watch: EndpointWatch;
}

/** Search by meaning, with an endpoint that may be away or slow at any moment. */
export interface Meaning {
  /** Have the vectors of questions at hand; never rejects: an endpoint that is away leaves them without. */
  lookUp(questions: readonly string[]): Promise<void>;
  /** Whether this very question has been looked up and can be compared. */
  knows(question: string): boolean;
  /** What is near a question that has been looked up, and how near the passages found by words are. */
  compare(
    question: string,
    found: readonly string[],
    limit: number,
    admits: (id: string) => boolean,
  ): readonly Closeness[];
  state(): MeaningState;
}

/**
 * Make a search by meaning.
 *
 * Laws    only text without personal data leaves the house; what one model calls near another calls far, so closeness is
 *         counted in deviations from what is usual for this question.
 */
export function createMeaning({ vectors, embed, watch }: MeaningOptions): Meaning {
  const known = new Map<string, readonly number[]>(); // the latest questions, oldest first

  async function ask(questions: readonly string[], dimensions: number): Promise<void> {
    try {
      const answers = await embed(questions.map(leavingText));
      const wrong = answers.find((vector) => vector.length !== dimensions);
      if (wrong) throw new EmbeddingsFailed(`${wrong.length} numbers instead of ${dimensions}`, false);
      for (const [at, question] of questions.entries()) known.set(question, answers[at]!);
      for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - REMEMBERED))) known.delete(oldest);
      watch.answered();
    } catch (error) {
      // a question the endpoint will not take says nothing about the next one
      if (!(error instanceof EmbeddingsFailed && error.aboutTexts)) watch.failed(error);
    }
  }
  return {
    async lookUp(questions) {
      const index = vectors();
      const unknown = [...new Set(questions)].filter((question) => question.trim() !== '' && !known.has(question));
      if (index && index.size > 0 && unknown.length > 0 && watch.worthAsking()) await ask(unknown, index.dimensions);
    },
    knows: (question) => known.get(question)?.length === vectors()?.dimensions && known.has(question),
    compare(question, found, limit, admits) {
      const index = vectors()!;
      const vector = known.get(question)!;
      const { mean, deviation } = index.usual(vector);
      const closeness = (similarity: number): number => {
        const standing = deviation === 0 ? 0 : (similarity - mean) / deviation;
        return Math.min(1, Math.max(0, (standing - ORDINARY) / (OUTSTANDING - ORDINARY)));
      };
      const nearest = index.nearest(vector, limit, admits);
      const there = new Set(nearest.map(({ id }) => id));
      const others = found.flatMap((id) => {
        const similarity = there.has(id) ? undefined : index.similarity(id, vector);
        return similarity === undefined ? [] : [{ id, similarity }];
      });
      return [...nearest, ...others].map(({ id, similarity }) => ({ id, closeness: closeness(similarity) }));
    },
    state() {
      const since = watch.awaySince();
      const index = vectors();
      if (since !== undefined) return { mode: 'away', vectors: index?.size ?? 0, since };
      return index ? { mode: 'up', vectors: index.size } : { mode: 'preparing' };
    },
  };
}

/** What may leave the house of a text: no personal data, and no more than models read. */
export function leavingText(text: string): string {
  return maskPersonalData(text).text.slice(0, LONGEST_TEXT);
}

const REMEMBERED = 500; // questions
const LONGEST_TEXT = 2_000; // characters: about what models of 512 tokens read
/** Deviations above the usual: vectors that say nothing put one passage in a thousand above the first, none above the second. */
const ORDINARY = 3;
const OUTSTANDING = 5;
