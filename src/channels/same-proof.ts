import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether two proofs are the same, in a time that tells nothing of where they differ or how long the right one is.
 *
 * Takes   what was sent, if anything, and what is right.
 * Gives   false when nothing, several values or something else was sent.
 */
export function sameProof(sent: string | readonly string[] | null | undefined, right: string): boolean {
  if (typeof sent !== 'string') return false;
  return timingSafeEqual(digest(sent), digest(right));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
