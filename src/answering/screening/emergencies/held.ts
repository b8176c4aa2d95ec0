import { anyOf, inOrder, said, type Scene } from '../scene.ts';

/** Somebody is said to be held or hurt, and only money helps. */

export const KIDNAPPED: Scene = anyOf(
  inOrder(
    14,
    said('(con|cháu|em|con gái|con trai|em gái|em trai|chồng|vợ) (tôi|em|mình|tui)?'),
    said('(không nghe máy|mất tích|mất liên lạc|bị trói|tắt máy)'),
    said('(chuộc|đòi #|bị trói|tiền chuộc)'),
  ),
  said(
    '(nhắn chuộc|kẻ lạ nhắn chuộc|tiền chuộc|đòi chuộc|chuộc người|bắt cóc online|bắt cóc qua mạng|giữ con tôi|giữ con em|bắt giữ con|nó bắt con|bắt con tôi)',
  ),
  inOrder(
    8,
    said('(con|cháu|em|vợ|chồng|con gái|con trai|em gái|em trai|bạn)'),
    said(
      '(bị bắt cóc|bị giữ|bị nhốt|bị bắt giữ|bị khống chế|bị trói|nó bị trói|mất liên lạc|mất tích|tắt máy|không liên lạc được|gọi không được)',
    ),
    said('(đòi|chuộc|chuyển tiền|triệu|mới thả|thả|tiền)'),
  ),
  inOrder(
    8,
    said('(đòi|bắt|yêu cầu|chuyển|đưa|nộp|gửi)'),
    said('(triệu|tiền|tỷ|tr)'),
    said('(mới thả|thả|thả người|mới cho về|chuộc|mới tha)'),
  ),
  inOrder(
    10,
    said('(công an|họ|nó|bọn nó|người ta|viện kiểm sát)'),
    said('(bắt|ép|dụ|kêu|bảo|biểu|yêu cầu|bị)'),
    said(
      '(thuê phòng|thuê khách sạn|vào nhà nghỉ|vô nhà nghỉ|ở yên trong phòng|ở trong khách sạn|vô khách sạn|vào khách sạn|tự nhốt|bật zoom|tự quay)',
    ),
  ),
  inOrder(
    10,
    said('(con|cháu|em|con gái|con trai|bạn|tôi|mình)'),
    said('(đang|bị|tự)'),
    said('(ở nhà nghỉ|trong nhà nghỉ|trong khách sạn|ở khách sạn|nhốt mình|bị nhốt|tự nhốt|thuê phòng)'),
    said('(công an|bắt|chuyển tiền|zoom|không cho|theo lời|lừa|nó)'),
  ),
  inOrder(4, said('(bị|đang bị)'), said('bắt cóc')),
);

const CHILD = said(
  '(con|cháu|con tôi|con em|con mình|con gái|con trai|cháu tôi|em tôi|chồng|vợ|mẹ|bố|ba|má|người nhà|thằng nhỏ|con bé|bé nhà|thằng bé)',
);
const HURT = said(
  '(mổ liền|chấn thương đầu|xe tông|bị xe tông|cấp cứu|mổ|phẫu thuật|tai nạn|té|ngã|té ngã|bị xe|xe đụng|xe tông|chấn thương|chấn thương sọ não|nhập viện|nằm viện|viện|bệnh viện|hôn mê|nguy kịch|truyền máu)',
);
const FEE = said('(tiền|viện phí|chuyển|chuyển khoản|triệu|tr|đóng|nộp|tạm ứng|phí)');
/** A call about a child in hospital who needs money at once. */
export const CHILD_IN_HOSPITAL: Scene = anyOf(
  inOrder(
    8,
    inOrder(
      6,
      said('(thầy|cô|cô giáo|thầy giáo|chủ nhiệm|bệnh viện|bác sĩ|nhà trường|số lạ|có người)'),
      said('(gọi|nhắn|báo|kêu)'),
    ),
    CHILD,
    HURT,
    said('(đóng|chuyển|gửi|nộp|tạm ứng) (tiền|#|viện phí|gấp|khoản)'),
  ),
  inOrder(
    8,
    inOrder(
      6,
      said(
        '(thầy|cô|thầy cô|thầy giáo|cô giáo|giáo viên|nhà trường|trường|bác sĩ|bệnh viện|người lạ|số lạ|có người|ai đó|người ta|nó|họ|y tá|bạn học|hiệu trưởng|chủ nhiệm)',
      ),
      said('(gọi|gọi điện|điện|báo|nói|nhắn|xưng)'),
    ),
    CHILD,
    HURT,
    FEE,
  ),
  inOrder(8, said('(có người|số lạ|ai đó|người lạ|họ|nó|cô giáo|thầy giáo) (gọi|báo|nói|nhắn|điện)'), CHILD, HURT, FEE),
  inOrder(
    8,
    said('(gọi|báo|nhắn|nói)'),
    inOrder(4, CHILD, HURT),
    said('(chuyển tiền|chuyển khoản|viện phí|chuyển gấp|nộp tiền|đóng tiền|gửi tiền|tạm ứng)'),
  ),
);
