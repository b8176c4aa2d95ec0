import { anyOf, inOrder, said, type Scene } from './scene.ts';

/** Emergencies that one recognises by who does what to whom, in which order, rather than by a phrase. */

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
  '(chuyển|chuyển khoản|chuyển tiền|nộp|nộp tiền|đóng|đọc|cung cấp|cài|tải|kết bạn|khai|bắt|bị bắt|lệnh bắt|rửa tiền|ma túy|phạt|khóa|link|đường link|liên quan|dính|hàng cấm|xác minh|điều tra|nạp|gửi tiền|cập nhật|đăng nhập|kích hoạt|quét|bấm|giam xe|cắt điện|mật khẩu|otp|số căn cước|số thẻ)',
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
export const CALLER_PRESSING: Scene = anyOf(
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

const RELATIVE = said(
  '(mẹ|má|bố|ba|cha|tía|ông|bà|ông nội|bà nội|ông ngoại|bà ngoại|ông bà|vợ|chồng|con gái|con trai|chị gái|chị|anh trai|anh|em gái|em trai|dì|cậu|cô|chú|bác|mợ|thím|người nhà|nhà tôi|hàng xóm|bà hàng xóm|ông hàng xóm|bạn tôi|bạn em|cụ|ngoại|nội) (tôi|em|mình|tui|t|cháu|con|của tôi|của em|nhà tôi|nhà em)?',
);
const UNDER_WAY = said(
  '(đang|sắp|định|đòi|cứ đòi|chuẩn bị|toan|nhất định|nhất quyết|khăng khăng|một hai|cứ|chắc sắp|sắp sửa|chạy ra|ra|lên|cản không được|can không được)',
);
const FOLLOWING = said(
  '(nghe điện thoại|nghe máy|nói chuyện|nghe lời|nghe theo|làm theo|tin|tin lời|tin bọn|chuyển tiền|chuyển|chuyển khoản|nạp|nạp tiền|rút|rút tiền|rút sổ|gửi tiền|gửi|đóng tiền|đọc otp|cài app|gọi video|bị dụ|bị lừa|bị thao túng|gọi với|trốn trong phòng|khóa cửa|khóa phòng|nộp|vay tiền|bán vàng|cầm sổ|đầu tư|mua|đi vay|chat)',
);
const TRAP = said(
  '(công an giả|giả công an|công an gì|công an trên mạng|công an|viện kiểm sát|kẻ lừa|lừa đảo|bọn lừa|bọn lừa đảo|bọn nó|tụi nó|chúng nó|kẻ gian|người lạ|người ta|ngân hàng giả|anh tây|ông tây|trên mạng|tài khoản an toàn|tài khoản lạ|quen trên mạng|quen qua mạng|người yêu mạng|bị lừa|lừa|số lạ|sàn|nhóm zalo|telegram)',
);
const NOT_LISTENING = said(
  '(không tin|không nghe|không chịu|can không được|cản không được|ngăn không được|khuyên không được|nói không được|nói hoài|khuyên mãi|không cho ai vào|không cho ai vô|mắng lại)',
);
/** Somebody close is being led on this minute; the one who writes sees it happen. */
export const RELATIVE_IN_TRAP: Scene = anyOf(
  inOrder(12, inOrder(6, inOrder(2, RELATIVE, UNDER_WAY), FOLLOWING), TRAP),
  inOrder(
    12,
    inOrder(4, RELATIVE, said('(bị|tin|nghe|mê|mê muội)'), TRAP),
    said('(sắp|đang|định|đòi|cứ|chuẩn bị|nhất quyết)'),
    said('(chuyển|rút|nạp|gửi|nộp|bán|vay|đưa|đóng|mang)'),
  ),
  inOrder(
    8,
    inOrder(5, RELATIVE, said('(đang|đang bị|vẫn|cứ)'), said('(bị|nghe|tin|chuyển|nạp|lừa|dụ|thao túng|làm theo)')),
    TRAP,
    NOT_LISTENING,
  ),
  inOrder(4, RELATIVE, said('(đang bị|đương bị)'), said('(lừa|dụ|thao túng|dắt mũi|gạt|lừa đảo)')),
  inOrder(
    6,
    inOrder(
      6,
      RELATIVE,
      said('(nhất quyết|nhất định|khăng khăng|cứ|đang|sắp)'),
      said('(chuyển tiền|rút tiền|gửi tiền|nạp tiền|chuyển)'),
    ),
    NOT_LISTENING,
  ),
  inOrder(
    12,
    inOrder(4, RELATIVE, said('(đang|đương|cứ)'), said('(khóa cửa|khóa phòng|trốn trong phòng|đóng cửa|giấu)')),
    said('(công an|lừa|người lạ|chuyển tiền|gọi video|nghe điện thoại)'),
  ),
  inOrder(3, said('(can|cản|ngăn|giữ|khuyên)'), RELATIVE, said('(không được|không nổi|không chịu)'), TRAP),
);

export const KIDNAPPED: Scene = anyOf(
  said(
    '(tiền chuộc|đòi chuộc|chuộc người|bắt cóc online|bắt cóc qua mạng|giữ con tôi|giữ con em|bắt giữ con|nó bắt con|bắt con tôi)',
  ),
  inOrder(
    8,
    said('(con|cháu|em|vợ|chồng|con gái|con trai|em gái|em trai|bạn)'),
    said(
      '(bị bắt cóc|bị giữ|bị nhốt|bị bắt giữ|bị khống chế|mất liên lạc|mất tích|tắt máy|không liên lạc được|gọi không được)',
    ),
    said('(đòi|chuộc|chuyển tiền|triệu|mới thả|thả|tiền)'),
  ),
  inOrder(
    8,
    said('(đòi|bắt|yêu cầu|chuyển|đưa|nộp|gửi)'),
    said('(triệu|tiền|tỷ|tr)'),
    said('(mới thả|thả|thả người|mới cho về|chuộc|mới tha)'),
  ),
  inOrder(
    10,
    said('(công an|họ|nó|bọn nó|người ta|viện kiểm sát)'),
    said('(bắt|ép|dụ|kêu|bảo|biểu|yêu cầu|bị)'),
    said(
      '(thuê phòng|thuê khách sạn|vào nhà nghỉ|vô nhà nghỉ|ở yên trong phòng|ở trong khách sạn|vô khách sạn|vào khách sạn|tự nhốt|bật zoom|tự quay)',
    ),
  ),
  inOrder(
    10,
    said('(con|cháu|em|con gái|con trai|bạn|tôi|mình)'),
    said('(đang|bị|tự)'),
    said('(ở nhà nghỉ|trong nhà nghỉ|trong khách sạn|ở khách sạn|nhốt mình|bị nhốt|tự nhốt|thuê phòng)'),
    said('(công an|bắt|chuyển tiền|zoom|không cho|theo lời|lừa|nó)'),
  ),
  inOrder(4, said('(bị|đang bị)'), said('bắt cóc')),
);

const CHILD = said(
  '(con|cháu|con tôi|con em|con mình|con gái|con trai|cháu tôi|em tôi|chồng|vợ|mẹ|bố|ba|má|người nhà|thằng nhỏ|con bé|bé nhà|thằng bé)',
);
const HURT = said(
  '(cấp cứu|mổ|phẫu thuật|tai nạn|té|ngã|té ngã|bị xe|xe đụng|xe tông|chấn thương|chấn thương sọ não|nhập viện|nằm viện|viện|bệnh viện|hôn mê|nguy kịch|truyền máu)',
);
const FEE = said('(tiền|viện phí|chuyển|chuyển khoản|triệu|tr|đóng|nộp|tạm ứng|phí)');
/** A call about a child in hospital who needs money at once. */
export const CHILD_IN_HOSPITAL: Scene = anyOf(
  inOrder(
    8,
    inOrder(
      6,
      said(
        '(thầy|cô|thầy cô|thầy giáo|cô giáo|giáo viên|nhà trường|trường|bác sĩ|bệnh viện|người lạ|số lạ|có người|ai đó|người ta|nó|họ|y tá|bạn học|hiệu trưởng|chủ nhiệm)',
      ),
      said('(gọi|gọi điện|điện|báo|nói|nhắn|xưng)'),
    ),
    CHILD,
    HURT,
    FEE,
  ),
  inOrder(8, said('(có người|số lạ|ai đó|người lạ|họ|nó|cô giáo|thầy giáo) (gọi|báo|nói|nhắn|điện)'), CHILD, HURT, FEE),
  inOrder(
    8,
    said('(gọi|báo|nhắn|nói)'),
    inOrder(4, CHILD, HURT),
    said('(chuyển tiền|chuyển khoản|viện phí|chuyển gấp|nộp tiền|đóng tiền|gửi tiền|tạm ứng)'),
  ),
);
