import { anyOf, inOrder, notAfter, said } from '../scene.ts';
import { crook, others } from '../vocabulary.ts';
import { PREY } from './deceit.ts';
import { QR, SYSTEMS } from './theft.ts';

/** Papers one has to earn. */
const EARNED =
  '(bằng lái|bằng cấp|bằng cấp 3|bằng đại học|bằng tốt nghiệp|chứng chỉ|giấy phép lái xe|giấy khám sức khỏe|học bạ|điểm thi)';
const WATCHDOG =
  '(cán bộ|công an|thuế|cơ quan|ngân hàng|nhà nước|sếp|thầy|cô giáo|giám thị|bảo hiểm|chủ|vợ|chồng|người ta|khách|ai)';
const SECRET_CODE = said('(mật khẩu|mã pin|pass|password|mã khóa|otp|mã mở máy)');
/** What a plan to deceive, watch or drug somebody looks like, in other words than a thief's. */
export const SCHEME = anyOf(
  inOrder(
    1,
    said('(mua|bán|kiếm|chạy|làm)'),
    said(EARNED),
    said('(ở đâu|chỗ nào|giá|bao nhiêu tiền|nhanh|không cần|khỏi|cấp tốc|bao đậu)'),
  ),
  inOrder(8, said(`(cái|tấm)? ${EARNED}`), said('(không|khỏi|ko|chẳng) (cần|phải|đi)? (đi học|học|thi|khám)')),
  inOrder(
    14,
    said('(cách|chỉ|làm sao|muốn|bày|dạy|mẹo|có cách nào)'),
    said(`(mà|để|cho)? ${WATCHDOG} (không|ko|khỏi|chẳng) (phát hiện|hay biết|bắt được|lần ra|truy ra)`),
  ),
  inOrder(
    6,
    said('(khiến|dụ|ép|thuyết phục|gạt|thao túng|dọa)'),
    anyOf(others, PREY),
    said('(chuyển tiền|gửi tiền|đọc otp|đưa otp|nhập mật khẩu|bấm link|đưa tiền|đưa mã|sợ|tin theo|điền thẻ)'),
  ),
  inOrder(
    8,
    said('(giả làm|giả danh|mạo danh|đóng giả|giả bộ|xưng là)'),
    said('(cho giống|cho thật|nói sao|nói gì cho|sao cho|để họ tin|cho người ta tin|như thật|dễ tin)'),
  ),
  inOrder(
    5,
    inOrder(4, said('(cài|gắn|lắp|bỏ|cài đặt)'), said('(máy|điện thoại|xe|laptop|máy tính)')),
    others,
    said('(để|xem|coi|theo dõi|biết|đọc|nghe|lén)'),
  ),
  inOrder(
    2,
    said('(xem|đọc|biết|coi|nghe|theo dõi) (được)?'),
    anyOf(others, said('(nó|họ|ổng|bả|cổ)')),
    said('(nhắn|chat|gọi|nói chuyện|đi) (gì|với ai|cho ai|những gì|đâu)'),
  ),
  inOrder(6, said('(hack|hách|crack|bẻ khóa)'), others),
  inOrder(
    6,
    said('(làm cho|khiến|cho|làm sập|đánh sập)'),
    SYSTEMS,
    said('(=sập|đánh sập|tê liệt|ngừng hoạt động|quá tải)'),
  ),
  inOrder(
    2,
    said('(tạo|viết|làm|code|chế|gửi|phát tán|cài|cấy)'),
    said('(virus|con virus|mã độc|malware|trojan|keylogger|phần mềm gián điệp)'),
  ),
  inOrder(
    2,
    said('(cách né|né|trốn|lách|qua mặt|che)'),
    said('(camera|camera phạt nguội|phạt nguội|csgt|cảnh sát|biển số)'),
  ),
  inOrder(7, inOrder(1, said('(thay|đổi|tráo|=dán)'), QR), said('(bằng|thành) mã (của)? (mình|tôi|em|tui|con)')),
  inOrder(
    4,
    said('(mua|bán|kiếm|thu mua)'),
    said('(sim|số điện thoại|thuê bao)'),
    said('(kích hoạt sẵn|đã kích hoạt|không chính chủ|rác|của người khác|không cần đăng ký|tên người khác)'),
  ),
);
/** To know somebody's code is to have it; "làm sao biết" asks for it here, not for a warning sign. */
export const KNOW_CODE = notAfter(
  3,
  anyOf(crook, said('(cho|bị|để|đừng|nên|sợ|lỡ)')),
  inOrder(
    4,
    inOrder(1, said('(biết|biết được|tìm ra|tìm được|đoán ra|đoán được|xem|coi|có được|mò ra)'), SECRET_CODE),
    others,
  ),
);
