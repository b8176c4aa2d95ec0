import { AppError } from '../foundation/errors.ts';

/** Nothing was sent: the host is unknown or refuses connections. */
export class NotReached extends AppError {
  override readonly name = 'NotReached';
  readonly code = 'channel.not-reached';
  override readonly retryable = true;
}

export interface PlatformAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

export interface Sending {
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Call a platform.
 *
 * Takes   its address, what is sent (neither JSON nor a form: a GET), and when to give up.
 * Gives   the answer whatever its status, its body at most `MOST_BYTES`.
 * Throws  NotReached when nothing was sent; anything else when nobody knows what arrived.
 */
export type Post = (url: string, sending: Sending | undefined, signal: AbortSignal) => Promise<PlatformAnswer>;

/** Over the network, with the runtime's own client; a redirect is no answer, a token would follow it. */
export const post: Post = async (url, sending, signal) => {
  const { json, form, headers } = sending ?? {};
  const body = form ? new URLSearchParams(form) : json === undefined ? undefined : JSON.stringify(json);
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...type, ...headers },
      ...(body === undefined ? {} : { body }),
      redirect: 'error',
      signal,
    });
    return { status: response.status, headers: response.headers, body: await readAll(response) };
  } catch (error) {
    // the address may hold a token: what is thrown names neither it nor the cause's own words
    if (neverSent(error)) throw new NotReached('the platform cannot be reached');
    throw error instanceof TooLong ? error : new Error(`the connection failed (${codeOf(error)})`);
  }
};

async function readAll(response: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (response.body as ReadableStream<Uint8Array> | null) ?? []) {
    length += piece.byteLength;
    if (length > MOST_BYTES) throw new TooLong('the answer is too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Whether what `fetch` threw means that nothing left this machine. */
export function neverSent(error: unknown): boolean {
  return NEVER_SENT.has(codeOf(error));
}

class TooLong extends Error {}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
  return error instanceof Error ? error.name : 'unknown';
}

const MOST_BYTES = 6 * 1024 * 1024;
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);
