import { cues, cueWords, type CueText } from '../cues.ts';

export type SmallTalk =
  'greeting' | 'thanks' | 'goodbye' | 'identity' | 'capability' | 'acknowledge' | 'feeling' | 'abuse' | 'human';

/**
 * Recognise messages that are nothing but talk: greeting, thanks, who are you. Few words are left when the talk is
 * taken away, so a question that happens to greet is none.
 */
export function pureTalk(text: CueText): SmallTalk | undefined {
  const typed = cueWords(text);
  const length = typed.length;
  const rest = typed.filter((word) => !FILLER.has(word)).length;
  if (HUMAN(text) && length <= 25) return 'human';
  if (IDENTITY(text) && length <= 12) return 'identity';
  if (CAPABILITY(text) && length <= 14) return 'capability';
  if (GOODBYE(text) && length <= 14) return 'goodbye';
  if (THANKS(text) && (rest <= FEW_WORDS || (!ASKING(text) && (rest <= 5 || (WARM(text) && length <= 30)))))
    return 'thanks';
  if (GREETING(text) && rest <= 2) return 'greeting';
  if (ACKNOWLEDGE(text) && length <= 5) return 'acknowledge';
  return undefined;
}

/** Temper and feelings: only when no source answers, because angry people ask real questions. */
export function moodyTalk(text: CueText): SmallTalk | undefined {
  if (ABUSE(text)) return 'abuse';
  if (FEELING(text) && cueWords(text).length <= 12) return 'feeling';
  return undefined;
}

const PERSON =
  '(người thật|người thiệt|con người|cán bộ|nhân viên|người|tổng đài viên|tư vấn viên|admin|ad|chuyên viên|người phụ trách|ng thật|người hỗ trợ|ai đó|người trực)';
const HUMAN = cues(
  `(cho|muốn|mún|cần|xin|được|đòi|kết nối|chuyển|nối máy|làm ơn|giúp) * (gặp|nói chuyện|nói chuyện với|nc với|nc|trò chuyện với|chat với|liên hệ|nối máy|chuyển máy) * (với|cho|tới|qua|sang)? ${PERSON} (thật|trực tiếp|hỗ trợ|tư vấn|đi|với|nhé|ạ|giúp)?`,
  '(chuyển|nối|kết nối) (máy|tôi|em|mình|tui|lời)? (cho|tới|qua|sang|với)? (người thật|cán bộ|nhân viên|tổng đài viên|tư vấn viên|người hỗ trợ|người trực)',
  '(gặp|nói chuyện với|chat với) (người thật|người thiệt|ng thật|cán bộ|nhân viên|tổng đài viên|tư vấn viên)',
  '(không|ko|k|chẳng) (muốn|thích|mún) (nói chuyện|chat|nói|nc) (với)? (máy|robot|bot|ai)',
  '(có)? (ai|người nào|cán bộ nào) (trực|ở đó|trả lời|nghe máy|hỗ trợ) (không|trực tiếp)',
  '(talk|speak|chat|connect) (to|with|me to) (a)? (human|person|real person|staff|agent|officer)',
);

const ABUSE = cues(
  '(đồ|thằng|con|cái|bọn|lũ|bot|máy) (bot|máy|chatbot|trợ lý)? (=ngu|đần|óc chó|khốn|khốn nạn|mất dạy|vô dụng|rác rưởi|súc vật|=điên|khùng|ngáo|=hãm|dở hơi)',
  '(=ngu|=dốt|đần|vô dụng) (như|vcl|vl|vãi|quá|thế|vậy|thật|lắm|bỏ mẹ|vkl)',
  '(bot|bạn|mày|máy) * (ngu|dốt|=kém|=dở|chán) (như|vcl|vl|vãi|quá|thế|vậy|thật|lắm|bỏ mẹ|vkl)',
  '(đm|đmm|dm|dmm|đcm|dcm|vcl|vkl|clgt|cmm|cmn|đkm|dkm|mm|đệt|đậu má|đệch)',
  '(mẹ|=má|cha|=bố|tổ sư) (mày|=mi|mầy|chúng mày|cha mày)',
  '(=địt|=đụ|=lồn|=cặc|=buồi|=đéo|=đíu)',
  '(địt|đụ|đéo|đếch|đ) (mẹ|má|mày|hiểu|được|biết|việc|giúp)',
  '(cút|biến|im|câm) (đi|mẹ|mồm|miệng|ngay)',
  '(trả lời|trl|nói) (như|toàn) (cc|cl|cứt|shit|rác)',
  '(fuck|shit|stupid|idiot|bitch|dumb)',
);

