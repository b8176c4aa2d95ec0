import type { Guide } from '../../knowledge/guide.ts';
import type { Emergency } from '../screening/urgency.ts';

/**
 * The guide that is the card for an emergency.
 *
 * Takes   all guides, and the emergency.
 * Gives   the guide whose front matter names it under `firstAid`, or undefined when no guide does.
 */
export function firstAidGuide(guides: readonly Guide[], emergency: Emergency): Guide | undefined {
  return guides.find((guide) => guide.firstAid.includes(emergency));
}
