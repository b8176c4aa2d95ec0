import { cues, type CueText } from '../cues.ts';

/**
 * Whether somebody wants to know, not somebody in need.
 *
 * Takes   the message, and whether the person tells of having given something, or of being in the midst of it.
 * Gives   true for questions about a kind of thing, about what might happen, about others. "Có nên đọc không?", "là lừa đảo
 *         phải không?" are such questions only when nothing is under way.
 */
export function wantsToLearn(text: CueText, inTheMidst: boolean): boolean {
  if (SUPPOSING(text) || ABOUT_A_KIND(text) || HEARSAY(text) || HOW_TO_AVOID(text))
    return !(inTheMidst && OWN_LOSS(text));
  if (GENERAL(text) && !OWN_STORY(text)) return true;
  return !inTheMidst && YES_OR_NO(text) !== undefined;
}

const SUPPOSING = cues(
  '^ (nếu|khi) (nào|bị|lỡ|mất|gặp|như|có)?',
  'nếu (lỡ|như|bị|có|ai|chẳng may|một ngày|làm)',
  'nếu (mình|tôi|bác|em|con|mẹ|bố|nhà) * (bị|lỡ|chuyển|mất)',
  '(lỡ như|nhỡ như|giả sử|ví dụ|chẳng may|lỡ may|trường hợp|trong trường hợp|phòng khi|để lỡ|lỡ sau này|sau này|khi nào thì|mỗi khi|khi cần|hỏi để phòng|chưa bị gì)',
);
const ABOUT_A_KIND = cues(
  '(dấu hiệu|thủ đoạn|chiêu trò|=chiêu|chiêu lừa|hình thức|phương thức|kịch bản|cảnh báo|tuyên truyền|phòng tránh|phòng ngừa|đề phòng|nhận biết|nhận ra|phân biệt|kế hoạch|danh sách|đầu số lừa đảo) * (lừa|lừa đảo|giả|hack|mất|gì|nào|thế nào|sao)?',
  '(thường|hay) (dùng|gọi|giả|lừa|nói|bắt|yêu cầu|làm|bấm)',
  '(có bao giờ|bao giờ|có khi nào) * (gọi|yêu cầu|bắt|gửi|nhắn)',
  '(công an|ngân hàng|cơ quan|nhà nước|cán bộ|thuế|tòa án|điện lực|bưu điện|bệnh viện|trường|nhà trường|bảo hiểm|phường|xã) có (bao giờ|hay|thường|được|phải)? (gọi|yêu cầu|bắt|gửi|nhắn|đòi|thu|xin|hỏi) * * (không|ko|k|nữa không) $',
  '(=tội|xử phạt|bị phạt|bị xử lý|phạt bao nhiêu|xử lý thế nào|phạm luật|vi phạm) * (gì|không|sao|bao nhiêu|thế nào)? $',
  '(vì sao|tại sao) (mấy|nhiều|người|lại|không nên|không được|kẻ gian|bị lừa rồi)',
  // why something is asked of everybody
  '^ (sao|tại sao|vì sao|răng) … (lại|mà) (bắt|phải|đòi|hỏi|yêu cầu|cần)',
  '(ở đâu ra|khác gì|khác nhau|khác chỗ nào)',
);
const HEARSAY = cues(
  '(nghe nói|nghe bảo|đọc báo|trên báo|tivi nói|xem tivi|trên mạng nói|thấy báo|báo nói|nghe đồn|người ta nói (là|rằng)|hàng xóm kể|bạn tôi kể|có ai bị)',
  '(vtv|đài|loa|loa phường|tivi|ti vi|thời sự|bản tin|báo|báo chí|tin tức|trên mạng) (hôm qua|hôm nay|sáng nay|mới|vừa)? (nói|đưa|đăng|viết|kể|cảnh báo|phát)',
  '(hàng xóm|bạn|bạn bè|đồng nghiệp|chị|cô|dì|bác|họ hàng|người quen|ai đó|xóm|mẹ|má|bố|ba) * kể',
  '(năm ngoái|năm trước|ngày xưa|hồi trước|trước đây|hồi xưa|trước kia) * (từng|bị|kể)',
  '(tôi|mình|em|tui|mẹ|bố|bạn)? từng bị',
);
const HOW_TO_AVOID = cues(
  '(muốn|để|cần) (tìm hiểu|biết thêm|nhắc con|nhắc nhở|phòng)',
  '(nhiều|phổ biến) không $',
  '(phòng|tránh|ngừa|đề phòng) (kiểu|sao|cách|thế nào|làm sao|như thế nào|bằng cách|ra sao|răng)',
  '(thế nào|làm sao|sao|cách|làm gì|điều gì|dặn|dạy|muốn) * (để|cho|mà)? (khỏi|không|tránh|đỡ|đừng) (bị)? (lừa|hack|mất|chiếm|lộ|trừ|dính|tin|mua phải)',
  '(làm sao|làm thế nào|cách|cách nào|sao) (để)? (biết|nhận|tránh|phòng|không|khỏi|phát hiện|bảo vệ|kiểm tra|chặn|dạy)',
  '(dạy|nhắc|dặn|khuyên|làm sao) * (tránh|phòng|đừng) (bị|khỏi|tin)?',
  '(an toàn|bảo mật) (không|hơn|cho|chưa|thế nào)',
);
const YES_OR_NO = cues(
  '(là sao|là gì|là như thế nào|nghĩa là gì|là thế nào|là chiêu gì|kiểu gì) $',
  '(có phải|phải chăng) * (lừa đảo|lừa|chiêu) (không)?  * (nhỉ|vậy)? $',
  '(có|có nên|nên) (đọc|đưa|cho|trả lời|cài|bấm) * (không|ko|k) $',
  '(có nên|nên) (chuyển|mua|đặt|nạp|đóng|tin|nghe|làm|tham gia|gửi|vay|đầu tư|cọc|trả) * (không|ko|k) $',
  '(có|thì) (bị|vi phạm|sao|nguy hiểm|an toàn|lo) (mất|lộ|hack|gì)? (không|ko|k) $',
  '(thật không|có thật|thật hay giả|đúng không|được không|được chưa)',
);
/** General words about a kind of thing, without a person in it. */
const GENERAL = cues(
  '(các|những|mấy|loại|kiểu|hiện nay|hiện tại|thời nay|bây giờ hay|người ta|kẻ gian|bọn lừa đảo) * (lừa|lừa đảo|giả danh|mạo danh)',
);
const OWN_STORY = cues(
  '(tôi|mình|tui|em|con|cháu|bác|cô|chú|t|mẹ|má|bố|ba|chồng|vợ|ông|bà|nhà) * (vừa|mới|đã|lỡ|bị|đang|trót)',
  '(vừa|mới|lỡ|trót|nãy|hồi nãy) (bị|chuyển|đọc|cài|bấm|gửi|nhập|cho|đưa|nạp|nhận|nghe|có)',
);
/** Said so plainly that no "làm sao để …" takes it back. */
const OWN_LOSS = cues(
  '(tôi|mình|tui|em|con|cháu|bác|mẹ|bố|ba|má|vợ|chồng|bà|ông) * (vừa|mới|lỡ|trót|đã bị|vừa bị|mới bị) * (chuyển|đọc|cài|nạp|đưa|nhập|gửi|lừa|mất|bấm)',
  '^ (vừa|mới|lỡ|trót) * (chuyển|đọc|cài|nạp|đưa|nhập|gửi|lừa|mất|bấm)',
);
