import { fold, words } from '../../foundation/text/fold.ts';
import { cues } from '../cues.ts';
import type { StaffQuestion } from './question.ts';
import type { Shelf } from './shelf.ts';
import { subjectOf } from './subject.ts';

/**
 * The thing of a "có nói về … không" question when the documents do not name it at all: a passage that merely sounds like
 * it would then read as a yes.
 *
 * Takes   the question and the documents to look in.
 * Gives   the thing as typed; undefined when the question is another one, or two of its neighbouring words (of a single
 *         word: that word) stand somewhere in the documents.
 */
export function unmentioned(question: StaffQuestion, shelf: Shelf, documents: readonly string[]): string | undefined {
  if (!WHETHER_MENTIONED(question.cue)) return undefined;
  const thing = subjectOf(question.about.replace(FRAME, ' ').replace(ENDING, ' '));
  const asked = words(thing).map(fold);
  if (asked.length === 0) return undefined;
  const holds = (phrase: string): boolean => documents.some((id) => shelf.concepts.holds(id, phrase));
  const pairs = asked.slice(1).map((word, index) => `${asked[index]!} ${word}`);
  const named =
    pairs.length === 0
      ? holds(asked[0]!)
      : pairs.some(holds) || asked.some((word) => NUMBERED.test(word) && holds(word));
  return named ? undefined : thing;
}

const WHETHER_MENTIONED = cues(
  '(có|thấy) * (nói|nhắc|đề cập|nêu|đả động) (gì)? (về|đến|tới)? … (không|chưa) (ạ|vậy|hả|nhỉ|thế)? $',
);
const FRAME =
  /(?:có|co|thấy|thay)\s+(?:\S+\s+){0,2}?(?:nói|noi|nhắc|nhac|đề cập|de cap|nêu|neu)\s+(?:gì\s+|gi\s+)?(?:về|ve|đến|den|tới|toi)?/iu;
const ENDING = /\s(?:không|khong|ko|hông|hong|chưa|chua)(?:\s\S+)?[\s?.!]*$/iu;
const NUMBERED = /\d/;
