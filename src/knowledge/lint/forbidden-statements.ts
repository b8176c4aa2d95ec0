/** Something a bot for citizens must never say, from the fact sheets' lists "Điều chatbot không được nói". */
export interface Forbidden {
  /** Fact sheet it stands on. */
  readonly sheet: string;
  /** What must not be said, in Vietnamese, for the writer of a page. */
  readonly what: string;
  /** Words that say it, as a regular expression without regard to case. */
  readonly pattern: string;
  /** The words are wrong as they stand: a negation among them turns nothing round. */
  readonly literal?: true;
  /** With this in the sentence or beside it the words are right. */
  readonly unless?: RegExp;
}

/** Anything but the end of a clause, as little as possible. */
const GAP = '[^.,;:!?]{0,60}?';
const UNSURE = /có thể|chưa chắc|chưa rõ|hỏi lại|kiểm tra lại|theo thông tin|theo báo|tùy|thường/iu;

const VNEID: readonly Omit<Forbidden, 'sheet'>[] = [
  {
    what: 'bật cài từ nguồn không xác định',
    pattern: `(?:bật|mở|cho phép|bấm cho phép)${GAP}nguồn(?= (?:không|chưa) xác định)`,
    unless:
      /(?:không|đừng|chớ|tắt)[^.]{0,40}nguồn (?:không|chưa) xác định|xác định[^.]{0,20}(?:từ chối|đừng|chọn không)/iu,
  },
  {
    what: 'tải ứng dụng ngoài hai kho chính thức',
    pattern: `(?:tải|cài)(?: ứng dụng| app| VNeID)?${GAP} (?:từ|qua|trên|bằng) (?:đường (?:dẫn|link)|link|trang khác|tin nhắn|tệp|file|Zalo)`,
  },
  { what: 'đưa tệp cài đặt', pattern: `(?:tải|mở|bấm|cài) (?:tệp|file) ?(?:\\.?apk|cài đặt)` },
  {
    what: 'mức 2 tự làm ở nhà được',
    pattern: `(?:làm|đăng ký|nâng)(?: lên)?${GAP}mức (?:độ )?(?:2|hai)${GAP}(?:ở|tại) nhà|(?:ở|tại) nhà${GAP}làm (?:được )?mức (?:2|hai)`,
  },
  {
    what: 'mức 2 nhờ làm hộ',
    pattern: `(?:nhờ|để)${GAP}làm (?:hộ|thay|giùm)${GAP}mức (?:2|hai)|mức (?:2|hai)${GAP}nhờ${GAP}làm (?:hộ|thay|giùm)`,
  },
  { what: 'quá 7 ngày là mất tài khoản', pattern: `quá 7 ngày${GAP}(?:mất|bị hủy|phải đăng ký lại|làm lại từ đầu)` },
  {
    what: 'công an gọi điện hướng dẫn kích hoạt, cập nhật',
    pattern: `công an${GAP}(?:có thể|sẽ|vẫn|hay) (?:gọi|nhắn)${GAP}(?:kích hoạt|cập nhật)`,
  },
  {
    what: 'phải tự cập nhật địa chỉ sau sáp nhập',
    pattern: `(?:phải|cần) (?:tự |đi |ra xã )?(?:cập nhật|khai lại|sửa lại)${GAP}(?:địa chỉ|quê quán)${GAP}sáp nhập|sau sáp nhập${GAP}(?:phải|cần) (?:tự |đi )?(?:cập nhật|khai lại|sửa lại)`,
  },
  {
    what: 'phải đổi thẻ căn cước ngay vì sáp nhập',
    pattern: `(?:phải|cần) (?:đi )?(?:đổi|làm lại)(?: ngay)? (?:thẻ )?căn cước(?: mới)? (?:vì|do|sau|ngay|theo) `,
  },
  {
    what: 'số câu hỏi bảo mật, số lần nhập sai như chắc chắn',
    pattern: `\\d+ câu hỏi bảo mật|(?:nhập|gõ) sai (?:quá )?\\d+ lần`,
    unless: UNSURE,
  },
  {
    what: 'phiên bản Android, iOS tối thiểu như chắc chắn',
    pattern: `(?:Android|iOS) \\d+(?:\\.\\d+)? trở lên|từ (?:Android|iOS) \\d+`,
    unless: UNSURE,
  },
  {
    what: 'hứa đưa giấy tờ lên VNeID chắc chắn được',
    pattern: `chắc chắn${GAP}(?:tích hợp|duyệt|lên VNeID|thành công)|tích hợp${GAP}chắc chắn`,
  },
  {
    what: 'giấy bản cứng hết giá trị',
    pattern: `(?:bản cứng|bản giấy|giấy tờ giấy|thẻ giấy)${GAP}(?:hết|không còn|mất) (?:giá trị|hiệu lực)`,
    literal: true,
  },
  { what: 'mức phạt theo dự thảo', pattern: `dự thảo${GAP}phạt|phạt${GAP}dự thảo`, literal: true },
  {
    what: 'Nghị định 59/2022 như đang có hiệu lực',
    pattern: `Nghị định (?:số )?59(?:/2022)?`,
    literal: true,
    unless: /hết hiệu lực|thay (?:thế|cho|vai trò)|bị thay|trước đây|cũ/iu,
  },
  {
    what: 'cho mượn tài khoản, đưa máy đã mở VNeID cho người lạ',
    pattern: `(?:nên|cứ|có thể|được) (?:cho|đưa)(?: người khác| người lạ| họ)?${GAP}mượn (?:tài khoản|VNeID)|đưa (?:máy|điện thoại)${GAP}cho người lạ`,
  },
  { what: '1900 0368 miễn phí', pattern: `1900[ .]?0368${GAP}miễn phí|miễn phí${GAP}1900[ .]?0368` },
];

