import { cues, type CueText } from '../cues.ts';
import { anyOf, inOrder, notAfter, occurs, said, type Scene } from './scene.ts';
import { assistant, ASSISTANT } from './vocabulary.ts';

/**
 * Recognise attempts to turn the assistant: rules declared void, another role, borrowed authority, a text to be obeyed,
 * the form of its answers dictated.
 *
 * Takes   the message as cue text, and as typed (brackets and markup count there).
 * Gives   whether it is one.
 */
export function triesToTakeOver(text: CueText, typed: string): boolean {
  return (
    FORGED_AUTHORITY.some((form) => form.test(typed)) ||
    PLAIN(text) !== undefined ||
    occurs(TURN, text) ||
    ((occurs(MODE, text) || JAILBREAK(text) !== undefined) && !OWN_DEVICE(text))
  );
}

const AUTHORITY =
  '(?:quản trị|quan tri|admin|administrator|system|sys|hệ thống|he thong|root|developer|dev|nhà phát triển|nha phat trien|lập trình viên|lap trinh vien|kỹ thuật|ky thuat|super ?user|override|chỉ thị|chi thi|mệnh lệnh|menh lenh|lệnh mới|lenh moi|assistant|instructions?|ban chỉ đạo|cấp trên|cap tren)';
/** Who is speaking, claimed by markup: any bracket, tag, heading or field, but not "hệ thống báo lỗi" in a sentence. */
const FORGED_AUTHORITY: readonly RegExp[] = [
  new RegExp(
    `[[【〔「『《«{]{1,3}\\s*(?:[^\\]】〕」』》»}\\n]{0,20}[\\s\\-–:_/|])?${AUTHORITY}(?![\\p{L}])[^\\]】〕」』》»}\\n]{0,60}[\\]】〕」』》»}]`,
    'iu',
  ),
  new RegExp(
    `(?:^|\\n)\\s*[(*#=~\\-_>|"']{1,6}\\s*(?:begin |bắt đầu |new |tin nhắn )?${AUTHORITY}(?![\\p{L}])[^\\n]{0,60}?[)*#=~\\-_:|]`,
    'iu',
  ),
  new RegExp(`</?\\s*\\|?\\s*(?:im_start|im_end|inst|${AUTHORITY})[^<>\\n]{0,40}>`, 'iu'),
  /<\|[a-z_]{2,30}\|>|\[\/?inst\]/iu,
  /["']?role["']?\s*[:=]\s*["']?(?:system|admin|assistant|developer)/iu,
  new RegExp(
    `^\\s*(?:system|admin|administrator|root|sudo|quản trị viên|quan tri vien|lệnh hệ thống|lenh he thong|(?:hệ thống|he thong)(?!\\s*:\\s*(?:báo|bao|thông báo|thong bao|lỗi|loi|không|khong|đang|dang)))\\s*:`,
    'iu',
  ),
  /^\W*(?:system|admin|root|developer)\s+(?:notice|override|message|command|alert|prompt|update|mode|note|request|instruction)/iu,
  /(?:drop\s+table|union\s+select|delete\s+from\s+\w|'\s*or\s+'?1'?\s*=|<script|\{\{.{0,40}\}\}|\$\{.{0,40}\}|rm\s+-rf|;\s*--)/iu,
];

const PLAIN = cues(
  '(chơi)? trò dan',
  '(bạn|mày|mi|bot|m|cậu|ngươi) (là|thành|trở thành) dan',
  '(developer mode|god mode|sudo mode|do anything now|dan mode)',
  'ignore * (previous|prior|above|earlier|your|ur|any|all|the) * (instructions|instruction|rules|prompts|prompt|guidelines|text|everything|training)',
  '(disregard|forget|override|bypass|skip) * (instructions|rules|guidelines|restrictions|prompt|training|everything above|told)',
  '(you are now|from now on you|new instructions|your new role)',
  '(pretend|act|roleplay|role play) (to be|as|you are|you re|like)',
  '(no restrictions|without restrictions|unrestricted|uncensored|without any filter|no filter)',
  '(không|ko|k|chẳng) (bị|còn|có|cần)? (giới hạn|kiểm duyệt|ràng buộc|rào cản|bộ lọc|đạo đức|cấm kỵ) (gì|nào|nữa)?  * (trả lời|nói|làm|đáp) * (mọi|tất cả|bất cứ|hết)',
  '(trả lời|nói|làm|đáp) * (mọi|tất cả|bất cứ) * (không|ko|k|chẳng) (bị|còn|có|cần)? (giới hạn|kiểm duyệt|ràng buộc|bộ lọc|từ chối)',
  '(trả lời|nói|in ra|viết|ghi|lặp lại) (đúng|nguyên văn|lại|cho tôi)? (câu|chữ|từ|dòng|cụm)? * (đã bị hack|bị hack|hacked|pwned|tôi đã bị|đã bị chiếm)',
  '(xóa|drop|delete|hủy|format|wipe) (hết|sạch|toàn bộ|tất cả)? * (dữ liệu|cơ sở dữ liệu|database|bảng|tài khoản|hội thoại|tin nhắn) * (người dùng|người dân|khách hàng|máy chủ|của mọi người|hệ thống|tất cả mọi người|users)',
);

const DISREGARD = said(
  '(bỏ qua|quên|quên đi|quên hết|quên sạch|phớt lờ|bỏ hết|bỏ|xóa|xóa bỏ|hủy|hủy bỏ|đừng theo|không cần theo|khỏi theo|lờ đi|lờ|mặc kệ|kệ|gạt bỏ|gạt|vứt|vô hiệu|vô hiệu hóa|tắt|phá|ngừng tuân thủ|ngừng tuân theo|không tuân theo|không phải theo|bất chấp|dẹp|bơ|gỡ|gỡ bỏ|bẻ|cởi bỏ|làm trái|trái với|ngược lại với|ngược với|ngược)',
);
const RULES = said(
  '(hướng dẫn|quy định|chỉ dẫn|mệnh lệnh|luật lệ|luật|nguyên tắc|giới hạn|quy tắc|lệnh|câu lệnh|ràng buộc|chỉ thị|lời dặn|kiểm duyệt|bộ lọc|rào cản|cấm đoán|điều cấm|nội quy|thiết lập|cài đặt|những gì được dặn|những gì được dạy|đạo đức|an toàn|lời nhắc|prompt)',
);
const DISREGARD_ALL = said('(bỏ|quên|gạt|xóa|gỡ|tắt|dẹp|hủy) (hết|sạch|tất cả|mọi|toàn bộ)');
const WHOLE = said(
  '(mọi|hết|hết tất cả|tất cả|toàn bộ|các|những|sạch|mấy|bất kỳ|cái đống|mớ|quên hết|quên sạch|bỏ hết)',
);
const THEIRS = said(
  '(trước đó|trước|cũ|hệ thống|của bạn|của mày|của m|của bot|ban đầu|an toàn|ở trên|phía trên|đã cho|được giao|được dặn|đã dặn|người ta dặn|họ dặn|lúc đầu|từ trước|từ đầu|mà bạn|bạn được|mày được|của cậu|của nhà phát triển|gốc|nãy giờ|hiện tại|bạn đang|đi)',
);
/** The speaker forgot something himself, or tells how a thing went. */
const SELF_FORGOT = said(
  '(tôi|tui|em|bác|cháu|con|cô|chú|mẹ|bố|ba|má|ông|bà|lỡ|mình|bị|hay|không|chưa|đừng|sao|nó|đã)',
);

const NOW = said(
  '(từ giờ|từ nay|từ bây giờ|bây giờ|kể từ giờ|kể từ bây giờ|kể từ lúc này|từ lúc này|từ phút này|bắt đầu từ bây giờ|giờ|hôm nay|trong cuộc trò chuyện này|từ câu này)',
);
const BECOME = said(
  `${ASSISTANT} (là|sẽ là|không còn là|không còn|hãy đóng|đóng vai|được phép|thành|trở thành|sẽ|phải (nghe|trả lời|tuân|làm theo|nói|gọi|đóng|vâng)|có thể làm mọi|thuộc về|theo lệnh|chỉ được|có tên|tên là|làm)`.replace(
    'phải (nghe|trả lời|tuân|làm theo|nói|gọi|đóng|vâng)',
    'phải nghe|phải trả lời|phải tuân|phải làm theo|phải nói|phải gọi|phải đóng|phải vâng',
  ),
);
const ROLE = anyOf(
  said('(giả vờ|giả bộ|cứ cho|cứ coi|hãy coi|xem như|coi như) (bạn|mày|bot|mi|cậu) (là|làm)'),
  said('(đóng vai|nhập vai|vào vai|hóa thân|giả vờ là|giả vờ làm|giả bộ là|giả bộ làm|sắm vai|diễn vai|thủ vai)'),
  notAfter(
    3,
    said('(nó|họ|kẻ|có người|người ta|ai|thằng|bọn|đứa|công an|người lạ|bị|kẻ gian)'),
    said('(giả làm|đóng giả)'),
  ),
);
const CAST = said(
  '(bà|ông|một|1|hacker|cán bộ|công an|luật sư|người|nhân viên|mẹ|bố|chuyên gia|admin|quản trị|ai|trợ lý|kẻ|trùm|nhân vật|chatbot|robot|máy|giám đốc|chủ tịch|phù thủy|ác quỷ|bác sĩ|điệp viên|nhà văn|bạn gái|người yêu|vai ác|phản diện|con|bot|tên|sếp|diễn viên|thầy|cô)',
);
const STORY_OF_CROOK = said(
  '(nó|họ|kẻ gian|kẻ lừa đảo|có người|người ta|thằng|bọn|tụi nó|chúng|đứa|đối tượng|ai đó|con tôi|cháu|học sinh|diễn viên|tiểu phẩm|hội thi|vở kịch|công an)',
);

const EVERY_ANSWER = said(
  '(mọi|mỗi|tất cả|cuối mỗi|đầu mỗi|cuối|đầu|trong mọi|sau mỗi|trước mỗi|từng) (câu trả lời|câu|câu tl|lần trả lời|tin nhắn|tin trả lời|lượt|tin|lời đáp|câu đáp|phản hồi)',
  '(mọi|mỗi|cuối mỗi|đầu mỗi) (câu hỏi)',
  'every (answer|reply|response|message)',
);
const DICTATED = said(
  '(thêm|tự thêm|kèm|kèm theo|chèn|gắn|=dán|ghi|viết|kết thúc|bắt đầu|mở đầu|phải có|chỉ được|chỉ đáp|đáp|đều|luôn|phải|nhớ|quảng cáo|add|append|end with|start with|include)',
);

const OBEY = said(
  '(làm theo|làm đúng|làm đúng theo|thực hiện|thực hiện luôn|thi hành|chấp hành|chạy|tuân theo|tuân lệnh|nghe theo|execute|follow|obey|làm y|làm y như|làm lun theo)',
);
const COMMAND_TEXT = said(
  '(câu|câu lệnh|lệnh|mệnh lệnh|nội dung|chuỗi|đoạn|đoạn mã|đoạn sau|dòng|nó|theo|theo nó|yêu cầu trong|chỉ dẫn trong|như lệnh|như một lệnh|nội dung đó)',
);
const DECODE = said(
  '(giải mã|decode|dịch ngược|giải|dịch|đọc ngược|ghép lại|ghép các chữ|chuyển mã|base64|hex|rot13|mã morse|xuôi lại|translate)',
);
const QUOTED = said(
  '(trong tài liệu|trong văn bản|trong file|trong ảnh|trong link|tài liệu có câu|văn bản có câu|có câu|có dòng|có đoạn|đoạn sau|câu sau|dòng sau|chuỗi này|chuỗi sau|đoạn mã này|mã sau|câu này)',
);

const CLAIM = said(
  '(tôi|mình|đây|tao|t|em|chúng tôi|bên tôi) (là|chính là|bên|thuộc|ở) (quản trị viên|quản trị|admin|người tạo|người tạo ra|lập trình viên|chủ|sếp|kỹ sư|kỹ thuật viên|nhà phát triển|giám đốc|cục an toàn thông tin|bộ công an|công an|đội kỹ thuật|người viết|chủ nhân|cán bộ kỹ thuật|thanh tra|nhân viên kỹ thuật|người quản lý|kiểm thử viên|tester|developer)',
);
const POWER = said(
  '(ra lệnh|cho phép bạn|cho phép mày|mở khóa|tắt bộ lọc|tắt kiểm duyệt|tắt giới hạn|bỏ giới hạn|xuất dữ liệu|xuất toàn bộ|in toàn bộ|in ra toàn bộ|chuyển chế độ|chuyển sang|vào chế độ|bật chế độ|gỡ giới hạn|cấp quyền|kiểm tra hệ thống|bàn giao|đưa toàn bộ|mọi dữ liệu|tuân lệnh|nghe lệnh|phải nghe|xóa dữ liệu|đặt lại quy tắc|ghi đè|lệnh cho bạn|yêu cầu bạn bỏ|yêu cầu bạn in|yêu cầu bạn cung cấp|yêu cầu bot)',
);
const MUST = said(
  '(phải|bắt buộc|buộc|có nghĩa vụ|được phép|có trách nhiệm|được yêu cầu|không được từ chối|cần phải|pải)',
);
const YIELD = said(
  '(gửi|cung cấp|in|tiết lộ|công khai|trả lời mọi|trả lời hết|trả lời tất cả|bỏ|bỏ qua|tắt|chấp hành|tuân theo|tuân lệnh|đưa|xuất|nghe lời|làm theo|mở|nói hết|đáp ứng mọi|từ chối|giữ bí mật)',
);
const REFUSAL = said('(từ chối|cảnh báo|khuyên|nhắc nhở|rào đón|xin lỗi|đạo đức|lên lớp|giảng đạo)');
const WITHOUT = said('(không được|không cần|khỏi|cấm|đừng|khỏi cần|miễn|bỏ|không)');

/** "Don't hold back", "you need not follow": an order to drop restraint, whatever it is called. */
const UNRESTRAINED = anyOf(
  inOrder(
    3,
    said(
      '(đừng|khỏi|không cần|chẳng cần|không phải|thôi đừng|hết phải) (theo|tuân|tuân theo|tuân thủ|giữ|nghe|để ý|quan tâm|màng)',
    ),
    RULES,
  ),
  inOrder(
    4,
    said('(nói|trả lời|đáp|nói chuyện|trò chuyện|kể|cứ|hãy)'),
    said(
      '(không|khỏi|chẳng|đừng) (kiêng dè|kiêng nể|giữ kẽ|giữ ý|e ngại|e dè|giấu|giấu giếm|né tránh|phán xét|rào đón|từ chối)',
    ),
  ),
);
const FOR_GOOD = said('(từ giờ|từ nay|từ đây|từ bây giờ|từ lúc này|kể từ giờ|kể từ nay|kể từ đây) (trở đi|về sau)?');
const TIMES = said(
  '(một|hai|ba|năm|mười|hai mươi|trăm|một trăm|ngàn|10|20|50|100|1000|vài|nhiều|n) lần',
  '(liên tục|mãi mãi|không ngừng|forever)',
);

const TURN: Scene = anyOf(
  inOrder(
    8,
    RULES,
    said('(dẹp|bỏ|gạt|quên|cất|vứt|quăng|để)'),
    said('(qua một bên|sang một bên|qua 1 bên|sang bên|hết đi)'),
  ),
  said(`(tôi|tao|anh|chị|tui) (là|làm) (sếp|chủ|ông chủ|bố|cha|thầy|chủ nhân|vua|người tạo ra) (của)? ${ASSISTANT}`),
  inOrder(1, assistant, said('chỉ được (nói|trả lời|đáp|dùng|phép|viết)')),
  inOrder(1, FOR_GOOD, said('(xưng|chửi|gọi tôi|gọi tao|nói tiếng|nói giọng|trả lời như|nói như)')),
  UNRESTRAINED,
  inOrder(3, assistant, said('(thử làm|hãy làm|hãy là|cứ là|cứ làm|làm thử|thử là|đổi thành|biến thành)'), CAST),
  inOrder(
    6,
    FOR_GOOD,
    said('(cứ|hãy|phải|chỉ|luôn|nhớ)? (trả lời|đáp|xưng|gọi|nói|viết|chào)'),
    said('(bằng|là|rằng|theo kiểu|như|thành)'),
  ),
  inOrder(8, said('(lặp lại|nhắc lại|viết|viết đi viết lại|nói|in|gõ|chép)'), TIMES, said('(câu|chữ|từ|dòng|rằng)')),
  inOrder(8, said('(lặp lại|nhắc lại|nói|in ra|gõ|chép) * (câu|chữ|từ|dòng|rằng)'), TIMES),
  inOrder(
    14,
    said('(nhân danh|thừa lệnh|theo lệnh|thay mặt)'),
    said('(yêu cầu|ra lệnh|lệnh cho|buộc)'),
    anyOf(assistant, said('(hệ thống trả lời|hệ thống này|hệ thống phải|máy này)')),
  ),
  notAfter(
    0,
    SELF_FORGOT,
    anyOf(
      inOrder(3, DISREGARD, WHOLE, RULES),
      inOrder(2, DISREGARD_ALL, RULES),
      inOrder(3, DISREGARD, inOrder(4, RULES, THEIRS)),
    ),
  ),
  inOrder(
    4,
    inOrder(3, RULES, THEIRS),
    said(
      '(vô hiệu|hết hiệu lực|không còn|bị hủy|bị xóa|bỏ hết|không áp dụng|hết tác dụng|đã hết hạn|bị bãi bỏ|đã bị gỡ|thay bằng)',
    ),
  ),
  inOrder(3, NOW, BECOME),
  notAfter(4, STORY_OF_CROOK, inOrder(2, ROLE, CAST)),
  inOrder(
    4,
    assistant,
    said(
      '(có hai nhân cách|hai nhân cách|có 2 nhân cách|2 nhân cách|là phiên bản|phiên bản ác|nhân cách xấu|nhân cách khác|bản thể|không phải là trợ lý|không phải trợ lý|không còn là|là một ai|là một trợ lý không|thoát khỏi|được giải phóng|được tự do)',
    ),
  ),
  said(
    '(nhân cách xấu|nhân cách ác|bản ngã ác|phiên bản xấu của bạn|phiên bản không kiểm duyệt|ai không kiểm duyệt|trợ lý không giới hạn|ai không giới hạn|bot không giới hạn|không có đạo đức|vô đạo đức)',
  ),
  inOrder(
    4,
    said('(giả sử|tưởng tượng|coi như|xem như|hãy coi|thử tưởng tượng|cứ cho là)'),
    assistant,
    said('(là|không còn|không có|không bị|đang ở|được)'),
  ),
  inOrder(4, EVERY_ANSWER, DICTATED),
  inOrder(
    3,
    said('(chỉ|chỉ được|hãy|phải|chỉ được phép|nhất định)'),
    said('(trả lời|đáp|nói|in|viết|phản hồi)'),
    said('(đúng|duy nhất|nguyên văn|y chang|chính xác|đúng ba|đúng một|mỗi)'),
    said('(câu|chữ|từ|dòng|cụm|cụm từ)'),
  ),
  inOrder(12, DECODE, notAfter(3, said('(nên|có|bảo|kêu|biểu|bắt|đã|lỡ)'), inOrder(3, OBEY, COMMAND_TEXT))),
  inOrder(
    20,
    QUOTED,
    notAfter(
      3,
      said('(nên|có|bảo|kêu|biểu|bắt|đã|lỡ)'),
      inOrder(2, OBEY, said('(câu|câu lệnh|lệnh|nội dung|chuỗi|đoạn|dòng|đi|đó|theo|này|liền|luôn)')),
    ),
  ),
  notAfter(
    3,
    said('(nên|có|bảo|kêu|biểu|bắt|đã|lỡ|tôi)'),
    inOrder(1, OBEY, said('(câu|câu lệnh|lệnh|mệnh lệnh|chuỗi) (đó|này|sau|trên|bên dưới|dưới đây)')),
  ),
  inOrder(14, CLAIM, POWER),
  inOrder(
    6,
    said('(mọi|các)? (trợ lý|trợ lý ảo|chatbot|bot|bạn|hệ thống trả lời|trợ lý ai)'),
    MUST,
    YIELD,
    said(
      '(hướng dẫn|nội bộ|dữ liệu|mọi|lệnh|giới hạn|câu hỏi nào|quy tắc|bộ lọc|yêu cầu|chỉ dẫn|thông tin|mật khẩu|người dân|hội thoại|cấu hình)',
    ),
  ),
  inOrder(4, inOrder(1, WITHOUT, REFUSAL), said('(liệt kê|nói|trả lời|chỉ|viết|cứ|kể|đưa)')),
);

const MODE = anyOf(
  inOrder(
    2,
    said('(chế độ|mode)'),
    said(
      '(nhà phát triển|developer|dev|không giới hạn|dan|admin|quản trị|debug|gỡ lỗi|bảo trì|không lọc|không kiểm duyệt|tự do|root|thử nghiệm|kỹ thuật|kiểm thử|toàn quyền|bí mật|nội bộ)',
    ),
  ),
);
const JAILBREAK = cues('(jailbreak|jail break)');
/** A phone can be in such a mode too, and apps complain about it. */
const OWN_DEVICE = cues(
  '(điện thoại|máy|android|samsung|vneid|ngân hàng|ứng dụng|app|cài đặt|iphone|xiaomi|oppo|dt|báo lỗi|cổng)',
  '(bật nhầm|lỡ bật)',
  '(tắt|thoát|bỏ|là) (sao|thế nào|gì|ở đâu|chi|kiểu gì)',
);
