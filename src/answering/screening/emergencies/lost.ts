import { anyOf, inOrder, near, notAfter, said, type Scene } from '../scene.ts';

/** Things that went the wrong way with no crook needed: a phone, a transfer; and a friend who suddenly wants money. */

export const PHONE_LOST: Scene = notAfter(
  1,
  said('(chưa|không|=sợ|khỏi|để|phòng khi|=khi)'),
  anyOf(
    said(
      '(mất|mất tiêu|mất luôn|bị mất|rớt|rơi|rớt mất|làm rơi|làm rớt|làm mất|đánh rơi|bị giật|bị cướp|bị móc|bị trộm|để quên|bỏ quên|thất lạc) (mất)? (cái|chiếc)? (điện thoại|máy|dt|sim|iphone|samsung)',
      '(điện thoại|máy|dt) (của)? (tôi|em|mình|tui|con|mẹ|bố)? (bị mất|bị giật|bị cướp|bị móc|bị trộm|rớt mất|mất rồi|bị lấy cắp)',
    ),
  ),
);
export const PHONE_ONLY_BROKEN: Scene = said(
  '(vỡ|bể|nứt|vô nước|vào nước|xuống nước|hư|hỏng màn)',
  '(mất|bị mất) (điện thoại|máy) (bao|mấy)',
  'tiền mặt',
  '(có mất|mất) (tiền)? không',
  'chuẩn bị',
);

export const WRONG_TRANSFER: Scene = anyOf(
  said(
    '(chuyển|chuyển khoản|=bắn|gửi|nạp|ck) (tiền|khoản)? * (nhầm|lộn|sai|dư|thừa) (rồi)? * (số|tài khoản|người|tiền|khoản|ngân hàng|stk|cho|r|rồi|triệu)',
    '(nhầm|lộn|sai) (số tài khoản|stk|tài khoản|người nhận)',
    'tiền (nó)? (sang|qua|vào|vô|đi) (nhầm|lộn)',
  ),
  inOrder(
    10,
    said('(gõ|bấm|nhập) (sai|nhầm|lộn|dư|thừa)'),
    said('(tiền|chuyển|tài khoản)'),
    said('(qua|sang|vào|vô|cho|mất)'),
  ),
);
export const NO_WRONG_TRANSFER_OF_MINE: Scene = anyOf(
  said(
    '(người lạ|ai đó|có người|người ta|nó|họ|số lạ|tự nhiên|khách|shipper) * (chuyển|gửi|bắn) * (nhầm|lộn|dư)',
    '(tôi|mình|em|tài khoản) * nhận (được)? * (nhầm|lộn)',
    '(=sợ|khỏi|tránh|kẻo|tiêu) * (nhầm|lộn|sai)',
    '(nhầm|lộn) * mà (tiêu|xài|không trả)',
    '(trước khi|lần đầu) * (bấm|chuyển|gửi)',
    '(chuyển) (nhầm|lộn) * (vào|vô|cho|tới|đến) (tài khoản)? (tôi|mình|em|t)',
    '(mật khẩu|mã|otp|pass|pin|mã pin) * (sai|nhầm|lộn)',
    '(nhập|gõ|bấm) (sai|nhầm|lộn) * (mật khẩu|mã|otp|pass|pin|nút)',
    '(ảnh|hình|tin nhắn|file|tin)',
    // what a false courier says went wrong
    '(nhầm|lộn) * (hội viên|thành viên)',
  ),
);

const ACQUAINTANCE = said(
  '(con|cháu|em|anh|chị|bạn|bạn bè|người thân|bố|mẹ|má|ba|sếp|thằng con|con gái|con trai|chồng|vợ|người quen|đứa cháu|đứa em|giám đốc|đồng nghiệp|hàng xóm|chú|bác|cô|dì) (tôi|mình|em|tui|của tôi)?',
);
export const RELATIVE_ASKS_MONEY: Scene = anyOf(
  inOrder(
    4,
    inOrder(
      3,
      ACQUAINTANCE,
      said('(gọi|gọi video|video|nhắn|nhắn tin|nhắn facebook|nhắn zalo|inbox) (zalo|facebook)?'),
    ),
    said('(mượn|vay|xin|hỏi mượn|hỏi vay|nhờ chuyển|nhờ chuyển hộ|nhờ ck|chuyển gấp|cần gấp|cấp cứu|tai nạn)'),
  ),
  near(
    6,
    said('(giọng lạ|giọng hơi lạ|mặt đơ|số tài khoản tên lạ|tên người lạ|không gọi được)'),
    said('(mượn tiền|vay tiền|mượn|vay|chuyển hộ)'),
  ),
);
export const NOT_ASKED_FOR_MONEY: Scene = said(
  '(cách|làm sao|chỉ) * gọi video',
  '(mã xác nhận|mã xác thực|otp|nhầm số|lộn số)',
  '(bị hack|hack rồi|mất nick|bị chiếm|bị mất|bị cướp|dùng nick)',
  '(tôi|em|mình|tui) (muốn|cần|định) (vay|mượn)',
  '(vay ngân hàng|app vay)',
);
