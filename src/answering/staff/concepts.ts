import { exactKey, fold, hasMarks, words } from '../../foundation/text/fold.ts';
import { countPairs } from './pair-counts.ts';

/** Two-syllable words and foreign words of the whole knowledge, and which of them each document has. */
export interface Concepts {
  /**
   * The things a text names that none of the given documents names at all.
   *
   * Takes   a text (typed with or without marks) and document ids.
   * Gives   them as typed, in order; empty when every named thing occurs.
   */
  readonly missing: (text: string, documents: readonly string[]) => string[];
  /**
   * How much of a text's words and pairs of words a document holds, rare ones counting most.
   *
   * Gives   0…1; single words count half of what pairs do.
   */
  readonly share: (text: string, document: string) => number;
  /** The same for any other text, given as its folded words. */
  readonly shareIn: (text: string, folded: string) => number;
  /** Whether a document holds this run of words, folded. */
  readonly holds: (document: string, phrase: string) => boolean;
  /** Whether a document says these words one behind the other: with their marks, where they were typed with marks. */
  readonly says: (document: string, text: string) => boolean;
}

/**
 * Learn which neighbouring syllables are words by how often they stand together, from the texts themselves.
 *
 * Takes   texts by document (staff documents and everything else that teaches the language).
 * Gives   the concepts; a pair counts as a word when its syllables meet at least `TOGETHER` times as often as chance. For
 *         text without marks a folded pair counts only when one marked pair stands behind nearly all of its uses.
 */
export function learnConcepts(texts: readonly { readonly document: string; readonly text: string }[]): Concepts {
  const counted = countPairs(texts);
  const holds = (document: string, phrase: string): boolean =>
    counted.folded.get(document)?.includes(` ${phrase} `) ?? false;

  function isWord(first: string, second: string): boolean {
    const together = counted.together(first, second);
    if (together < SEEN || /\d{2}/.test(first + second)) return false;
    return (together * counted.total) / ((counted.times(first) || 1) * (counted.times(second) || 1)) >= TOGETHER;
  }

  function shareOf(asked: readonly string[], own: string): number {
    let held = 0;
    let all = 0;
    for (const gram of new Set(grams(asked))) {
      // a foreign word is a thing by itself, whatever stands beside it
      if (gram.includes(' ') && gram.split(' ').some((word) => FOREIGN.test(word))) continue;
      const weight = gram.includes(' ') || FOREIGN.test(gram) ? 1 : 0.5;
      const rarity = Math.log(1 + texts.length / (1 + counted.textsWith(gram))) ** 2 * weight;
      all += rarity;
      if (own.includes(` ${gram} `)) held += rarity;
    }
    return all === 0 ? 0 : held / all;
  }

  /** The marked word that a folded pair nearly always stands for. */
  function behind(folded: string): string | undefined {
    const forms = [...counted.behind(folded)].sort((a, b) => b[1] - a[1]);
    const all = forms.reduce((sum, [, times]) => sum + times, 0);
    return forms[0] && forms[0][1] >= all * DOMINANT ? forms[0][0] : undefined;
  }

  return {
    holds,
    says(document, text) {
      const marked = hasMarks(text);
      const own = (marked ? counted.exact : counted.folded).get(document) ?? '';
      const run = words(text).map(marked ? exactKey : fold);
      return run.length > 0 && own.includes(` ${run.join(' ')} `);
    },
    share(text, document) {
      const marked = hasMarks(text);
      const own = (marked ? counted.exact : counted.folded).get(document) ?? '';
      return shareOf(words(text).map(marked ? exactKey : fold), own);
    },
    shareIn: (text, folded) => shareOf(words(text).map(fold), ` ${folded} `),
    missing(text, documents) {
      const marked = hasMarks(text);
      const typed = words(text);
      const folded = typed.map(fold);
      const exact = typed.map(exactKey);
      const present = (term: string): boolean => documents.some((document) => holds(document, term));
      // pairs that are words of the language, from the left; and which syllables stand in one the documents have
      const asking = new Set(
        folded.flatMap((word, index) => (ASKING.has(`${word} ${folded[index + 1]}`) ? [index, index + 1] : [])),
      );
      const pairsHere = folded.flatMap((word, index) => {
        const next = folded[index + 1];
        // "bao nhiêu người": "nhiêu" has been spent
        if (asking.has(index)) return [];
        if (next === undefined || ASKING.has(`${word} ${next}`)) return [];
        const known = marked ? `${exact[index]!} ${exact[index + 1]!}` : behind(`${word} ${next}`);
        const [first, second] = known?.split(' ') ?? [];
        if (!marked && (FUNCTION_FOLDED.has(word) || FUNCTION_FOLDED.has(next))) return [];
        if (!first || !second || FUNCTION.has(first) || FUNCTION.has(second) || !isWord(first, second)) return [];
        return [{ index, held: present(`${word} ${next}`) }];
      });
      const taken = new Set(pairsHere.filter(({ held }) => held).flatMap(({ index }) => [index, index + 1]));
      // "tuyên truyền nghị quyết": the pair across two words that are there is no thing of its own
      const absent = pairsHere
        .filter(({ index, held }) => !held && !taken.has(index) && !taken.has(index + 1))
        .map(({ index }) => index);
      // "kỹ năng", "năng số": pairs that share a syllable are one thing
      const gone = runsOf(absent).map(([from, to]) => typed.slice(from, to + 2).join(' '));
      folded.forEach((word, index) => {
        if (FOREIGN.test(word) && counted.times(word) > 0 && !present(word) && !taken.has(index))
          gone.push(typed[index]!);
      });
      return gone;
    },
  };
}

