import { createHash } from 'node:crypto';

import type { Secret } from '../../foundation/secret.ts';
import { idOf, readFields } from '../json.ts';
import { sameProof } from '../same-proof.ts';

interface Keys {
  readonly appId: string;
  /** The OA Secret Key of the webhook page; not the App Secret. */
  readonly secret: Secret;
}

/**
 * Whether Zalo sent these bytes: `X-ZEvent-Signature`, with or without `mac=` before it, is SHA-256 over app id, raw
 * body, the body's timestamp as text, and the secret, in a row (no HMAC).
 *
 * Throws  nothing; a body without a timestamp is nobody's.
 */
export function isSignedByZalo(body: Buffer, header: string | readonly string[] | undefined, keys: Keys): boolean {
  const timestamp = idOf(readFields(body)?.['timestamp']);
  if (timestamp === undefined || typeof header !== 'string') return false;
  return sameProof(header.replace(/^mac=/, ''), signatureOf(body, timestamp, keys));
}

/** The signature in hex. */
export function signatureOf(body: Buffer, timestamp: string, { appId, secret }: Keys): string {
  return createHash('sha256').update(appId).update(body).update(timestamp).update(secret.reveal()).digest('hex');
}
