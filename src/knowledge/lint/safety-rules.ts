import type { Rule } from './rule.ts';
import { sentencesOf } from './sentences.ts';
import { statementsOf } from './statements.ts';

/** Rule 9 of the format: what a citizen must never be told to do, and offices that no longer exist. */
export const safetyRules: Rule = (guide, report) => {
  for (const { text, line } of statementsOf(guide)) {
    for (const sentence of sentencesOf(text)) {
      const secret = asksForSecret(sentence);
      if (secret) report(line, 'asks-for-secret', `Câu này bảo người dân đưa bí mật ra: «${secret}».`);
      const office = GONE_OFFICE.exec(sentence);
      if (office && !SAYS_IT_IS_GONE.test(sentence)) {
        report(line, 'gone-office', `«${office[0]}» không còn; chỉ đường đến xã, phường hoặc cấp tỉnh.`);
      }
      const download = APK_LINK.exec(sentence);
      if (download) report(line, 'apk-link', `Không đưa đường dẫn tải tệp cài đặt: «${download[0]}».`);
    }
  }
};

/**
 * The words with which a sentence tells its reader to hand a secret over, if it does.
 * A clause with "không, đừng …" forbids it, and one with "kẻ gian, lỡ, đòi …" tells of somebody else: both are fine.
 */
export function asksForSecret(sentence: string): string | undefined {
  for (const clause of sentence.split(/[,;:.!?…–—]|\s-\s/)) {
    const order = HAND_OVER.exec(clause);
    if (!order) continue;
    const before = sentence.slice(0, sentence.indexOf(clause) + order.index);
    if (!NOT_AN_ORDER.test(clause) && !FORBIDS_WHAT_FOLLOWS.test(before)) return order[0];
  }
  return undefined;
}

const SECRET = '(?:mã )?(?:OTP|PIN|CVV)|mật khẩu|ảnh (?:chụp )?(?:thẻ )?(?:căn cước|CCCD)|số (?:thẻ|căn cước|CCCD)';
const HAND_OVER = new RegExp(
  `(?:^|\\s)(?:gửi(?! về)|đọc|cung cấp|nhắn|đưa|nói|cho (?:biết|xem|mượn)|chụp gửi)(?:\\s[^\\s]+){0,5}?\\s(?:${SECRET})(?![\\p{L}\\p{N}])`,
  'iu',
);
const NOT_AN_ORDER =
  /(?:^|\s)(?:không|đừng|chớ|chưa|tránh|cấm|lỡ|trót|nếu|khi|ai|đã|đòi|bắt|yêu cầu|bảo|hỏi|xin|dụ|lừa|kẻ|người gọi|người lạ|chúng|họ|nó|ngân hàng gửi|hệ thống|máy|có thể|App|Ứng dụng|tổng đài gửi|ứng dụng|về (?:điện thoại|máy|số))(?![\p{L}\p{N}])/iu;
/** "Không bao giờ: gửi ảnh, đọc mã": one "không" reaches over the commas of its sentence. */
const FORBIDS_WHAT_FOLLOWS = /(?:^|\s)(?:không|đừng|chớ|cấm|tuyệt đối không)(?![\p{L}\p{N}])/iu;
const GONE_OFFICE =
  /(?:công an|UBND|[uủ][ỷỷy] ban nhân dân|ủy ban|uỷ ban|bộ phận một cửa)\s+(?:cấp\s+)?(?:xã, phường, )?(?:quận|huyện|thị xã)(?![\p{L}\p{N}])|cấp (?:quận|huyện)(?![\p{L}\p{N}])/iu;
const SAYS_IT_IS_GONE = /không còn|đã bỏ|bỏ cấp|bỏ huyện|giải thể|trước đây|trước kia|thay cho|thôi hoạt động/iu;
const APK_LINK = /[\w-]+(?:\.[\w-]+)*[./][\w./-]*\.apk\b|https?:\/\/\S*apk\S*/i;
