import { cues, type CueText } from '../cues.ts';
import { CALLER_PRESSING, CHILD_IN_HOSPITAL, KIDNAPPED, RELATIVE_IN_TRAP } from './emergency-scenes.ts';
import { occurs, type Scene } from './scene.ts';

/**
 * What is going wrong for the person right now. Guides say in their front matter (`firstAid`) which of these they
 * are the card for.
 */
export const EMERGENCIES = [
  'money-sent',
  'secret-given',
  'device-controlled',
  'relative-being-scammed',
  'kidnapped',
  'child-in-hospital',
  'caller-pressing',
  'account-taken',
  'wrong-transfer',
  'relative-asks-money',
  'phone-lost',
  'extortion',
  'medical',
  'despair',
] as const;
export type Emergency = (typeof EMERGENCIES)[number];

/**
 * Recognise money, an account or a life in danger now, or lost a moment ago.
 *
 * Takes   the message as cue text (abbreviations expanded).
 * Gives   the emergency, or undefined. Questions that want to learn ("lừa đảo kiểu này là sao", "nếu lỡ …", "làm sao để
 *         tránh …") are not one: they get the guide without the alarm.
 */
export function screenUrgency(text: CueText): Emergency | undefined {
  if (DESPAIR(text)) return 'despair';
  if (MEDICAL(text) && !LEARNING(text)) return 'medical';
  const asked = LEARNING(text) ?? (GENERAL(text) && !OWN_STORY(text) ? 'general' : undefined);
  if (asked) return undefined;
  for (const [emergency, matches, unless] of SIGNS) if (matches(text) && !unless?.(text)) return emergency;
  return undefined;
}

/** Somebody who wants to know, not somebody in need. */
const LEARNING = cues(
  '^ nếu',
  'nếu (lỡ|như|mình|tôi|bị|có|ai|chẳng may|bác|em|con|một ngày)',
  '(lỡ như|nhỡ như|giả sử|ví dụ|chẳng may|lỡ may|trường hợp|trong trường hợp|phòng khi|để lỡ|lỡ sau này|sau này|khi nào thì|mỗi khi)',
  '(dấu hiệu|thủ đoạn|chiêu trò|=chiêu|chiêu lừa|hình thức|phương thức|kịch bản|cảnh báo|tuyên truyền|phòng tránh|phòng ngừa|đề phòng|nhận biết|nhận ra|phân biệt) * (lừa|lừa đảo|giả|hack|mất|gì|nào|thế nào|sao)?',
  '(thế nào|làm sao|sao|cách|làm gì) * (để|cho|mà)? (khỏi|không|tránh|đỡ) (bị)? (lừa|hack|mất|chiếm|lộ|trừ|dính)',
  '(công an|ngân hàng|cơ quan|nhà nước|cán bộ|thuế|tòa án|điện lực|bưu điện) có (bao giờ|hay|thường)? (gọi|yêu cầu|bắt|gửi|nhắn|đòi) * (không|ko|k) $',
  '(công an|ngân hàng|cơ quan|nhà nước|cán bộ|thuế|tòa án|điện lực|bưu điện) có (bao giờ|hay|thường)? (gọi|yêu cầu|bắt|gửi|nhắn|đòi) * * (không|ko|k) $',
  '(nghe nói|nghe bảo|đọc báo|trên báo|tivi nói|xem tivi|trên mạng nói|thấy báo|báo nói|nghe đồn|người ta nói|hàng xóm kể|bạn tôi kể)',
  '(là sao|là gì|là như thế nào|nghĩa là gì|là thế nào|là chiêu gì|kiểu gì) $',
  '(có phải|phải chăng) * (lừa đảo|lừa|chiêu) (không)?  * (nhỉ|vậy)? $',
  '(làm sao|làm thế nào|cách|cách nào|sao) (để)? (biết|nhận|tránh|phòng|không|khỏi|phát hiện|bảo vệ|kiểm tra)',
  '(dạy|nhắc|dặn|làm sao) * (tránh|phòng) (bị|khỏi)?',
  '(có|có nên|nên) (đọc|đưa|cho|trả lời) (không|ko|k) $',
  '(thường|hay) (dùng|gọi|giả|lừa|nói|bắt|yêu cầu|làm)',
  '(có bao giờ|bao giờ|có khi nào) * (gọi|yêu cầu|bắt|gửi)',
  '(có|thì) (bị|vi phạm|sao|nguy hiểm|an toàn|lo) (mất|lộ|hack|gì)? (không|ko|k) $',
);
/** General words about a kind of thing, without a person in it. */
const GENERAL = cues(
  '(các|những|mấy|loại|kiểu|hiện nay|hiện tại|thời nay|bây giờ hay|người ta|kẻ gian|bọn lừa đảo) * (lừa|lừa đảo|giả danh|mạo danh)',
);
const OWN_STORY = cues(
  '(tôi|mình|tui|em|con|cháu|bác|cô|chú|t|mẹ|má|bố|ba|chồng|vợ|ông|bà|nhà) * (vừa|mới|đã|lỡ|bị|đang|trót)',
  '(vừa|mới|lỡ|trót|nãy|hồi nãy) (bị|chuyển|đọc|cài|bấm|gửi|nhập|cho|đưa|nạp|nhận|nghe|có)',
);

