import { ChannelUncertain, type Json } from '../../conversation/channel.ts';
import type { Secret } from '../../foundation/secret.ts';
import { NotReached, type Post } from '../post.ts';
import { readFields, type Fields } from '../json.ts';
import { rejectionOf } from './graph-errors.ts';
import type { Signature } from './signature.ts';

export interface Graph {
  /**
   * Call one edge of our page.
   *
   * Takes   the edge (`messages`), its fields, and when to give up.
   * Gives   Graph's answer.
   * Throws  ChannelRejected when Graph refused, or could not be reached at all; ChannelUncertain when nobody knows.
   */
  call(edge: string, fields: Readonly<Record<string, Json>>, signal: AbortSignal): Promise<Fields>;
}

interface Options {
  /** With the version: `https://graph.facebook.com/v25.0`. */
  readonly url: string;
  readonly pageToken: Secret;
  readonly signature: Signature;
  readonly post: Post;
}

/** Graph, as far as a page needs it. The token travels in the body: addresses end up in logs. */
export function createGraph({ url, pageToken, signature, post }: Options): Graph {
  return {
    async call(edge, fields, signal) {
      const address = `${url.replace(/\/$/, '')}/me/${edge}`;
      const body = { ...fields, access_token: pageToken.reveal(), appsecret_proof: signature.proofOf(pageToken) };
      const answer = await post(address, { json: body }, signal).catch((cause: unknown) => {
        if (cause instanceof NotReached) throw rejectionOf(503, undefined);
        throw new ChannelUncertain('messenger', { cause });
      });
      const read = readFields(answer.body);
      if (answer.status >= 400 || read?.['error'] !== undefined) throw rejectionOf(answer.status, read);
      if (!read) throw new ChannelUncertain('messenger');
      return read;
    },
  };
}
