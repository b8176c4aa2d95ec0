import { exactKey, fold, hasMarks } from '../../foundation/text/fold.ts';

/**
 * What a question is about, without what every question has.
 *
 * Gives   its words in order, without question words, verbs of asking and words for "the plan says".
 */
export function subjectOf(text: string): string {
  const typed = text.match(/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}/&.-]*[\p{L}\p{N}\p{M}]|[\p{L}\p{N}]/gu) ?? [];
  const asking = hasMarks(text) ? ASKING : ASKING_UNMARKED;
  const keys = typed.map(hasMarks(text) ? exactKey : fold);
  const kept: string[] = [];
  for (let at = 0; at < typed.length; at++) {
    if (asking.phrases.has(`${keys[at]!} ${keys[at + 1] ?? ''}`)) at += 1;
    else if (!asking.words.has(keys[at]!)) kept.push(typed[at]!);
  }
  return kept.join(' ');
}

const ASKING_WORDS = `ai gì nào đâu sao mấy thế thì là có được bị những các một hay và với của cho ở tại trong theo về đến tới từ trên dưới này đó
   đây kia ấy à ạ ừ hả nhé nha vậy khi lúc xin tôi mình em anh chị bạn nêu nhắc phải làm gồm như cũng hiện đang đã sẽ rồi còn vào bằng qua ghi`;
const ASKING_PHRASES = [
  'bao nhiêu',
  'phụ lục',
  'hoàn thành',
  'thế nào',
  'như thế',
  'kế hoạch',
  'văn bản',
  'hướng dẫn',
  'công văn',
  'yêu cầu',
  'đề nghị',
  'nhiệm vụ',
  'đơn vị',
  'cơ quan',
  'chủ trì',
  'phối hợp',
  'đầu mối',
  'phụ trách',
  'thời gian',
  'thời hạn',
  'liên quan',
  'khác nhau',
  'giống nhau',
  'so sánh',
  'liệt kê',
  'tất cả',
  'tên gọi',
  'quy định',
  'nội dung',
  'nguyên văn',
  'giúp tôi',
  'cho biết',
  'phòng nào',
  'việc gì',
  'phần trăm',
  'hay khác',
  'cụm từ',
  'từ khóa',
  'chữ nào',
  'nói tới',
  'nói đến',
  'nói về',
  'nhắc tới',
  'nhắc đến',
  'đề cập',
];
const ASKING = {
  words: new Set(ASKING_WORDS.split(/\s+/).map(exactKey)),
  phrases: new Set(ASKING_PHRASES.map((phrase) => phrase.split(' ').map(exactKey).join(' '))),
};
/** Without marks many single words are others as well ("muc", "giao", "hoi"): of those only what is plain goes. */
const ASKING_UNMARKED = {
  words: new Set(
    'ai gi nao dau sao the thi con vay nhung cac va voi cua cho trong theo ve nay do khi phai lam duoc'.split(' '),
  ),
  phrases: new Set(ASKING_PHRASES.map(fold)),
};
