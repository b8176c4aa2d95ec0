import OpenAI from 'openai';
import { AppError } from '../foundation/errors.ts';

/** Turns texts into vectors by an OpenAI-compatible endpoint. */
export interface TextEmbedder {
  readonly model: string;
  /** One vector a text, in order. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<number[][]>;
}

export interface EmbedderOptions {
  readonly baseUrl?: string;
  /** Local servers take any key. */
  readonly apiKey?: string;
  readonly model: string;
  /** Ask the model for shorter vectors, where it can. */
  readonly dimensions?: number;
  readonly timeoutMs: number;
  /** Texts in one request. */
  readonly batchSize?: number;
  readonly retries?: number;
}

/** The endpoint did not give vectors; the search goes on by words. */
export class EmbeddingsFailed extends AppError {
  override readonly name = 'EmbeddingsFailed';
  readonly code = 'model.embeddings-failed';
  override readonly retryable: boolean;
  /** Whether the endpoint refused these texts (too long, too many at once) and may well take others. */
  readonly aboutTexts: boolean;
  constructor(why: string, retryable: boolean, options?: ErrorOptions & { readonly aboutTexts?: boolean }) {
    super(`no embeddings: ${why}`, options);
    this.retryable = retryable;
    this.aboutTexts = options?.aboutTexts ?? false;
  }
}

/**
 * Make an embedder.
 *
 * Takes   where and which model; the SDK repeats a request that failed for a passing reason, with growing pauses.
 * Throws  (from `embed`) EmbeddingsFailed when the endpoint is away, too slow, refuses, or answers with something else
 *         than one vector of equal length a text.
 */
export function createEmbedder(options: EmbedderOptions): TextEmbedder {
  const { retries = 2, timeoutMs } = options;
  const client = new OpenAI({
    apiKey: options.apiKey ?? 'none',
    organization: null, // settings are ours to read: nothing is taken from the environment behind our back
    project: null,
    timeout: timeoutMs,
    maxRetries: retries,
    baseURL: options.baseUrl ?? 'https://api.openai.com/v1',
  });
  async function embedBatch(input: string[], callOff: AbortSignal | undefined): Promise<number[][]> {
    // the SDK's own time ends with the headers of an answer; its body may drip for ever
    const deadline = AbortSignal.timeout(timeoutMs * (retries + 1));
    const signal = callOff ? AbortSignal.any([callOff, deadline]) : deadline;
    try {
      const request = {
        model: options.model,
        input,
        encoding_format: 'float' as const, // not every compatible server knows base64, the SDK's default
        ...(options.dimensions === undefined ? {} : { dimensions: options.dimensions }),
      };
      const { data } = await client.embeddings.create(request, { signal });
      return inOrder(data, input.length);
    } catch (error) {
      if (error instanceof EmbeddingsFailed) throw error;
      if (deadline.aborted && !callOff?.aborted)
        throw new EmbeddingsFailed('endpoint too slow', true, { cause: error });
      throw asEmbeddingsFailed(error);
    }
  }
  return {
    model: options.model,
    async embed(texts, signal) {
      const size = options.batchSize ?? BATCH_SIZE;
      const vectors: number[][] = [];
      for (let at = 0; at < texts.length; at += size) {
        vectors.push(...(await embedBatch(texts.slice(at, at + size), signal)));
      }
      return vectors;
    },
  };
}

/** Vectors by the index each names, checked: an endpoint that skips one must not shift the others. */
function inOrder(data: unknown, count: number): number[][] {
  const vectors: number[][] = [];
  for (const item of Array.isArray(data) ? (data as { index?: unknown; embedding?: unknown }[]) : []) {
    const isVector = Array.isArray(item.embedding) && item.embedding.every((value) => Number.isFinite(value));
    if (typeof item.index === 'number' && isVector) vectors[item.index] = item.embedding as number[];
  }
  const length = vectors[0]?.length ?? 0;
  const complete = Array.from({ length: count }, (_, at) => vectors[at]?.length === length && length > 0);
  if (vectors.length !== count || complete.includes(false)) {
    throw new EmbeddingsFailed(`the endpoint did not answer with ${count} vectors of one length`, false);
  }
  return vectors;
}

function asEmbeddingsFailed(cause: unknown): EmbeddingsFailed {
  if (cause instanceof OpenAI.APIUserAbortError) return new EmbeddingsFailed('called off', false, { cause });
  if (cause instanceof OpenAI.APIConnectionError) return new EmbeddingsFailed('endpoint away', true, { cause });
  if (cause instanceof OpenAI.APIError) {
    const status = Number(cause.status);
    const aboutTexts = TEXTS_REFUSED.has(status);
    return new EmbeddingsFailed(`HTTP ${status}`, status === 429 || status >= 500, { cause, aboutTexts });
  }
  return new EmbeddingsFailed('the answer does not read', false, { cause });
}

const BATCH_SIZE = 32; // what the smallest of the usual servers takes at once
const TEXTS_REFUSED: ReadonlySet<number> = new Set([400, 413, 422]);
