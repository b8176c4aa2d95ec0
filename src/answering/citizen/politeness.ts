import { exactKey, fold } from '../../foundation/text/fold.ts';
import type { CueText } from '../cues.ts';

/**
 * A message without the words that only make it polite.
 *
 * Takes   cue text.
 * Gives   what is left between them, or the whole when nothing would be; only the two ends lose words. "Dạ bước tiếp đi
 *         cháu" and "bước tiếp" are the same.
 */
export function core(text: CueText): CueText {
  const words = text.trim().split(' ');
  let from = 0;
  let to = words.length;
  while (from < to && HEADS(words[from]!)) from += 1;
  while (to > from && TAILS(words[to - 1]!)) to -= 1;
  return from === to ? text : (` ${words.slice(from, to).join(' ')} ` as CueText);
}

/** Words of cue text that are in a list: typed with their marks, or with none, unless that makes another word of them. */
function oneOf(listed: string, notUnmarked = ''): (word: string) => boolean {
  const marked = new Set(listed.split(' ').map(exactKey));
  const other = new Set(notUnmarked.split(' '));
  const unmarked = new Set(listed.split(' ').map(fold));
  return (word) => {
    const [folded, exact] = word.split('/') as [string, string];
    return exact.startsWith('~') ? unmarked.has(folded) && !other.has(folded) : marked.has(exact);
  };
}

const HEADS = oneOf(
  'dạ ừ uh ừm vâng ok oke ủa à alo ơi rồi cho xin giúp giùm dùm nhờ cháu con em bạn bot ad bác cô chú anh chị mình tui ta giờ này nhé thế vậy',
  'con co ta the nay', // "còn mấy bước", "có", "tạ", "thẻ"
);
const TAILS = oneOf(
  'đi nhé nhen nha nghe hen ạ ah với vs giúp giùm dùm hộ cho tôi tui mình em bạn bot ad cháu con bác cô chú anh chị vậy z zậy thế hả hở à ơi nào nè luôn nhỉ rồi đây',
);