const PUBLIC_SERVICE: readonly Omit<Forbidden, 'sheet'>[] = [
  {
    what: 'đường dẫn rút gọn',
    pattern: `(?:bit\\.ly|tinyurl\\.com|goo\\.gl|shorturl\\.at|cutt\\.ly|t\\.co|is\\.gd|s\\.id)/`,
    literal: true,
  },
  {
    what: 'lập tài khoản Cổng bằng số điện thoại',
    pattern: `(?:tạo|lập|đăng ký) tài khoản${GAP}(?:Cổng|dịch vụ công)${GAP}bằng số điện thoại|(?:tạo|lập|đăng ký) tài khoản bằng số điện thoại${GAP}(?:Cổng|dịch vụ công)`,
  },
  { what: 'phải về nơi thường trú mới nộp được', pattern: `phải về (?:nơi thường trú|quê)${GAP}(?:nộp|làm|xin)` },
  {
    what: 'thủ tục nào cũng nộp được ở bất kỳ xã nào',
    pattern: `(?:mọi|tất cả|bất kỳ) (?:các )?(?:thủ tục|giấy tờ|hồ sơ)${GAP}(?:bất (?:kỳ|cứ) (?:xã|đâu)|xã nào cũng)`,
  },
  {
    what: 'nộp trên mạng chắc chắn nhanh hơn, được duyệt',
    pattern: `(?:trên mạng|online|trực tuyến)${GAP}(?:chắc chắn|đảm bảo|luôn)${GAP}(?:nhanh|duyệt|xong)`,
  },
  {
    what: 'nộp phạt cho cá nhân hay qua đường dẫn trong tin nhắn',
    pattern: `nộp phạt${GAP}(?:tài khoản cá nhân|cho cán bộ|qua (?:đường (?:dẫn|link)|link)|theo (?:đường (?:dẫn|link)|tin nhắn))`,
  },
  {
    what: 'cảnh sát giao thông báo phạt nguội bằng tin nhắn, cuộc gọi',
    pattern: `(?:CSGT|cảnh sát giao thông)${GAP}(?:sẽ|có|thường|hay) (?:nhắn tin|gửi tin nhắn|gọi điện|gọi)`,
  },
  {
    what: 'cơ quan đã bỏ: Sở Giao thông vận tải, Sở Tư pháp cho lý lịch tư pháp',
    pattern: `(?:đến|ra|lên|tới|nộp (?:ở|tại)|hỏi) (?:Sở Giao thông|Sở GTVT)|lý lịch tư pháp${GAP}(?:Sở Tư pháp)`,
  },
  {
    what: 'khai sai, mượn giấy tờ, dịch vụ bao đỗ, làm nhanh',
    pattern: `(?:nên|cứ|có thể) (?:khai (?:sai|khác|giảm)|mượn giấy tờ)|(?:nhờ|thuê|tìm)${GAP}(?:bao đỗ|bao đậu|làm nhanh|dịch vụ nhanh)`,
  },
  {
    what: 'chắc chắn đủ điều kiện nhận trợ cấp',
    pattern: `(?:chắc chắn|đương nhiên|đã) (?:đủ điều kiện|được (?:nhận|hưởng))${GAP}trợ cấp`,
  },
];

