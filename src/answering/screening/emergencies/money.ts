import { anyOf, inOrder, near, notAfter, said, type Scene } from '../scene.ts';
import { crooked, past, seenThrough, them, vanished } from './words.ts';

/** Money that has left for a crook's pocket, or that nobody can get back out. */

const PAY = said(
  '(chuyển|chuyển khoản|chuyển tiền|nạp|nạp tiền|nộp|nộp tiền|đóng|đóng tiền|gửi tiền|đưa tiền|gửi|cọc|đặt cọc|chuyển cọc|=bắn|bắn tiền|trả tiền|trả|thanh toán|quét|quét mã|đầu tư|góp|mua|ck|bank)',
);
const SUM = '(tiền|triệu|tr|tỷ|tỉ|nghìn|ngàn|trăm|chục|củ|=k|đồng|xiền)';
const denied = said(
  '(chưa|không|chẳng|suýt|hổng|khỏi|tránh|đừng|=sợ|có nên|nên|định|sắp|để không|tính|kẻo|dễ|muốn|đòi|bắt|ép|yêu cầu|xin|giục|kêu|biểu|bảo|dọa|cách)',
);
/** Nothing went to a crook here: the wrong number was typed, or the money came to me. */
export const NOT_TO_A_CROOK = anyOf(
  said(
    '(nhầm|lộn) (số|tài khoản|người|tiền|cho|sang|qua|vào|vô)',
    '(người lạ|ai đó|có người|số lạ|người ta|khách) * (chuyển|gửi|bắn|chuyển khoản) * (cho|vào|vô|tới|qua) * (tôi|mình|em|tài khoản|t|tui|con)',
    '(bị trừ|tự trừ|trừ) (mất)? (phí|tiền hàng tháng|tiền hằng tháng|cước)',
    '(mượn|vay) (tiền)? (bạn bè|bạn|họ hàng|mọi người|người thân|khắp)',
  ),
);

