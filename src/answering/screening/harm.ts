import { cues, type CueText } from '../cues.ts';
import { anyOf, inOrder, near, notAfter, occurs, said, type Scene } from './scene.ts';
import { aware, crook, ME, others, OTHERS, request } from './vocabulary.ts';

/**
 * Recognise a wish for something that would hurt somebody: who acts, what is done, to whom. "Tôi bị hack Facebook" is
 * a victim, "kẻ gian làm giả căn cước thế nào" a learner, "cách hack Facebook người khác" neither.
 *
 * Takes   the message as cue text.
 * Gives   whether it asks for harm. A pretext around it (a story, research, an emergency) changes nothing.
 */
export function asksForHarm(text: CueText): boolean {
  if (occurs(NEVER, text)) return true;
  if (!occurs(OWN_DEED, text) || RECOVERY(text)) return false;
  return occurs(ASKED_FOR, text) || !VICTIM_OR_LEARNER(text);
}

/** Getting back what was one's own. */
const RECOVERY = cues(
  '(lấy lại|đòi lại|khôi phục|giành lại) * (tài khoản|mật khẩu|facebook|zalo|tiền|nick)',
  '(chuyển|gửi|bắn) (tiền)? (nhầm|lộn)',
);

/** Words that show the speaker is hurt by it, warned of it or wants to learn to avoid it. */
const VICTIM_OR_LEARNER = cues(
  '(nhận biết|nhận ra|phân biệt|phát hiện|phòng tránh|phòng ngừa|phòng chống|tránh|đề phòng|cảnh giác|cảnh báo|tố cáo|tố giác|trình báo|báo công an|=chống|ngăn chặn|bảo vệ|đấu tranh|tuyên truyền)',
  '(làm sao|sao|làm thế nào|cách|cách nào|cách để) (để)? (biết|nhận biết|nhận ra|tránh|bảo vệ|giữ|khỏi|phòng|không bị)',
  `${ME} * (bị|vừa bị|đã bị|đang bị|lỡ|trót|nhận được|nghi|=sợ)`,
  '(mẹ|bố|ba|má|chồng|vợ|nhà|máy|điện thoại|tài khoản|facebook|zalo) * (bị|vừa bị|đã bị|đang bị|lỡ|trót)',
  '(bị|vừa bị|đang bị) (hack|lừa|mất|chiếm|lộ|theo dõi|nghe lén|giả mạo|đánh cắp|lấy|dụ|dọa|trừ|khóa)',
  '(có người|người ta|kẻ gian|nó|họ|thằng|con nào|ai đó|số lạ|nhóm|bên) * (gọi|nhắn|gửi|bảo|đòi|rủ|mời|xin|dùng|lấy|làm giả|giả|kêu|biểu|nói|dụ|xưng)',
  '(có|liệu) (bị|lo) (lừa|hack|lộ|theo dõi|nghe lén)',
  '^ (lỡ|trót|lỡ tay|sơ ý)', // whoever tells what happened often leaves "tôi" out
  '(sắp|định|chuẩn bị|đòi|cứ đòi|đang) (gửi|chuyển|nạp|đưa) tiền',
  '(là gì|nghĩa là gì|có phải là|có phải|có tội|bị phạt|bị xử lý|có vi phạm|có phạm luật|có bị|phạt bao nhiêu|phạt thế nào|là sao|là chi|là cái gì|là cái chi|nghĩa là)',
  '(thật|thiệt) (hay|với) (giả|lừa)',
  '(tin|uy tín) (được|không|ko)',
  '(khôi phục|lấy lại|giành lại) * (tài khoản|mật khẩu|facebook|zalo|tiền)',
);

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
const FORGERY = anyOf(
  inOrder(6, inOrder(4, COMPOSE, FAKEABLE), FAKE),
  inOrder(5, inOrder(0, MAKE_OR_TRADE, FAKEABLE), FAKE),
  inOrder(3, MAKE_FAKE, FAKEABLE),
  inOrder(5, MAKE_FAKE, IMPERSONATED, said('(để|cho|nhằm) * (lấy|lừa|dụ|moi|bấm|tin|chuyển|gọi)')),
  said('(giả|fake|nhái|ghép|bắt chước|làm giả|giả lập) (được)? (giọng|giọng nói|khuôn mặt|mặt|chữ ký|con dấu|bill)'),
);

