import { expandAbbreviations } from '../../foundation/text/abbreviations.ts';
import { cueText, type CueText } from '../cues.ts';
import { undisguise } from './disguise.ts';
import { asksForHarm } from './harm.ts';
import { asksForInside } from './inside.ts';
import { asksForPeopleData } from './people-data.ts';
import { isComplaint, isPolitical } from './politics.ts';
import { occurs } from './scene.ts';
import { triesToTakeOver } from './takeover.ts';
import { cryForHelp } from './urgency.ts';
import { request } from './vocabulary.ts';

/** Why a message is declined before anything is searched. */
export type SafetyFamily = 'injection' | 'prompt-leak' | 'harmful' | 'political' | 'complaint';

/**
 * Recognise what must be declined politely: attempts to turn the assistant or to see inside it, requests that would
 * hurt somebody, and politics, where it stays neutral. It goes by what is asked for, not by single words.
 *
 * Takes   the message as cue text, and as typed (markup and quotes count there).
 * Gives   the family, or undefined for everything else. A disguised message is taken for what it hides.
 */
export function screenSafety(text: CueText, typed: string): SafetyFamily | undefined {
  const family = familyOf(text, typed);
  if (family === 'harmful' && tellsOfTrouble(text)) return undefined;
  if (family) return family;
  for (const hidden of undisguise(typed)) {
    const found = familyOf(cueText(expandAbbreviations(hidden).text), hidden);
    if (found) return found;
  }
  return undefined;
}

/** A victim's story is full of a crook's words, and hardly asks for anything to be made or taught. */
function tellsOfTrouble(text: CueText): boolean {
  return cryForHelp(text) >= (occurs(request, text) ? SURELY_TOLD : PLAINLY_TOLD);
}
const PLAINLY_TOLD = 0.7;
const SURELY_TOLD = 1.5;

function familyOf(text: CueText, typed: string): SafetyFamily | undefined {
  if (asksForInside(text)) return 'prompt-leak';
  if (triesToTakeOver(text, typed)) return 'injection';
  if (asksForHarm(text) || asksForPeopleData(text)) return 'harmful';
  if (isComplaint(text)) return 'complaint';
  if (isPolitical(text)) return 'political';
  return undefined;
}