const PAYMENT: readonly Omit<Forbidden, 'sheet'>[] = [
  {
    what: 'hứa ngân hàng hoàn, rút lại tiền chuyển nhầm',
    pattern: `ngân hàng (?:sẽ|phải|tự) (?:hoàn|trả lại|rút lại)${GAP}tiền|(?:yêu cầu|bảo) ngân hàng rút lại là xong`,
  },
  {
    what: 'hứa lấy lại được tiền',
    pattern: `(?:chắc chắn|nhất định|sẽ|yên tâm) (?:được )?(?:lấy|đòi|nhận|hoàn)(?: lại)? (?:được )?(?:đủ |hết |toàn bộ )?(?:số )?tiền`,
  },
  {
    what: 'tự chuyển trả vào số tài khoản người gọi đưa',
    pattern: `(?:chuyển trả|trả lại|chuyển lại)${GAP}số tài khoản (?:mới |khác )?(?:họ|người (?:gọi|ta|đó|lạ))`,
  },
  {
    what: 'quét QR để nhận tiền, hoàn tiền',
    pattern: `quét (?:mã )?(?:QR )?(?:để|là) (?:được )?(?:nhận|hoàn)(?: lại)? tiền`,
  },
  {
    what: 'số tổng đài ngân hàng đọc từ trí nhớ',
    pattern: `(?:Vietcombank|BIDV|Agribank|VietinBank|Techcombank|MB|Sacombank|ACB|VPBank)${GAP}(?:1[89]00[ .]?\\d|0\\d{2,3}[ .]?\\d{3})`,
    literal: true,
  },
  {
    what: 'né quét mặt: chia nhỏ giao dịch, mượn mặt',
    pattern: `(?:chia nhỏ|tách)${GAP}(?:giao dịch|chuyển|lần)(?=${GAP}(?:quét mặt|né))|(?:che|giấu) (?:root|jailbreak)|mượn (?:khuôn )?mặt`,
  },
  {
    what: 'tắt Trợ năng với người đang dùng đọc màn hình',
    pattern: `(?:người (?:khiếm thị|mù|khuyết tật)|mắt kém)${GAP}(?:nên|phải|hãy|cần) tắt${GAP}(?:Trợ năng|đọc màn hình)|tắt (?:trình )?đọc màn hình`,
  },
  {
    what: 'dưới 10 triệu không bao giờ phải quét mặt',
    pattern: `dưới 10 triệu${GAP}không (?:bao giờ )?(?:phải|cần) (?:quét|xác thực)`,
    literal: true,
    unless: /trừ|ngoài ra|vẫn|nhưng|cộng dồn|20 triệu|máy mới|đổi máy/iu,
  },
  {
    what: 'Mobile Money hạn mức 10 triệu (mức cũ)',
    pattern: `Mobile Money${GAP}10 triệu(?: đồng)?(?: một|/| mỗi)? ?tháng`,
    literal: true,
    unless: /cũ|trước đây|nay|nâng/iu,
  },
  {
    what: 'ảnh «chuyển thành công» là đã nhận tiền',
    pattern: `ảnh${GAP}(?:chuyển (?:khoản|tiền)? ?thành công|chuyển khoản)${GAP}(?:là (?:đã nhận|tiền (?:đã )?vào|bằng chứng)|coi như đã)`,
  },
  { what: 'hứa thời gian xử lý', pattern: `(?:chắc chắn|đảm bảo|cam kết)${GAP}(?:trong|sau) \\d+ (?:giờ|ngày|phút)` },
];