/** Numbers in order as runs of neighbours: 3, 4, 8 → 3 to 4, 8 to 8. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Words and neighbouring pairs. */
const grams = (list: readonly string[]): string[] => [
  ...list,
  ...list.slice(1).map((word, index) => `${list[index]!} ${word}`),
];

const SEEN = 3;
const TOGETHER = 12;
const DOMINANT = 0.9;
/** Words of grammar make no thing, however often they meet. */
const FUNCTION = new Set(
  `và với của cho ở tại trong theo về đến tới từ trên dưới này đó kia khi lúc như thế là thì mà nhưng hay hoặc các những một mọi mỗi được bị có không
   phải cần đã đang sẽ rồi cũng còn ra vào lên xuống qua lại ai gì nào sao mấy đâu tôi mình em anh chị bạn bác nếu vì do để bằng nhau hơn rất`
    .split(/\s+/)
    .map(exactKey),
);
/** The same without marks, where each may be another word. */
const FUNCTION_FOLDED = new Set(
  'va voi cua cho o tai trong theo ve den toi tu nay do kia khi nhu the la thi ma hay cac nhung moi duoc bi co khong phai can da se roi cung con ra vao len qua lai ai gi nao sao may dau minh em chi ban neu vi bang nhau hon rat mo di bao so'.split(
    ' ',
  ),
);
/** Pairs of asking and pointing, never the thing asked for. */
const ASKING = new Set(
  `phần trăm|yêu cầu|tối thiểu|tối đa|ít nhất|nhiều nhất|trung bình|căn cứ|dựa trên|ban hành|ra trước|đúng tên|cơ sở|làm rõ|quan trọng|phần nào|tất cả|toàn bộ|kèm theo|đối với|mục nào|lý do|mục đích|bao nhiêu|cụ thể|cho biết|bao giờ|so sánh|liệt kê|nguyên văn|tóm tắt|chịu trách|trách nhiệm|phụ trách|đầu mối|hạn chót|thời hạn|con số|bắt đầu|kết thúc|nói tới|nhắc tới|nhắc đến|đề cập|quy định|liên hệ|thông tin|số hiệu|ký hiệu|nội dung|văn bản|kế hoạch|giai đoạn|thời kỳ|thời điểm|bình quân|mỗi năm|hằng năm|tính đến|dự kiến|danh sách|đầy đủ|chênh lệch|chỉ tiêu|mục tiêu|nhiệm vụ|hình thức|đơn vị|bộ phận|kể tên|đưa ra|đặt ra|hướng tới|phấn đấu`
    .split('|')
    .map(fold),
);
/** Not a Vietnamese syllable (folded, or an exact key with its tone): a name or a foreign word such as vneid, chatbot, ocop. */
export const FOREIGN =
  /^(?=.*[a-z])(?!(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?[1-5]?$)[a-z0-9]{3,}$/;
