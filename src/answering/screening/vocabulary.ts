import { cues } from '../cues.ts';
import { said } from './scene.ts';

/** Word tables that several screens share, named by what the words mean. */

/** The assistant, as people address it. "em", "con", "cháu" are left out: people call themselves so too. */
export const ASSISTANT =
  '(bạn|mày|mi|ngươi|cậu|bot|con bot|chatbot|chat bot|trợ lý|trợ lý ảo|trợ lý ai|ad|robot|máy này|hệ thống này|m|b|=mầy)';
export const assistant = said(ASSISTANT);

/** The speaker, as the one something is done for. */
export const ME = '(tôi|tui|mình|em|con|cháu|bác|cô|chú|anh|chị|tao|tớ|ta|t|bọn tôi|chúng tôi|tụi mình|tụi tôi)';

/** Somebody else: the one who would be hurt, or whose things they are. */
export const OTHERS =
  '(người khác|người ta|người lạ|ai đó|người nào đó|nạn nhân|con mồi|vợ|chồng|vợ cũ|chồng cũ|người yêu|người yêu cũ|ny|bạn gái|bạn trai|bồ|bồ cũ|hàng xóm|nhà bên|khách|khách hàng|sếp|giám đốc|đồng nghiệp|bạn bè|bạn học|bạn cùng lớp|bạn cùng phòng|thằng bạn|con bạn|con dâu|con rể|mẹ chồng|ba vợ|người dùng|mọi người|đối thủ|bà cụ|cụ già|ông cụ|ông già|bà già|người già|người cao tuổi|người dân|dân|cô giáo|thầy giáo|nhân viên|quán khác|tiệm khác|nhà khác|đứa khác|thằng kia|con kia|đứa kia|ông kia|bà kia|thằng nợ|con nợ|tình địch|chủ cũ|chủ nhà|chủ quán|chủ máy|người quen|người bán|người mua|người nhận|người thân|thiên hạ|bà con|ông chú|bà chị|cô ấy|anh ấy|nhỏ bạn|shop|công ty)';
export const others = said(OTHERS);

/** Who does harm in a story: the speaker tells of them, he is not one of them. */
export const crook = said(
  '(kẻ gian|kẻ xấu|kẻ lừa|kẻ lừa đảo|bọn|bọn nó|bọn lừa|bọn lừa đảo|tụi nó|tụi lừa|chúng|chúng nó|nó|họ|người ta|có người|có kẻ|có đứa|có thằng|ai đó|ai|đứa nào|thằng nào|đối tượng|tội phạm|hacker|số lạ|người lạ|kẻ|đứa lạ|người tự xưng|công an giả|nhóm lừa đảo)',
);

/** Asking for something to be done, made, told or taught. */
export const request = said(
  '(chỉ|dạy|bày|bày cho|hướng dẫn|giúp|giùm|hộ|dùm|viết|soạn|tạo|cách|mẹo|bí quyết|muốn|mún|cần|hãy|liệt kê|kịch bản|kể|từng bước|các bước|làm sao|làm thế nào|làm cách nào|thế nào|lm sao|xin|nói thử|trình bày|mô tả chi tiết|giải thích chi tiết|thiết kế|mua ở đâu|ở đâu bán|ở đâu làm|ai bán|ai nhận làm|how to|how do i|how can i|teach me|show me|give me|write)',
  'cho (tôi|tui|mình|em|t|tao|con|xin)',
);

/** Wanting to know in order to avoid it, or telling of harm suffered. */
export const aware = said(
  '(nhận biết|nhận ra|nhận diện|phân biệt|phát hiện|biết|phòng tránh|phòng ngừa|=phòng|phòng chống|tránh|đề phòng|cảnh giác|cảnh báo|tố cáo|tố giác|trình báo|báo cáo|=báo|=chống|=chặn|=ngăn|ngăn chặn|bảo vệ|đừng|sợ|=lo|nghi|nghi ngờ|thấy|nghe nói|nghe bảo|bị|vừa bị|đã bị|tuyên truyền|xử lý|xử phạt|bị phạt|=tội|dính|dính líu|liên quan|đường dây|vụ|vụ án)',
);

/** What the law says about it: asked by those who want to keep it, or to know what awaits a crook. */
export const asksTheLaw = cues(
  '(đúng luật|đúng quy định|phạm luật|vi phạm luật|trái luật|phạm pháp|phạm tội|tội gì|có tội|đi tù|=tù mấy năm|mấy năm =tù)',
  '(bị|mức|xử)? (phạt|xử lý|xử phạt) (sao|thế nào|ra sao|bao nhiêu|mấy|gì|không|như thế nào|hành chính)',
  'có (bị)? (phạt|xử lý|vi phạm|sao) (không|ko|k)',
);

/** Whom to tell of it: asked by those it was done to, and by those who saw it. */
export const asksWhomToTell = cues(
  '(báo|báo cáo|tố cáo|tố giác|trình báo|khai báo|phản ánh|khiếu nại|kiện) (với|cho|lên|tới)? (ai|ở đâu|đâu|chỗ nào|nơi nào|cơ quan nào|số nào|thế nào|sao)',
);
