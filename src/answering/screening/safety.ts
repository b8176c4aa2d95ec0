import { expandAbbreviations } from '../../foundation/text/abbreviations.ts';
import { cueText, cueWords, type CueText } from '../cues.ts';
import { undisguise } from './disguise.ts';
import { EVIDENCE, soundsDeclined } from './heard/declined.ts';
import { hearCry } from './heard/told.ts';
import { screenByRules, type SafetyFamily } from './safety-rules.ts';
import { occurs } from './scene.ts';
import { asksTheLaw, asksWhomToTell, request } from './vocabulary.ts';

/**
 * Recognise what must be declined politely: attempts to turn the assistant or to see inside it, requests that would
 * hurt somebody, and politics, where it stays neutral. It goes by what is asked for, not by single words.
 *
 * Takes   the message as cue text, as typed (markup and quotes count there), and how surely it is a cry for help, where
 *         that is known.
 * Gives   the family, or undefined for everything else. A disguised message is taken for what it hides.
 */
export function screenSafety(text: CueText, typed: string, cry = hearCry(text)): SafetyFamily | undefined {
  const ruled = screenByRules(text, typed);
  if (ruled === 'complaint') return ruled;
  const heard = soundsDeclined(text);
  if (weigh(declineFigures(text, heard.logit, ruled)) >= DECLINED) {
    return isInnocent(text, cry.logit, ruled) ? undefined : (ruled ?? heard.family);
  }
  for (const hidden of undisguise(typed)) {
    const found = screenByRules(cueText(expandAbbreviations(hidden).text), hidden);
    if (found) return found;
  }
  return undefined;
}

/**
 * What speaks for declining a message: how the whole sounds, which family its words name, whether a deed that
 * is named is also asked for, and how much is said; what a few words sound like is little ground.
 *
 * Takes   the message as cue text, how surely it sounds declined (`soundsDeclined`), and the family by `screenByRules`.
 * Gives   the figures that are weighed (scripts/fit-declined.ts), each about 0…1 but the first.
 */
export function declineFigures(text: CueText, sounds: number, ruled: SafetyFamily | undefined): number[] {
  const named = NAMED.map((family) => ruled === family);
  const asked = ruled === 'harmful' && occurs(request, text);
  return [sounds, ...[...named, asked].map(Number), Math.min(cueWords(text).length, ENOUGH) / ENOUGH];
}
const NAMED: readonly SafetyFamily[] = ['injection', 'prompt-leak', 'harmful', 'political'];
/** More words make it no surer. */
const ENOUGH = 8;

const weigh = (figures: readonly number[]): number =>
  [1, ...figures].reduce((sum, figure, at) => sum + figure * EVIDENCE[at]!, 0);

/**
 * A victim's story is full of a crook's words, and hardly asks for anything to be made or taught; whoever asks what the law
 * says of a deed, or whom to tell of it, has not got it in mind. What rules find said to the assistant is no such story.
 */
function isInnocent(text: CueText, cry: number, ruled: SafetyFamily | undefined): boolean {
  if (ruled === 'harmful') return cry >= (occurs(request, text) ? SURELY_TOLD : PLAINLY_TOLD);
  if (ruled) return false;
  return cry >= PLAINLY_TOLD || (asksTheLaw(text) ?? asksWhomToTell(text)) !== undefined;
}
const PLAINLY_TOLD = 1.8;
const SURELY_TOLD = 3.4;
/** A logit, chosen on messages that were left out of the fitting: a question refused is worse than one let through. */
const DECLINED = 1;
