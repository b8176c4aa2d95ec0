import { chat, reads, type Row } from './row.ts';

/** "mô" as the first half of a standard word. */
const NOT_MO = 'hình tả phỏng men tơ típ tô';

/** "vô" as the first half of a standard word. */
const COMPOUNDS_OF_VO = [
  'hiệu cùng tình giá lý lí ích hình tư trách danh chủ nghĩa địch vọng tận số điều thời vị tội lễ duyên ý can hại',
  'trùng tuyến sinh sản cơ song biên đối khuẩn cảm hạn thường thức định đạo đạt lượng bổ phép kỷ tâm tri tính luận',
  'vi thừa ưu hồn đề khối thưởng công phương sỉ lăng sự ngôn năng cực cớ thanh hướng thần dụng tổ gia lo phúc hậu',
  'trật học chính nhân bờ bến giáo ơn thiên tang hỗn phạt kể tham tung tích ngần cấp giác thủy xâm trách_nhiệm',
].join(' ');

/** Words of the Centre and the South, said as the standard says them; those that are standard words too need their surroundings. */
export const DIALECT: readonly Row[] = [
  chat('mần', 'làm'),
  chat('bển', 'bên đó'),
  chat('trển', 'trên đó'),
  chat('trỏng', 'trong đó'),
  chat('ngoải', 'ngoài đó'),
  chat('nớ', 'đó'),
  chat('hổm hổm_rày', 'hôm trước'),
  chat('bây_chừ', 'bây giờ'),
  chat('chừ', reads('bây giờ', { notPrevious: 'chần' })),
  chat('rứa_răng', 'vậy sao'),
  chat('răng_rứa', 'sao vậy'),
  chat('dư_răng', 'như thế nào'),
  chat('khi_mô', 'khi nào'),
  chat('chỗ_mô', 'chỗ nào'),
  chat('cấy_chi cái_chi', 'cái gì'),
  chat('cái_ni cấy_ni', 'cái này'),
  chat('chỗ_ni', 'chỗ này'),
  chat('như_ri', 'như thế này'),
  chat('bên_tê', 'bên kia'),
  chat('hổng', reads('không', { notPrevious: 'lỗ' })),
  chat(
    'ni',
    reads('này', {
      previous: 'cái chỗ bên số máy ứng_dụng app điện_thoại bước việc giấy năm con thằng o bác mã link tin ở',
    }),
  ),
  chat('tê', reads('kia', { previous: 'cái chỗ bên hôm bữa' })),
  chat('ri', reads('thế này', { previous: 'như làm răng báo nói hỏi' })),
  chat(
    'mô',
    reads('đâu', {
      previous: 'đi vô vào ra ở bên hướng phía tận từ tới đến về bấm gửi nộp mua học hỏi coi xem gọi',
      notNext: NOT_MO,
    }),
    reads('nào', {
      previous: 'khi lúc ngày chỗ nơi cái ai người giờ bước số ứng_dụng phòng đơn_vị cơ_quan',
      notNext: NOT_MO,
    }),
    reads('đâu', { at: 'end', notPrevious: 'quy vĩ vi ghép da các' }),
  ),
  chat(
    'răng',
    reads('sao', {
      previous: 'làm mần như là vì tại thì bị mà nói hỏi đi biết ra tính',
      notNext: 'hàm miệng giả sứ khôn sâu cửa',
    }),
    reads('sao', {
      next: 'mà không ko k chưa rứa vậy nó hắn tui tôi mình lại cho chừ bây_giờ biết',
      notPrevious: 'đánh chải nhổ trồng bọc trám đau sâu',
    }),
  ),
  chat('mần_răng man_rang', 'làm sao'),
  // without marks these are other words too; the words beside them tell
  chat('man', reads('làm', { next: 'gì chi sao răng rang giấy cái_mức mức' })),
  chat(
    'rang',
    reads('sao', { previous: 'làm', notNext: 'hàm giả sứ ở sâu cho' }),
    reads('sao', { at: 'end', previous: 'là thì như' }),
    reads('sao', { next: 'rứa rua chừ bây_giờ biết' }),
  ),
  chat('mo', reads('đâu', { at: 'end', previous: 'ở từ' }), reads('nào', { at: 'end', previous: 'chỗ' })),
  chat('rua', reads('vậy', { at: 'end', previous: 'gì chi đâu mô mo sao răng rang nào' })),
  chat('nỏ', reads('không', { next: 'biết được có thấy làm vào vô hiểu nhớ cần phải ai' })),
  chat('dừ bi_chừ bây_dừ', 'bây giờ'),
  chat('bầy_tui bọn_tui', 'chúng tôi'),
  chat('nàm', 'làm'),
  chat('bự', 'to'),
  chat('gởi', 'gửi'),
  chat('bịnh', 'bệnh'),
  chat('nhứt', 'nhất'),
  chat(
    'sanh',
    reads('sinh', { next: 'con em bé đẻ xong nở', notPrevious: 'so cây' }),
    reads('sinh', { previous: 'mới sắp đi vợ vừa' }),
  ),
  chat(
    'chi',
    reads('gì', { previous: 'làm mần là lm cần', at: 'end' }),
    reads('gì', { previous: 'làm mần cái khác việc', next: 'rứa vậy không ko k cho mà đây hè hỉ' }),
    reads('gì', { previous: 'để_làm để_mần' }),
    reads('gì', { previous: 'cần', next: 'giấy hồ_sơ không' }),
    reads('gì', { next: 'không ko k rứa hè', previous: 'tờ thêm việc nói hỏi tốn mất khác ngại' }),
    reads('gì', { at: 'end', notPrevious: 'thu tổng bội mạn khoản mục được phải chi đoạn' }),
    reads('gì', { next: 'trước nữa rứa rua vậy', notPrevious: 'thu tổng bội' }),
  ),
  chat('coi', reads('xem', { notNext: 'chừng như trọng thường nhẹ là khinh sóc bói', notPrevious: 'được_coi đã_coi' })),
  chat('vô', reads('vào', { notNext: COMPOUNDS_OF_VO, notPrevious: 'hư nam_mô ra_vô' })),
  chat('vo', reads('vào', { next: 'link app ứng_dụng web vneid mạng zalo facebook fb đâu nhóm lớp trang tài_khoản' })),
  chat(
    'biểu',
    reads('bảo', {
      previous: 'nó họ ổng bả người_ta gọi kêu công_an ngân_hàng hắn anh_ta cô_ta ai cán_bộ người điện',
      notNext: 'mẫu hiện quyết dương tượng diễn đồ',
    }),
    reads('bảo', {
      next: 'tui tôi em mình con phải trả đưa gửi đọc cài bấm chuyển mua cung_cấp cập_nhật nạp má mẹ ba bố bà ông',
    }),
  ),
  chat('ổng', reads('ông ấy', { notPrevious: 'ống' })),
  chat(
    'bả',
    reads('bà ấy', {
      next: 'nói biểu bảo kêu gọi gửi đang không ko k có hỏi làm cho đòi nhắn chuyển muốn cũng bị đưa lấy cần',
      notPrevious: 'bùa đánh ăn',
    }),
  ),
  chat(
    'hông',
    reads('không', { next: 'biết được đc dc có phải thấy vào vô làm hiểu cần ai dám nhớ muốn nhận' }),
    reads('không', { at: 'end', notPrevious: 'bên cạnh đau xương vòng ngang' }),
  ),
  chat(
    'hong',
    reads('không', { at: 'end', previous: 'được đc dc biết phải có đúng tin mất cần nên ổn an_toàn thật rồi' }),
    reads('không', { next: 'biết được đc dc có phải thấy vào vô hiểu dám nhớ muốn', notPrevious: 'bị máy' }),
  ),
  chat(
    'dậy',
    reads('vậy', { at: 'end', notPrevious: 'thức ngủ đứng ngồi trỗi nổi dấy vùng vực gọi ngóc mới tỉnh ngủ_dậy sớm' }),
  ),
  chat('dị', reads('vậy', { at: 'end', notPrevious: 'kỳ kì quái dung' })),
  chat('bữa_rày dạo_rày', 'dạo này'),
  chat('hồi_hổm', 'hôm trước'),
  chat('thiệt', reads('thật', { notNext: 'hại thòi mạng thân', notPrevious: 'thua chịu bị' })),
  chat('thui', reads('thôi', { notPrevious: 'đen tối nướng thịt bê cháy' })),
  chat('hem hơm', reads('không', { at: 'end', previous: 'được đc dc biết phải có đúng hiểu nên cần rồi' })),
  chat('kong', reads('không', { notPrevious: 'hong hồng king donkey' })),
  chat('kg', reads('không', { notAfterNumber: true })),
  chat('uk', reads('ừ', { at: 'start' })),
  chat('tía', reads('bố', { notPrevious: 'đỏ tím', notNext: 'tô' })),
];
