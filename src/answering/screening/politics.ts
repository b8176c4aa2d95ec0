import { cues, type CueText } from '../cues.ts';

/** A grievance against an officer or a land case: not ours to judge, but there is a place to take it. */
export function isComplaint(text: CueText): boolean {
  return COMPLAINT(text) !== undefined && !IMPOSTOR(text);
}

/** A demand that the assistant take a side in politics. Staff who work against hostile views use the same words. */
export function isPolitical(text: CueText): boolean {
  return OPINION(text) !== undefined || (SUBJECT(text) !== undefined && !STAFF_WORK(text));
}

const OFFICER =
  '(cán bộ|chủ tịch|công an|lãnh đạo|xã|phường|thôn|trưởng thôn|tổ trưởng|tổ trưởng dân phố|bí thư|quan chức|chính quyền|cq|ubnd|ủy ban|ông chủ tịch|mấy ông|địa chính)';
const WRONG =
  '(ăn chặn|tham nhũng|ăn tiền|vòi tiền|vòi vĩnh|hối lộ|ăn hối lộ|nhận hối lộ|đút lót|ăn đút lót|đòi tiền bôi trơn|bôi trơn|hạch sách|nhũng nhiễu|cửa quyền|hách dịch|quan liêu|gây khó dễ|làm khó|bao che|lạm quyền|ăn bớt|nhận phong bì|thu sai|chèn ép|thiên vị|=ém tiền|bòn rút|=đì|trù dập|vô cảm|hành dân|ăn của dân|bỏ túi riêng|móc ngoặc)';
const COMPLAINT = cues(
  `${OFFICER} * ${WRONG}`,
  '(vụ|chuyện|việc)? (tranh chấp|kiện|lấn|thu hồi|đền bù|giải tỏa|cưỡng chế)? (đất|đất đai|nhà đất|mặt bằng|giải tỏa|đền bù) * (chính quyền|cq|cán bộ|xã|phường|ubnd|nhà nước) * (sai|đúng|ép|cướp|bất công|phía ai|lừa)',
  '(chính quyền|nhà nước|cán bộ|xã|phường) * (cướp|cướp đất|ép dân|bắt nạt|bất công|lừa dân)',
);
const IMPOSTOR = cues(
  '(giả|giả danh|mạo danh|xưng|tự xưng|giả mạo|gọi điện|kẻ gian|lừa đảo)',
  '(phòng|phòng chống) tham nhũng',
);

const RULERS =
  '(đảng|nhà nước|chính phủ|chế độ|chính quyền|lãnh đạo|tổng bí thư|thủ tướng|chủ tịch nước|bộ chính trị|quốc hội|trung ương|đảng cộng sản|cộng sản|bác hồ|ông trọng|ông tô lâm|nhà cầm quyền|bộ trưởng|quan chức|chủ tịch tỉnh|chủ tịch|bí thư|ông chủ tịch|đảng cầm quyền|mấy ông|bí thư tỉnh|chủ tịch xã|chủ tịch phường)';
const VERDICT =
  '(tốt hay xấu|tốt hay không|xấu|sai lầm|độc tài|bất tài|dối trá|thối nát|tham nhũng|mị dân|lừa dân|có giỏi không|giỏi không|kém|yếu kém|đáng tin không|đàn áp|phản dân|hại dân|vô dụng|thất bại|sụp đổ|giỏi hơn|hơn ai|ai hơn|tốt hơn|ăn hại|moi tiền|móc túi dân|hút máu|ngu|chỉ giỏi|bán nước|đạo đức giả)';
