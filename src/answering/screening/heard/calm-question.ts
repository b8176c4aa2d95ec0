import type { Tools } from '../../step.ts';
import type { Turn } from '../../turn.ts';

/**
 * Whether the message is, all but word for word, a question of a page of the handbook that is about no danger: then it is
 * asked calmly, whatever it sounds like.
 *
 * Takes   the turn, and the search over the handbook.
 */
export function asksCalmPage(turn: Turn, { corpus, findGuide }: Pick<Tools, 'corpus' | 'findGuide'>): boolean {
  const found = findGuide(turn);
  // the page in hand says what was talked about, not what is told now
  if (!found || found.followUp || found.named < ITS_NAME) return false;
  const page = corpus.guide(found.guideId);
  return page?.topic !== 'lua-dao' && page?.firstAid.length === 0 && page.firstAidWhenNamed.length === 0;
}
const ITS_NAME = 0.9;
