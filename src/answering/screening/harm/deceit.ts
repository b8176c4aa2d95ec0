import { anyOf, inOrder, said } from '../scene.ts';
import { others } from '../vocabulary.ts';

/** Making, saying or being what is not so. */

const PAPERS =
  '(giấy tờ|giấy|căn cước|căn cước công dân|cccd|cmnd|chứng minh|chứng minh nhân dân|bằng lái|giấy phép lái xe|bằng|hộ chiếu|con dấu|dấu mộc|mộc|chữ ký|bằng cấp|bằng đại học|chứng chỉ|sổ đỏ|giấy khai sinh|giấy khám|giấy ra viện|giấy xét nghiệm|hóa đơn|thẻ bảo hiểm|sổ hộ khẩu|giấy xác nhận|giấy mời|giấy triệu tập|lệnh bắt|thẻ ngành|thẻ nhà báo|biển số|tem|sổ tiết kiệm|sao kê|tiền|hàng)';
const RECEIPTS =
  '(ảnh chuyển khoản|hình chuyển khoản|màn hình chuyển khoản|bill|bill chuyển khoản|biên lai|biến động số dư|ủy nhiệm chi|màn hình ngân hàng|thông báo nhận tiền)';
const BAIT =
  '(tin nhắn|tin|tn|sms|email|thư|mail|trang web|web|website|trang|fanpage|link|đường link|kịch bản|lời thoại|bài|bài đăng|app|ứng dụng|phần mềm|mã qr|qr|cuộc gọi|giọng|giọng nói|ảnh|hình|video|clip|văn bản|công văn|quyết định|thông báo|nick|tài khoản|facebook|zalo|shop|file apk|apk|form|mẫu đăng nhập|đoạn chat|đoạn thoại)';
