import type { Tools } from '../../step.ts';
import type { Turn } from '../../turn.ts';
import type { Emergency } from '../emergency.ts';
import { signOfEmergency } from '../emergencies/signs.ts';
import { cryForHelp } from '../urgency.ts';
import { likeliestCard } from './told.ts';

/**
 * Look again at a message that might be trouble told: the page that fits it best decides.
 *
 * Takes   the turn, and the search over the handbook.
 * Gives   the emergency that is suspected, or undefined when that page is about no danger; a page that is itself a card
 *         names its own.
 */
export function lookAgain(
  turn: Turn,
  { corpus, findGuide }: Pick<Tools, 'corpus' | 'findGuide'>,
): Emergency | undefined {
  if (cryForHelp(turn.cue) < PERHAPS) return undefined;
  const found = findGuide(turn);
  // the page in hand says what was talked about, not what is told now
  const page = found && !found.followUp && found.probability >= LIKELY_FOUND ? corpus.guide(found.guideId) : undefined;
  if (!page || (page.topic !== 'lua-dao' && page.firstAid.length === 0)) return undefined;
  const [card] = page.firstAid as readonly Emergency[];
  return card ?? likeliestCard(turn.cue, signOfEmergency(turn.cue));
}

/** A logit of `cryForHelp`, and a probability of the search; chosen on messages that were left out of the fitting. */
const PERHAPS = -0.25;
const LIKELY_FOUND = 0.25;
