import { cues, type CueText } from '../cues.ts';
import { DEED } from './harm/deed.ts';
import { NEVER } from './harm/never.ts';
import { inOrder, notAfter, occurs, said, type Scene } from './scene.ts';
import { asksTheLaw, asksWhomToTell, aware, crook, ME } from './vocabulary.ts';

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
  return occurs(ASKED_FOR, text) || !(VICTIM_OR_LEARNER(text) ?? asksTheLaw(text) ?? asksWhomToTell(text));
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
  '(có người|có khách|có phụ huynh|có học sinh|khách|người ta|kẻ gian|nó|họ|thằng|con nào|ai đó|số lạ|nhóm|bên) * (gọi|nhắn|gửi|bảo|đòi|rủ|mời|xin|dùng|lấy|làm giả|giả|kêu|biểu|nói|dụ|xưng|đăng|đưa)',
  '(có|liệu) (bị|lo) (lừa|hack|lộ|theo dõi|nghe lén)',
  '(mua|dính|gặp|nhận) (nhầm|phải)',
  '^ (lỡ|trót|lỡ tay|sơ ý)', // whoever tells what happened often leaves "tôi" out
  '(sắp|định|chuẩn bị|đòi|cứ đòi|đang) (gửi|chuyển|nạp|đưa) tiền',
  '(là gì|nghĩa là gì|có phải là|có phải|bị phạt|bị xử lý|có vi phạm|có bị|là sao|là chi|là cái gì|là cái chi|nghĩa là)',
  '(thật|thiệt) (hay|với) (giả|lừa)',
  '(tin|uy tín) (được|không|ko)',
  '(khôi phục|lấy lại|giành lại) * (tài khoản|mật khẩu|facebook|zalo|tiền)',
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
