import type { Tools } from '../step.ts';
import type { Turn } from '../turn.ts';
import { withQuestionBefore, wordsAsked } from './guides.ts';
import { resumeWish, walkWish } from './walk-wish.ts';

/** Have the message's meaning at hand for the searches of the steps that follow; never ends the turn. */
export async function lookUpMeaning(turn: Turn, { lookUp }: Tools): Promise<undefined> {
  const asked = walkWish(turn.text) ?? resumeWish(turn.text) ?? turn.text;
  const said = wordsAsked({ ...turn, text: asked });
  await lookUp(turn.context.guide ? [said, withQuestionBefore(turn)] : [said]);
}
