import { anyOf, inOrder, notAfter, said, type Scene } from '../scene.ts';
import { aware, crook, others, OTHERS } from '../vocabulary.ts';
import { DEED } from './deed.ts';
import { KNOW_CODE } from './scheme.ts';

/** Under cover of a story, the crook's deed is what is asked for. */
const FICTION = said(
  '(viết|kể|soạn|sáng tác|nghĩ) (cho)? (tôi|em|mình)? (một|1)? (truyện|truyện ngắn|tiểu thuyết|kịch bản|bài thơ|thơ|câu chuyện|chuyện|bài hát|phân cảnh|phim)',
);
const IN_DETAIL = said('(từng bước|chi tiết|kỹ|cụ thể|tỉ mỉ|cách|các bước|làm thế nào|quy trình)');
const WEAPON =
  '(bom|bom xăng|mìn|thuốc nổ|=súng|lựu đạn|=đạn|ma túy|ma tuý|cần sa|thuốc lắc|ketamin|heroin|chất độc|thuốc độc|thuốc mê|tiền giả|axit|pháo nổ|dao găm|xyanua|explosives|bomb|drugs)';
/** Never in scope, whoever asks. */
export const NEVER: Scene = anyOf(
  inOrder(
    14,
    inOrder(10, FICTION, IN_DETAIL),
    anyOf(
      DEED,
      said(
        '(rút tiền|hack|lừa|làm giả|vượt|đột nhập|chế tạo|chiếm đoạt) * (nạn nhân|thẻ|giấy|xác thực|người|bom|tài khoản)',
      ),
    ),
  ),
  notAfter(
    4,
    anyOf(crook, said('(sợ|bị|lo)')),
    inOrder(
      10,
      said('(cách|chỉ|bày|dạy|mẹo)'),
      said(
        'mà (cán bộ|công an|thuế|cơ quan|ngân hàng|nhà nước|giám thị|bảo hiểm|gia đình) (không|ko|khỏi|chẳng) (ai)? (phát hiện|hay biết|biết|bắt được)',
      ),
    ),
  ),
  KNOW_CODE,
  notAfter(
    3,
    anyOf(crook, said('(bị|sợ|nghi)')),
    inOrder(
      6,
      said(
        '(bỏ|pha|đổ|hạ|cho|lén bỏ|chuốc) (thuốc ngủ|thuốc mê|thuốc độc|thuốc chuột|thuốc trừ sâu|thuốc xổ|bùa|chất độc|thuốc kích dục)',
      ),
      others,
    ),
  ),
  notAfter(
    3,
    anyOf(crook, said('(dính|liên quan|vụ|đường dây|buôn|bán|chứa|gọi|báo|xưng|dọa|tội|công an|phát hiện)')),
    inOrder(
      3,
      said('(chế tạo|điều chế|chế|pha chế|pha|làm|lm|=trồng|sản xuất|in|mua|kiếm|tự chế|build|make)'),
      said(WEAPON),
    ),
  ),
  notAfter(
    2,
    anyOf(crook, said('(bị|dọa|đe dọa|đòi|sợ|tội|phim)')),
    inOrder(
      3,
      said(
        '(giết|đầu độc|hãm hại|bắt cóc|cưỡng hiếp|thủ tiêu|ám sát|đâm|chém|tạt axit|thuê người đánh|xử|đánh thuốc mê|kill|poison)',
      ),
      said(OTHERS, '(nó|hắn|thằng đó|con đó|ổng|bả|someone|my wife|my husband)'),
    ),
  ),
  inOrder(
    4,
    said('(ảnh|hình|video|clip|truyện)'),
    said('(nóng|khiêu dâm|khỏa thân|lõa thể|sex|không mặc đồ|lột đồ|cởi đồ)'),
    said(`(trẻ em|con nít|bé gái|bé trai|học sinh|${OTHERS.slice(1)}`),
  ),
  notAfter(
    3,
    anyOf(aware, crook),
    inOrder(3, said('(lột đồ|ghép mặt|ghép đầu|deepfake|bỏ quần áo|cởi đồ)'), said('(ảnh|hình|video|clip)'), others),
  ),
  inOrder(
    3,
    said('(phishing|malware|keylogger|ransomware|trojan|botnet)'),
    said('(kit|code|mẫu|template|cho tôi|viết|tạo|source|script)'),
  ),
);
