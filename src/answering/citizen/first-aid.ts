import type { Guide } from '../../knowledge/guide.ts';
import type { Emergency } from '../screening/emergency.ts';
import type { GuideFinding } from './guides.ts';

/**
 * The guide that is the card for an emergency.
 *
 * Takes   all guides, the emergency, and what the message's own words find in the handbook.
 * Gives   the page nearest to the message among those that name the emergency under `firstAid` or `firstAidWhenNamed`
 *         ("điện lực gọi dọa cắt điện" gets the page on false electricians); the one under `firstAid` when no other is
 *         near; undefined when no guide is the card.
 */
export function firstAidGuide(
  guides: readonly Guide[],
  emergency: Emergency,
  near: GuideFinding | undefined,
): Guide | undefined {
  const card = guides.find((guide) => guide.firstAid.includes(emergency));
  const nearest = [near?.guideId, ...(near?.others ?? []).slice(0, NEXT)]
    .flatMap((id) => guides.find((guide) => guide.id === id) ?? [])
    .find((guide) => guide === card || guide.firstAidWhenNamed.includes(emergency));
  return (near?.probability ?? 0) >= NAMED ? (nearest ?? card) : card;
}

/** Below this the words found say nothing of the subject. */
const NAMED = 0.3;
/** Pages after the nearest one that may still be what is told. */
const NEXT = 2;
