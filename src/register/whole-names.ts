import { comparable } from './comparable.ts';
import { headAt, nounAt, openerAt, opensUnits, tailAt } from './unit-words.ts';

/*
 * A name that its place sets off: a heading, the words before a colon, the subject right before a verb of reporting. There
 * the whole noun phrase is the name, also where it holds words that elsewhere end one ("Đội Quản lý trật tự đô thị", "Tiểu
 * ban Hậu cần", "Các khoa đào tạo", "UBND xã, phường").
 */

/** Whether words that begin with a unit are one name, or a list of names, and nothing else. */
export function isWholeName(words: string): boolean {
  const plain = comparable(words);
  if (
    !opensUnits(plain, 0) ||
    openerAt(plain, 0) === plain.length ||
    plain.split(' ').length > LONGEST_NAME ||
    SAYS_MORE.test(plain)
  )
    return false;
  return [...plain.matchAll(/[,;]\s*(?:và )?|\s-\s/g)].every(({ index, 0: sign }) => {
    const next = index + sign.length;
    return (
      sign.trim() === '-' ||
      headAt(plain, next) !== undefined ||
      nounAt(plain, next) !== undefined ||
      tailAt(plain, next) !== undefined
    );
  });
}

/** "Tiểu ban Hậu cần: quyết toán, gửi báo cáo …": the name before the colon that opens a line; '' when none stands there. */
export function nameBeforeColon(text: string): string {
  const words = /^\s*([^:.;]{2,100}?)\s*:/u.exec(text)?.[1] ?? '';
  return words !== '' && isWholeName(words) ? words : '';
}

/**
 * The name that fills the words between the beginning of a sentence and a verb.
 *
 * Takes   a sentence and where its verb begins.
 * Gives   the name with its place; undefined when something else stands there too.
 */
export function nameBeforeVerb(text: string, at: number): { text: string; start: number; end: number } | undefined {
  const front = text.slice(Math.max(0, at - 160), at);
  const opening = [...comparable(front).matchAll(OPENS_SUBJECT)].at(-1);
  const from = at - front.length + (opening ? opening.index + opening[0].length : 0);
  if (!opening && at > front.length) return undefined;
  // "Các đơn vị cần gửi", but "Tiểu ban Hậu cần gửi"
  const words = text
    .slice(from, at)
    .trimEnd()
    .replace(/(?<=\s\p{Ll}\p{L}*) (?:cần|tự)$/u, '');
  return words !== '' && isWholeName(words) ? { text: words, start: from, end: from + words.length } : undefined;
}

/** Whether words hold a verb of other work, or what joins a sentence together. */
export const saysMore = (plain: string): boolean => SAYS_MORE.test(plain);

const LONGEST_NAME = 16;
/** Where a subject begins behind other words of its sentence. */
const OPENS_SUBJECT =
  /(?:^|[;:.(]\s*|(?<!\p{L})(?:đề nghị|yêu cầu|giao)\s+|(?:(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)|định kỳ[^,]{0,30}|kế hoạch này|trước ngày [^,]{1,30}),\s*)(?=\p{L})/gu;
/** Words of no name: verbs of all work, and what joins a sentence together. */
const SAYS_MORE =
  /(?<!\p{L})(?:chủ trì|phối hợp|thực hiện|triển khai|theo dõi|đôn đốc|hướng dẫn|chỉ đạo|căn cứ|được|là|phải|không|đã|sẽ|để|trước|sau|theo|khi|nếu|trong|định kỳ|hằng|hàng|mỗi|rà soát|tiếp nhận|giúp|tham mưu|với|cho|ngày|có|do|tại|vào|từ|đến|như|xây dựng (?!đảng)|tổ chức (?:thực|triển|các|hội|lễ|cuộc|đoàn đi)|gửi|nộp|báo cáo|lập|cung cấp|phản ánh|cập nhật|kịp thời|thường xuyên|chịu|duy trì|bảo đảm|trình|ký|dự thảo|đề xuất|thông báo|kết quả|số liệu|danh sách)(?!\p{L})/u;
