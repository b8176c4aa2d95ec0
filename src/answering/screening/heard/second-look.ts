import type { Guide } from '../../../knowledge/guide.ts';
import type { Tools } from '../../step.ts';
import type { Turn } from '../../turn.ts';
import type { Emergency } from '../emergency.ts';
import { signOfEmergency } from '../emergencies/signs.ts';
import { cryForHelp } from '../urgency.ts';
import { likeliestCard } from './told.ts';

/** Trouble that no rule knows by its words. */
interface Suspected {
  readonly emergency: Emergency;
  /** The page that is about it, when no card is known to fit better. */
  readonly page?: Guide;
}

/**
 * Look again at a message that might be trouble told: the page that fits it best decides.
 *
 * Takes   the turn, and the search over the handbook.
 * Gives   what is suspected, or undefined when that page is about no danger. A page that is a card for itself is the card.
 */
export function lookAgain(
  turn: Turn,
  { corpus, findGuide }: Pick<Tools, 'corpus' | 'findGuide'>,
): Suspected | undefined {
  if (cryForHelp(turn.cue) < PERHAPS) return undefined;
  const found = findGuide(turn);
  // the page in hand says what was talked about, not what is told now
  const page = found && !found.followUp && found.probability >= LIKELY_FOUND ? corpus.guide(found.guideId) : undefined;
  if (!page || (page.topic !== 'lua-dao' && page.firstAid.length === 0)) return undefined;
  const [card] = page.firstAid as readonly Emergency[];
  return { emergency: card ?? likeliestCard(turn.cue, signOfEmergency(turn.cue)) };
}

/** A logit of `cryForHelp`, and a probability of the search; chosen on messages that were left out of the fitting. */
const PERHAPS = -0.25;
const LIKELY_FOUND = 0.25;
