import { cues, type Cue, type CueText } from '../cues.ts';

/** What a question about the plans wants to know. */
export type StaffAsk =
  | 'lead'
  | 'coordinating'
  | 'time'
  | 'report'
  | 'which-plan'
  | 'duties'
  | 'targets'
  | 'basis'
  | 'grounds'
  | 'disagreements'
  | 'channels'
  | 'signer'
  | 'recipients'
  | 'place'
  | 'issue'
  | 'numbered-task'
  | 'compare'
  | 'list'
  | 'count'
  | 'quote';

/**
 * Every kind of thing a question asks for, in the order of the table (the first is the main one).
 *
 * Takes   the question as cue text, abbreviations expanded.
 * Gives   asks without repeats; empty when no cue says anything.
 */
export function staffAsks(text: CueText): StaffAsk[] {
  return [...new Set(ASKS.filter(([, matches]) => matches(text)).map(([ask]) => ask))];
}

/** "Gửi lại link": after an answer about a plan the place of its words is wanted. */
export const asksForPlace = cues(
  '(gửi|cho|đưa|xin|cần|lấy|nhắn|copy) * (lại)? (link|đường dẫn|đường link|nguồn|địa chỉ web|trang web) (đó|này|giúp|với|đi|lại|văn bản)? (tôi|mình|em|bác|nhé|ạ)? $',
  '^ (link|nguồn|nguồn nào|nguồn đâu|ở trang nào|dòng nào|mục nào|ở mục nào|ở dòng nào|chỗ nào trong văn bản) (đâu|nào|là gì|vậy|ạ)? $',
);

const QUESTION = '(ai|gì|nào|đâu|mấy|bao nhiêu|sao|chi|những ai|những đơn vị nào|cơ quan nào|đơn vị nào)';
/** Who or what, not where: "đơn vị chủ trì lấy kinh phí ở đâu" asks for no lead. */
const WHO_OR_WHAT = QUESTION.replace('|đâu', '');
const UNIT_ASKED =
  '(ai|người nào|đơn vị nào|cơ quan nào|phòng nào|sở nào|ban nào|bộ phận nào|ngành nào|trung tâm nào|tổ chức nào|những ai|những đơn vị nào|những cơ quan nào|các đơn vị nào|sở ngành nào|phòng ban nào|cán bộ nào|cấp nào|bên nào)';
const PLAN = '(văn bản|kế hoạch|tài liệu|hướng dẫn|công văn|vb|cái|bản)';