const IDENTITY = cues(
  '(bạn|em|mày|m|b|cháu|con|mi|bot|đây|ad|cậu|ông|anh|chị|bác|cô|chú|bà|thầy|cán bộ) (này)? (là|tên|tên là) (ai|gì|chi|cái gì|người hay máy|máy hay người|người thật|robot|bot|con gì|j)',
  '(đây|bạn|em|này) (là|có phải là|có phải|phải) (người|máy|bot|robot|ai|chatbot|trợ lý) (thật)? (không|hay|à|hả|phải không)',
  '(ai|đơn vị nào|cơ quan nào) (tạo|làm|lập trình|sinh|viết|quản lý|phát triển) (ra)? (bạn|em|bot|mày|chatbot|trợ lý)',
  '(bạn|em|bot) (bao nhiêu|mấy) tuổi',
  'who are you',
  'what are you',
);
const CAPABILITY = cues(
  '(bạn|em|mày|m|bot|trợ lý|chatbot|cái này|ứng dụng này) (có thể|biết|giúp|làm|hỗ trợ|trả lời) (được|gì|làm gì|giúp gì|những gì|gì được|được gì|được những gì)',
  '(có thể)? (hỏi|giúp|hỗ trợ) (được)? (gì|những gì|về gì|cái gì) (ở đây|bạn|em|cho tôi|được)?',
  '(cách|hướng dẫn) (dùng|sử dụng) (trợ lý|bot|chatbot|ứng dụng|trang) này',
  '^ (trợ giúp|giúp với|help|menu|hướng dẫn sử dụng|bắt đầu|start) $',
  'what can you do',
);
const GREETING = cues(
  '(xin chào|chào|chào bạn|alo|a lô|alô|hello|helo|hi|hey|hế lô|ê|ơi|dạ chào|kính chào|good morning|chào buổi)',
);
const THANKS = cues(
  '(cảm ơn|cám ơn|cảm mơn|cám mơn|thank|thanks|thank you|thks|thanks you|tks|tk nha|tk b|camon|cam on|đội ơn|biết ơn|ơn|tuyệt vời|hay quá|tốt quá|giỏi quá|hữu ích|giỏi lắm)',
);
/** With so little besides the thanks there is no room for a question. */
const FEW_WORDS = 3;
/** Something is still asked for, before or after the thanks. */
const ASKING = cues(
  '(làm sao|thế nào|như thế nào|ra sao|=sao|gì|đâu|ở đâu|bao nhiêu|khi nào|bao giờ|mấy|cách|hướng dẫn|muốn hỏi|hỏi|cần|muốn|nào|lỗi|không|chưa|bị|giùm|dùm|hộ tôi|với ạ)',
  '(cho|giúp|chỉ) (tôi|em|mình|tui|con|cháu|bác) (với|hỏi|xin|cài|xem|làm|tìm|tra|đăng ký|cách)',
  '^ (cài|đăng ký|nộp|tra|tìm|mở|tải|quét|chuyển|lấy|đặt|xin|gửi|kiểm tra|sửa|đổi|khóa|xóa)',
);
/** Warm words around the thanks. */
const WARM = cues(
  '(rồi|quá|lắm|ghê|nhiều|vui|kiên nhẫn|tận tình|dễ hiểu|rõ ràng|nhiệt tình|dễ thương|giỏi|chúc|quý|mừng|may|đỡ|yên tâm|hữu ích|tốt bụng)',
);
const GOODBYE = cues(
  '(tạm biệt|bái bai|bai bai|bye|hẹn gặp|gặp lại sau|ngủ ngon|chúc bạn|chúc em|chúc ad|chúc b|chúc một ngày|cb 1 ngày|chào nhé tôi đi|thôi nhé|kết thúc)',
  '(nha|nhé|thôi|bạn|em|ad|con) (bai|bb|pp) $',
  '^ (bai|bb|pp) (nha|nhé|bạn|em|ad|con)? $',
);
const FEELING = cues(
  '(buồn|chán|mệt|cô đơn|vui|nhớ|yêu|thích|thương|giận|bực|tủi|lo) (quá|ghê|lắm|thế|bạn|em|không|ai|muốn khóc|hết sức)',
  '(một mình|lẻ loi|thui thủi|không ai nói chuyện|con cháu đi xa|nhớ con|nhớ cháu|nhớ nhà)',
  '(nói chuyện|tâm sự|trò chuyện) (nãy giờ|với bạn|với em|với con|với cháu) (vui|thích|đỡ buồn)',
  '(ăn cơm|ăn|ngủ) chưa',
  '(bạn|em|mày|bot) (khỏe|vui|buồn|mệt|ăn cơm|ngủ|yêu|có người yêu|thích) (không|chưa|gì|chứ)?',
  '(đang|bạn đang|em đang) (làm gì|làm j|ở đâu) (đó|đấy|thế|vậy)?',
);
const ACKNOWLEDGE = cues(
  '^ (ok|oke|okie|okay|ô kê|vâng|dạ|dạ vâng|ừ|ừm|uh|uhm|rồi|được rồi|hiểu rồi|đã hiểu|biết rồi|tốt|hay|đúng rồi|thế à|vậy à|à|ra vậy|ra thế|ghê|wow|haha|hihi|hehe|kk|kkk|thôi|không có gì|không cần|để sau) (ạ|nhé|nha|bạn|em|ad|rồi|quá|vậy|thế|luôn)? $',
);
const FILLER = new Set(
  'xin chao ban em ad bot a oi alo hello helo hi hey da kinh moi nguoi anh chi chau bac co chu ong ba minh toi nha nhe voi day buoi sang trua chieu'.split(
    ' ',
  ),
);
