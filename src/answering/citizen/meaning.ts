import type { Tools } from '../answerer.ts';
import type { Turn } from '../turn.ts';
import { withQuestionBefore } from './guides.ts';

/** Have the message's meaning at hand for the searches of the steps that follow; never ends the turn. */
export async function lookUpMeaning(turn: Turn, { lookUp }: Tools): Promise<undefined> {
  await lookUp(turn.context.guide ? [turn.text, withQuestionBefore(turn)] : [turn.text]);
}
