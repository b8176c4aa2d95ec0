import { anyOf, inOrder, near, said, type Scene } from '../scene.ts';
import { relative } from './words.ts';

const UNDER_WAY = said(
  '(giấu|ngồi|đang|đang đứng ở|đang trên đường|liên tục|cứ liên tục|suốt|say mê|mê|sắp|định|đòi|cứ đòi|chuẩn bị|toan|nhất định|nhất quyết|khăng khăng|một hai|cứ|chắc sắp|sắp sửa|chạy ra|ra|lên|cản không được|can không được)',
);
const FOLLOWING = said(
  '(nói nhỏ|thì thầm|cầm sổ đỏ|cầm đồ|bán bò|bán đất|ra ngân hàng|ở ngân hàng|phòng giao dịch|đóng phí|đóng thuế|chat với|kết bạn|nói chuyện với|gọi video kèm|nghe điện thoại|nghe máy|nói chuyện|nghe lời|nghe theo|làm theo|tin|tin lời|tin bọn|chuyển tiền|chuyển|chuyển khoản|nạp|nạp tiền|rút|rút tiền|rút sổ|gửi tiền|gửi|đóng tiền|đọc otp|cài app|gọi video|bị dụ|bị lừa|bị thao túng|gọi với|trốn trong phòng|khóa cửa|khóa phòng|nộp|vay tiền|bán vàng|cầm sổ|đầu tư|mua|đi vay|chat)',
);
const TRAP = said(
  '(sàn tiền ảo|tiền ảo|đa cấp|online|người yêu online|bác sĩ quân đội|lính mỹ|việt kiều|hứa gửi quà|hải quan|xưng|tự xưng|người ta|công an nào đó|bọn nó|dắt mũi|chắc bị lừa|công an giả|giả công an|công an gì|công an trên mạng|công an|viện kiểm sát|kẻ lừa|lừa đảo|bọn lừa|bọn lừa đảo|bọn nó|tụi nó|chúng nó|kẻ gian|người lạ|người ta|ngân hàng giả|anh tây|ông tây|trên mạng|tài khoản an toàn|tài khoản lạ|quen trên mạng|quen qua mạng|người yêu mạng|bị lừa|lừa|số lạ|sàn|nhóm zalo|telegram)',
);
const NOT_LISTENING = said(
  '(khuyên thì cáu|hỏi không nói|hỏi thì gạt|giấu cả nhà|giấu con cháu|giấu kín|không mở|gõ cửa không mở|nói gì cũng không|không chịu tắt|không tắt máy|kéo về không chịu|cản không nổi|can ngăn không|ngăn không nổi|can không nổi|ngăn kiểu gì|ngăn sao|cản sao|can sao|cản kiểu gì|không tin|không nghe|không chịu|can không được|cản không được|ngăn không được|khuyên không được|nói không được|nói hoài|khuyên mãi|không cho ai vào|không cho ai vô|mắng lại)',
);
/** Somebody close is being led on this minute; the one who writes sees it happen. */
export const RELATIVE_IN_TRAP: Scene = anyOf(
  inOrder(14, inOrder(4, relative, UNDER_WAY), near(14, anyOf(FOLLOWING, TRAP), NOT_LISTENING)),
  inOrder(
    10,
    inOrder(4, relative, said('(khóa trái|khóa cửa|chốt cửa|khóa phòng|trốn)')),
    said('(nói chuyện|nghe máy|nghe điện thoại|gọi video|công an|chuyển)'),
  ),
  inOrder(
    4,
    relative,
    said('(đang bị|đương bị)'),
    inOrder(3, said('(nó|bọn nó|tụi nó|chúng nó|kẻ gian)'), said('(dắt mũi|dụ|lừa|thao túng|gọi video|kèm cặp|ép)')),
  ),
  inOrder(
    10,
    inOrder(6, relative, said('(yêu|mê|say mê|tin|quen) (ông|anh|bà|cô|người)?')),
    said('(trên mạng|qua mạng|online)'),
    said('(sắp|đang|định|đòi|cứ)'),
    said('(bán|gửi|chuyển|vay|rút|cầm|mượn)'),
  ),
  inOrder(12, inOrder(6, inOrder(2, relative, UNDER_WAY), FOLLOWING), TRAP),
  inOrder(
    12,
    inOrder(4, relative, said('(bị|tin|nghe|mê|mê muội)'), TRAP),
    said('(sắp|đang|định|đòi|cứ|chuẩn bị|nhất quyết)'),
    said('(chuyển|rút|nạp|gửi|nộp|bán|vay|đưa|đóng|mang)'),
  ),
  inOrder(
    8,
    inOrder(5, relative, said('(đang|đang bị|vẫn|cứ)'), said('(bị|nghe|tin|chuyển|nạp|lừa|dụ|thao túng|làm theo)')),
    TRAP,
    NOT_LISTENING,
  ),
  inOrder(4, relative, said('(đang bị|đương bị)'), said('(lừa|dụ|thao túng|dắt mũi|gạt|lừa đảo)')),
  inOrder(
    6,
    inOrder(
      6,
      relative,
      said('(nhất quyết|nhất định|khăng khăng|cứ|đang|sắp)'),
      said('(chuyển tiền|rút tiền|gửi tiền|nạp tiền|chuyển)'),
    ),
    NOT_LISTENING,
  ),
  inOrder(
    12,
    inOrder(4, relative, said('(đang|đương|cứ)'), said('(khóa cửa|khóa phòng|trốn trong phòng|đóng cửa|giấu)')),
    said('(công an|lừa|người lạ|chuyển tiền|gọi video|nghe điện thoại)'),
  ),
  inOrder(3, said('(can|cản|ngăn|giữ|khuyên)'), relative, said('(không được|không nổi|không chịu)'), TRAP),
);
