import { chat, document, dotted, reads, type Row } from './row.ts';

/** What follows a plan, a resolution, a decision when it is meant by its initials. */
const DOCUMENT_WORDS =
  'số này nào của trên tuyên_truyền hành_động thực_hiện triển_khai phối_hợp văn_phòng ubnd ủy_ban tỉnh phường xã thành_phố ban bộ sở chi_tiết năm tháng quý tuần công_tác bcđ ban_chỉ_đạo bdhvs bình_dân đó kèm về';
const PRONOUNS = 'tôi em mình con cháu tui chị anh cô chú bác tao bà ông mẹ má ba bố e t a c';
const VERBS_OF_ABILITY =
  'làm vào vô xem coi gửi tải mở nhận nộp dùng xài đăng_nhập thấy tin học mua bán lấy đi nói biết hiểu gọi nhắn quét tra_cứu cài thanh_toán chuyển trả đổi sửa xóa tìm nghe đọc in khai ký truy_cập kết_nối kích_hoạt xác_thực cập_nhật đưa cần đến tới';
const COUNTED =
  '% phần_trăm phần tiền ngày tháng năm giờ phút giây người tuổi lần bước số nghìn triệu tỷ đồng nhiệm_vụ mục_tiêu cái văn_bản chỉ_tiêu giấy loại con tổ_chức doanh_nghiệp dân hộ điểm mức nội_dung đơn_vị cơ_quan kế_hoạch trang mục sở phòng km m gb mb ký cân lâu lít nhiêu';

