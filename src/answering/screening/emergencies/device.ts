import { anyOf, inOrder, near, notAfter, said, type Scene } from '../scene.ts';
import { past } from './words.ts';

/** Somebody else is in the phone, or something of theirs was let in. */

const MACHINE = said('(điện thoại|máy|dt|màn hình|con chuột|chuột|máy tính|app|nó)');
const ACTS_BY_ITSELF = said(
  '(tự bấm|tự vuốt|tự chạy|tự nhảy|tự gõ|tự thao tác|tự lướt|tự mở app|tự mở ứng dụng|tự mở ngân hàng|tự mở|tự chuyển|tự tải|tự cài|bị điều khiển|bị ai điều khiển|ai điều khiển|người khác điều khiển|người điều khiển|bị chiếm quyền|điều khiển từ xa|đen màn hình|đen thui|đen ngòm|bị khóa cứng|khóa cứng|treo cứng|đơ cứng)',
);
const DEAD = said(
  '(cứ nháy|nháy liên tục|nóng rực|nóng ran|không tắt được|không tắt nguồn được|không bấm được|không thao tác được|đứng hình|đơ luôn|đen màn)',
);
const LET_IN = said(
  '(cài|tải|cài đặt|tải về|bấm|nhấn|ấn|mở|click|quét|kích|bấm vào|bấm vô|vào|làm theo|bật|cho phép|cấp quyền|cho|bấm cài)',
);
const THING = said(
  '(app|ứng dụng|phần mềm|link|đường dẫn|đường link|apk|file|file apk|tệp|mã qr|ultraviewer|ultra viewer|teamviewer|anydesk|quyền trợ năng|trợ năng|quyền xem màn hình|quyền điều khiển|cái gì đó|tin nhắn nhận quà|tin nhắn)',
);
const THEIRS = said(
  '(nó|họ|lạ|giả|giả mạo|lừa đảo|người lạ|số lạ|gửi|gửi qua|nhắn|nhắn về|nhắn tới|bảo|kêu|biểu|bắt|đưa|xưng|theo hướng dẫn|theo lời|qua zalo|trong zalo|qua tin nhắn|công an|cán bộ|nhân viên|kỹ thuật viên|không rõ|không phải|chị gì|anh gì|apk|hóa đơn|phạt nguội|trúng thưởng|nhận quà)',
);
const held = said(
  '(chưa|không|chẳng|hổng|đừng|khỏi|có nên|nên|cách|làm sao|muốn|cần|bắt|kêu|bảo|biểu|đòi|yêu cầu|định|để|được|hay|chặn|hướng dẫn)',
);

const INSTALLED = notAfter(2, held, inOrder(5, LET_IN, THING));
export const DEVICE_CONTROLLED: Scene = anyOf(
  near(4, MACHINE, ACTS_BY_ITSELF),
  near(
    12,
    inOrder(
      6,
      said('(cài|tải|bấm|quét|mở|tải về|cài xong|tải xong)'),
      said('(app|ứng dụng|phần mềm|link|xong|theo|file|tệp)'),
    ),
    DEAD,
  ),
  near(14, inOrder(6, LET_IN, THING), inOrder(4, MACHINE, ACTS_BY_ITSELF)),
  inOrder(3, past, inOrder(6, INSTALLED, THEIRS)),
  inOrder(8, said('(lỡ|trót|lỡ tay|vừa|mới)'), near(5, INSTALLED, THEIRS)),
  // who sent it may stand first, and that it was done last
  inOrder(
    8,
    inOrder(8, THEIRS, THING),
    notAfter(
      1,
      held,
      said(
        '(cài|tải|bấm|cho phép|bấm vào|bật|làm) (xong|rồi|hết|mất|về rồi)',
        '(tôi|em|mình|bác|cháu|con|mẹ|bố|tui) (cài|tải|bấm|cho phép|bật) (xong|rồi|hết|mất)',
      ),
    ),
  ),
  notAfter(
    1,
    held,
    inOrder(
      6,
      said('(cho|để|nhờ)'),
      said('(kỹ thuật viên|nhân viên|nó|họ|người ta|người lạ|số lạ|cán bộ)'),
      said('(điều khiển|vào máy|vô máy|cài|remote|xem màn hình)'),
    ),
  ),
  inOrder(
    3,
    said('(share|chia sẻ|chiếu) màn hình'),
    said('cho (nhân viên|nó|họ|người lạ|kỹ thuật|bên|cán bộ|người ta|anh|chị)'),
  ),
);
