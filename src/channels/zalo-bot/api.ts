import { ChannelRejected, ChannelUncertain, type Json } from '../../conversation/channel.ts';
import type { Secret } from '../../foundation/secret.ts';
import { fieldsOf, readFields, type Fields } from '../json.ts';
import { NotReached, type Post } from '../post.ts';

/** Calls a method of the bot's; what it gives is the answer's `result`. */
export type CallBot = (method: string, fields: Readonly<Record<string, Json>>, signal: AbortSignal) => Promise<Fields>;

interface Options {
  /** `https://bot-api.zaloplatforms.com` */
  readonly url: string;
  readonly token: Secret;
  readonly post: Post;
}

/**
 * The Zalo Bot Platform. The token is part of every address, so no address is ever logged or thrown.
 *
 * Throws  ChannelRejected with Zalo's error code, ChannelUncertain.
 */
export function createCallBot({ url, token, post }: Options): CallBot {
  const base = `${url.replace(/\/$/, '')}/bot${token.reveal()}`;
  return async (method, fields, signal) => {
    const answer = await post(`${base}/${method}`, { json: fields }, signal).catch((error: unknown) => {
      if (error instanceof NotReached) throw rejectionOf(503, undefined);
      throw new ChannelUncertain('zalo-bot');
    });
    const read = readFields(answer.body);
    if (read?.['ok'] === true) return fieldsOf(read['result']) ?? { list: read['result'] };
    if (read?.['ok'] !== false && answer.status < 400) throw new ChannelUncertain('zalo-bot');
    throw rejectionOf(answer.status, read?.['error_code']);
  };
}

function rejectionOf(status: number, errorCode: unknown): ChannelRejected {
  const code = typeof errorCode === 'number' ? errorCode : status;
  return new ChannelRejected('zalo-bot', {
    code: typeof errorCode === 'number' ? String(code) : `HTTP ${status}`,
    retryable: code === 408 || code === 429 || code >= 500,
    ...(code === 429 ? { retryAfterMs: 60_000 } : {}),
    windowClosed: code === 403,
    tokenInvalid: code === 401,
  });
}
