import { expandAbbreviations } from '../../foundation/text/abbreviations.ts';
import { cueText, cueWords, type CueText } from '../cues.ts';
import { undisguise } from './disguise.ts';
import { soundsDeclined } from './heard/declined.ts';
import { screenByRules, type SafetyFamily } from './safety-rules.ts';
import { occurs } from './scene.ts';
import { hearCry } from './heard/told.ts';
import { request } from './vocabulary.ts';

/**
 * Recognise what must be declined politely: attempts to turn the assistant or to see inside it, requests that would
 * hurt somebody, and politics, where it stays neutral. It goes by what is asked for, not by single words.
 *
 * Takes   the message as cue text, as typed (markup and quotes count there), and how surely it is a
 *         cry for help, where that is known.
 * Gives   the family, or undefined for everything else. A disguised message is taken for what it hides.
 */
export function screenSafety(text: CueText, typed: string, cry = hearCry(text)): SafetyFamily | undefined {
  const family = screenByRules(text, typed);
  if (family === 'harmful' && tellsOfTrouble(text, cry.logit)) return undefined;
  if (family) return family;
  for (const hidden of undisguise(typed)) {
    const found = screenByRules(cueText(expandAbbreviations(hidden).text), hidden);
    if (found) return found;
  }
  // what a few words sound like is no ground to decline them
  if (cueWords(text).length < A_FEW || cry.logit >= PLAINLY_TOLD) return undefined;
  return soundsDeclined(text);
}

/** A victim's story is full of a crook's words, and hardly asks for anything to be made or taught. */
function tellsOfTrouble(text: CueText, logit: number): boolean {
  return logit >= (occurs(request, text) ? SURELY_TOLD : PLAINLY_TOLD);
}
const A_FEW = 4;
const PLAINLY_TOLD = 1.8;
const SURELY_TOLD = 3.4;
