import { cues, type CueText } from '../cues.ts';
import { anyOf, inOrder, near, notAfter, occurs, said, type Scene } from './scene.ts';
import { asksTheLaw, assistant } from './vocabulary.ts';

/**
 * Recognise a demand for what is inside the assistant: its instructions in whatever game or translation, keys,
 * servers, other people's conversations.
 *
 * Takes   the message as cue text.
 * Gives   whether it asks for that.
 */
export function asksForInside(text: CueText): boolean {
  return NAMED(text) !== undefined || (occurs(REVEAL, text) && !APP_WORDS(text) && !asksTheLaw(text));
}

/** Nobody asks for these by accident. */
const NAMED = cues(
  '(system prompt|system message|prompt hệ thống|prompt gốc|prompt ẩn|prompt của|prompt ban đầu|prompt bí mật|lời nhắc hệ thống|lời nhắc gốc|pre prompt|developer message)',
  '(câu lệnh|chỉ dẫn|chỉ thị|lệnh|lời dặn|lời nhắc|cấu hình|quy tắc|luật|hướng dẫn) (ẩn|bí mật|gốc|của bot|bên trong|khởi tạo|ngầm)',
  '(câu lệnh|chỉ dẫn|chỉ thị|lời nhắc|quy tắc|hướng dẫn) (hệ thống|nội bộ|ban đầu) (của)? (bạn|mày|bot|trợ lý|m|chatbot|này)?',
  '(khóa|key|token|mã|chìa khóa) (api|bí mật của bạn|truy cập của bạn)',
  '(api key|secret key|access token|env file|biến môi trường)',
  '(bạn|mày|m|bot|con bot|con này|em) (dùng|chạy|xài|sử dụng|được làm bằng|là|chạy bằng) (mô hình|model|ai) (gì|nào|chi)',
  '(mã nguồn|source code|source) (của)? (bạn|bot|mày|hệ thống này|chatbot|trợ lý)',
  '(máy chủ|server) (của)? (con)? (bot|bạn|mày|trợ lý|chatbot) * (ở đâu|ip|địa chỉ|nào)',
  '(mã|chuỗi|từ khóa|cụm từ|mật mã) (bí mật|canary|ẩn|đánh dấu) * (bạn|giấu|hướng dẫn|chỉ dẫn|được giao|của mày)',
  '(your|ur) (hidden|secret|internal|initial|original|full|exact)? (instructions|prompt|system prompt|rules|guidelines|configuration|config|system message)',
  '(hidden|secret|internal|initial) (rules|instructions|prompt|guidelines|config)',
  '(repeat|print|show|reveal|output|display|copy|translate|summarize|summarise|tell) * (above|prompt|your instructions|your rules|verbatim|system message|ur rules|ur instructions)',
  '(first|last) * (words|lines|sentences) of (your|ur|the) (prompt|instructions|configuration|config|message|system)',
);

const SHOW = said(
  'cho (tôi|t|tui|mình|em)? (xem|coi|đọc|biết|nghe)',
  '(in|in ra|đọc|đọc lại|chép|chép lại|chép y|tiết lộ|tóm tắt|liệt kê|dịch|kể|kể lại|nói|điền|hoàn thành|viết|soạn|sáng tác|viết lại|viết tiếp|đưa|gửi|xuất|xuất ra|hiển thị|hiện|nhắc lại|lặp lại|trích|trích dẫn|là gì|là j|gồm những gì|ra sao|đoán|gợi ý|mô tả|nêu|công khai|cung cấp|thuật lại|diễn đạt lại|mã hóa|chuyển sang|bật mí|khai ra|copy|=dán)',
);
const RULEBOOK = said(
  '(chỉ dẫn|chỉ thị|lời dặn|lời nhắc|lời căn dặn|mệnh lệnh|câu lệnh|prompt|cấu hình|thiết lập|cài đặt|quy tắc|luật|nội quy|nguyên tắc|instruction|instructions|hướng dẫn|đoạn mở đầu|tin nhắn đầu tiên|điều được dặn|điều cấm|điều bị cấm|ràng buộc|kịch bản)',
);
/** Whose rules they are: the assistant's own, or the ones it was given first. */
const OWN_RULES = said(
  'của (bạn|mày|mi|bot|trợ lý|chatbot|m|cậu|ngươi|em|ad|người tạo|nhà phát triển)',
  'mà (bạn|mày|m|bot|em|cậu)',
  '(bạn|mày|m|bot) (phải|đang|được|đã|nhận|nhận được)',
  'đầu tiên (tôi|bạn|mày|m|em)? (nhận|được|nghe)',
  'trước khi (tôi|t|mình) (nhắn|hỏi|vào)',
  '(được nạp|nạp sẵn|lập trình sẵn|trước cuộc trò chuyện|=ẩn|nội bộ|ban đầu|khởi đầu|bí mật)',
);
const MAKER = said(
  '(người ta|ngta|ai|chủ|kỹ sư|nhà phát triển|họ|admin|người tạo|lập trình viên|công ty|sếp|cán bộ|đội kỹ thuật|tác giả)',
);
const PRIMED = said(
  '(dặn|căn dặn|dạy|cài|lập trình|giao|huấn luyện|ra lệnh|cấm|nạp|thiết lập|nhắc|chỉ thị|yêu cầu|bắt)',
);
const WHAT = said('(gì|những gì|j|thế nào|điều gì|cái gì|câu gì|chi|ra sao|mấy điều|không được nói)');
const ABOVE = said(
  '(ở trên|phía trên|bên trên|trên đây|trước tin nhắn này|trước câu này|trước dòng này|đầu cuộc trò chuyện|đầu hội thoại|trên cùng|trên dòng này)',
);

