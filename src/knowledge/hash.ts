import { createHash } from 'node:crypto';

/**
 * The fingerprint of a text with its headings.
 *
 * Takes   headings from the outside in, and the text.
 * Gives   SHA-256, hex; the same for the same words, whatever file they stand in.
 */
export function hashText(headings: readonly string[], text: string): string {
  // JSON keeps the border between headings and text, so that moving a word across it changes the hash
  return createHash('sha256')
    .update(JSON.stringify([headings, text]))
    .digest('hex');
}
