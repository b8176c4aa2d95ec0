import { createHash } from 'node:crypto';
import type { Log } from '../foundation/log.ts';
import type { Indexable } from '../indexing/keyword-index.ts';
import type { VectorIndex } from '../indexing/vector-index.ts';
import { openVectors, saveVectors } from '../indexing/vector-snapshot.ts';
import { EmbeddingsFailed, type TextEmbedder } from '../model/embeddings.ts';
import type { EndpointWatch } from './endpoint-watch.ts';
import { leavingText } from './meaning.ts';

export interface PassageVectorsOptions {
  /** Where vectors are kept: each cost time, and perhaps money. */
  readonly file: string;
  readonly embedder: TextEmbedder;
  /** How many numbers a vector must have; absent: as many as the model gives. */
  readonly dimensions?: number;
  readonly watch: EndpointWatch;
  readonly log: Log;
  /** Wait before trying again; rejects when it is called off. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** The vectors of all passages, got from the endpoint in the background. */
export interface PassageVectors {
  /** Undefined until every passage has its vector or was refused. */
  index(): VectorIndex | undefined;
  /** Get the vectors that are missing and forget those of passages that are gone; gives whether it worked. Never rejects. */
  learn(passages: readonly Indexable[]): Promise<boolean>;
  /** `learn`, again and again, ever more seldom, until it worked or is called off. */
  keepLearning(passages: readonly Indexable[]): Promise<void>;
  /** Call off what is going on; what was got so far is kept on disk. */
  stop(): void;
}

export function createPassageVectors(options: PassageVectorsOptions): PassageVectors {
  const { watch, log, wait } = options;
  const stopping = new AbortController();
  let ready: VectorIndex | undefined;

  async function learn(passages: readonly Indexable[]): Promise<boolean> {
    try {
      const { index, got, refused } = await learnMissing(passages, options, stopping.signal);
      ready = index;
      watch.answered();
      log.info({ event: 'embeddings.ready', vectors: index.size, got, refused }, 'searching by meaning too');
      return true;
    } catch (error) {
      if (!stopping.signal.aborted) watch.failed(error);
      return false;
    }
  }
  return {
    index: () => ready,
    learn,
    async keepLearning(passages) {
      for (let pause = FIRST_PAUSE_MS; !(await learn(passages)); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        await wait(pause, stopping.signal).catch(() => undefined);
        if (stopping.signal.aborted) return;
      }
    },
    stop() {
      stopping.abort();
    },
  };
}

async function learnMissing(
  passages: readonly Indexable[],
  { file, embedder, dimensions, log }: PassageVectorsOptions,
  signal: AbortSignal,
): Promise<{ index: VectorIndex; got: number; refused: number }> {
  // one short text first: it tells how long vectors are, and that model and key are right
  const [sample] = await embedder.embed(['xin chào'], signal);
  const length = sample!.length;
  if (dimensions !== undefined && length !== dimensions) throw wrongLength(length, dimensions);
  const { index } = openVectors(file, embedder.model, length);
  const texts = new Map(passages.map((passage) => [passage.id, textOf(passage)]));
  const gone = index.ids().filter((id) => !texts.has(id));
  for (const id of gone) index.remove(id);
  const missing = [...texts].filter(([id, text]) => !index.has(id, digestOf(text)));
  let refused = 0;
  let unsaved = gone.length;
  const save = (): void => {
    if (unsaved === 0) return;
    unsaved = 0;
    try {
      saveVectors(index, file, embedder.model);
    } catch (error) {
      log.warn({ event: 'embeddings.not-kept', error }, 'the vectors work but are not on disk');
    }
  };
  try {
    for (let at = 0; at < missing.length; at += BATCH) {
      const batch = missing.slice(at, at + BATCH);
      const vectors = await embedEach(
        embedder,
        batch.map(([, text]) => text),
        signal,
      );
      for (const [place, [id, text]] of batch.entries()) {
        const vector = vectors[place];
        if (vector && vector.length !== length) throw wrongLength(vector.length, length);
        if (vector) index.set(id, digestOf(text), vector);
        else index.remove(id);
        if (!vector) refused += 1;
        unsaved += 1;
      }
      if (unsaved >= SAVE_EVERY) save();
    }
  } finally {
    save();
  }
  return { index, got: missing.length - refused, refused };
}

/** A vector a text, undefined for one the endpoint refuses by itself; a batch that is refused is tried in halves. */
async function embedEach(
  embedder: TextEmbedder,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<readonly (readonly number[] | undefined)[]> {
  try {
    return await embedder.embed(texts, signal);
  } catch (error) {
    if (!(error instanceof EmbeddingsFailed && error.aboutTexts)) throw error;
    if (texts.length === 1) return [undefined];
    const half = texts.length >> 1;
    const first = await embedEach(embedder, texts.slice(0, half), signal);
    return [...first, ...(await embedEach(embedder, texts.slice(half), signal))];
  }
}

function textOf({ title, text, asks }: Indexable): string {
  return leavingText([title ?? '', text, ...(asks ?? [])].filter(Boolean).join('\n'));
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64').slice(0, 16);
const wrongLength = (got: number, wanted: number): EmbeddingsFailed =>
  new EmbeddingsFailed(`vectors of ${got} numbers instead of ${wanted}`, false);

const BATCH = 32;
const SAVE_EVERY = 1_000; // vectors that may have to be got again after a crash
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 600_000;
