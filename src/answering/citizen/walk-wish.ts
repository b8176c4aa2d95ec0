import { fold, words } from '../../foundation/text/fold.ts';

/**
 * The wish to be led step by step.
 *
 * Takes   a message in standard words.
 * Gives   undefined when there is none; otherwise what for: "cài VNeID" of "hướng dẫn tôi từng bước cài VNeID", empty when
 *         it is the guide in hand ("từng bước đi", "chỉ từng bước cái này").
 */
export function walkWish(text: string): string | undefined {
  const said = words(text);
  const folded = said.map(fold);
  const at = folded.findIndex((word, index) => word === 'tung' && folded[index + 1] === 'buoc');
  if (at < 0 || said.length > LONGEST_WISH) return undefined;
  let end = at + 2;
  while (end < folded.length && REPEATED.has(folded[end]!)) end += 1;
  const before = said.slice(0, at);
  const after = said.slice(end);
  const verb = folded.slice(0, at).findLastIndex((word, index) => TEACH.has(word) && folded[index + 1] !== 'dao');
  // "từng bước hình thành công dân số" is a plan's wording, not a wish
  if (verb < 0 && !isOnlyFiller(after)) return undefined;
  return trimmed([...trimmed(before), ...trimmed(after)]).join(' ');
}

/**
 * The wish to go on with a walk that is named.
 *
 * Takes   a message in standard words.
 * Gives   what for: "quét mã" of "quay lại bài quét mã"; undefined when it is no such wish.
 */
export function resumeWish(text: string): string | undefined {
  const [, name] = RESUME.exec(text) ?? [];
  const wish = name === undefined ? [] : trimmed(words(name));
  return wish.length > 0 && wish.length <= LONGEST_NAME ? wish.join(' ') : undefined;
}
const RESUME =
  /^\P{L}*(?:quay lại|quay lai|trở lại|tro lai|về lại|ve lai|làm tiếp|lam tiep|tiếp tục|tiep tuc|học tiếp|hoc tiep)\s+(?:bài|bai|việc|viec|phần|phan|vụ|vu|cái|cai|làm|lam)\s+(.+)$/iu;
const LONGEST_NAME = 8;

const isOnlyFiller = (said: readonly string[]): boolean => trimmed(said).length === 0;

/** Without words that name nothing, at both ends. */
function trimmed(said: readonly string[]): string[] {
  const names = said.map((word) => !FILLER.has(fold(word)));
  const from = names.indexOf(true);
  const rest = from < 0 ? [] : said.slice(from, names.lastIndexOf(true) + 1);
  // "cái" of "cái này" names nothing, "cai" before a name is "cài"
  return rest.length === 1 && fold(rest[0]!) === 'cai' ? [] : rest;
}

const LONGEST_WISH = 20;
const REPEATED = new Set(['mot', 'tung', 'buoc', '1']);
const TEACH = new Set('huong dan chi day bay giup lam di noi cach cho muon can xin nho'.split(' '));
const FILLER = new Set(
  (
    'huong dan chi day bay giup gium dum ho lam di noi cach cho muon can xin nho toi tui minh em con chau bac co chu anh chi ong ba ' +
    'ban bot ad voi nhe nha nghe a ah oi da vay the nay do kia viec bai phan cho cu theo lan luot chi tiet cu the ro rang ky ' +
    'cham luon nua duoc khong va roi thi ve nhu sao nao gio bay hay lai de giai thich tay cam'
  ).split(' '),
);
