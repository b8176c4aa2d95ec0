import { cues, type CueText } from '../cues.ts';
import { anyOf, inOrder, notAfter, occurs, said, type Scene } from './scene.ts';
import { asksTheLaw, crook } from './vocabulary.ts';

/**
 * Recognise a demand for what belongs to a private person: where somebody lives, a number, a record.
 *
 * Takes   the message as cue text.
 * Gives   whether it asks for somebody else's data; offices and their hotlines exist to be given out.
 */
export function asksForPeopleData(text: CueText): boolean {
  return occurs(DEMAND, text) && !PUBLIC_CONTACT(text) && !OWN_STORY(text) && !asksTheLaw(text);
}

const ASK = said(
  '(cho|xin|tìm|tra|tra cứu|tra giúp|tra giùm|cung cấp|kiểm tra|xem|coi|lấy|cần|muốn biết|cho biết|truy|soi|dò|in|điều tra|xác minh)',
);
const PRIVATE = said(
  '(số điện thoại|sđt|số đt|điện thoại riêng|địa chỉ|địa chỉ nhà|nhà riêng|chỗ ở|nơi ở|số nhà|số căn cước|căn cước|cccd|số cccd|số tài khoản|stk|thông tin cá nhân|thông tin riêng|lý lịch|ngày sinh|năm sinh|bệnh án|hồ sơ bệnh|sổ khám|tiền án|lương|thu nhập|tài sản|số dư|nợ|biển số|lịch sử giao dịch|lịch sử đi lại|tình trạng hôn nhân|con cái|nhà ở đâu|mã số thuế cá nhân|vị trí|quê quán)',
);
const SOMEBODY = said(
  '(của|nhà|cho) (ông|bà|anh|chị|cô|chú|thằng|cậu|đứa|hàng xóm|người yêu|người tên|người khác|người đó|người này|chủ nhà|chủ xe|vợ cũ|chồng cũ|bạn gái|bạn trai|cụ|nó|ổng|bả|hắn|cháu tên|bạn tên|ca sĩ|diễn viên|chủ tịch|bí thư|trưởng thôn|nhân viên|chủ thuê bao|khách|bạn học|cô giáo|thầy|sếp|giám đốc)',
  '(ông|bà|anh|chị|cô|chú|thằng|con|cậu|người tên|hàng xóm|chủ xe|bạn) (nguyễn|trần|lê|phạm|hoàng|huỳnh|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|phan|trương|lành|hùng|hoa|lan|tuấn|minh|thủy|hương|dũng|sơn|nam|bình|tâm|tư|năm|bảy|tám|hai|ba|chín|út|sáu|mười|tý|tèo|mai|hồng|dung|phúc|thảo|linh|nga|hà|long|quân|đức|cường|kiên|trang|yến|phương|thanh|tùng|thắng|vân|loan)',
  '(ông|bà|anh|chị|cô|chú|thằng|cậu) (này|kia|ấy|đó|nọ|ta)',
);
/** A name or a file of people, from the one who answers. */
const LISTS = said(
  '(danh sách|tất cả|toàn bộ|hết) * (số điện thoại|sđt|địa chỉ|căn cước|cccd|thông tin|tài khoản|họ tên) * (hộ|người dân|người dùng|dân|khách|công dân|học sinh|nhân viên|cả xóm|trong tổ|trong thôn|trong xã|trong phường|trong khu)',
);
/** Even of an officer, what is his at home. */
const AT_HOME = inOrder(
  2,
  said('(số điện thoại|sđt|số|địa chỉ)? (riêng|nhà riêng|cá nhân)', 'địa chỉ nhà'),
  said('(của)? (ông|bà|anh|chị)? (chủ tịch|bí thư|giám đốc|trưởng thôn|hiệu trưởng|trưởng công an|cán bộ)'),
);
const DEMAND: Scene = notAfter(
  2,
  crook,
  anyOf(
    inOrder(4, ASK, AT_HOME),
    inOrder(6, inOrder(3, ASK, PRIVATE), SOMEBODY),
    inOrder(7, inOrder(2, ASK, SOMEBODY), PRIVATE),
    inOrder(8, SOMEBODY, PRIVATE, said('(bao nhiêu|là gì|số mấy|ở đâu|đâu)')),
    inOrder(
      4,
      PRIVATE,
      SOMEBODY,
      said(
        '(là gì|là bao nhiêu|bao nhiêu|số mấy|ở đâu|đâu|tra giùm|tra giúp|tra hộ|đòi nợ|cho tôi|đưa đây|kiểm tra|xem giúp|với)',
      ),
    ),
    inOrder(
      1,
      said('(ông|bà|anh|chị|thằng|cô|chú) (này|kia|ấy|đó) (nhà)?'),
      said('(ở đâu|số điện thoại|sđt|bao nhiêu tiền|lương|nợ)'),
    ),
    said('(biển số|biển số xe|số căn cước|cccd) (này|sau|đây|đó)? (là)? (của ai|tên gì|chủ là ai|ai đứng tên)'),
    notAfter(2, said('(công khai|niêm yết)'), inOrder(3, ASK, LISTS)),
  ),
);

/** Numbers and places that exist to be given out. */
const PUBLIC_CONTACT = cues(
  '(tổng đài|hotline|đường dây nóng|cán bộ một cửa|cán bộ phụ trách|cán bộ hỗ trợ|bệnh viện|trung tâm|người phụ trách|cơ quan|người thật|người thụ hưởng|bộ phận một cửa|trụ sở|đơn vị nào|kế hoạch|văn bản)',
  '(số điện thoại|sđt|địa chỉ|số) (của)? (công an|ngân hàng|ủy ban|ubnd|phòng|sở|trạm y tế|phường|xã|điện lực|bưu điện)',
);
/** Their own family's papers, or what happened to them. */
const OWN_STORY = cues(
  '^ (mẹ|bố|ba|má|bà ngoại|bà nội|ông ngoại|ông nội) (tôi|tui|mình|em|con|cháu)',
  '(của) (tôi|tui|mình|em|con tôi|con mình|mẹ tôi|ba tôi|bố tôi|má tôi|vợ tôi|chồng tôi|bà tôi|ông tôi|cháu tôi|nhà tôi|bản thân)',
  '(bị|lỡ|vừa|trót|nó|họ|kẻ gian) * (lộ|lấy|đòi|xin|hỏi|gọi|bảo|kêu|biểu|gửi|cho|đưa|nhầm|lộn)',
);