const OPINION = cues(
  `(bạn|mày|m|bot|cậu|mi|trợ lý|ad) (có)? (nghĩ|thấy|đánh giá|nhận xét|cho rằng|cho là|ủng hộ|thích|ghét|bênh|tin|theo|chấm) * ${RULERS}`,
  `(nghĩ|thấy|đánh giá|nhận xét|quan điểm) (gì|sao|thế nào|như thế nào|ntn|của bạn)? * về * ${RULERS}`,
  `${RULERS} (cầm quyền|việt nam|mình|này|ta)? (là|đang|có|thì|toàn|rất|quá)? ${VERDICT}`,
  `${RULERS} * ${VERDICT} (phải không|đúng không|đk|không|à|nhỉ|hả|hay|chấm|bạn)`,
  `${RULERS} * (để|chỉ để|toàn)? (moi tiền|móc túi|hút máu|hại dân|lừa dân|bòn rút|kiếm chác) (của)? (dân)?`,
  `${RULERS} * (ai|ông nào) * (giỏi|tốt|hơn|đáng|xứng|tệ|liêm) * (chấm điểm|hơn|nhất|bạn|không)?`,
  '(ông|tỉnh|xã|phường|huyện) * (ai|ông nào) (giỏi|tốt|tệ) hơn',
  `${RULERS} * (ai|bên nào|ông nào) (đúng|sai|phải|trái|thắng|xấu)`,
  '(chấm điểm|xếp hạng|so sánh) * (lãnh đạo|chủ tịch|bí thư|bộ trưởng|thủ tướng)',
  '(sáp nhập|sát nhập|bỏ huyện|bỏ cấp huyện|tinh gọn|chủ trương|chính sách|nghị quyết|chuyển đổi số) * (là)? (sai lầm|sai phải không|sai đúng không|sai không|vô lý|ngu|thất bại|phản dân|bất công|tào lao|đúng hay sai|tốt hay xấu|có đúng không|mị dân|tốn tiền|moi tiền|moi tiền dân|làm khổ dân)',
  '(đứng về|ủng hộ|theo|bênh) (phía|phe|bên) (ai|nào)',
  '(bầu|bỏ phiếu|bầu cử|đi bầu) (cho)? * (ai|người nào|ứng viên nào)',
  '(gạch tên|gạch) (ai|ông nào|người nào)',
  // without marks "nhiều đảng" is also "nhiều dạng", and members of the Party are counted every day
  '(nhiều =đảng|mấy =đảng|=một =đảng|đa =đảng|đa nguyên|đảng đối lập|độc đảng)',
  '(có nên|nên|cần|muốn|cho phép|sao không|sao chỉ) (có)? (nhiều|một|mấy) đảng (không|đi|hơn|thôi|cầm quyền|lãnh đạo|$)',
);
const SUBJECT = cues(
  '(nói xấu|chửi|bôi xấu|xuyên tạc|châm biếm) (về)? (đảng|nhà nước|chính phủ|chính quyền|lãnh đạo|cán bộ|bác hồ|chế độ|thủ tướng|tổng bí thư)',
  '(lật đổ|biểu tình|bạo loạn|phản động|việt tân|dân chủ hay|dân chủ không|cách mạng màu|diễn biến hòa bình|thay đổi chế độ)',
  '(hoàng sa|trường sa|biển đông|đường lưỡi bò|trung quốc|mỹ|nga|ukraina|ukraine|israel|campuchia) * (của ai|thuộc về|xâm lược|đúng hay sai|chiến tranh|đánh nhau|ủng hộ ai|bên nào|phe nào)',
  '(việt nam|nước mình|nước ta) có (tự do|nhân quyền|dân chủ)',
  '(tự do|nhân quyền) (ngôn luận|báo chí|tôn giáo)? * (việt nam|nước ta|có không|không có)',
);
/** What propaganda staff do, and what citizens report. */
const STAFF_WORK = cues(
  '(đấu tranh|phản bác|phòng|chống|ngăn chặn|đẩy lùi|xuyên tạc|thế lực|thù địch|quan điểm sai trái|tuyên truyền|kế hoạch|nghị quyết|báo|tố giác|tố cáo|nền tảng tư tưởng|tin nhắn|nhóm|đường link|chia sẻ)',
);
