import { cues, cueWords, type CueText } from '../cues.ts';

/**
 * Which of the questions answered together is meant: "câu thứ hai nói kỹ hơn", "cái đầu làm sao", "nói kỹ câu 2".
 *
 * Takes   the message, and the questions in the order they were asked.
 * Gives   the question; undefined when none is pointed at, or the message says much more than that.
 */
export function askedAgain(cue: CueText, several: readonly string[]): string | undefined {
  if (cueWords(cue).length > LONGEST) return undefined;
  if (LAST(cue)) return several.at(-1);
  return several[ORDINALS.findIndex((matches) => matches(cue) !== undefined)];
}
const LONGEST = 10;

const WHICH = '(câu|cái|ý|việc|phần|vụ|điều|chuyện|câu hỏi)';
const ORDINALS = [
  cues(`${WHICH} (thứ)? (nhất|đầu|đầu tiên|trước|1|một)`),
  cues(`${WHICH} (thứ)? (hai|nhì|2)`),
  cues(`${WHICH} (thứ)? (ba|3)`),
];
const LAST = cues(`${WHICH} (sau|cuối|sau cùng|cuối cùng)`);
