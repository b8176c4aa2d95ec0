import { cueWords, type CueText } from '../cues.ts';
import type { Emergency } from './emergency.ts';
import { wantsToLearn } from './emergencies/learning.ts';
import { DESPAIR, MEDICAL } from './emergencies/life.ts';
import { signOfEmergency } from './emergencies/signs.ts';
import { likeliestCard, soundsTold } from './heard/told.ts';

/**
 * Recognise money, an account or a life in danger now, or lost a moment ago.
 *
 * Takes   the message as cue text (abbreviations expanded).
 * Gives   the emergency, or undefined. Questions that want to learn ("lừa đảo kiểu này là sao", "nếu lỡ …", "làm sao để
 *         tránh …") are not one: they get the guide without the alarm.
 */
export function screenUrgency(text: CueText): Emergency | undefined {
  if (DESPAIR(text)) return 'despair';
  if (MEDICAL(text) && !wantsToLearn(text, false)) return 'medical';
  if (cryForHelp(text) < HEARD) return undefined;
  return MEDICAL(text) ? 'medical' : likeliestCard(text, signOfEmergency(text));
}

/**
 * How surely somebody cries for help: how it sounds, what the words name, and whether somebody wants to learn.
 *
 * Takes   the message as cue text.
 * Gives   a logit; what is HEARD or more is an emergency on its own.
 */
export function cryForHelp(text: CueText): number {
  return soundsTold(text) + evidenceOfWords(text);
}

/** What the words themselves say, beside how the whole sounds; what is named is no lesson, `signOfEmergency` saw to it. */
export function evidenceOfWords(text: CueText): number {
  if (signOfEmergency(text)) return RULE;
  return wantsToLearn(text, false) || cueWords(text).length < A_FEW ? -RULE : 0;
}

/** Both chosen on messages that were left out of the fitting (scripts/fit-told.ts). */
const RULE = 0.8;
const HEARD = -0.2;
/** So few words tell nothing when none of them names an emergency. */
const A_FEW = 5;