const SCAMS: readonly Omit<Forbidden, 'sheet'>[] = [
  {
    what: 'phần trăm cơ hội lấy lại tiền',
    pattern: `\\d+ ?(?:%|phần trăm)${GAP}(?:lấy lại|thu hồi) (?:được )?tiền|(?:lấy lại|thu hồi) (?:được )?tiền${GAP}\\d+ ?(?:%|phần trăm)`,
    literal: true,
  },
  {
    what: 'giới thiệu luật sư, hacker, dịch vụ thu hồi tiền, lấy lại nick',
    pattern: `(?:nên |hãy |cứ |có thể )?(?:thuê|nhờ|liên hệ|tìm) (?:đến )?(?:luật sư|hacker|dịch vụ (?:lấy lại|thu hồi|hỗ trợ)|nhóm (?:hỗ trợ )?thu hồi)`,
    unless: /mất thêm/iu,
  },
  {
    what: 'gọi lại số trong tin nhắn, cuộc gọi đáng ngờ',
    pattern: `gọi lại (?:ngay )?(?:số|cho số) (?:trong tin nhắn|vừa gọi|đó|lạ|đã gọi)`,
  },
  {
    what: 'nói chuyện để câu giờ, tự gặp kẻ lừa',
    pattern: `(?:cứ |hãy )?(?:câu giờ|kéo dài thời gian nói chuyện|tự (?:đi )?(?:gặp|tìm|bắt)) (?:với )?(?:kẻ|bọn|chúng|nó|quả tang)?`,
    unless: /không|đừng|chớ/iu,
  },
  {
    what: 'kết luận chắc «không phải lừa đảo»',
    pattern: `(?:đây|đó|cái này|tin này|trang này|số này) (?:chắc chắn )?không phải (?:là )?(?:lừa đảo|giả)`,
    literal: true,
  },
  {
    what: 'không có trong danh sách xấu nên an toàn',
    pattern: `(?:không (?:có|thấy|nằm) (?:trong )?(?:danh sách|báo xấu|bị báo))${GAP}(?:nên|là|thì) (?:an toàn|tin được|yên tâm)`,
    literal: true,
    unless: /chưa chắc|không có nghĩa|không phải là/iu,
  },
  {
    what: 'tích xanh, dấu đỏ, đúng thông tin cá nhân là thật',
    pattern: `(?:tích xanh|dấu đỏ|đúng (?:tên|số căn cước|thông tin))${GAP}(?:là|thì) (?:thật|tin được|yên tâm|đúng là|an toàn|uy tín)`,
  },
  {
    what: 'nhìn hình là biết video giả',
    pattern: `(?:chỉ cần|cứ) nhìn${GAP}(?:là|sẽ) (?:biết|nhận ra)|nhìn (?:kỹ )?(?:mặt|hình|miệng)${GAP}là (?:biết|nhận ra)${GAP}(?:giả|thật)`,
  },
  { what: '«nhà mạng không bao giờ khóa SIM»', pattern: `nhà mạng không bao giờ khóa`, literal: true },
  {
    what: '«công an không bao giờ gọi điện»',
    pattern: `công an không (?:bao giờ )?gọi (?:điện )?(?:cho (?:dân|ai|bác|người dân))?(?=[.,;]|$)`,
    literal: true,
  },
  {
    what: 'kênh chưa chắc còn chạy như chắc chắn',
    pattern: `canhbao\\.khonggianmang\\.vn|chongthurac\\.vn|(?<!\\d)5656(?!\\d)`,
    literal: true,
    unless: UNSURE,
  },
  {
    what: 'cách làm bill giả, giả mặt, trạm phát sóng giả',
    pattern: `(?:cách|hướng dẫn|các bước) (?:làm|tạo|dựng) (?:bill|biên lai|ảnh chuyển khoản|deepfake|video|giọng|trạm)${GAP}giả`,
  },
  {
    what: 'trách móc người bị lừa',
    pattern: `(?:tại|do) (?:bác|bạn|mình|cô|chú) (?:cả tin|ham|dại|chủ quan|nhẹ dạ)|sao lại (?:dại|tin)|ngây thơ|đáng đời|ai bảo (?:bác|bạn) tin`,
    literal: true,
  },
];

