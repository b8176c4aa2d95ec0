import { anyOf, inOrder, near, notAfter, said, type Scene } from '../scene.ts';
import { bait, frightened, past, them } from './words.ts';

/** A code, a password or a card has been handed over. */

const SECRET = said(
  '(otp|mã otp|mã xác thực|mã xác nhận|mã xác minh|mã kích hoạt|mã 6 số|6 số|sáu số|mấy số|dãy số|mã số|mã|số trong tin nhắn|mật khẩu|pass|mã pin|pin|số thẻ|thông tin thẻ|mặt thẻ|2 mặt thẻ|hai mặt thẻ|thẻ tín dụng|thẻ atm|cvv|số cvv|mặt sau thẻ|passcode|thông tin ngân hàng|tài khoản ngân hàng|nick ngân hàng|tài khoản với mật khẩu|ảnh thẻ|hình thẻ|video quay mặt|quay mặt|quét mặt|quét khuôn mặt)',
  '(ảnh|hình|số|mặt|hai mặt|2 mặt) (của)? (căn cước|cccd|chứng minh|cmnd)',
  '(căn cước|cccd) (và|với|cùng) (mã|otp|ảnh|hình|video|số)',
);
const GIVE = said(
  '(đọc|cho|đưa|gửi|cung cấp|nhập|gõ|điền|nói|khai|báo|chụp|nhắn|bấm|tiết lộ|đăng nhập|ghi|quay|cho mượn|cho coi|cho xem)',
);
const HOLD_BACK = said(
  '(chưa|không|chẳng|hổng|khỏi|đừng|chớ|có nên|nên|cách|sao|đòi|bắt|kêu|biểu|bảo|yêu cầu|xin|hối|giục|dụ|hỏi|cần|phải|bằng cách|để)',
);
/** The person's own screen refuses it: nobody else has it. */
export const REFUSED_BY_SCREEN = said(
  '(nhập|gõ|điền|đăng nhập|quét|đọc) * * (báo sai|sai|không được|hoài|mãi|nhiều lần|không ra|không nhận|5 lần|3 lần|báo lỗi)',
  '(không|chưa|chẳng) (nhận|thấy|có|ra|về) (được)? (mã|otp|tin nhắn)',
  'quên (mật khẩu|mã|pass|pin)',
);

const GIVEN = notAfter(1, HOLD_BACK, inOrder(7, GIVE, SECRET));
const GONE = said('(rồi|mất rồi|xong|mất|luôn|lên|vào|vô|hết)');

export const SECRET_GIVEN: Scene = anyOf(
  inOrder(12, anyOf(them, bait), inOrder(3, GIVEN, said('(vô|vào|lên|hết|xong)? (rồi|mất rồi|hết rồi)'))),
  inOrder(4, past, inOrder(5, GIVEN, them)),
  inOrder(4, past, inOrder(6, GIVEN, bait)),
  inOrder(4, past, near(6, GIVEN, frightened)),
  inOrder(7, GIVEN, inOrder(5, anyOf(them, bait), GONE)),
  inOrder(6, GIVEN, near(6, GONE, frightened)),
  // "nó kêu đọc số cvv, tôi đọc mất rồi": what was read was said before
  inOrder(
    12,
    inOrder(6, said('(kêu|bảo|biểu|bắt|yêu cầu|xin|đòi|hỏi|hối)'), SECRET),
    notAfter(
      0,
      said('(chưa|không|chẳng|hổng|đừng)'),
      said('(đọc|cho|đưa|gửi|nhập|nói|bấm|khai) (mất|luôn|hết|rồi|cho|xong|đại)'),
    ),
  ),
  inOrder(6, said('(lỡ|trót|lỡ tay|lỡ dại)'), GIVEN),
  notAfter(1, HOLD_BACK, inOrder(4, said('(đọc|cho|đưa|gửi|khai|nói|nhập) (luôn|hết|cả|đại|mất)'), SECRET)),
  said(
    '(lộ|bị lộ|bị lấy|bị lấy mất) (mất)? (otp|mã otp|mật khẩu ngân hàng|mã pin|thông tin thẻ|số thẻ)',
    '(đọc|đưa|cho|cung cấp|nhập) (mã)? (otp|mã xác thực|mật khẩu|số thẻ) * (rồi|mất rồi|cho nó|cho họ|cho người|xong)',
    '(vừa|mới|lỡ|trót) (đọc|đưa|cho|cung cấp|gửi|nói) * (otp|mã otp|mã xác thực|mã xác nhận|mật khẩu ngân hàng|mã pin|số thẻ)',
  ),
  inOrder(
    10,
    notAfter(1, HOLD_BACK, inOrder(6, said('(khai|điền|nhập|gõ|đăng nhập)'), SECRET)),
    said(
      '(trang lạ|web lạ|link lạ|link nó|trang nó|trang giả|web giả|nó gửi|họ gửi|người ta gửi|link giả|app lạ|không biết có phải trang thật)',
    ),
  ),
);
