import { maskPersonalData } from '../foundation/personal-data/mask.ts';
import { normalise } from '../foundation/text/normalise.ts';

/**
 * A person's words as they may be kept.
 *
 * Takes   any string.
 * Gives   its normal form with personal data masked, at most 4,000 characters: digits that hide behind full-width forms or
 *         invisible characters are found too, and nothing is cut before it is masked.
 */
export function withoutPersonalData(text: string): string {
  return maskPersonalData(normalise(text)).text.slice(0, KEPT_CHARACTERS).toWellFormed();
}
const KEPT_CHARACTERS = 4_000;
