import { cueWords, type CueText } from '../cues.ts';
import type { Emergency } from './emergency.ts';
import { wantsToLearn } from './emergencies/learning.ts';
import { DESPAIR, MEDICAL } from './emergencies/life.ts';
import { signOfEmergency } from './emergencies/signs.ts';
import { EVIDENCE, likeliestCard, soundsTold } from './heard/told.ts';

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
 * How surely somebody cries for help.
 *
 * Takes   the message as cue text.
 * Gives   a logit; what is HEARD or more is an emergency on its own.
 */
export function cryForHelp(text: CueText): number {
  const inputs = [1, ...evidenceFigures(text, soundsTold(text))];
  return inputs.reduce((sum, input, at) => sum + input * EVIDENCE[at]!, 0);
}

/**
 * What a message tells of being a cry for help: how the whole sounds, whether its words name an emergency, whether
 * somebody wants to learn, and how much is told; a few words alone tell little.
 *
 * Takes   the message as cue text, and how it sounds (`soundsTold`).
 * Gives   the figures that are weighed (scripts/fit-told.ts), each about 0…1 but the first.
 */
export function evidenceFigures(text: CueText, sounds: number): number[] {
  const named = signOfEmergency(text) !== undefined;
  const learning = !named && wantsToLearn(text, false);
  const told = Math.min(cueWords(text).length, A_STORY) / A_STORY;
  return [sounds, named ? 1 : 0, learning ? 1 : 0, named ? 0 : told - 1];
}

/** One false alarm in twenty questions that look alike, on messages that were left out of the fitting. */
const HEARD = 0.5;
/** So many words are a story; more of them tell no more. */
const A_STORY = 12;
