import { cueText, type CueText } from '../cues.ts';
import type { Emergency } from './emergency.ts';
import { wantsToLearn } from './learning.ts';
import { DESPAIR, MEDICAL } from './life.ts';
import { hearCry } from './heard/told.ts';

/**
 * Recognise money, an account or a life in danger now, or lost a moment ago.
 *
 * Takes   the message as cue text (abbreviations expanded), and how surely it is a cry for help, where that is known.
 * Gives   the emergency, or undefined. Questions that want to learn ("lừa đảo kiểu này là sao", "nếu lỡ …", "làm sao để
 *         tránh …") are not one: they get the guide without the alarm.
 */
export function screenUrgency(text: CueText, cry = hearCry(text)): Emergency | undefined {
  if (DESPAIR(text)) return 'despair';
  if (MEDICAL(text) && !wantsToLearn(text, false)) return 'medical';
  if (cry.logit < HEARD) return undefined;
  return MEDICAL(text) ? 'medical' : cry.card;
}

/**
 * Recognise an emergency that something else is asked beside: "tôi bị lừa 5 triệu, và làm thẻ căn cước ở đâu".
 *
 * Takes   the message in standard words.
 * Gives   the emergency of what stands before the other question.
 */
export function urgencyBesideQuestion(text: string): Emergency | undefined {
  const [first = '', ...others] = text.split(BESIDES);
  if (others.length === 0) return undefined;
  const cue = cueText(first);
  const cry = hearCry(cue);
  return cry.logit >= HEARD_ALONE ? screenUrgency(cue, cry) : undefined;
}
const BESIDES = /[,.;!?]\s*(?:và|va|với lại|voi lai|còn|sẵn|tiện thể|tien the|cho hỏi thêm)\s/iu;

/** Told in a few words beside a question, it must be told plainly. */
const HEARD_ALONE = 2;
/** A logit; chosen on authors that were left out of the fitting (docs/decisions/0014). */
const HEARD = -0.25;
