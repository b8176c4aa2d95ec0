import { createHmac } from 'node:crypto';

import type { Secret } from '../../foundation/secret.ts';
import { sameProof } from '../same-proof.ts';

/**
 * What Messenger signs its deliveries with: `X-Hub-Signature-256`, HMAC-SHA256 over the raw bytes. The older SHA-1 header
 * proves nothing any more and is not looked at.
 */
export function createSignature(appSecret: Secret) {
  const sign = (body: string | Buffer): string => createHmac('sha256', appSecret.reveal()).update(body).digest('hex');
  return {
    isGenuine: (body: Buffer, header: string | readonly string[] | undefined): boolean =>
      sameProof(header, `sha256=${sign(body)}`),
    /** Proves to Graph that the token is used by the app it was given to. */
    proofOf: (token: Secret): string => sign(token.reveal()),
    /**
     * What Meta posts when a person asks it to have their data deleted: `<signature>.<payload>`, both base64url.
     *
     * Gives   the payload's bytes; undefined when it was not signed by Meta.
     */
    readSigned(request: string): Buffer | undefined {
      const [proof = '', payload = ''] = request.split('.');
      const right = createHmac('sha256', appSecret.reveal()).update(payload).digest('base64url');
      return sameProof(proof, right) ? Buffer.from(payload, 'base64url') : undefined;
    },
  };
}

export type Signature = ReturnType<typeof createSignature>;