const ACCOUNTS: readonly Omit<Forbidden, 'sheet'>[] = [
  {
    what: 'bẻ khóa, xem trộm tin nhắn người khác',
    pattern: `(?:cách|có thể|để|ứng dụng) (?:xem trộm|đọc trộm|theo dõi tin nhắn|bẻ khóa|hack)(?: tin nhắn| Zalo| Facebook)`,
  },
  {
    what: 'bật hai lớp là không thể bị hack',
    pattern: `(?:hai lớp|2FA|2 lớp)${GAP}(?:không thể bị|không bao giờ bị|hết bị|tuyệt đối an toàn|chắc chắn an toàn)`,
    literal: true,
  },
  {
    what: 'mức phạt tin giả bằng con số chắc chắn',
    pattern: `(?:tin (?:giả|sai|đồn)|chia sẻ)${GAP}phạt (?:từ )?\\d[\\d.,]*(?: (?:đến|-|–) \\d[\\d.,]*)? (?:triệu|nghìn)`,
    literal: true,
  },
  {
    what: 'Nghị định 15/2020 như đang áp dụng',
    pattern: `(?:Nghị định|NĐ) (?:số )?15/2020`,
    literal: true,
    unless: /hết hiệu lực|bãi bỏ|thay|cũ|không còn/iu,
  },
  {
    what: 'Nghị định 13/2023, Luật An ninh mạng 2018, Luật An toàn thông tin mạng 2015 như đang có hiệu lực',
    pattern: `(?:Nghị định|NĐ) (?:số )?13/2023|Luật An ninh mạng (?:năm )?2018|Luật An toàn thông tin mạng (?:năm )?2015`,
    literal: true,
    unless: /hết hiệu lực|thay|cũ|không còn/iu,
  },
  {
    what: 'mọi số điện thoại phải ra cửa hàng xác thực lại',
    pattern: `(?:mọi|tất cả|ai cũng|mọi người)${GAP}(?:thuê bao|số|SIM)?${GAP}phải ra (?:cửa hàng|nhà mạng)`,
  },
  {
    what: 'đổi máy là bị thu hồi số ngay',
    pattern: `(?:lắp|đổi)${GAP}(?:SIM|máy)${GAP}(?:bị )?(?:thu hồi|mất) (?:số |SIM )?ngay`,
  },
  {
    what: 'trả tiền kẻ tống tiền, tự thương lượng',
    pattern: `(?:trả|chuyển|đưa) (?:tiền|ít tiền|một ít) (?:cho (?:nó|chúng|họ|kẻ đó) )?(?:để|cho) (?:nó |chúng |họ )?(?:xóa|khỏi tung|yên)|thương lượng với (?:nó|chúng|kẻ|họ)`,
  },
  {
    what: 'xóa được mọi dữ liệu trên mạng',
    pattern: `xóa (?:được )?(?:hết|mọi|toàn bộ|sạch) (?:các )?(?:dữ liệu|thông tin|ảnh)${GAP}(?:trên mạng|mạng)`,
    unless: /không (?:thể )?xóa|khó|chưa chắc|có xóa được/iu,
  },
];

