import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { systemClock } from './foundation/clock.ts';
import type { Config } from './foundation/config.ts';
import type { Log } from './foundation/log.ts';
import { createEmbedder, type EmbedderOptions } from './model/embeddings.ts';
import { watchEndpoint } from './retrieval/endpoint-watch.ts';
import { createMeaning, type Meaning } from './retrieval/meaning.ts';
import { createPassageVectors, type PassageVectors } from './retrieval/passage-vectors.ts';

/** A search by meaning that gets its vectors once it is told to. */
export interface MeaningAtStart {
  readonly meaning: Meaning;
  /** Where the vectors of the passages come from. */
  readonly vectors: PassageVectors;
}

/**
 * The search by meaning that the settings ask for; touches neither network nor disk yet.
 *
 * Gives   undefined when no embeddings model is set: search is by words.
 */
export function meaningFromSettings(config: Config, log: Log): MeaningAtStart | undefined {
  const { EMBEDDINGS_MODEL, EMBEDDINGS_DIMENSIONS, MODEL_TIMEOUT_MS, OPENAI_API_KEY, OPENAI_BASE_URL } = config;
  if (EMBEDDINGS_MODEL === undefined) return undefined;
  const endpoint: EmbedderOptions = {
    model: EMBEDDINGS_MODEL,
    timeoutMs: MODEL_TIMEOUT_MS,
    ...(OPENAI_BASE_URL === undefined ? {} : { baseUrl: OPENAI_BASE_URL }),
    ...(OPENAI_API_KEY === undefined ? {} : { apiKey: OPENAI_API_KEY.reveal() }),
    ...(EMBEDDINGS_DIMENSIONS === undefined ? {} : { dimensions: EMBEDDINGS_DIMENSIONS }),
  };
  const watch = watchEndpoint(systemClock, log);
  const vectors = createPassageVectors({
    file: join(config.DATA_DIR, VECTORS_FILE),
    embedder: createEmbedder(endpoint),
    ...(EMBEDDINGS_DIMENSIONS === undefined ? {} : { dimensions: EMBEDDINGS_DIMENSIONS }),
    watch,
    log,
    wait: (milliseconds, signal) => wait(milliseconds, undefined, { signal, ref: false }),
  });
  const patient = Math.min(MODEL_TIMEOUT_MS, LONGEST_WAIT_OF_A_PERSON_MS);
  const questions = createEmbedder({ ...endpoint, timeoutMs: patient, retries: 0 });
  const meaning = createMeaning({ vectors: () => vectors.index(), embed: (texts) => questions.embed(texts), watch });
  return { meaning, vectors };
}

/** Vectors and their graph inside `DATA_DIR`. */
const VECTORS_FILE = 'vectors.bin';
/** What a model adds to an answer is not worth more of somebody's time; then the answer is found by words. */
const LONGEST_WAIT_OF_A_PERSON_MS = 1_000;