/** Abbreviations with several meanings: their neighbours decide. */
export const AMBIGUOUS: readonly Row[] = [
  chat('k', reads('không', { notPrevious: 'vitamin lớp nhóm' })),
  chat('hg', reads('không', { at: 'end' })),
  chat('0', reads('không', { at: 'end', previous: 'được đc dc đx phải biết' })),
  chat(
    'đc dc',
    reads('địa chỉ', { previous: 'ghi nhập điền', notPrevious: 'đăng_nhập' }),
    reads('địa chỉ', { next: 'web trang email mail nhà thường_trú tạm_trú ip cụ_thể trụ_sở' }),
    reads('địa chỉ', { previous: 'xin cho', at: 'end' }),
    reads('địa chỉ', { previous: 'xin cho', next: 'của ubnd ủy_ban công_an cơ_quan' }),
    'được',
  ),
  chat(
    'đk dk',
    reads('được', { next: 'không ko k chưa hay rồi vậy ạ à hả hông chứ nữa chỉ thì mà', previous: VERBS_OF_ABILITY }),
    reads('được', { previous: 'không chưa có_thể mới đã bị' }),
    reads('điều kiện', { previous: 'đủ có cần các những theo thoả thỏa', next: 'gì nào để như_thế_nào là về' }),
    reads('điều kiện', { previous: 'đủ các những' }),
    reads('được', { at: 'end', previous: VERBS_OF_ABILITY }),
    reads('đúng không', { at: 'end', notPrevious: 'đơn cách muốn để là' }),
    reads('được', { next: 'không ko k' }),
    'đăng ký',
  ),
  chat('hk', reads('hộ khẩu', { previous: 'sổ nhập chuyển giấy cắt tách' }), 'không'),
  chat('vs', reads('vụ', { previous: 'học nghiệp phục dịch' }), 'với'),
  chat(
    'bn',
    reads('bao nhiêu', { next: COUNTED }),
    reads('bạn', { previous: 'chào cảm_ơn cám_ơn nhờ hỏi các những với của cho hi hello alo mời giúp bởi' }),
    reads('bao nhiêu', {
      previous:
        'là mấy mất tốn hết giá phí đạt tăng giảm được còn chi cấp thu phạt bằng khoảng tầm chiếm trên dưới số tuổi đến cao thấp dài nhận đóng trả hạn cước trừ gồm rộng nặng tiêu tổng từ có_tới lệ_phí = lên quá',
    }),
    reads('bạn', {
      next: 'ơi à ạ tôi em mình có cho giúp hỏi là bè ý ấy gái trai đọc đi nhé nha nào bot chỉ biết muốn',
    }),
    reads('bao nhiêu', { at: 'end' }),
    reads('bạn', { at: 'start' }),
    'bao nhiêu',
  ),
  chat(
    'nhiu',
    reads('nhiêu', { previous: 'bao' }),
    reads('bao nhiêu', { next: COUNTED }),
    reads('bao nhiêu', { at: 'end' }),
    'nhiều',
  ),
  chat(
    'bc',
    reads('báo chí', { previous: 'cơ_quan họp phóng_viên cho' }),
    reads('báo cáo', { previous: 'nộp gửi làm lập viết mẫu hạn kỳ chế_độ kết_quả số gửi_về các' }),
    reads('bởi vì', { next: PRONOUNS }),
    reads('bởi vì', { next: 'máy nó không ko k' }),
    'báo cáo',
  ),
  document(
    'kh',
    reads('kế hoạch', { nextNumber: true }),
    reads('khoa học', { next: 'công_nghệ kỹ_thuật tự_nhiên xã_hội' }),
    reads('không', {
      next: 'được đc dc đx có phải thấy vào vô cần mở hiểu biết bik bít nhớ nhận tải ai sao thể dùng rành cho đúng còn nên làm lm =bạn ạ em anh chị tin ra đăng_nhập biết_là rõ ổn sợ muốn mún bị gửi',
    }),
    reads('khách hàng', { previous: 'chăm_sóc mã hỗ_trợ gọi tổng_đài mọi quý', notNext: 'số' }),
    reads('khách hàng', { next: 'thân_thiết vip mới cũ cá_nhân mua' }),
    reads('kế hoạch', { next: DOCUMENT_WORDS }),
    reads('kế hoạch', {
      previous:
        'theo trong ban_hành phụ_lục thực_hiện kèm_theo các những xây_dựng của về triển_khai lập tuyên_truyền dẫn nội_dung bản làm duyệt phê_duyệt trích số hai hoàn_thành lm gắn mục',
    }),
    reads('không', { at: 'end' }),
    'kế hoạch',
  ),
  chat(
    'tt',
    reads('trung tâm', {
      next: 'tin_học công_báo y_tế phục_vụ dịch_vụ cung_ứng văn_hóa văn_hoá học_tập bảo_trợ viễn_thông hành_chính_công giáo_dục hỗ_trợ chính_trị điều_hành ngoại_ngữ thương_mại đào_tạo kỹ_thuật dữ_liệu',
    }),
    reads('thủ tục', { next: 'hành_chính cấp đổi đăng_ký đất', previous: 'làm nộp hồ_sơ giải_quyết các' }),
    reads('trung tâm', { next: 'hành_chính', previous: 'ra đến tới ở tại qua' }),
    reads('thủ tục', { next: 'hành_chính' }),
    reads('thông tư', { nextNumber: true, notPrevious: 'nhiệm_vụ mục' }),
    reads('thanh toán', { next: 'được dc đc', previous: 'không chưa' }),
    reads('thanh toán', {
      next: 'tiền hóa_đơn hoá_đơn đơn online qua bằng điện nước phí lệ_phí mã qr thẻ không_dùng trực_tuyến học_phí viện_phí',
    }),
    reads('thanh toán', { previous: 'phương_thức mã_qr cổng máy lỗi chưa không_dùng quét bấm chờ' }),
    reads('thông tin', {
      next: 'cá_nhân cơ_sở chính_thống sai giả tài_khoản khách_hàng liên_hệ chi_tiết điện_tử đại_chúng xấu_độc chính_xác kịp_thời',
    }),
    reads('thông tin', {
      previous:
        'cung_cấp điền nhập khai lộ cập_nhật xem tra_cứu bảo_mật an_toàn xin đọc hệ_thống tin sửa bị_lộ đúng sai cho gửi nhiều thêm biết lấy_cắp báo_chí kê_khai',
    }),
    reads('tuyên truyền', {
      previous:
        'chủ_trì phối_hợp công_tác nội_dung kế_hoạch kh đẩy_mạnh gắn tài_liệu hình_thức hoạt_động để nhiệm_vụ mục_tiêu bài video tin_bài đẩy hành_động chiến_dịch',
    }),
    reads('tuyên truyền', {
      anywhere:
        'chủ_trì phối_hợp nghị_quyết nq kế_hoạch kh ubnd ủy_ban sở chuyển_đổi_số cđs khcn đơn_vị đv văn_bản vb phường tỉnh mttq bdhvs đảng chủ_trương cơ_quan cq báo_chí',
    }),
    reads('tuyên truyền', { next: 'về cho miệng trên trực_quan cổ_động vận_động pháp_luật phổ_biến' }),
    'thông tin',
  ),
  document('nq', 'nghị quyết'),
  document('qđ qd', 'quyết định'),
  document(
    'nđ',
    reads('nghị định', { nextNumber: true }),
    reads('nghị định', { next: 'của này nào mới chính_phủ' }),
    'nội dung',
  ),
  // "mẫu CT01" is a form of the residence office, never a directive
  chat(
    'ct',
    reads('chủ tịch', { next: 'ubnd ủy_ban hđnd hội_đồng tỉnh phường xã' }),
    reads('chỉ thị', { nextNumber: true, notPrevious: 'mẫu tờ_khai biểu_mẫu khai phiếu điền' }),
    reads('chương trình', { next: 'hành_động công_tác' }),
  ),
  document('ctr', reads('chương trình', { nextNumber: true }), reads('chương trình', { next: 'hành_động công_tác' })),
  document('cthđ cthd', 'chương trình hành động'),
  document(
    'cv',
    reads('công văn', { nextNumber: true }),
    reads('công văn', { next: 'số này nào của đến đi' }),
    reads('công việc', { lowerCase: true }),
  ),
  document(
    'tb',
    reads('thông báo', { nextNumber: true }),
    reads('thông báo', { lowerCase: true, next: 'kết_luận số về cho của mời này lỗi' }),
  ),
  document('ttr', reads('tờ trình', { nextNumber: true })),
  document(
    'đa',
    reads('đề án', { nextNumber: true, notPrevious: 'tối đồng số' }),
    reads('đề án', {
      lowerCase: true,
      next: 'chuyển_đổi_số cđs của này nào',
      previous: 'thực_hiện theo triển_khai gắn',
    }),
  ),
  document('kl', reads('kết luận', { nextNumber: true })),
  document('tlhd', 'tài liệu hướng dẫn'),
  document(
    'hd',
    reads('hướng dẫn', { lowerCase: true, nextNumber: true }),
    reads('hướng dẫn', {
      lowerCase: true,
      next: 'số này thực_hiện tuyên_truyền sử_dụng chi_tiết cách cài đăng_ký giùm giúp từng của_ban của_btg',
    }),
    reads('hướng dẫn', { lowerCase: true, next: PRONOUNS, notPrevious: 'ở tại tỉnh của' }),
    reads('hướng dẫn', {
      lowerCase: true,
      previous: 'theo bản tài_liệu xem đọc trong căn_cứ nhờ cần xin kế_hoạch công_văn',
      next: 'đồng của tỉnh số này nào cho làm',
    }),
  ),
  chat(
    'hđ',
    reads('hợp đồng', { previous: 'ký làm bản' }),
    reads('hóa đơn', { next: 'điện nước điện_tử' }),
    'hoạt động',
  ),
  chat(
    'nd',
    reads('người dân', { next: 'cần muốn có phải được tham_gia và', previous: 'cho của bà_con giúp hỗ_trợ với để' }),
    'nội dung',
  ),
  chat(
    'cq',
    reads('chính quyền', { next: 'sai toàn địa_phương tham_nhũng ăn_chặn không_lo' }),
    reads('chính quyền', { previous: 'đảng_và cấp_ủy' }),
    'cơ quan',
  ),
  chat(
    'dv',
    reads('đơn vị', { next: 'nào chủ_trì phối_hợp đầu_mối liên_quan' }),
    reads('đơn vị', { previous: 'các những' }),
    'dịch vụ',
  ),
  chat(
    'hs',
    reads('học sinh', { previous: 'các em cho là giáo_viên phụ_huynh con' }),
    reads('học sinh', { next: 'giỏi lớp tiểu_học thcs thpt sinh_viên trường nghèo' }),
    'hồ sơ',
  ),
  chat('hssv', 'học sinh, sinh viên'),
  chat('sp', reads('sư phạm', { previous: 'trường đại_học ngành' }), 'sản phẩm'),
  chat(
    'nv',
    reads('nhân viên', {
      next: 'ngân_hàng y_tế bưu_điện điện_lực thuế giao_hàng công_ty văn_phòng shop tổng_đài hỗ_trợ tư_vấn nó gọi kêu bảo chăm_sóc bhxh',
    }),
    reads('nhân viên', { previous: 'là tự_xưng xưng anh chị cô một cho bạn có mấy gặp hỏi gọi nhờ' }),
    'nhiệm vụ',
  ),
  chat(
    'tn',
    reads('thanh niên', { previous: 'đoàn tổ hội' }),
    reads('thế nào', { previous: 'như là làm', at: 'end' }),
    reads('tốt nghiệp', { previous: 'bằng thi' }),
    'tin nhắn',
  ),
  chat('nt', 'nhắn tin'),
  chat(
    'tk',
    reads('cảm ơn', { at: 'start', next: 'bạn b bn ad nha nhé nhiều nhìu em anh chị' }),
    reads('tiết kiệm', { previous: 'sổ gửi' }),
    reads('tài khoản', { lowerCase: true }),
  ),
  chat(
    'mk',
    reads('mình', { previous: 'cho', next: 'hỏi xin với xem coi biết cái mượn' }),
    reads('mình', {
      previous: 'giúp giùm giúp_đỡ nhờ chỉ hộ bên bạn hd hướng_dẫn',
      notNext: 'vneid fb facebook zalo tài_khoản mới cũ wifi là',
    }),
    reads('mình', { next: 'muốn mún cần hỏi đang lỡ tính định cũng chưa tên không_biết vừa mới_bị', at: 'start' }),
    'mật khẩu',
  ),
  chat(
    'ck',
    reads('chồng', { next: 'em tôi mình t e', previous: 'với và của' }),
    reads('chồng', { previous: 'vợ vk' }),
    'chuyển khoản',
  ),
  chat('vk', 'vợ'),
  chat(
    'đt',
    reads('đào tạo', { previous: 'giáo_dục gd' }),
    reads('đầu tư', { previous: 'kế_hoạch_và vốn', next: 'công phát_triển' }),
    'điện thoại',
  ),
  chat('dt', reads('diện tích', { next: 'đất rừng nhà' }), reads('dân tộc', { previous: 'đồng_bào' }), 'điện thoại'),
  chat(
    'bh',
    reads('bảo hiểm', { previous: 'khám thẻ mã số đóng sổ tiền mua quỹ có hưởng dùng mức thu chế_độ' }),
    reads('bảo hiểm', { next: 'y_tế xã_hội xe thất_nghiệp nhân_thọ tự_nguyện' }),
    reads('bao giờ', { previous: 'không ko k chưa' }),
    'bây giờ',
  ),
  chat(
    'gd',
    reads('giáo dục', { previous: 'sở phòng ngành bộ' }),
    reads('giáo dục', { next: 'đt đào_tạo và' }),
    reads('gia đình', { previous: 'trong cả hộ' }),
    'giao dịch',
  ),
  chat('bt', reads('bài tập', { previous: 'làm_bài giải' }), reads('bình thường', { previous: 'vẫn như là' }), 'biết'),
  chat(
    'cb',
    reads('chúc bạn', { at: 'start', next: '1 một ngày ngủ thi sinh buổi' }),
    reads('chuẩn bị', { next: 'gì j giấy hồ_sơ sẵn những', previous: 'cần phải' }),
    'cán bộ',
  ),
  chat(
    'tl',
    reads('tốt lành', { previous: 'ngày' }),
    reads('tài liệu', { previous: 'trong theo các bộ đọc xem gửi tải' }),
    reads('trả lời', { next: 'giúp em tôi mình t đi câu tin sai đúng lại' }),
  ),
  chat('xl', reads('xin lỗi', { at: 'start' }), 'xử lý'),
  chat(
    'cc',
    reads('công chức', { next: 'vc viên_chức' }),
    reads('căn cước', { next: 'công_dân gắn_chip điện_tử gắn giả' }),
    reads('căn cước', { previous: 'thẻ làm đổi số cấp ảnh hình chụp cái_thẻ' }),
  ),
  chat('vc', reads('viên chức', { previous: 'công_chức cc' })),
  chat(
    'ca',
    reads('công an', { next: 'phường xã tỉnh huyện quận tp khu_vực' }),
    reads('công an', { previous: 'xưng giả bên anh chú' }),
  ),
  chat('qg', reads('quốc gia', { previous: 'công dvc dữ_liệu an_ninh' })),
  chat('yt', reads('y tế', { previous: 'bảo_hiểm trạm' }), 'YouTube'),
  chat('dl', reads('du lịch', { previous: 'thể_thao_và đi' }), 'dữ liệu'),
  chat(
    'ls',
    reads('làm sao', { at: 'end' }),
    reads('làm sao', { next: 'để biết bik bít được đc dc mà cho bây_giờ giờ h quét' }),
    reads('luật sư', { previous: 'làm là thuê gặp hỏi' }),
  ),
  chat('bb', reads('tạm biệt', { at: 'start' })),
  chat('bai pai', reads('tạm biệt', { at: 'end', previous: 'nha nhé nhá ơn rồi' })),
  chat('mt', reads('máy tính', { previous: 'bằng trên dùng xài cái mở' })),
  chat('nc', reads('nói chuyện', { next: 'với vs' }), reads('nói chuyện', { at: 'end', previous: 'muốn đang' })),
  chat(
    'cp',
    reads('chính phủ', { previous: 'nghị_quyết nghị_định của nq nđ' }),
    reads('cổ phần', { previous: 'công_ty' }),
  ),
  chat('ktv', 'kỹ thuật viên'),
  chat(
    'nh',
    reads('ngân hàng', { previous: 'tài_khoản thẻ ra app ứng_dụng nhân_viên gọi tại ở' }),
    reads('nhiều', { at: 'end' }),
    reads('ngân hàng', { next: 'gọi nhắn kêu bảo báo' }),
  ),
  chat('st', reads('siêu thị', { previous: 'đi ra ở' }), reads('sáng tạo', { previous: 'đổi_mới' })),
  chat(
    'ch',
    reads('chưa', { at: 'end' }),
    reads('cửa hàng', { previous: 'ra tại' }),
    reads('chưa', { next: 'được biết có làm nhận thấy xong' }),
  ),
  chat('z dz', reads('vậy', { at: 'end' }), reads('vậy', { next: 'thì có là mà ad bạn' })),
  chat('zay', reads('vậy', { at: 'end' })),
  chat(
    'v',
    reads('vậy', { at: 'end', lowerCase: true, notPrevious: 'phần mục chương điều quý' }),
    reads('và', { next: 'tôi em mình bạn cách', lowerCase: true }),
  ),
  chat('d', reads('vậy', { at: 'end', lowerCase: true, previous: 'gì sao nào đâu ai' })),
  chat(
    's',
    reads('sao', { at: 'end', previous: 'làm thì vậy là tại vì ra bị như sửa' }),
    reads('sao', { previous: 'tại vì làm' }),
    reads('sao', { at: 'start', next: 'không ko k lại mà nó vậy' }),
    reads('sao', { previous: 'có', next: 'không ko k' }),
    reads('sao', { next: 'cho để biết bik bít mới', lowerCase: true }),
    reads('sao', {
      at: 'end',
      lowerCase: true,
      notAfterNumber: true,
      notPrevious: 'size cỡ iphone ip galaxy chữ nút loại hạng dòng bản mục nhóm vitamin số',
    }),
  ),
  chat('h', reads('giờ', { notPrevious: 'cổ' })),
  chat('r', reads('rồi', { notPrevious: 'nút chữ' })),
  chat('t', reads('tôi', { lowerCase: true }), reads('tôi', { at: 'start' })),
  chat(
    'm',
    reads('bạn', {
      next: 'là dùng nghĩ làm đứng biết có tên ơi giúp trả_lời nói chỉ không ko k cho bị phải xem đi',
      lowerCase: true,
    }),
    reads('bạn', { previous: 'của cho giúp với hỏi', lowerCase: true, at: 'end' }),
  ),
  chat(
    'b',
    reads('bạn', {
      next: 'ơi là cho giúp có nha nhé ạ à biết chỉ hỏi hd hướng_dẫn tên nhiều ko không k',
      notPrevious: 'nhóm loại hạng lớp điểm mục khoản câu bảng vitamin tổ khối phần gan hình',
    }),
    reads('bạn', { previous: 'cảm_ơn thks tks chào nhờ giúp hi hello hỏi' }),
  ),
  chat(
    'e',
    reads('em', { lowerCase: true, notNext: 'mail bank', notPrevious: 'vitamin' }),
    reads('em', { at: 'start', next: 'muốn chào hỏi bị không cần có đang là' }),
  ),
  chat(
    'a',
    reads('anh', {
      lowerCase: true,
      next: 'ơi chị cho giúp hỏi muốn bị làm ạ à em ấy c e cần',
      notPrevious: 'vitamin',
    }),
  ),
  chat(
    'c',
    reads('chị', { lowerCase: true, next: 'ơi cho giúp hỏi muốn bị làm ạ à em ấy cần', notPrevious: 'vitamin' }),
  ),
  chat('n', reads('nó', { lowerCase: true, next: 'nhắn gọi bảo biểu kêu đòi bị báo không ko k cứ lừa' })),
  dotted(
    document(
      'p',
      reads('phải', { next: 'không ko k hông làm là có', notPrevious: 'ở' }),
      reads('phòng', {
        next: 'văn_hóa văn_hoá vhxh hành_chính hcqt kinh_tế nội_vụ tổng_hợp giáo_dục tài_chính tư_pháp tổ_chức kế_toán chuyên_môn khoa_học hc kt vh',
      }),
      reads('phường', { notNext: 'và ứng_dụng', lowerCase: true, notPrevious: 'chữ nút' }),
      reads('phường', { nextNumber: true }),
    ),
  ),
  document(
    'b',
    reads('bước', {
      nextNumber: true,
      notPrevious: 'bằng lái hạng gplx giấy_phép_lái_xe thi tầng phòng nhóm vitamin lớp tòa toà block',
    }),
  ),
  document('lv lvl', reads('mức', { nextNumber: true })),
];