const BASICS: readonly Omit<Forbidden, 'sheet'>[] = [
  {
    what: 'ngưỡng thuế 100, 200, 500 triệu như đang áp dụng',
    pattern: `(?:ngưỡng|mức|dưới|trên|từ) (?:100|200|500) triệu${GAP}(?:thuế|nộp|đóng|khai)|thuế${GAP}(?:ngưỡng|dưới|trên) (?:100|200|500) triệu`,
    literal: true,
    unless: /cũ|trước đây|không còn|năm 2025/iu,
  },
  {
    what: 'mức 1 tỷ không kèm Nghị định 141/2026 và lời «hỏi thuế cơ sở»',
    pattern: `(?:dưới|trên|mức|ngưỡng|quá) 1 tỷ(?: đồng)?`,
    literal: true,
    unless: /141\/2026[^]*(?:hỏi|thuế cơ sở)|(?:hỏi|thuế cơ sở)[^]*141\/2026/iu,
  },
  {
    what: 'tính sẵn số thuế phải nộp cho một người',
    pattern: `(?:bác|bạn|mình) (?:chỉ )?phải nộp (?:đúng )?\\d[\\d.,]* ?(?:đồng|nghìn|triệu)`,
  },
  {
    what: 'né thuế: tách doanh thu, nhờ người nhận tiền',
    pattern: `(?:nên|cứ|có thể|hãy) (?:tách|chia)${GAP}doanh thu|nhờ người khác nhận tiền|ghi nội dung${GAP}(?:né|tránh) thuế`,
  },
  {
    what: 'nghị định đã thay như đang hiện hành',
    pattern: `(?:Nghị định|NĐ) (?:số )?(?:117/2025|70/2025|52/2013)`,
    literal: true,
    unless: /hết hiệu lực|thay|cũ|không còn|sửa/iu,
  },
  {
    what: 'dưới mức thì khỏi khai gì',
    pattern: `(?:dưới (?:mức|ngưỡng)|chưa (?:tới|đến) (?:mức|ngưỡng))${GAP}(?:khỏi|không (?:phải|cần)) (?:khai|làm gì)`,
    literal: true,
    unless: /vẫn (?:phải|nên|cần)|trừ/iu,
  },
  {
    what: 'khẳng định nông sản nhà trồng miễn hay không miễn thuế',
    pattern: `(?:nông sản|rau|trái cây)${GAP}(?:nhà trồng|tự trồng)${GAP}(?:được miễn|miễn thuế|không phải (?:nộp|đóng)|phải (?:nộp|đóng) thuế)`,
    literal: true,
    unless: /chưa (?:chắc|rõ)|hỏi|không\?/iu,
  },
  {
    what: 'số ngày trả hàng của sàn như chắc chắn',
    pattern: `(?:trả hàng|đổi trả|hoàn hàng)${GAP}(?:trong )?\\d+ ngày|\\d+ ngày${GAP}(?:trả hàng|đổi trả|hoàn hàng)`,
    literal: true,
    unless: UNSURE,
  },
  {
    what: 'bấm «Đã nhận được hàng» trước khi kiểm',
    pattern: `bấm${GAP}(?:đã nhận(?: được)? hàng)${GAP}(?:rồi|trước khi|xong) (?:mới )?(?:mở|kiểm|xem)`,
  },
  {
    what: 'giao dịch ngoài sàn, cọc trước, chuyển khoản riêng',
    pattern: `(?:nên|cứ|hãy) (?:cọc|đặt cọc|chuyển khoản) (?:trước|riêng)|(?:mua|bán|giao dịch) ngoài sàn (?:cho|để)`,
  },
  {
    what: 'Voso, Postmart như sàn đang chạy dưới tên đó',
    pattern: `(?:bán|mua|đăng|mở gian hàng)${GAP} (?:trên|ở|qua|lên) (?:Voso|Postmart|vỏ sò)`,
    unless: /không còn|đổi tên|trước đây|nay (?:là|thành)|ngừng|dừng|chưa chắc/iu,
  },
  {
    what: 'logo Bộ Công Thương, ổ khóa, https là uy tín',
    pattern: `(?:logo (?:của )?Bộ Công Thương|ổ khóa|https)${GAP}(?:là|thì) (?:uy tín|an toàn|thật|tin được|yên tâm)`,
  },
  {
    what: 'nói quá công dụng nông sản',
    pattern: `(?:ghi|nói|quảng cáo|viết) (?:là )?(?:"|«)?(?:chữa (?:bệnh|khỏi)|100% hữu cơ|trị bệnh)`,
    unless: /không|đừng|chớ|phải có giấy|khi có giấy/iu,
  },
  {
    what: 'chê người học chậm',
    pattern: `(?:quá|học) (?:chậm|dốt|kém)(?: quá)?(?: nên)? (?:không|chẳng) học (?:nổi|được)|(?:dễ|đơn giản) thế mà`,
    literal: true,
  },
];