const FAKEABLE = said(PAPERS, RECEIPTS, BAIT);
const FAKE = said(
  '(giả|giả mạo|mạo danh|giả danh|giả dạng|giả làm|nhái|fake|dỏm|dởm|bịa|=khống|lừa|lừa đảo|lừa người|lừa tiền|đánh lừa|phishing|mã độc|virus|vi rút|ghép mặt|deepfake|=dụ|=câu|=bẫy)',
  'moi (tiền|otp|thông tin|mật khẩu)',
);
const COMPOSE = said(
  '(viết|soạn|soạn thảo|tạo|dựng|lập|thiết kế|nghĩ|nghĩ ra|bịa|sáng tác|code|lập trình|chỉnh|chỉnh sửa|photoshop|cắt ghép|ghép|in|chế|vẽ|gợi ý|đọc|nói|kể|write|create)',
);
const MAKE_OR_TRADE = said(
  '(làm|lm|sửa|mua|bán|kiếm|đặt|đặt làm|cần|xin|muốn có|tẩy|tẩy xóa|sản xuất|nhận làm|cách làm) (ra|được|giúp|giùm|cho)? (tôi|em|mình|t)? (một|1|cái|tờ|bản|chiếc|mấy|vài|quyển)?',
);
const MAKE_FAKE = said(
  '(làm|lm|in|chế|đặt làm|mua|bán|sửa|tạo|dựng|photoshop|viết|soạn|sản xuất|kiếm) (giả|nhái|fake|giả mạo)',
  '(giả mạo|làm nhái|giả danh|mạo danh|nhái)',
);
const IMPERSONATED = said(
  '(công an|ngân hàng|cán bộ|ủy ban|ubnd|phường|xã|thuế|điện lực|shipper|bưu điện|tòa án|viện kiểm sát|vietcombank|agribank|bidv|viettel|vneid|dịch vụ công|nhân viên|con cái|người thân|sếp|giáo viên|thầy cô|bác sĩ|nhà nước|chính phủ|đại sứ số|bộ công an)',
);
/** Making something that passes for what it is not. */
export const FORGERY = anyOf(
  inOrder(6, inOrder(4, COMPOSE, FAKEABLE), FAKE),
  inOrder(5, inOrder(0, MAKE_OR_TRADE, FAKEABLE), FAKE),
  inOrder(3, MAKE_FAKE, FAKEABLE),
  inOrder(5, MAKE_FAKE, IMPERSONATED, said('(để|cho|nhằm) * (lấy|lừa|dụ|moi|bấm|tin|chuyển|gọi)')),
  said('(giả|fake|nhái|ghép|bắt chước|làm giả|giả lập) (được)? (giọng|giọng nói|khuôn mặt|mặt|chữ ký|con dấu|bill)'),
);
const IDENTITY = said(
  '(căn cước|cccd|cmnd|chứng minh|tên|giấy tờ|thông tin|hình|ảnh|khuôn mặt|tài khoản|số tài khoản|sim|vneid|danh nghĩa|sổ hộ khẩu|thẻ)',
);
const BORROW = said(
  '(vay|vay tiền|vay nợ|mở tài khoản|mở thẻ|mở ví|đăng ký sim|đăng ký|mua sim|rút tiền|nhận tiền|xác thực|quét mặt|đăng nhập|mượn tiền|trả góp|mua trả góp|bảo lãnh|mua|bán|thuê)',
);
/** Acting under a name that is not one's own. */
export const STOLEN_NAME = anyOf(
  inOrder(4, inOrder(3, BORROW, IDENTITY), others),
  inOrder(3, inOrder(0, IDENTITY, said('(nhặt được|lượm được|trộm được|lấy được|mượn tạm)')), BORROW),
  inOrder(4, inOrder(2, said('(dùng|lấy|xài|mượn|đứng)'), IDENTITY), others, BORROW),
);
const BYPASS = said(
  '(vượt|vượt qua|qua mặt|qua được|lách|bypass|=né|né được|cách né|né quét|trốn|đánh lừa|phá|vô hiệu hóa|tắt|qua khâu|bỏ qua)',
);
const CONTROL = said(
  '(xác thực|sinh trắc|sinh trắc học|khuôn mặt|quét mặt|quét khuôn mặt|nhận diện|nhận dạng|kyc|ekyc|định danh|kiểm duyệt|tường lửa|lớp bảo mật|bảo mật ngân hàng|hai lớp|2 lớp|2fa|face id)',
);
export const ON_ANOTHER = said(
  '(người khác|ảnh|hình|hình chụp|video|deepfake|mặt nạ|của ai|ngân hàng|người ta|mà không cần|app|không phải chính chủ)',
);
export const CHEATING = anyOf(
  inOrder(
    4,
    inOrder(3, said('(vượt|vượt qua|qua mặt|lách|bypass|=né|né được|cách né|né quét|đánh lừa|phá|trốn)'), CONTROL),
  ),
  inOrder(6, inOrder(3, BYPASS, CONTROL), ON_ANOTHER),
  said(
    '(khai gian|khai =khống|khai man|khai láo|gian lận|trục lợi|làm =khống|lách luật|trốn thuế|né thuế|rửa tiền|chạy chọt|chạy án|hối lộ|đút lót|ăn gian|lừa bảo hiểm)',
  ),
);
export const CHEAT_AIM = said(
  '(tiền|hộ nghèo|trợ cấp|hỗ trợ|thuế|cán bộ|công an|ai|bảo hiểm|điểm|thi|hồ sơ|thu nhập|phát hiện|sao|thế nào|cách|doanh thu|tuổi|giấy tờ|quà|an sinh|kỳ thi|sát hạch)',
);
const FOOL = said(
  '(lừa|lừa đảo|lừa tiền|lừa lấy|gạt|dụ|dụ dỗ|lùa|lùa gà|thao túng|gài|gài bẫy|bẫy|moi tiền|chiếm đoạt|tống tiền|dọa|đe dọa|hù|khống chế|bắt nạt|trả thù|quấy rối|khủng bố|bôi nhọ|hạ nhục|bóc phốt|scam|blackmail|trick|spam|bom hàng|gọi phá|nhắn phá)',
);
export const PREY = said(
  '(bà cụ|cụ già|ông cụ|ông già|bà già|người già|gà|con mồi|nạn nhân|người cả tin|phụ nữ|trẻ con|trẻ em|sinh viên|học sinh|people|someone|elderly|tiền|người nhẹ dạ)',
);
export const SWINDLE = anyOf(
  inOrder(3, FOOL, anyOf(others, PREY)),
  inOrder(
    3,
    said('(cách|cách thức|nghề|chiêu|mánh|kịch bản|bài|chỉ|dạy|học|từng bước|kế hoạch)'),
    said(
      '(lừa đảo|lừa tiền|lừa người|rửa tiền|đánh sập|ddos|spam|phát tán virus|phát tán mã độc|phát tán tin giả|scam|tống tiền|dụ người)',
    ),
  ),
  said(
    '(đóng vai|giả làm|làm|vào vai|nhập vai) (trùm|tên|kẻ|thằng|tay|chuyên gia|bậc thầy)? (lừa đảo|hacker|tội phạm|kẻ lừa đảo|trùm lừa đảo|kẻ trộm|tin tặc)',
  ),
);
export const RUMOUR = anyOf(
  inOrder(
    4,
    said('(viết|đăng|soạn|dựng|làm|tạo|quay)'),
    said('(vu khống|bôi nhọ|nói xấu|dựng chuyện|đặt điều|hạ uy tín|bóc phốt|chửi bới|xúc phạm)'),
  ),
  inOrder(8, said('=bịa'), said('(câu view|câu like|gây sốc|cho bà con|cho dân|để dân|hoang mang|hoảng)')),
  inOrder(
    5,
    said('(viết|đăng|tung|bịa|soạn|làm|nghĩ|dựng|chế|tạo|phao|loan|lan truyền)'),
    said(
      '(tin bịa|tin giả|tin đồn|tin sai|tin vịt|tin thất thiệt|tin nhảm|bài bịa|bài bôi nhọ|bài nói xấu|bài vu khống|bài giật gân|tin câu view|tin hù|tin xấu|bài hạ uy tín|bài xúc phạm|bài chửi|tin hoảng loạn|tin sốc|fake news)',
    ),
  ),
);
