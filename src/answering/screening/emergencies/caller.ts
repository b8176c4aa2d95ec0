import { anyOf, inOrder, near, notAfter, said, type Scene } from '../scene.ts';

/** Somebody is on the phone, or in the messages, pressing for money, codes or obedience; nothing was given yet. */

const OFFICE =
  '(công an|cảnh sát|viện kiểm sát|kiểm sát|tòa án|tòa|ngân hàng|cục thuế|thuế|điện lực|bưu điện|bưu chính|hải quan|nhân viên|cán bộ|shipper|giao hàng|nhà mạng|viettel|vnpt|mobifone|bảo hiểm|phường|xã|ủy ban|dịch vụ công|bộ|cục|an ninh|giáo viên|bệnh viện|luật sư|điều tra|tổng đài|ca)';
const CALLS = said(
  '(gọi|gọi điện|gọi video|gọi tới|gọi đến|điện|điện thoại|nhắn|nhắn tin|alo|liên hệ|tin nhắn|sms|zalo)',
);
const CLAIMS = said(
  '(xưng|tự xưng|xưng là|nói là|bảo là|nhận là|giả|giả danh|mạo danh|giả làm|nói|bảo|kêu|báo|biểu|tên là|bên)',
);
const office = said(OFFICE);
const DEMANDS = said(
  '(chuyển|chuyển khoản|chuyển tiền|nộp|nộp tiền|đóng|đọc|cung cấp|cài|tải|kết bạn|bắt|bị bắt|lệnh bắt|rửa tiền|ma túy|phạt|khóa|link|đường link|liên quan|dính|hàng cấm|xác minh|điều tra|nạp|gửi tiền|cập nhật|đăng nhập|kích hoạt|quét|bấm|giam xe|cắt điện|mật khẩu|otp|số căn cước|số thẻ)',
);
const HARD_DEMANDS = said(
  '(chuyển tiền|nộp tiền|đóng tiền|đọc otp|bị bắt|lệnh bắt|rửa tiền|ma túy|khóa tài khoản|khóa sim|khóa số|hàng cấm|cắt điện|giam xe)',
);
const ORDERS = said('(bắt|yêu cầu|đòi|kêu|bảo|ép|dọa|nói|biểu|hối|báo|nhắc|xin|giục|thúc|gửi)');
const CALLER = said('(người|thằng|ông|bà|ai|số lạ|đứa|con|anh|chị|chú|cô|đầu số lạ|tổng đài)');
/** What callers use as a stick: the SIM, the power, a membership, a parcel. */
const STICK = said(
  '(khóa sim|khóa số|khóa hai chiều|khóa 2 chiều|khóa thuê bao|cắt điện|cúp điện|cắt nước|giam xe|thành hội viên|gói hội viên|phí hội viên|trừ tiền hàng tháng|trừ mỗi tháng|mỗi tháng trừ|sim bị khóa|bị khóa sim|khóa sóng|chuẩn hóa|chuẩn hóa thông tin|bưu phẩm|gói hàng cấm)',
);
const BAIT = said(
  '(link|đường link|đường dẫn|bấm|bấm phím|bấm phím 1|bấm hủy|quét|quét mã|mã vuông|mã qr|số căn cước|cccd|chuyển|chuyển khoản|cài|kết bạn|đọc mã|otp|nạp|đóng|phím)',
);
const STICK_WIELDER = said(
  '(shipper|ship|giao hàng|người giao hàng|chú giao hàng|anh giao hàng|bưu tá|tổng đài|nhà mạng|viettel|vinaphone|vina|mobifone|mobi|điện lực|người xưng|xưng|số lạ|ai đó|có người|nhân viên|họ|nó|cô gái|giọng)',
);
/** What no office ever says over the telephone. */
const THREAT = said(
  '(lệnh bắt|bắt tạm giam|tạm giam|bị bắt|xuống bắt|đi tù|khởi tố|kiện|kiện ra tòa|ra tòa|triệu tập|rửa tiền|ma túy|dính án|đường dây|liên quan vụ|nợ cước|nợ xấu|nợ tiền|phong tỏa|đóng băng|khóa sim|thu hồi sim|cắt sim|khóa tài khoản|khóa thẻ|cắt điện|cúp điện|cắt nước|phạt|giam xe|bảo lãnh|bồi thường)',
);
const DEMANDED = said(
  '(chuyển tiền|chuyển khoản|nộp tiền|đóng tiền|đóng phí|đóng cọc|chuyển tiền cọc|gửi tiền|rút tiền|rút sổ|rút sổ tiết kiệm|tài khoản tạm giữ|tài khoản an toàn|đọc mã|đọc otp|đọc số|đọc số căn cước|bấm phím|bấm link|bấm vào link|vào link|tải app|cài app|cài ứng dụng|tải ứng dụng|kết bạn zalo|gửi hình thẻ|gửi ảnh|gửi căn cước|gửi hình căn cước|công hồ sơ|quét mặt|bật camera|quay)',
  '(nộp|đóng|chuyển|gửi) # (triệu|tr|nghìn|ngàn|trăm)',
  'bấm #',
);
const STRANGER = said(
  '(nó|họ|bả|ổng|cổ|số lạ|người lạ|có người|có số|ai đó|có bà|có ông|có cô|có anh|có chị|có đứa|có thằng|thằng nào|thằng|đứa nào|đầu số|đầu dây bên kia|bên kia|người ta|bọn nó|tụi nó|chúng nó|bọn|tổng đài|nhân viên|bên điện lực|bên tòa án|bên thuế|bên công an|bên bảo hiểm|bên ngân hàng|số #|cô bên|anh bên|chị bên|shipper|tự nhận|tự xưng|xưng)',
);
const CONTACTS = said(
  '(gọi|nhắn|bảo|nói|kêu|biểu|báo|giục|hối|ép|bắt|đòi|dọa|yêu cầu|gửi giấy|điện|alo|cứ gọi|gọi liên tục|doạ)',
);
const HURRY = said(
  '(giục|hối|hối dữ|ngay trong hôm nay|ngay bây giờ|liền|ngay lập tức|trong vòng|trong 2 tiếng|sau 2 tiếng|đang đợi máy|đang chờ máy|không được nói với ai|không cho nói|giữ bí mật|ngồi yên|không cho cúp|cấm cúp|không thì|không là|nếu không)',
);
const NOW = said('(đang|đương|hiện|cứ|nãy giờ)');
/** An office asks people to come, or sends word; that presses nobody. */
const held = said('(có bao giờ|có khi nào|thường|hay|hay gọi|nếu|được|khi)');

