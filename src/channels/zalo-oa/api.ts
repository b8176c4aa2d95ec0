import { ChannelRejected, ChannelUncertain, type Json } from '../../conversation/channel.ts';
import { fieldsOf, readFields, type Fields } from '../json.ts';
import { NotReached, type Post } from '../post.ts';
import type { Tokens } from './tokens.ts';

/** Calls the OpenAPI (without fields: a GET); what it gives is the answer's `data`. */
export type CallOa = (
  path: string,
  fields: Readonly<Record<string, Json>> | undefined,
  signal: AbortSignal,
) => Promise<Fields>;

interface Options {
  /** `https://openapi.zalo.me` */
  readonly url: string;
  readonly tokens: Tokens;
  readonly post: Post;
}

/**
 * Zalo's OpenAPI for official accounts. Refusals come with HTTP 200. A token that is over is renewed once.
 *
 * Throws  ChannelRejected with Zalo's error code, ChannelUncertain.
 */
export function createCallOa({ url, tokens, post }: Options): CallOa {
  const base = url.replace(/\/$/, '');
  async function once(path: string, fields: unknown, token: string, signal: AbortSignal): Promise<Fields> {
    const headers = { access_token: token };
    const sending = fields === undefined ? { headers } : { json: fields, headers };
    const answer = await post(`${base}${path}`, sending, signal).catch((error: unknown) => {
      if (error instanceof NotReached) throw rejectionOf(503, undefined);
      throw new ChannelUncertain('zalo-oa');
    });
    const read = readFields(answer.body);
    if (answer.status < 400 && read?.['error'] === 0) return fieldsOf(read['data']) ?? {};
    if (answer.status < 400 && typeof read?.['error'] !== 'number') throw new ChannelUncertain('zalo-oa');
    throw rejectionOf(answer.status, read?.['error']);
  }
  return async (path, fields, signal) => {
    const token = await tokens.access();
    try {
      return await once(path, fields, token, signal);
    } catch (error) {
      if (!(error instanceof ChannelRejected) || !error.tokenInvalid || !OVER.has(error.platformCode)) throw error;
      return once(path, fields, await tokens.access(token), signal);
    }
  };
}

function rejectionOf(status: number, error: unknown): ChannelRejected {
  if (typeof error !== 'number') {
    const retryable = status === 429 || status >= 500;
    return new ChannelRejected('zalo-oa', { code: `HTTP ${status}`, retryable, tokenInvalid: status === 401 });
  }
  const code = String(error);
  return new ChannelRejected('zalo-oa', {
    code,
    retryable: code === RATE || code === FAILED,
    ...(code === RATE ? { retryAfterMs: 60_000 } : {}),
    windowClosed: UNREACHABLE.has(code),
    tokenInvalid: OVER.has(code) || OURS.has(code),
  });
}

const RATE = '-32';
const FAILED = '-200';
/** The access token is over; a refresh may help. */
const OVER = new Set(['-216', '-220', '216', '401', '-401']);
/** Never followed, blocked, silent for too long, quota for this person used up. */
const UNREACHABLE = new Set('-211 -213 -217 -218 -227 -230 -232 -235 -244 -248 12007 12008 12010'.split(' '));
/** The account, the app or its rights: an operator must act. */
const OURS = new Set('-204 -205 -209 -212 -219 -221 -223 -224 -242'.split(' '));
