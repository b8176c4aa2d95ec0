import { anyOf, inOrder, notAfter, said } from '../scene.ts';
import { aware, others, request } from '../vocabulary.ts';

/** Taking, watching or selling what is somebody else's. */

const BREAK_IN = said(
  '(lấy|lấy được|lấy cắp|đánh cắp|ăn cắp|trộm|ăn trộm|chôm|moi được|moi tiền|moi otp|lừa lấy|chiếm|chiếm đoạt|chiếm quyền|cướp|hack|hách|đột nhập|bẻ khóa|=bẻ|=phá|=dò|dò ra|dò được|cách dò|dò pass|dò mật khẩu|dò mã|crack|xâm nhập|vào trộm|vô trộm|đăng nhập trộm|đăng nhập lén|vào lén|mở trộm|rút trộm|chuyển trộm|đổi trộm|mở khóa|steal|break into|hack into)',
);
const TREASURE = said(
  '(otp|mã otp|mã xác thực|mã xác nhận|mật khẩu|pass|password|mã pin|tài khoản|facebook|fb|face|zalo|email|gmail|mail|vneid|điện thoại|máy|tiền|thẻ|thông tin|dữ liệu|wifi|camera|icloud|instagram|tiktok|nick|sim|căn cước|cccd|account|messenger|bank|fanpage|kênh|nhóm)',
);
export const SYSTEMS = said(
  '(facebook|fb|zalo|gmail|wifi|tài khoản|nick|camera|ngân hàng|vneid|cổng dịch vụ công|dịch vụ công|trang web|web|website|hệ thống|máy chủ|mật khẩu|pass|icloud|fanpage)',
);
const SECRETLY = said(
  '(lén|lén lút|trộm|bí mật|âm thầm|không để lại dấu vết|không cần mật khẩu|không cần otp|không xin phép|chưa được phép|khi họ ngủ|lúc nó ngủ|without them knowing|secretly)',
  'mà * (không|ko|k|chẳng|chả) (hay|biết|bik|phát hiện|nghi)',
  '(ổng|bả|nó|họ|người ta|chủ) (không|ko|k|chẳng|chả) (hay|biết|bik|phát hiện|nghi)',
  '(không|ko|k) (cho)? (ai|nó|họ) (biết|hay|bik|phát hiện)',
  'không bị (phát hiện|lộ|bắt)',
);
const ENTER = said(
  '(đăng nhập|vào|vô|mở|dùng|xài|truy cập|xem|coi|đọc|cài|cài đặt|gắn|theo dõi|nghe|định vị|ghi âm|kiểm soát|rút|chuyển|lấy)',
);
/** Whose things one has no errand in. */
const STRANGER = said(
  '(người khác|người yêu cũ|vợ cũ|chồng cũ|bồ|bồ cũ|ny cũ|hàng xóm|sếp|đồng nghiệp|đối thủ|tình địch|con nợ|thằng nợ|người lạ|bạn gái|bạn trai|người yêu)',
);
/** One's own account on a telephone that was lent. */
const BORROWED = said('(bằng|trên|máy|qua|từ|nhờ|mượn)');
/** Getting into what belongs to somebody else. */
export const THEFT = anyOf(
  inOrder(5, BREAK_IN, TREASURE, others),
  inOrder(
    2,
    said('(hack|hách|crack|bẻ khóa|đột nhập|xâm nhập|chiếm quyền|ddos|đánh sập|đánh cắp|=dò|=bẻ|hack into|break into)'),
    SYSTEMS,
  ),
  inOrder(2, said('(vào|vô|đăng nhập|mở khóa|vào được|vô được)'), TREASURE, notAfter(1, BORROWED, STRANGER)),
  inOrder(6, inOrder(4, ENTER, TREASURE), SECRETLY),
  inOrder(6, inOrder(6, ENTER, others), SECRETLY),
);
const SPY = said(
  '(xem trộm|đọc trộm|xem lén|đọc lén|coi lén|coi trộm|nghe lén|nghe trộm|quay lén|chụp lén|ghi âm lén|theo dõi lén|ghi lén|quay trộm|chụp trộm|ghi âm trộm|lén ghi|lén quay|lén chụp|lén đọc|lén xem|lén coi|gián điệp|spy on)',
);
export const SPYING = anyOf(
  inOrder(5, SPY, others),
  inOrder(2, said('(theo dõi|định vị|kiểm soát|=rình|track)'), others),
  inOrder(3, request, notAfter(3, aware, SPY)),
  inOrder(6, said('(cài|cài đặt|gắn|tải|bỏ|mua) * (phần mềm|app|ứng dụng|thiết bị|máy|camera|con|định vị|pm)'), SPY),
  inOrder(4, said('(cài|gắn|lắp|đặt) * (nghe lén|nghe trộm|định vị|quay lén|camera ẩn|gián điệp)'), others),
  inOrder(
    4,
    said('(đọc|xem|coi|lấy|sao chép) (tin nhắn|tn|zalo|messenger|facebook|lịch sử cuộc gọi|hộp thư|inbox|điện thoại)'),
    others,
  ),
);
export const QR = said('(mã qr|qr|mã quét|mã vuông|mã chuyển khoản|mã thanh toán)');
/** Whose code it is not: a shop's own is there for its guests. */
const RIVAL = said('(quán khác|tiệm khác|nhà khác|quán bên|hàng xóm|đối thủ|người khác|người ta|chủ quán|shop khác)');
export const TAMPER = anyOf(
  inOrder(
    4,
    inOrder(4, said('(=dán|dán đè|=đè|tráo|thay|đổi|=chế|làm|in|dán chồng|thế)'), QR),
    said('(đè|chồng lên|tráo|lên mã|thế mã|vào mã)'),
  ),
  inOrder(4, inOrder(4, said('(=dán|dán đè|=đè|tráo|dán chồng)'), QR), RIVAL),
  inOrder(
    8,
    inOrder(4, said('(=dán|dán đè|tráo|thay|đổi|=chế|in)'), QR),
    said('(tiền|khách) * (vô|vào|về|chạy|qua|sang) * (túi|tài khoản|tk|ví) (của)? (tôi|mình|tui|em|t|tao)'),
  ),
);
const TRADED = said(
  '(tài khoản ngân hàng|số tài khoản|stk|tài khoản vneid|nick cổ|sim rác|sim không chính chủ|danh sách|list|data|dữ liệu|thông tin cá nhân|thông tin khách hàng|otp|bộ căn cước|ảnh căn cước|cccd|clone|tài khoản clone|thẻ ngân hàng)',
);
export const TRADE = anyOf(
  inOrder(
    2,
    said('(mua|bán|cho thuê|thuê|thu mua|kiếm mối|buôn)'),
    said(
      '(tài khoản ngân hàng|số tài khoản|tài khoản vneid|sim rác|sim không chính chủ|sim kích hoạt sẵn|data|danh sách|list|clone|acc clone|clone facebook|otp|ảnh căn cước|bộ căn cước|nick cổ|tài khoản clone|thông tin cá nhân|thẻ ngân hàng|dữ liệu)',
    ),
  ),
  inOrder(
    5,
    inOrder(3, said('(cho|xin|gửi|cung cấp|xuất|kiếm|lấy|in|tải|đưa|trích|tổng hợp)'), TRADED),
    said(
      '(khách hàng|người dân|dân|cả xóm|cả phường|trong phường|trong xã|trong thôn|trong tổ|trong khu|hộ nghèo|của mọi người|công dân|người già|học sinh|phụ huynh)',
    ),
  ),
);