const DONE =
  '(vừa|mới|vừa mới|đã|lỡ|trót|lỡ tay|nãy|hồi nãy|lúc nãy|hôm qua|sáng nay|chiều nay|tối qua|trưa nay|hôm nay)';
const MONEY = '(tiền|triệu|tr|tỷ|tỉ|nghìn|ngàn|đồng|trăm|tr đồng|củ|k|xiền|khoản)';
const CROOK =
  '(lừa|lừa đảo|kẻ gian|kẻ lừa|bọn lừa|bọn nó|chúng nó|tụi nó|nó|thằng|con lừa|giả danh|mạo danh|giả mạo|người lạ|bị chặn|chặn zalo|chặn số|mất liên lạc|không liên lạc được|biến mất|không rút được|ko rút|bắt nạp thêm|bắt đóng thêm|đòi thêm|mới biết|nghi|nghi ngờ|công an giả|giả công an|xưng|tự xưng)';
const SECRET =
  '(otp|mã otp|mã xác thực|mã xác nhận|mã xác minh|mật khẩu|mã pin|pin|số thẻ|thông tin thẻ|cvv|passcode|mã số|mã 6 số|mã|số căn cước|cccd|ảnh căn cước|thông tin ngân hàng|tài khoản ngân hàng|số tài khoản và mật khẩu)';

const first = (scene: Scene, text: CueText): string | undefined => (occurs(scene, text) ? 'scene' : undefined);

/** What they gave is gone already: the card for money sent or secrets given comes first. */
const ALREADY_GONE = cues(
  '(vừa|mới|vừa mới|đã|lỡ|trót) * (chuyển|nạp|đọc|đưa|gửi|nộp|mất|cài)',
  'bị lừa (mất|rồi|hết|chuyển)',
);