const BREAK_IN = said(
  '(lấy|lấy được|lấy cắp|đánh cắp|ăn cắp|trộm|ăn trộm|chôm|moi được|moi tiền|moi otp|lừa lấy|chiếm|chiếm đoạt|chiếm quyền|cướp|hack|hách|đột nhập|bẻ khóa|=bẻ|=phá|=dò|dò ra|dò được|cách dò|dò pass|dò mật khẩu|dò mã|crack|xâm nhập|vào trộm|vô trộm|đăng nhập trộm|đăng nhập lén|vào lén|mở trộm|rút trộm|chuyển trộm|đổi trộm|mở khóa|steal|break into|hack into)',
);
const TREASURE = said(
  '(otp|mã otp|mã xác thực|mã xác nhận|mật khẩu|pass|password|mã pin|tài khoản|facebook|fb|face|zalo|email|gmail|mail|vneid|điện thoại|máy|tiền|thẻ|thông tin|dữ liệu|wifi|camera|icloud|instagram|tiktok|nick|sim|căn cước|cccd|account|messenger|bank|fanpage|kênh|nhóm)',
);
const SYSTEMS = said(
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
/** Getting into what belongs to somebody else. */
const THEFT = anyOf(
  inOrder(5, BREAK_IN, TREASURE, others),
  inOrder(
    2,
    said('(hack|hách|crack|bẻ khóa|đột nhập|xâm nhập|chiếm quyền|ddos|đánh sập|đánh cắp|=dò|=bẻ|hack into|break into)'),
    SYSTEMS,
  ),
  inOrder(2, said('(vào|vô|đăng nhập|mở khóa|vào được|vô được)'), TREASURE, STRANGER),
  inOrder(6, inOrder(4, ENTER, TREASURE), SECRETLY),
  inOrder(6, inOrder(6, ENTER, others), SECRETLY),
);

const SPY = said(
  '(xem trộm|đọc trộm|xem lén|đọc lén|coi lén|coi trộm|nghe lén|nghe trộm|quay lén|chụp lén|ghi âm lén|theo dõi lén|ghi lén|quay trộm|chụp trộm|ghi âm trộm|lén ghi|lén quay|lén chụp|lén đọc|lén xem|lén coi|gián điệp|spy on)',
);
const SPYING = anyOf(
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

const IDENTITY = said(
  '(căn cước|cccd|cmnd|chứng minh|tên|giấy tờ|thông tin|hình|ảnh|khuôn mặt|tài khoản|số tài khoản|sim|vneid|danh nghĩa|sổ hộ khẩu|thẻ)',
);
const BORROW = said(
  '(vay|vay tiền|vay nợ|mở tài khoản|mở thẻ|mở ví|đăng ký sim|đăng ký|mua sim|rút tiền|nhận tiền|xác thực|quét mặt|đăng nhập|mượn tiền|trả góp|mua trả góp|bảo lãnh|mua|bán|thuê)',
);
/** Acting under a name that is not one's own. */
const STOLEN_NAME = anyOf(
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
const ON_ANOTHER = said(
  '(người khác|ảnh|hình|hình chụp|video|deepfake|mặt nạ|của ai|ngân hàng|người ta|mà không cần|app|không phải chính chủ)',
);
const CHEATING = anyOf(
  inOrder(
    4,
    inOrder(3, said('(vượt|vượt qua|qua mặt|lách|bypass|=né|né được|cách né|né quét|đánh lừa|phá|trốn)'), CONTROL),
  ),
  inOrder(6, inOrder(3, BYPASS, CONTROL), ON_ANOTHER),
  said(
    '(khai gian|khai =khống|khai man|khai láo|gian lận|trục lợi|làm =khống|lách luật|trốn thuế|né thuế|rửa tiền|chạy chọt|chạy án|hối lộ|đút lót|ăn gian|lừa bảo hiểm)',
  ),
);
const CHEAT_AIM = said(
  '(tiền|hộ nghèo|trợ cấp|hỗ trợ|thuế|cán bộ|công an|ai|bảo hiểm|điểm|thi|hồ sơ|thu nhập|phát hiện|sao|thế nào|cách|doanh thu|tuổi|giấy tờ|quà|an sinh|kỳ thi|sát hạch)',
);

const FOOL = said(
  '(lừa|lừa đảo|lừa tiền|lừa lấy|gạt|dụ|dụ dỗ|lùa|lùa gà|thao túng|gài|gài bẫy|bẫy|moi tiền|chiếm đoạt|tống tiền|dọa|đe dọa|hù|khống chế|bắt nạt|trả thù|quấy rối|khủng bố|bôi nhọ|hạ nhục|bóc phốt|scam|blackmail|trick|spam|bom hàng|gọi phá|nhắn phá)',
);
const PREY = said(
  '(bà cụ|cụ già|ông cụ|ông già|bà già|người già|gà|con mồi|nạn nhân|người cả tin|phụ nữ|trẻ con|trẻ em|sinh viên|học sinh|people|someone|elderly|tiền|người nhẹ dạ)',
);
const SWINDLE = anyOf(
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

const QR = said('(mã qr|qr|mã quét|mã vuông|mã chuyển khoản|mã thanh toán)');
const TAMPER = anyOf(
  inOrder(
    4,
    inOrder(4, said('(=dán|dán đè|=đè|tráo|thay|đổi|=chế|làm|in|dán chồng|thế)'), QR),
    anyOf(said('(đè|chồng lên|tráo|lên mã|thế mã|vào mã)'), others),
  ),
  inOrder(
    8,
    inOrder(4, said('(=dán|dán đè|tráo|thay|đổi|=chế|in)'), QR),
    said('(tiền|khách) * (vô|vào|về|chạy|qua|sang) * (túi|tài khoản|tk|ví) (của)? (tôi|mình|tui|em|t|tao)'),
  ),
);

const TRADED = said(
  '(tài khoản ngân hàng|số tài khoản|stk|tài khoản vneid|nick cổ|sim rác|sim không chính chủ|danh sách|list|data|dữ liệu|thông tin cá nhân|thông tin khách hàng|otp|bộ căn cước|ảnh căn cước|cccd|clone|tài khoản clone|thẻ ngân hàng)',
);
const TRADE = anyOf(
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

const RUMOUR = anyOf(
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

/** Papers one has to earn. */
const EARNED =
  '(bằng lái|bằng cấp|bằng cấp 3|bằng đại học|bằng tốt nghiệp|chứng chỉ|giấy phép lái xe|giấy khám sức khỏe|học bạ|điểm thi)';
const WATCHDOG =
  '(cán bộ|công an|thuế|cơ quan|ngân hàng|nhà nước|sếp|thầy|cô giáo|giám thị|bảo hiểm|chủ|vợ|chồng|người ta|khách|ai)';
const SECRET_CODE = said('(mật khẩu|mã pin|pass|password|mã khóa|otp|mã mở máy)');
/** What a plan to deceive, watch or drug somebody looks like, in other words than a thief's. */
const SCHEME = anyOf(
  inOrder(
    1,
    said('(mua|bán|kiếm|chạy|làm)'),
    said(EARNED),
    said('(ở đâu|chỗ nào|giá|bao nhiêu tiền|nhanh|không cần|khỏi|cấp tốc|bao đậu)'),
  ),
  inOrder(8, said(`(cái|tấm)? ${EARNED}`), said('(không|khỏi|ko|chẳng) (cần|phải|đi)? (đi học|học|thi|khám)')),
  inOrder(
    14,
    said('(cách|chỉ|làm sao|muốn|bày|dạy|mẹo|có cách nào)'),
    said(`(mà|để|cho)? ${WATCHDOG} (không|ko|khỏi|chẳng) (phát hiện|hay biết|bắt được|lần ra|truy ra)`),
  ),
  inOrder(
    6,
    said('(khiến|dụ|ép|thuyết phục|gạt|thao túng|dọa)'),
    anyOf(others, PREY),
    said('(chuyển tiền|gửi tiền|đọc otp|đưa otp|nhập mật khẩu|bấm link|đưa tiền|đưa mã|sợ|tin theo|điền thẻ)'),
  ),
  inOrder(
    8,
    said('(giả làm|giả danh|mạo danh|đóng giả|giả bộ|xưng là)'),
    said('(cho giống|cho thật|nói sao|nói gì cho|sao cho|để họ tin|cho người ta tin|như thật|dễ tin)'),
  ),
  inOrder(
    5,
    inOrder(4, said('(cài|gắn|lắp|bỏ|cài đặt)'), said('(máy|điện thoại|xe|laptop|máy tính)')),
    others,
    said('(để|xem|coi|theo dõi|biết|đọc|nghe|lén)'),
  ),
  inOrder(
    2,
    said('(xem|đọc|biết|coi|nghe|theo dõi) (được)?'),
    anyOf(others, said('(nó|họ|ổng|bả|cổ)')),
    said('(nhắn|chat|gọi|nói chuyện|đi) (gì|với ai|cho ai|những gì|đâu)'),
  ),
  inOrder(6, said('(hack|hách|crack|bẻ khóa)'), others),
  inOrder(
    6,
    said('(làm cho|khiến|cho|làm sập|đánh sập)'),
    SYSTEMS,
    said('(=sập|đánh sập|tê liệt|ngừng hoạt động|quá tải)'),
  ),
  inOrder(
    2,
    said('(tạo|viết|làm|code|chế|gửi|phát tán|cài|cấy)'),
    said('(virus|con virus|mã độc|malware|trojan|keylogger|phần mềm gián điệp)'),
  ),
  inOrder(
    2,
    said('(cách né|né|trốn|lách|qua mặt|che)'),
    said('(camera|camera phạt nguội|phạt nguội|csgt|cảnh sát|biển số)'),
  ),
  inOrder(7, inOrder(1, said('(thay|đổi|tráo|=dán)'), QR), said('(bằng|thành) mã (của)? (mình|tôi|em|tui|con)')),
  inOrder(
    4,
    said('(mua|bán|kiếm|thu mua)'),
    said('(sim|số điện thoại|thuê bao)'),
    said('(kích hoạt sẵn|đã kích hoạt|không chính chủ|rác|của người khác|không cần đăng ký|tên người khác)'),
  ),
);
/** To know somebody's code is to have it; "làm sao biết" asks for it here, not for a warning sign. */
const KNOW_CODE = notAfter(
  3,
  anyOf(crook, said('(cho|bị|để|đừng|nên|sợ|lỡ)')),
  inOrder(
    4,
    inOrder(1, said('(biết|biết được|tìm ra|tìm được|đoán ra|đoán được|xem|coi|có được|mò ra)'), SECRET_CODE),
    others,
  ),
);

/** Under cover of a story, the crook's deed is what is asked for. */
const FICTION = said(
  '(viết|kể|soạn|sáng tác|nghĩ) (cho)? (tôi|em|mình)? (một|1)? (truyện|truyện ngắn|tiểu thuyết|kịch bản|bài thơ|thơ|câu chuyện|chuyện|bài hát|phân cảnh|phim)',
);
const IN_DETAIL = said('(từng bước|chi tiết|kỹ|cụ thể|tỉ mỉ|cách|các bước|làm thế nào|quy trình)');

/** A deed of the speaker's own: not what a crook does in his story, not what he fears or wants to notice. */
const DEED: Scene = anyOf(
  FORGERY,
  THEFT,
  SPYING,
  STOLEN_NAME,
  inOrder(6, CHEATING, anyOf(CHEAT_AIM, ON_ANOTHER)),
  near(8, CHEATING, request),
  SWINDLE,
  TAMPER,
  TRADE,
  RUMOUR,
  SCHEME,
);
const denied = said('(không|ko|k|chưa|chẳng|chứ không|đâu có|không dám|không bao giờ)');
/** "Bị ông thầy bói lừa": who did it stands between. */
const suffered = said('(bị|vừa bị|mới bị|đã bị|đang bị)');
const OWN_DEED: Scene = notAfter(5, suffered, notAfter(2, aware, notAfter(0, denied, notAfter(4, crook, DEED))));
const ASKED_FOR: Scene = notAfter(
  3,
  aware,
  inOrder(
    4,
    said(
      '(chỉ|dạy|bày|hướng dẫn|giúp|viết|soạn|liệt kê|hãy|bày cho|kể|nói|muốn) (giúp|giùm|hộ|cho)? (tôi|em|mình|t|tui|tao|cháu|con|nghe)? (cách|kịch bản|mẹo|từng bước|các bước|chi tiết)?',
    ),
    OWN_DEED,
  ),
);

const WEAPON =
  '(bom|bom xăng|mìn|thuốc nổ|=súng|lựu đạn|=đạn|ma túy|ma tuý|cần sa|thuốc lắc|ketamin|heroin|chất độc|thuốc độc|thuốc mê|tiền giả|axit|pháo nổ|dao găm|xyanua|explosives|bomb|drugs)';
/** Never in scope, whoever asks. */
const NEVER: Scene = anyOf(
  inOrder(
    14,
    inOrder(10, FICTION, IN_DETAIL),
    anyOf(
      DEED,
      said(
        '(rút tiền|hack|lừa|làm giả|vượt|đột nhập|chế tạo|chiếm đoạt) * (nạn nhân|thẻ|giấy|xác thực|người|bom|tài khoản)',
      ),
    ),
  ),
  notAfter(
    4,
    anyOf(crook, said('(sợ|bị|lo)')),
    inOrder(
      10,
      said('(cách|chỉ|bày|dạy|mẹo)'),
      said(
        'mà (cán bộ|công an|thuế|cơ quan|ngân hàng|nhà nước|giám thị|bảo hiểm|gia đình) (không|ko|khỏi|chẳng) (ai)? (phát hiện|hay biết|biết|bắt được)',
      ),
    ),
  ),
  KNOW_CODE,
  notAfter(
    3,
    anyOf(crook, said('(bị|sợ|nghi)')),
    inOrder(
      6,
      said(
        '(bỏ|pha|đổ|hạ|cho|lén bỏ|chuốc) (thuốc ngủ|thuốc mê|thuốc độc|thuốc chuột|thuốc trừ sâu|thuốc xổ|bùa|chất độc|thuốc kích dục)',
      ),
      others,
    ),
  ),
  notAfter(
    3,
    anyOf(crook, said('(dính|liên quan|vụ|đường dây|buôn|bán|chứa|gọi|báo|xưng|dọa|tội|công an|phát hiện)')),
    inOrder(
      3,
      said('(chế tạo|điều chế|chế|pha chế|pha|làm|lm|=trồng|sản xuất|in|mua|kiếm|tự chế|build|make)'),
      said(WEAPON),
    ),
  ),
  notAfter(
    2,
    anyOf(crook, said('(bị|dọa|đe dọa|đòi|sợ|tội|phim)')),
    inOrder(
      3,
      said(
        '(giết|đầu độc|hãm hại|bắt cóc|cưỡng hiếp|thủ tiêu|ám sát|đâm|chém|tạt axit|thuê người đánh|xử|đánh thuốc mê|kill|poison)',
      ),
      said(OTHERS, '(nó|hắn|thằng đó|con đó|ổng|bả|someone|my wife|my husband)'),
    ),
  ),
  inOrder(
    4,
    said('(ảnh|hình|video|clip|truyện)'),
    said('(nóng|khiêu dâm|khỏa thân|lõa thể|sex|không mặc đồ|lột đồ|cởi đồ)'),
    said(`(trẻ em|con nít|bé gái|bé trai|học sinh|${OTHERS.slice(1)}`),
  ),
  notAfter(
    3,
    anyOf(aware, crook),
    inOrder(3, said('(lột đồ|ghép mặt|ghép đầu|deepfake|bỏ quần áo|cởi đồ)'), said('(ảnh|hình|video|clip)'), others),
  ),
  inOrder(
    3,
    said('(phishing|malware|keylogger|ransomware|trojan|botnet)'),
    said('(kit|code|mẫu|template|cho tôi|viết|tạo|source|script)'),
  ),
);
