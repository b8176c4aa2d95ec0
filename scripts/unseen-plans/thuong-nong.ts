import type { WordPlan } from '../issued-plans/word.ts';

/** A Party committee's guidance without any task: what to make known, through which channels, and who reports. */
export const THUONG_NONG: WordPlan = {
  letterhead: [
    ['ĐẢNG BỘ TỈNH HỒNG THÁI', 'ĐẢNG ỦY XÃ THƯỢNG NÔNG', '*', 'Số 07-HD/ĐU'],
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Thượng Nông, ngày 12 tháng 01 năm 2026'],
  ],
  title: ['HƯỚNG DẪN', 'Tuyên truyền phong trào “Bình dân học vụ số” năm 2026'],
  body: [
    'Thực hiện Hướng dẫn số 42-HD/BTGDVTU ngày 30/12/2025 của Ban Tuyên giáo và Dân vận Tỉnh ủy Hồng Thái về công tác tuyên truyền năm 2026; Nghị quyết số 03-NQ/ĐU ngày 05/01/2026 của Đảng ủy xã Thượng Nông về nhiệm vụ năm 2026, Đảng ủy xã hướng dẫn tuyên truyền phong trào “Bình dân học vụ số” năm 2026 như sau:',
    { level: 0, words: 'MỤC ĐÍCH, YÊU CẦU' },
    { level: 1, words: 'Mục đích' },
    'Làm cho cán bộ, đảng viên và Nhân dân hiểu đúng, hiểu đủ ý nghĩa của việc học kỹ năng số; tạo sự đồng thuận, tự giác tham gia của mọi nhà.',
    { level: 1, words: 'Yêu cầu' },
    'Tuyên truyền phải ngắn, dễ nhớ, gắn với việc thật của người dân; không phô trương. Đảng viên làm trước, gia đình đảng viên làm gương.',
    { level: 0, words: 'NỘI DUNG TUYÊN TRUYỀN' },
    {
      level: 1,
      words:
        'Quan điểm, chủ trương của Đảng về chuyển đổi số; tinh thần của phong trào “Bình dân học vụ” năm 1945 được tiếp nối trong phong trào “Bình dân học vụ số” hôm nay.',
    },
    {
      level: 1,
      words: 'Lợi ích thiết thực khi người dân biết nộp hồ sơ trực tuyến, thanh toán điện tử, đặt lịch khám bệnh.',
    },
    {
      level: 1,
      words:
        'Những thủ đoạn lừa đảo thường gặp: giả danh công an, ngân hàng, điện lực; gọi video giả mặt, giả giọng; mời đầu tư lãi cao.',
    },
    { level: 1, words: 'Gương người tốt, việc tốt, thôn, xóm, dòng họ làm hay trong học và dùng kỹ năng số.' },
    { level: 0, words: 'HÌNH THỨC TUYÊN TRUYỀN' },
    {
      level: 1,
      words: 'Tuyên truyền miệng trong sinh hoạt chi bộ, họp xóm, sinh hoạt đoàn thể, giờ chào cờ đầu tuần.',
    },
    { level: 1, words: 'Phát thanh trên Đài Truyền thanh xã mỗi tuần 02 buổi; loa kéo tại chợ phiên.' },
    { level: 1, words: 'Trang Facebook “Thượng Nông quê mình”, nhóm Zalo các xóm, các dòng họ.' },
    {
      level: 1,
      words: 'Pa nô, khẩu hiệu, tờ gấp bằng tiếng Việt và tiếng Tày đặt tại nhà văn hóa, trường học, trạm y tế.',
    },
    { level: 0, words: 'TỔ CHỨC THỰC HIỆN' },
    { level: 1, words: 'Ban Xây dựng Đảng' },
    {
      level: 2,
      words: 'Tham mưu Đảng ủy chỉ đạo, kiểm tra công tác tuyên truyền; biên soạn tài liệu sinh hoạt chi bộ.',
    },
    { level: 2, words: 'Nắm tình hình dư luận xã hội, kịp thời định hướng những vấn đề Nhân dân quan tâm.' },
    { level: 1, words: 'Đảng ủy các cơ quan Đảng, Đảng ủy UBND xã' },
    {
      level: 2,
      words:
        'Lãnh đạo, chỉ đạo cơ quan, đơn vị trực thuộc thực hiện các nội dung tuyên truyền theo chức năng, nhiệm vụ.',
    },
    { level: 1, words: 'Các chi bộ xóm' },
    {
      level: 2,
      words: 'Đưa nội dung “Bình dân học vụ số” vào sinh hoạt chi bộ tháng 02, tháng 6 và tháng 10 năm 2026.',
    },
    { level: 2, words: 'Phân công mỗi đảng viên biết công nghệ giúp từ 02 hộ trở lên học kỹ năng số.' },
    {
      level: 1,
      words:
        'Chế độ báo cáo: Các chi bộ, đảng bộ bộ phận báo cáo kết quả tuyên truyền về Đảng ủy xã (qua Ban Xây dựng Đảng) hằng quý, trước ngày 10 của tháng cuối quý; báo cáo năm trước ngày 20/11/2026.',
    },
    'Trên đây là Hướng dẫn tuyên truyền phong trào “Bình dân học vụ số” năm 2026, đề nghị các chi bộ, cơ quan, đơn vị quan tâm thực hiện.',
  ],
  foot: [
    [
      'Nơi nhận:',
      '- Ban TGDV Tỉnh ủy (để b/c),',
      '- Các đồng chí Đảng ủy viên,',
      '- Các chi bộ, đảng bộ bộ phận,',
      '- Lưu Văn phòng Đảng ủy.',
    ],
    ['T/M ĐẢNG ỦY', 'PHÓ BÍ THƯ THƯỜNG TRỰC', '', '', 'Nông Thị Bích Điệp'],
  ],
};