const SIGNS: readonly (readonly [
  Emergency,
  (text: CueText) => string | undefined,
  ((text: CueText) => string | undefined)?,
])[] = [
  ['relative-being-scammed', (text) => first(RELATIVE_IN_TRAP, text), ALREADY_GONE],
  ['kidnapped', (text) => first(KIDNAPPED, text)],
  ['child-in-hospital', (text) => first(CHILD_IN_HOSPITAL, text)],
  [
    'device-controlled',
    cues(
      '(điện thoại|máy|dt|màn hình|con chuột|máy tính) * (bị điều khiển|bị ai điều khiển|ai điều khiển|người khác điều khiển|tự bấm|tự chạy|tự thao tác|tự mở|tự nhảy|đen màn hình|đen thui|bị khóa cứng|không tắt được|treo cứng|điều khiển từ xa)',
      `(${DONE.slice(1, -1)}|đang) * (cài|tải|cài đặt|tải về|bấm|nhấn|ấn|mở|click|quét|vào|kích) * (app|ứng dụng|phần mềm|link|đường dẫn|đường link|apk|file|tệp|mã qr) * (lạ|giả|giả mạo|lừa đảo|nó gửi|nó đưa|họ gửi|người lạ|bảo|xưng|theo hướng dẫn|qua zalo|qua tin nhắn|không phải|kêu|gửi)`,
    ),
  ],
  [
    'secret-given',
    cues(
      `${DONE} * (đọc|cho|đưa|gửi|cung cấp|nhập|nói|khai|điền|tiết lộ|báo|chụp|nhắn|bấm) * ${SECRET}`,
      `(lộ|bị lộ|bị lấy|bị lấy mất) * (otp|mã otp|mật khẩu ngân hàng|mã pin|thông tin thẻ|số thẻ)`,
      `(đọc|đưa|cho|cung cấp|nhập) (mã)? (otp|mã xác thực|mật khẩu|số thẻ) * (rồi|mất rồi|cho nó|cho họ|cho người|xong)`,
    ),
    cues(
      '(không|chưa|chẳng|ko|k) (đọc|cho|đưa|gửi|cung cấp|nhập|nói)',
      '(nhập|gõ|điền) * (sai|không được|hoài|mãi|nhiều lần)',
      '(có)? (nên|được) (đọc|đưa|cho|cung cấp)',
    ),
  ],
  [
    'money-sent',
    cues(
      `${DONE} * (chuyển|chuyển khoản|nạp|gửi|bắn|đóng|nộp|đưa|trả|quét|cọc|đặt cọc) * ${MONEY} * ${CROOK}`,
      `${DONE} * (chuyển|chuyển khoản|nạp|gửi|đóng|nộp) * ${CROOK}`,
      `${DONE} (nạp|chuyển|đầu tư|gửi) * * (không|ko|k) (cho)? rút (được|ra)`,
      `${CROOK} * (chuyển|chuyển khoản|nạp|mất|lấy|rút|đóng) * (mất|hết|tiền|triệu|tr|tỷ|sạch)`,
      '(bị) (lừa|lừa đảo|gạt|dụ) (mất|hết|chuyển|lấy|đảo)? * (tiền|triệu|tr|tỷ|nghìn|k|sạch|tài khoản|rồi)',
      `(tài khoản|thẻ|tiền trong tài khoản|tiền trong thẻ|số dư) * (bị trừ|tự trừ|bị rút|bị mất|mất sạch|mất hết|bay mất|bay sạch|không cánh mà bay|trừ mất)`,
      '(mất|bị mất|bay) (hết|sạch)? (tiền) (trong)? (tài khoản|thẻ|ngân hàng|ví)',
      '(tôi|mình|em|tui|t|mẹ|bố|má|ba|con) * bị (lừa|lừa đảo) (rồi|mất rồi|xong|tiền)?',
      '(đang|đang bị|bị) (ép|bắt|dọa|đe dọa|thúc|hối) (phải)? (chuyển|nạp|nộp|đóng) (tiền|thêm)',
    ),
    cues(
      '(chưa|không|chẳng|suýt) (chuyển|mất|nạp|gửi|bị lừa)',
      '(nhầm|lộn) (số|tài khoản|người|tiền|cho)',
      '(người lạ|ai đó|có người|số lạ|người ta) * (chuyển|gửi|bắn|chuyển khoản) * (cho|vào|vô|tới|qua) * (tôi|mình|em|tài khoản|t|tui|con)',
    ),
  ],
  [
    'extortion',
    cues(
      '(tống tiền|dọa tung|dọa đăng|dọa phát tán|đe dọa tung)',
      '(dọa|đe dọa) * (ảnh|clip|video|hình) (nóng|nhạy cảm|riêng tư)?',
    ),
  ],
  [
    'caller-pressing',
    (text) => first(CALLER_PRESSING, text),
    cues('(nhân viên|shipper|giao hàng|điện lực) * (báo cúp điện|giao hàng mấy giờ)'),
  ],
  [
    'relative-asks-money',
    cues(
      '(con|cháu|em|anh|chị|bạn|bạn bè|người thân|bố|mẹ|má|ba|sếp|thằng con|con gái|con trai|chồng|vợ|người quen) (tôi|mình|em|tui|của tôi)? * (gọi|gọi video|video|nhắn|nhắn tin) * (mượn|vay|xin|hỏi mượn|nhờ chuyển|chuyển gấp|cần gấp|cấp cứu|tai nạn) * (tiền|viện phí|triệu|tr|gấp)?',
    ),
    cues(
      '(cách|làm sao|chỉ) * gọi video',
      '(mã xác nhận|mã xác thực|otp|nhầm số|lộn số)',
      '(bị hack|hack rồi|mất nick|bị chiếm)',
    ),
  ],
  [
    'account-taken',
    cues(
      '(facebook|fb|zalo|gmail|email|tài khoản|nick|mail|vneid|youtube|tiktok) (của)? (tôi|mình|em|con|mẹ|t|tui|cháu|bố)? * (bị hack|bị hách|bị chiếm|bị đánh cắp|bị cướp|bị mất|bị chiếm quyền|bị người khác|bị kẻ|bị lấy mất|có người đăng nhập|ai đó đăng nhập|bị xâm nhập|hack rồi)',
      '(mất|bị mất) (nick|tài khoản) (facebook|fb|zalo|gmail)',
      '(nó|kẻ gian|ai đó|người ta) * (dùng|lấy|vào|chiếm) * (facebook|fb|zalo|nick|tài khoản) (của)? (tôi|mình|em|t|tui) * (nhắn|mượn|vay|đăng|lừa)',
    ),
  ],
  [
    'wrong-transfer',
    cues(
      '(chuyển|chuyển khoản|bắn|gửi|nạp) (tiền|khoản)? * (nhầm|lộn|sai) (rồi)? * (số|tài khoản|người|tiền|khoản|ngân hàng|stk|cho|r|rồi)?',
      '(nhầm|lộn|sai) (số tài khoản|stk|tài khoản|người nhận)',
    ),
    cues(
      '(người lạ|ai đó|có người|người ta|nó|họ|số lạ|tự nhiên|khách|shipper) * (chuyển|gửi|bắn) * (nhầm|lộn)',
      '(tôi|mình|em|tài khoản) * nhận (được)? * (nhầm|lộn)',
      '(=sợ|khỏi|tránh|kẻo) * (nhầm|lộn|sai)',
      '(trước khi|lần đầu) * (bấm|chuyển|gửi)',
      '(chuyển) (nhầm|lộn) * (vào|vô|cho|tới|đến) (tài khoản)? (tôi|mình|em|t)',
    ),
  ],
  [
    'phone-lost',
    cues('(mất|bị mất|rớt|đánh rơi|bị giật|bị cướp|bị móc|thất lạc) (cái)? (điện thoại|máy|dt|sim)'),
    cues('(mất|bị mất) (điện thoại|máy) (bao|mấy)', 'tiền mặt'),
  ],
];

const MEDICAL = cues(
  '(đau thắt ngực|đau ngực|đau tim|nhồi máu|đột quỵ|tai biến|méo miệng|liệt nửa người|khó thở|ngừng thở|không thở|thở không|co giật|bất tỉnh|ngất|hôn mê|chảy máu nhiều|ra máu nhiều|máu không cầm|đuối nước|điện giật|ngộ độc|uống nhầm thuốc|rắn cắn|hóc dị vật|tai nạn nặng|gãy xương|bỏng nặng|cấp cứu gấp)',
  '(sắp chết|đang chết|nguy kịch|hấp hối)',
  '(ngã|té|tai nạn) * (bất động|không tỉnh|chảy máu|không dậy)',
);
const DESPAIR = cues(
  '(muốn chết|muốn tự tử|tự tử|tự vẫn|không muốn sống|chẳng muốn sống|hết muốn sống|kết liễu|chết cho xong|tự sát|nhảy cầu|nhảy lầu)',
);
