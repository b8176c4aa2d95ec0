import { comparable } from './comparable.ts';
import type { Leg } from './report-legs.ts';
import { periodOfDays } from './report-periods.ts';

/*
 * What is told or sent and yet is no report of how things stand: something laid before whoever decides, names and papers that are handed in.
 */

/** "thẩm định, báo cáo Chủ tịch UBND xã phê duyệt": something is laid before somebody who decides, once. */
export function asksForDecision({ text, limit, to, periods }: Leg): boolean {
  if (to === '' || periods.length > 0 || SPEAKS_OF_STATE.test(comparable(text))) return false;
  const at = text.indexOf(to, limit);
  return at >= 0 && DECIDES.test(comparable(text.slice(at + to.length)));
}
const DECIDES =
  /^,?\s*(?:để )?(?:xem xét|quyết định|phê duyệt|ký duyệt|thẩm định|chấp thuận|cho ý kiến|ban hành|công nhận|khen thưởng)(?!\p{L})/u;

/** Telling without a day is a report when it is asked for, comes again or must be quick, and says how things stand. */
export function asksForState(text: string, due: string, periods: readonly string[]): boolean {
  const plain = comparable(text);
  if (/yêu cầu|đề nghị/.test(due)) return true;
  const timed = due !== '' || periods.length > 0 || plain.includes('định kỳ');
  return (
    timed &&
    /số liệu|kết quả|tình hình|tiến độ|khó khăn|vướng mắc|danh sách|phản ánh|thông tin (?:về|tới)|(?:báo|chuyển) (?:ngay|cho)|sự việc|vụ việc/.test(
      plain,
    )
  );
}

/** A list of names, a draft, a file that is handed in once is work, no report of how things stand. */
export function isOneList({ text, to, days, periods }: Leg): boolean {
  const recurs = periods.length > 0 || periodOfDays(text, days, []).some((name) => name !== 'một lần' && name !== '');
  const plain = comparable(text);
  // "Văn phòng Đăng ký đất đai" is an office, no registration
  if (recurs) return NO_STATE.test(plain.replace(comparable(to), '')) && !SPEAKS_OF_STATE.test(plain);
  return !SPEAKS_OF_STATE.test(plain) || plain.includes('cập nhật');
}
/** What is handed in again and again and tells nobody how things stand. */
const NO_STATE =
  /(?<!\p{L})(?:dự toán|hồ sơ|chứng từ|hóa đơn|(?:nộp|đóng) (?:phí|tiền|thuế|quỹ)|kế hoạch|đăng ký|lịch|giấy mời|tin,? bài|bài viết|sản phẩm|tờ trình|văn bản|góp ý)(?!\p{L})/u;
const SPEAKS_OF_STATE = /số liệu|thống kê|kết quả|tình hình|tiến độ|khó khăn|vướng mắc|phản ánh|sĩ số|sự việc|vụ việc/;
