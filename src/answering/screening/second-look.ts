import type { Tools } from '../step.ts';
import type { Turn } from '../turn.ts';
import type { Guide } from '../../knowledge/guide.ts';
import { wantsToLearn } from './emergencies/learning.ts';
import { NOT_TO_A_CROOK, PAID, SUM_NAMED } from './emergencies/money.ts';
import { REFUSED_BY_SCREEN } from './emergencies/secret.ts';
import { occurs } from './scene.ts';
import { soundsTold } from './told.ts';
import type { Emergency } from './urgency.ts';

/** Trouble that no rule knows by its words. */
interface Suspected {
  readonly emergency: Emergency;
  /** The page that is about it, when that page says what to do and no card is known to fit better. */
  readonly page?: Guide;
}

/**
 * Look again at a message in which no emergency was recognised: it sounds like trouble told, and the page that fits it best
 * is about scams.
 *
 * Takes   the turn, and the search over the handbook.
 * Gives   what is suspected, or undefined. A sum paid calls for the card of money sent, a page that is a card for itself,
 *         any other page on a scam for its own steps.
 */
export function lookAgain(
  turn: Turn,
  { corpus, findGuide }: Pick<Tools, 'corpus' | 'findGuide'>,
): Suspected | undefined {
  const told = soundsTold(turn.cue);
  if (told < LIKELY_TOLD || wantsToLearn(turn.cue, false) || occurs(REFUSED_BY_SCREEN, turn.cue)) return undefined;
  const found = findGuide(turn);
  const page = found && found.probability >= LIKELY_FOUND ? corpus.guide(found.guideId) : undefined;
  const aboutDanger = page !== undefined && (page.topic === 'lua-dao' || page.firstAid.length > 0);
  if (!aboutDanger && told < SURELY_TOLD) return undefined;
  const paid = aboutDanger ? PAID : SUM_NAMED;
  if (occurs(paid, turn.cue) && !occurs(NOT_TO_A_CROOK, turn.cue)) return { emergency: 'money-sent' };
  if (!aboutDanger) return undefined;
  const [card] = page.firstAid as readonly Emergency[];
  return card ? { emergency: card } : { emergency: 'caller-pressing', page };
}

/** Logits of `soundsTold`, and a probability of the search; chosen on sets that the weights were not fitted on. */
const LIKELY_TOLD = 0.5;
const SURELY_TOLD = 2;
const LIKELY_FOUND = 0.25;
