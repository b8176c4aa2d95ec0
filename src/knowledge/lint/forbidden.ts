import { normalise } from '../../foundation/text/normalise.ts';
import { FORBIDDEN, type Forbidden } from './forbidden-statements.ts';
import { sentencesOf } from './sentences.ts';

/** A statement that the fact sheets forbid, where it was found. */
export interface ForbiddenFound {
  readonly rule: Forbidden;
  readonly sentence: string;
}

/**
 * The forbidden statements of a text.
 *
 * Takes   any text shown to people, and what stands around it (a date or "hỏi lại" may stand in the next sentence).
 * Gives   one entry a sentence and rule. A clause that forbids ("không, đừng …"), asks ("… được không?"), warns of what
 *         crooks say ("kẻ gian bảo …"), or tells what to do when it has happened ("lỡ …") says the opposite: it is fine.
 * Throws  nothing.
 */
export function forbiddenIn(text: string, around: string = text): ForbiddenFound[] {
  const context = normalise(around);
  return sentencesOf(normalise(text)).flatMap((sentence) =>
    FORBIDDEN.filter((rule) => breaks(rule, sentence, context)).map((rule) => ({ rule, sentence })),
  );
}

function breaks({ pattern, literal, unless }: Forbidden, sentence: string, context: string): boolean {
  if (unless && (unless.test(sentence) || unless.test(context))) return false;
  if (!literal && TOLD_OF_OTHERS.test(sentence)) return false;
  for (const match of sentence.matchAll(new RegExp(pattern, 'giu'))) {
    if (literal || !isTurnedRound(sentence, match)) return true;
  }
  return false;
}

/** Whether a negation stands before the words in their clause or between them, or the clause is a question. */
function isTurnedRound(sentence: string, { 0: words, index }: RegExpExecArray): boolean {
  const before = sentence.slice(0, index).split(CLAUSE_END).at(-1)!;
  const after = sentence.slice(index + words.length).split(CLAUSE_END)[0]!;
  if (NEGATION.test(before) || NEGATION.test(words) || IF.test(before)) return true;
  return ASKED.test(after) && sentence.endsWith('?');
}

const CLAUSE_END = /[,;:.!?…–—]/;
const word = (options: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${options})(?![\\p{L}\\p{N}])`, 'iu');
const NEGATION = word('không|đừng|chớ|chưa|chẳng|tránh|cấm|khỏi|tuyệt đối không|hết cách|là lừa đảo|là giả|là bẫy');
const IF = word('lỡ|trót|nếu|đã|khi|ai|người nào');
const TOLD_OF_OTHERS = word(
  'kẻ gian|kẻ xấu|kẻ lừa đảo|kẻ giả|bọn lừa|họ bảo|họ nói|họ hứa|họ đòi|nó bảo|ai bảo|ai nói|ai hứa|ai nhận|người nào bảo|là (?:dấu hiệu )?lừa(?: đảo)?|là kẻ|là giả|lời đồn|dụ|bảo (?:bác |mình )?(?:cài|bấm|tải|bật|đóng)',
);
const ASKED = /(?<![\p{L}\p{N}])không(?![\p{L}\p{N}])/iu;