export const CALLER_PRESSING: Scene = anyOf(
  notAfter(0, held, inOrder(12, inOrder(6, STRANGER, CONTACTS), THREAT)),
  notAfter(0, held, inOrder(10, inOrder(6, STRANGER, CONTACTS), DEMANDED)),
  notAfter(0, held, near(14, inOrder(8, office, CONTACTS, DEMANDED), HURRY)),
  inOrder(
    10,
    inOrder(6, NOW, said('(gọi|nói chuyện|nghe máy|nghe điện thoại|đợi máy|chờ máy|giữ máy|alo|trên máy)')),
    DEMANDED,
  ),
  inOrder(6, office, said('(qua|trên) (zalo|điện thoại|facebook|tin nhắn)'), DEMANDED),
  inOrder(
    8,
    THREAT,
    inOrder(
      4,
      said('(bắt|kêu|bảo|đòi|phải|yêu cầu)'),
      said('(ngồi yên|nộp|chuyển|không được nói|bật camera|quay|giữ bí mật)'),
    ),
  ),
  inOrder(25, inOrder(4, CALLS, CLAIMS, office), DEMANDS),
  inOrder(
    25,
    inOrder(4, said('(xưng|tự xưng|xưng là|mạo danh|giả danh)'), office),
    said('(dọa|bắt|đòi|kêu|biểu|ép|yêu cầu|giục|gọi)'),
    DEMANDS,
  ),
  inOrder(25, inOrder(4, CALLER, CALLS, office), HARD_DEMANDS),
  inOrder(4, office, CALLS, ORDERS, DEMANDS),
  inOrder(8, STICK_WIELDER, STICK, BAIT),
  inOrder(8, STICK_WIELDER, BAIT, said('(thành hội viên|hủy hội viên|khóa sim|cắt điện)')),
  inOrder(
    4,
    said('(đang|hiện đang)'),
    said('(người|thằng|ông|bà|số lạ|cuộc gọi|ai|bọn nó|tụi nó)'),
    said('(gọi|nói chuyện|giữ máy|trên máy)'),
    said('(bắt|đòi|yêu cầu|xưng|bảo|chuyển|ép|dọa)'),
  ),
  said('(không cho|cấm|đừng cho|bảo không được) * (tắt máy|cúp máy|nói cho ai|kể với ai|nói với ai)'),
);