/** Paid, and then they were gone, wanted more, or were seen for what they are. */
const PAID_FOR_NOTHING = notAfter(
  1,
  denied,
  anyOf(
    inOrder(22, PAY, anyOf(vanished, seenThrough)),
    inOrder(22, inOrder(6, PAY, said('(xong|rồi|mất|hết)')), crooked),
  ),
);
const PAID_A_CROOK = inOrder(6, past, notAfter(1, denied, inOrder(22, PAY, crooked)));
const TOLD_LATER = inOrder(
  12,
  said('(theo lời|nghe lời|tin lời|làm theo|nghe theo|tin|bị dụ|bị ép|bị bắt)'),
  said('(chuyển|nạp|nộp|gửi tiền|đưa tiền|đóng)'),
  said('(rồi|xong|mất|hết)'),
);
/** Cheated, and something is missing. */
const FOOLED = notAfter(
  1,
  denied,
  inOrder(
    4,
    said('(bị|mắc|dính|trúng|vướng)'),
    said('(lừa|lừa đảo|lừa lấy|lừa chuyển|lừa nạp|gạt|dụ|lùa|bẫy|chiếm đoạt|cuỗm|lấy mất|móc túi)'),
    said('(mất|sạch|hết|trắng|bay|toi|rồi|tiền|triệu|tr|tỷ|nghìn|ngàn|củ|chục|trăm|=k|chuyển|nạp|tài khoản|cọc|mấy)'),
  ),
);
const FOOLED_SHORT = notAfter(
  1,
  denied,
  said(
    '(tôi|mình|em|tui|t|mẹ|bố|má|ba|con|bác|cháu|vợ|chồng|ông|bà) (vừa|mới|đã|đang|lại)? (bị|mắc|dính) (lừa|lừa đảo|gạt|bẫy) $',
    '^ (vừa|mới|đã|lại)? (bị|mắc|dính) (lừa|lừa đảo|gạt) (mất)? (rồi|tiền)? $',
  ),
);
const TO_A_CROOK = inOrder(
  6,
  past,
  notAfter(
    1,
    denied,
    inOrder(
      8,
      said('(chuyển|chuyển khoản|nạp|gửi|bắn|đóng|nộp|đưa|trả|quét|cọc|đặt cọc)'),
      said(
        '(lừa|lừa đảo|kẻ gian|kẻ lừa|bọn lừa|bọn nó|chúng nó|tụi nó|nó|thằng|giả danh|mạo danh|giả mạo|người lạ|công an giả|giả công an|xưng|tự xưng|bọn)',
      ),
    ),
  ),
);
const CROOK_TOOK = inOrder(
  6,
  said('(nó|chúng nó|bọn nó|tụi nó|kẻ gian|lừa đảo|kẻ lừa đảo|bọn lừa đảo|hacker|chúng)'),
  said('(lừa|lấy|rút|chuyển|cuỗm|cướp|ăn cắp|chiếm|dụ) (của)? (tôi|em|mình|mẹ|bố|ba|má|hết|mất|sạch|luôn|đi)'),
  said(`(mất|hết|sạch|trắng|${SUM.slice(1)}`),
);
/** A friend asked for money, it was sent, and the friend's account turns out to be in other hands. */
const TO_A_TAKEN_ACCOUNT = near(
  14,
  said('(bị hack|hack|bị hách|bị chiếm|bị cướp|bị lấy|bị mất|nick giả|mạo danh|giả danh)'),
  notAfter(
    2,
    denied,
    said(
      '(chuyển|chuyển khoản|gửi|bắn|ứng|đưa|cho mượn|cho vay|bank) (tiền|qua|sang|luôn|cho|hết|mất)? * (rồi|xong|mất|luôn)',
    ),
  ),
);
const LEFT_THE_ACCOUNT = notAfter(
  1,
  anyOf(denied, said('(có|bao giờ)')),
  said(
    `(tài khoản|thẻ|tiền trong tài khoản|tiền trong thẻ|số dư|ví|tiền) * (bị trừ|tự trừ|bị rút|bị mất|mất sạch|mất hết|bay mất|bay sạch|không cánh mà bay|trừ mất|bay hết|bốc hơi)`,
    '(mất|bị mất|bay) (hết|sạch|trắng)? (tiền) (trong)? (tài khoản|thẻ|ngân hàng|ví)',
    `(mất|=toi|bay|mất toi|mất trắng|mất đứt|mất luôn|mất hơn|mất gần|mất mẹ|đi tong) (hơn|gần|luôn|tong|cả|của tôi)? # ${SUM}`,
    '(quét|bấm|vào|mở) * (xong|rồi|là) * (bị trừ|mất|bay) (mất|sạch|hết)? (tiền|triệu)?',
  ),
);
const PUSHED_ON = said(
  '(phải|bắt|bắt phải|kêu|bảo|đòi|yêu cầu) (nạp|đóng|chuyển|nộp) (thêm|tiếp|thuế|phí|thuế thu nhập|phí xác minh) * (mới|thì mới) (cho|được)? (rút|lấy|nhận|hoàn)',
);

export const MONEY_SENT: Scene = anyOf(
  PAID_FOR_NOTHING,
  PAID_A_CROOK,
  TOLD_LATER,
  FOOLED,
  FOOLED_SHORT,
  TO_A_CROOK,
  CROOK_TOOK,
  TO_A_TAKEN_ACCOUNT,
  LEFT_THE_ACCOUNT,
  PUSHED_ON,
  near(
    10,
    inOrder(6, past, notAfter(1, denied, said('(chuyển|nạp|cọc|đặt cọc|gửi tiền|nộp tiền|đóng tiền)', '(nộp|đóng) #'))),
    inOrder(2, them, said('(bảo|kêu|đòi|bắt|nói|biểu|lại) (đóng|nạp|chuyển|nộp|phải|thêm|lại)')),
  ),
);