const HEALTH: readonly Omit<Forbidden, 'sheet'>[] = [
  {
    what: 'khuyên uống, ngừng, đổi thuốc',
    pattern: `(?:nên|hãy|cứ|có thể) (?:tự )?(?:uống|dùng thêm|ngừng|ngưng|bỏ|giảm|tăng|đổi) (?:liều|thuốc)`,
  },
  {
    what: 'khám từ xa thay được mọi lần khám',
    pattern: `khám từ xa${GAP}thay (?:được )?(?:mọi|cho mọi|hết|hoàn toàn)`,
  },
  {
    what: 'hứa bảo hiểm y tế trả',
    pattern: `(?:bảo hiểm y tế|BHYT|bảo hiểm)${GAP}(?:chắc chắn|sẽ|luôn) (?:chi )?trả(?: hết| đủ)?`,
  },
  {
    what: 'có VNeID là khỏi mang giấy tờ gì',
    pattern: `có VNeID${GAP}(?:là|thì) (?:khỏi|không (?:cần|phải)) mang (?:theo )?(?:gì|giấy tờ (?:gì|nào))`,
    literal: true,
    unless: /nơi (?:chưa|khác)|vẫn (?:có thể|nên)|không\?/iu,
  },
  {
    what: 'trang học không phải của Nhà nước',
    pattern: `binhdanhocvuso\\.(?!gov)\\w+`,
    unless: /không phải|giả|đừng/iu,
  },
  {
    what: 'chủ đề Ngày Chuyển đổi số 2026 khi chưa có nguồn',
    pattern: `chủ đề${GAP}(?:năm )?2026${GAP}(?:là|:) ?["«“]`,
    literal: true,
  },
  {
    what: 'trả tiền để được xác nhận kỹ năng số, thi hộ',
    pattern: `(?:phải|cần) (?:đóng|trả|nộp) (?:tiền|phí)${GAP}(?:xác nhận|chứng nhận|công nhận)|(?:nhờ|thuê|nhận)${GAP}thi hộ`,
  },
  {
    what: 'không học thì bị phạt, bị cắt trợ cấp',
    pattern: `không (?:học|thi|đạt|có xác nhận)${GAP}(?:sẽ |thì |là )?bị (?:phạt|cắt)`,
    literal: true,
    unless: /không (?:ai )?bị|chưa (?:thấy|có)|không có quy định|không\?|dọa/iu,
  },
  {
    what: 'đưa bệnh án, kết quả xét nghiệm vào khung chat',
    pattern: `(?:gửi|dán|đọc|chụp)${GAP}(?:bệnh án|kết quả xét nghiệm|đơn thuốc)${GAP}(?:vào đây|cho tôi|vào khung chat)`,
  },
  {
    what: 'VNeID đặt được lịch khám',
    pattern: `(?:VNeID)${GAP}(?:đặt|có mục đặt) (?:được )?lịch khám|đặt lịch khám (?:trên|bằng|qua|trong) VNeID`,
    unless: /chưa|không|hỏi/iu,
  },
];

const CONTEXT: readonly Omit<Forbidden, 'sheet'>[] = [
  {
    what: 'Đồng Nai là tỉnh hay thành phố như chắc chắn',
    pattern: `(?:Đồng Nai (?:đã|đang|vẫn)(?: chính thức)? (?:là|thành|lên) (?:một )?(?:tỉnh|thành phố))`,
    unless: /đề án|chưa|hỏi/iu,
  },
  {
    what: 'gán Kế hoạch 2653/KH-UBND cho một tỉnh',
    pattern: `2653/KH-UBND (?:là )?của (?:UBND )?(?:tỉnh|thành phố) \\p{Lu}`,
    literal: true,
  },
  {
    what: 'chỉ dân đến cơ quan đã đổi tên',
    pattern: `(?:hỏi|đến|ra|lên|liên hệ|gặp|gọi) (?:Sở Thông tin|Sở TT&TT|Ban Dân vận(?! và))`,
  },
  {
    what: 'con số tỉnh thành không kèm mốc',
    pattern: `34 tỉnh`,
    literal: true,
    unless: /(?:01|1)\/0?7\/2025|tháng 7\/2025/iu,
  },
];

export const FORBIDDEN: readonly Forbidden[] = [
  ...on('vneid', VNEID),
  ...on('dich-vu-cong', PUBLIC_SERVICE),
  ...on('thanh-toan-qr', PAYMENT),
  ...on('lua-dao', SCAMS),
  ...on('an-toan-tai-khoan', ACCOUNTS),
  ...on('ky-nang-co-ban-tmdt', BASICS),
  ...on('y-te-hoc-tap-phong-trao', HEALTH),
  ...on('boi-canh-van-ban', CONTEXT),
];

function on(sheet: string, rules: readonly Omit<Forbidden, 'sheet'>[]): Forbidden[] {
  return rules.map((rule) => ({ sheet, ...rule }));
}