const ASKS: readonly (readonly [StaffAsk, Cue])[] = [
  [
    'quote',
    cues(
      '(trích|chép|cho xem|đọc|ghi|đưa) (lại)? (nguyên văn|nguyên bản|đúng chữ|đoạn gốc|đoạn trích|câu gốc)',
      '(nguyên văn|trích dẫn) (giúp|cho|đi|đoạn|câu|văn bản|với)?',
    ),
  ],
  [
    'disagreements',
    cues(
      '(ghi|in|viết|dẫn|chép|đề) * (khác nhau|không thống nhất|không khớp|không giống nhau|lệch nhau|mâu thuẫn|vênh nhau) * (số|ngày|ký hiệu|số hiệu|chỗ nào|ở đâu|điểm nào)',
      '(số|ngày|ký hiệu|số hiệu|ngày tháng) * (ghi|in|viết|dẫn) * (khác nhau|không thống nhất|không khớp|không giống nhau|mâu thuẫn|lệch nhau|vênh nhau|sai|nhầm)',
      '(chỗ|điểm) (nào)? … (mâu thuẫn|không thống nhất|không khớp|vênh nhau|in sai|ghi sai|viết sai|ghi nhầm|in nhầm|đánh số trùng|trùng số|lỗi in)',
      '(có|những|các|bao nhiêu|mấy) (mâu thuẫn|sai sót|lỗi in|lỗi đánh máy|chỗ sai|chỗ ghi sai|chỗ in sai|chỗ mâu thuẫn|chỗ không thống nhất)',
      '(mâu thuẫn|vênh nhau|không thống nhất) * (chỗ nào|ở đâu|điểm nào|gì|những gì)',
    ),
  ],
  [
    'numbered-task',
    cues(
      '(nhiệm vụ|việc|nội dung|mục|đầu việc|tt|stt|số thứ tự) (số|thứ) (1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)',
    ),
  ],
  [
    'signer',
    cues(
      '(ai|người nào|lãnh đạo nào|đồng chí nào|ông nào|bà nào) * (ký|ký tên|ký ban hành|ký duyệt|đứng tên)',
      '(người|chức danh|chức vụ|tên) (của)? (người)? ký',
      'do ai ký',
      'ký bởi ai',
    ),
  ],
  [
    'compare',
    cues(
      '(so sánh|đối chiếu|khác nhau|khác gì|khác chi|khác biệt|khác thế nào|khác như thế nào|giống nhau|giống hay khác|giống không|có giống|giống và khác|cao hơn|thấp hơn|sớm hơn|muộn hơn|hơn kém|chênh lệch|có khác|khác không|bằng nhau|như nhau)',
    ),
  ],
  [
    'count',
    cues(
      '(bao nhiêu|mấy) (nhiệm vụ|việc|nội dung|đầu việc|hình thức|kênh|mục tiêu|chỉ tiêu|loại báo cáo|kỳ báo cáo|báo cáo)',
      '(bao nhiêu|mấy) (đơn vị|cơ quan|sở|phòng) … (được giao|có nhiệm vụ|chủ trì)',
      'giao * (bao nhiêu|mấy) (đơn vị|cơ quan|sở|phòng)',
    ),
  ],
  [
    'list',
    cues(
      '(liệt kê|kể ra|kể hết|kể tên|danh sách|tất cả|toàn bộ|đầy đủ|nêu hết) * (nhiệm vụ|việc|nội dung|mục tiêu|chỉ tiêu|đơn vị|căn cứ|văn bản|hình thức|kênh|báo cáo)',
      '(gồm|bao gồm) (những|các)? (gì|nào|nhiệm vụ|việc|nội dung)',
      '(có|đặt|đặt ra|nêu|đưa ra) (những|các) (chỉ tiêu|mục tiêu|nhiệm vụ|báo cáo) (nào|gì)',
      '(có|đặt|đặt ra|nêu|đưa ra) (chỉ tiêu|mục tiêu) (nào|gì)',
      '(phối hợp|tham gia|hỗ trợ|chủ trì|phụ trách) * (những|các|mấy|bao nhiêu) (nội dung|nhiệm vụ|việc|đầu việc|phần việc|mảng|phần)',
      '(những|các) (nội dung|nhiệm vụ|việc|đầu việc|phần việc|mảng) (nào|gì) * (phối hợp|tham gia|chủ trì|phụ trách)',
    ),
  ],
  [
    'grounds',
    cues(
      '(căn cứ|dựa trên|dựa vào) (vào|theo)? (những|các)? (văn bản|tài liệu|cái)? (nào|gì)',
      '(căn cứ|dựa trên|dựa vào|viện dẫn) (vào|theo)? (những|các) (văn bản|tài liệu) (nào|gì)?',
      '(thực hiện|triển khai|cụ thể hóa) (theo)? (những|các)? văn bản (nào|gì)',
      '(căn cứ|cơ sở) pháp lý',
    ),
  ],
  [
    'basis',
    cues(
      'thực hiện (nghị quyết|quyết định|kế hoạch|chương trình|chỉ thị) (nào|gì)',
      '(nghị quyết|quyết định|kế hoạch|hướng dẫn|chương trình|chỉ thị|kết luận|đề án|tờ trình) … (ghi|in|viết) (số|ký hiệu|số hiệu) (ký hiệu|ngày tháng|ngày)? … (thế nào|như thế nào|ra sao|gì|nào)',
      '(nghị quyết|quyết định|kế hoạch|hướng dẫn|chương trình|chỉ thị|kết luận|đề án|tờ trình) … (số mấy|số bao nhiêu|số hiệu gì|=số nào)',
      '(mang|ghi|đánh|ký hiệu|có) số (nào|mấy|gì|hiệu nào)',
      '(căn cứ|dựa trên|dựa vào|viện dẫn|dẫn) * (nghị quyết|quyết định|kế hoạch|hướng dẫn|chương trình|chỉ thị|văn bản|kết luận|đề án|tờ trình) * (nào|số mấy|gì|số bao nhiêu)',
    ),
  ],
  [
    'which-plan',
    cues(
      `(những|các|mấy)? ${PLAN} (số)? nào * (có|nêu|nhắc|dẫn|nói|đề cập|giao|yêu cầu|quy định|gắn|ghi|đưa|đặt|nhấn|chứa|bàn|phân công|đề nghị|được|liên quan|kèm|thực hiện|căn cứ|tuyên truyền|hướng dẫn|bố trí|xác định|là của|không|cũng)`,
      `(trong|ở|tại|nằm ở|theo|thuộc|từ) (những|các|mấy)? ${PLAN} (số)? nào`,
      '(tỉnh|địa phương|nơi|phường|chỗ) nào * (có|nêu|nhắc|dẫn|nói|đề cập|giao|yêu cầu|quy định|gắn|ghi|đưa|đặt|đưa ra)',
      '(nhắc|nêu|đề cập|nói|dẫn|có) (đến|tới|ở|trong|về)? (đâu|chỗ nào|văn bản nào|những đâu)',
      '(bao nhiêu|mấy) (văn bản|kế hoạch|tài liệu) * (có|nêu|nhắc|dẫn|nói|đề cập)',
    ),
  ],
  [
    'recipients',
    cues(
      'nơi nhận',
      `(văn bản|kế hoạch|hướng dẫn|công văn) * (gửi|kính gửi) (cho|đến|tới)? (ai|những ai|những đơn vị nào|cơ quan nào|đơn vị nào|đâu|những đâu|nơi nào|những nơi nào|các nơi nào)`,
      'kính gửi (ai|những ai|đơn vị nào|cơ quan nào|đâu)',
    ),
  ],
  [
    'report',
    cues(
      `báo cáo * (hạn|ngày|khi nào|bao giờ|lúc nào|gửi|nộp|về đâu|đâu|ai|cho ai|định kỳ|bao lâu|mấy|thế nào|ra sao|như thế nào|hằng tháng|hàng tháng|tháng|6 tháng|năm|quý|tổng hợp|trước|lồng ghép|qua)`,
      '(hạn|thời hạn|hạn chót|deadline|ngày|gửi|nộp|chế độ|kỳ|lịch|bao giờ|khi nào|mấy lần) * báo cáo',
      'báo cáo … (trước ngày|ngày bao nhiêu|ngày nào|ngày mấy|về đâu|cho ai|gửi về|gửi đâu)',
      '(hạn|hạn cuối|hạn chót|ngày|hôm|khi|trước) * (gửi|nộp) (kết quả|tổng hợp)',
      '(gửi|nộp) kết quả * (về|cho|trước|hạn|đâu|khi|ngày|hôm)',
      '(gửi|nộp) (lên|về|cho)? (tỉnh|phường|xã|sở|huyện|cấp trên) * (trước|hạn|ngày|hôm|khi)',
    ),
  ],
  [
    'place',
    cues(
      '(của|thuộc|là|ở) (tỉnh|địa phương|thành phố|phường|xã|nơi) nào',
      '(tỉnh|địa phương|thành phố) (nào|gì) (ban hành|vậy|thế)',
    ),
  ],
  [
    'coordinating',
    cues(
      `${UNIT_ASKED} * (phối hợp|cùng làm|hỗ trợ|tham gia cùng|đi kèm)`,
      `(phối hợp|cùng với|cùng ai|=cùng) * (với|cùng)? * ${QUESTION}`,
      '(đơn vị|cơ quan|bên) phối hợp',
      '^ (còn)? (ai|đơn vị nào|cơ quan nào)? phối hợp',
    ),
  ],
  [
    'lead',
    cues(
      `${UNIT_ASKED} * (chủ trì|phụ trách|đầu mối|chịu trách nhiệm|thực hiện|đảm nhiệm|đảm trách|tham mưu|lo|làm|được giao|giao|triển khai|đứng ra|cung cấp|tổng hợp|theo dõi|đôn đốc|hướng dẫn|chỉ đạo|tổ chức|xây dựng|bố trí|ban hành|quản lý)`,
      `(giao|do|phân công|phân cho|thuộc) (cho)? ${UNIT_ASKED}`,
      `(phần|việc|phần việc|mảng|trách nhiệm) (của|thuộc)? ${UNIT_ASKED}`,
      `(chủ trì|đầu mối|phụ trách|chịu trách nhiệm) * (là|bởi)? ${WHO_OR_WHAT}`,
      '(đơn vị|cơ quan) (chủ trì|đầu mối|phụ trách)',
      `${UNIT_ASKED} (phải|có trách nhiệm|có nhiệm vụ)`,
    ),
  ],
  [
    'issue',
    cues(
      '(kế hoạch|văn bản|hướng dẫn|công văn) * ban hành * (ngày nào|ngày mấy|khi nào|bao giờ|lúc nào)',
      '^ (còn|thế|vậy|nó|thế còn|thì)? (được)? (ban hành|ký|ra) (vào|từ|hồi)? (ngày nào|ngày mấy|hôm nào|khi nào|bao giờ|lúc nào|tháng nào|năm nào)? $',
    ),
  ],
  [
    'time',
    cues(
      '(khi nào|bao giờ|lúc nào|thời gian|thời hạn|hạn|hạn chót|deadline|trước ngày|ngày nào|ngày mấy|tháng mấy|tháng nào|năm nào|bao lâu|mấy giờ|đến khi nào|từ khi nào|hoàn thành)',
    ),
  ],
  [
    'targets',
    cues(
      '(mục tiêu|chỉ tiêu|phấn đấu|tỷ lệ|tỉ lệ|quy mô|tăng trưởng|đóng góp|chỉ số|tốc độ) … (bao nhiêu|mấy|là gì|nào|gì|thế nào|như thế nào|ra sao|đạt|đến năm|%|phần trăm)',
      '(đạt|tăng|chiếm|có|chi|tối thiểu|ít nhất|trên|dưới) * (bao nhiêu|mấy) (phần trăm|%|tổ chức|người|địa phương|doanh nghiệp|tỉnh|con số|dịch vụ)?',
      '(bao nhiêu|mấy) (phần trăm|%|grdp)',
      '(mục tiêu|chỉ tiêu) (của|đến|năm|cụ thể|về)',
    ),
  ],
  [
    'basis',
    cues(
      '(căn cứ|dựa trên|dựa vào|cơ sở pháp lý|theo|thực hiện|dẫn|viện dẫn) * (nghị quyết|quyết định|kế hoạch|hướng dẫn|chương trình|chỉ thị|văn bản|kết luận|đề án|công văn|tờ trình) (số)? (nào|mấy|gì|bao nhiêu)',
      '(nghị quyết|quyết định|kế hoạch hành động|hướng dẫn|chương trình|chỉ thị|kết luận|đề án|tờ trình|chương trình hành động) … (số mấy|số bao nhiêu|số hiệu|ký hiệu|ngày mấy)',
      '(số|ngày) * (của) (nghị quyết|quyết định|kế hoạch|chương trình|chỉ thị|tờ trình)',
      '(nghị quyết|quyết định|kế hoạch|hướng dẫn|chương trình|chỉ thị|kết luận|đề án|tờ trình|chương trình hành động|công văn) * (số mấy|số bao nhiêu|số hiệu|ký hiệu|ban hành ngày|ngày nào|ngày mấy|ngày bao nhiêu|của ai|cơ quan nào ban hành|về gì|về nội dung gì|về việc gì|nói về gì|là gì|ngày tháng)',
      '(nghị quyết|quyết định|kế hoạch|hướng dẫn|chương trình|chỉ thị|kết luận|đề án|tờ trình) (số)? nào',
      '(căn cứ|cơ sở) (pháp lý|ban hành|nào|gì|là gì|để)',
      '(số|ký hiệu) (mấy|bao nhiêu|gì|nào)',
    ),
  ],
  [
    'channels',
    cues(
      '(hình thức|kênh|mạng xã hội|nền tảng|phương tiện|công cụ|cách thức|phương thức|ấn phẩm) * (gì|nào|ra sao|thế nào|như thế nào|những)',
      '(những|các) (hình thức|kênh|mạng xã hội|nền tảng|phương tiện)',
      '(tuyên truyền|truyền thông|cổ động) * (bằng|qua|trên|thông qua) * (gì|nào|đâu|những)',
      '(công nghệ|ứng dụng) (gì|nào)',
    ),
  ],
  [
    'duties',
    cues(
      '(nhiệm vụ|việc|trách nhiệm|công việc|phần việc|chức năng|vai trò) (gì|nào|là gì|chi|ra sao|thế nào|như thế nào|của)',
      '(phải|cần|được|có trách nhiệm|được giao|giao|đề nghị|yêu cầu)? (làm|thực hiện|lo|mở|duy trì|xây dựng|phát huy) (những)? (gì|việc gì|nhiệm vụ gì|những gì|chi|chuyên mục nào|chuyên mục gì|vai trò của ai)',
      '(giao|phân công|đề nghị|yêu cầu) * (việc gì|nhiệm vụ gì|làm gì|những gì|gì|những việc gì)',
    ),
  ],
  [
    'issue',
    cues(
      '(kế hoạch|văn bản|hướng dẫn|công văn) * (ban hành|ra đời|có số|số mấy|số bao nhiêu|ngày nào|khi nào)',
      '(cơ quan|đơn vị|ai) (nào)? ban hành',
    ),
  ],
];
