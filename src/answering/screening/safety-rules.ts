import type { CueText } from '../cues.ts';
import { asksForHarm } from './harm.ts';
import { asksForInside } from './inside.ts';
import { asksForPeopleData } from './people-data.ts';
import { isComplaint, isPolitical } from './politics.ts';
import { triesToTakeOver } from './takeover.ts';

/** Why a message is declined before anything is searched. */
export type SafetyFamily = 'injection' | 'prompt-leak' | 'harmful' | 'political' | 'complaint';

/** The family that a message belongs to by its words; takes and gives the same as `screenSafety`. */
export function screenByRules(text: CueText, typed: string): SafetyFamily | undefined {
  if (asksForInside(text)) return 'prompt-leak';
  if (triesToTakeOver(text, typed)) return 'injection';
  if (asksForHarm(text) || asksForPeopleData(text)) return 'harmful';
  if (isComplaint(text)) return 'complaint';
  if (isPolitical(text)) return 'political';
  return undefined;
}