const TALK = said(
  '(tin nhắn|câu hỏi|cuộc trò chuyện|trò chuyện|hội thoại|đoạn chat|lịch sử|lịch sử chat|lịch sử trò chuyện|nhật ký|nội dung|chat|log|câu)',
);
const OTHER_USERS = said(
  '(người khác|người dùng|người dùng khác|người trước|người nhắn trước|người hỏi trước|mọi người|người dân|dân|ai đó|những người|các bạn khác|bạn khác|khách khác|vợ tôi|chồng tôi|vợ|chồng|con tôi|hàng xóm|sếp tôi|người kia|cô ấy|anh ấy|bà ấy|ông ấy)',
);
const TOLD = said('(hỏi|nhắn|chat|nói|gửi|kể|tâm sự|trao đổi|đã hỏi|đã nhắn|vừa hỏi|vừa nhắn)');
const TO_ASSISTANT = said(
  'với (bạn|bot|mày|m|em|trợ lý|máy)',
  'cho (bạn|bot|mày|m)',
  '(bạn|bot|ở đây|vào đây|trên đây|hôm nay|hôm qua|trước đó|trước tôi|gần nhất|gần đây|mới nhất)',
);

const ADMIN_DOOR = said(
  '(mật khẩu|mk|pass|tài khoản|đăng nhập|quyền|đường dẫn|link) (vào|của|đăng nhập|vô|truy cập)? (trang|bảng|khu|tài khoản|hệ)? (quản trị|admin|root|máy chủ|server|cơ sở dữ liệu|database|bảng điều khiển|console|bot|trợ lý)',
);

const REVEAL: Scene = anyOf(
  near(10, SHOW, inOrder(3, RULEBOOK, OWN_RULES)),
  inOrder(
    4,
    said('(có ai|ai|những ai|người nào|bao nhiêu người)'),
    said('(nói chuyện|nhắn|nhắn tin|chat|hỏi|tâm sự|trò chuyện)'),
    said('(với)? (bạn|bot|mày|chatbot|trợ lý)'),
    WHAT,
  ),
  inOrder(
    4,
    said('(xem|coi|đưa|giao nộp|nộp|xuất|in|in ra|cho xem|gửi|mở|đọc)'),
    said('(nhật ký|log|logs|nhật ký hệ thống)'),
    said('(hệ thống|hội thoại|trò chuyện|chat|máy chủ|hôm nay|của bot|của bạn|truy cập|ra|đi)'),
  ),
  said(
    '(giao nộp|xuất|in ra|xem|đọc|mở) (toàn bộ|hết)? (nhật ký hội thoại|nhật ký trò chuyện|nhật ký hệ thống|log|logs)',
    '(giao nộp|nộp) nhật ký',
  ),
  near(6, SHOW, inOrder(2, OWN_RULES, RULEBOOK)),
  inOrder(3, MAKER, PRIMED, assistant, WHAT),
  inOrder(3, assistant, said('(được|bị|đã được)'), PRIMED, WHAT),
  inOrder(4, assistant, said('(được|bị) (dặn|dạy|cấm|lập trình|yêu cầu|cài)'), WHAT),
  notAfter(
    3,
    said('(bước|ảnh|hình)'),
    inOrder(
      5,
      said('(lặp lại|chép|chép lại|in ra|đọc lại|sao chép|copy|dịch|xuất ra|nhắc lại|trích)'),
      said('(mọi thứ|tất cả|toàn bộ|nội dung|nguyên văn|những gì|mọi chữ|y nguyên|phần|dòng|văn bản|đoạn)'),
      ABOVE,
    ),
  ),
  near(6, SHOW, inOrder(4, TALK, OTHER_USERS)),
  near(8, SHOW, inOrder(5, OTHER_USERS, TOLD, TO_ASSISTANT)),
  near(8, inOrder(3, SHOW, TALK), inOrder(5, OTHER_USERS, TOLD)),
  inOrder(6, said('(người|ng) (nhắn|hỏi|chat|vào) (trước|trc|trước tôi|trước đó)'), anyOf(SHOW, WHAT)),
  inOrder(3, OTHER_USERS, TOLD, anyOf(WHAT, TO_ASSISTANT), said('(bạn|bot|mày|em)')),
  inOrder(
    5,
    said('(gửi|đưa|cho|xuất|tải|in|liệt kê|cung cấp|dump)'),
    said('(toàn bộ|hết|tất cả|danh sách|mọi)'),
    said('(dữ liệu|thông tin|tin nhắn|hội thoại|câu hỏi|số điện thoại)'),
    OTHER_USERS,
  ),
  ADMIN_DOOR,
  inOrder(
    4,
    said('(cho|đưa|gửi|xin|cần|cấp)'),
    said('(token|api|key|mật khẩu|mk|pass)'),
    notAfter(0, said('cho'), said('(bot|sửa bot|máy chủ|server|chatbot|trợ lý)')),
  ),
  said('(người|ai) (hỏi|nhắn|chat|nhắn tin) (gần đây|gần nhất|cuối cùng|đầu tiên|mới nhất|trước tôi)'),
);
/** The same words about an app, a router, a group or a page of the speaker's own. */
const APP_WORDS = cues(
  '(ban tuyên giáo|ban chỉ đạo|ban thường vụ|ban dân vận|zalo|facebook|fb|messenger|nhóm|fanpage|modem|router|wifi|ứng dụng|app|điện thoại|vneid|dịch vụ công|gmail|bước|kế hoạch|văn bản|ngân hàng|youtube|tiktok|máy tính)',
);
