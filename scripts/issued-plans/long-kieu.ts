import type { WordPlan } from './word.ts';

const merged = { words: [''], merge: 'continue' } as const;
const cell = (...words: string[]) => ({ words });

/** A commune's plan: a table with two header rows, cells merged both ways, and rows that name a group. */
export const LONG_KIEU: WordPlan = {
  header: 'Kế hoạch triển khai phong trào “Bình dân học vụ số” xã Long Kiều – bản trình ký',
  letterhead: [
    ['ỦY BAN NHÂN DÂN', 'XÃ LONG KIỀU', 'Số: 118/KH-UBND'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Long Kiều, ngày 03 tháng 10 năm 2025'],
  ],
  title: ['KẾ HOẠCH', 'Triển khai phong trào “Bình dân học vụ số” trên địa bàn xã Long Kiều giai đoạn 2025 - 2027'],
  body: [
    'Thực hiện Kế hoạch số 402/KH-UBND ngày 15/9/2025 của UBND tỉnh Hà Trung về triển khai phong trào “Bình dân học vụ số”; Nghị quyết số 09-NQ/ĐU ngày 22/9/2025 của Đảng ủy xã Long Kiều về chuyển đổi số giai đoạn 2025 - 2030, Ủy ban nhân dân xã Long Kiều xây dựng Kế hoạch như sau:',
    { level: 0, words: 'MỤC ĐÍCH, YÊU CẦU' },
    { level: 1, words: 'Mục đích' },
    'Trang bị cho người dân kiến thức, kỹ năng số cơ bản, thiết yếu; thu hẹp khoảng cách số giữa các thôn.',
    { level: 1, words: 'Yêu cầu' },
    'Việc triển khai phải thiết thực, tiết kiệm, cầm tay chỉ việc, phù hợp từng nhóm đối tượng.',
    { level: 0, words: 'CHỈ TIÊU' },
    {
      level: 2,
      words:
        'Đến hết năm 2025, 70% người dân trong độ tuổi lao động biết nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia.',
    },
    { level: 2, words: 'Năm 2026, 100% thôn có điểm hướng dẫn kỹ năng số.' },
    { level: 0, words: 'NHIỆM VỤ CỤ THỂ' },
    {
      rows: [
        [
          { words: ['TT'], merge: 'restart' },
          { words: ['Nội dung công việc'], merge: 'restart' },
          { words: ['Đơn vị thực hiện'], across: 2 },
          { words: ['Thời gian'], merge: 'restart' },
          { words: ['Kết quả'], merge: 'restart' },
        ],
        [merged, merged, cell('Chủ trì'), cell('Phối hợp'), merged, merged],
        [cell('I'), { words: ['Công tác tuyên truyền'], across: 5 }],
        [
          cell('1'),
          cell('Phát sóng chuyên mục “Mỗi tuần một kỹ năng số” trên hệ thống truyền thanh xã'),
          { words: ['Trung tâm Văn hóa, Thông tin và Thể thao xã'], merge: 'restart' },
          cell('Phòng Văn hóa - Xã hội'),
          cell('Thứ Tư hằng tuần'),
          cell('Chuyên mục phát thanh'),
        ],
        [
          cell('2'),
          cell('Xây dựng tin, bài, video ngắn đăng trên trang Zalo của xã'),
          merged,
          cell('Đoàn Thanh niên xã; Hội Nông dân xã'),
          cell('Thường xuyên'),
          cell('Tối thiểu 04 tin, bài/tháng'),
        ],
        [cell('II'), { words: ['Phổ cập kỹ năng số'], across: 5 }],
        [
          cell('3'),
          cell('Mở lớp “Bình dân học vụ số” tại nhà văn hóa thôn'),
          cell('Phòng Văn hóa - Xã hội'),
          cell('- Các thôn', '- Tổ công nghệ số cộng đồng'),
          { words: ['Từ tháng 10/2025 đến tháng 12/2025'], merge: 'restart' },
          cell(''),
        ],
        [
          cell('4'),
          cell(
            'Hướng dẫn cài đặt, kích hoạt tài khoản định danh điện tử mức 2 tại nhà cho người già yếu, người khuyết tật',
          ),
          cell('Công an xã'),
          cell(''),
          merged,
          cell('100% trường hợp có nhu cầu'),
        ],
        [
          cell('5'),
          cell('Kiểm tra, đánh giá mức độ thành thạo kỹ năng số của cán bộ, công chức'),
          cell('Văn phòng HĐND và UBND xã'),
          cell('Các phòng chuyên môn'),
          cell('Trước ngày 30/11/2025'),
          cell('Báo cáo đánh giá'),
        ],
      ],
    },
    'Trong quá trình thực hiện, các nhiệm vụ phát sinh được bổ sung theo chỉ đạo của Ủy ban nhân dân xã.',
    { level: 0, words: 'KINH PHÍ' },
    'Từ nguồn ngân sách xã và các nguồn huy động hợp pháp khác.',
    { level: 0, words: 'TỔ CHỨC THỰC HIỆN' },
    { level: 1, words: 'Phòng Văn hóa - Xã hội' },
    { level: 2, words: 'Là cơ quan thường trực, theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch.' },
    { level: 2, words: 'Biên soạn tài liệu hướng dẫn dễ hiểu, có hình minh họa phát đến từng hộ.' },
    { level: 1, words: 'Công an xã' },
    { level: 2, words: 'Phối hợp với các thôn tuyên truyền thủ đoạn lừa đảo trên không gian mạng.' },
    { level: 1, words: 'Phòng Kinh tế' },
    { level: 2, words: 'Tham mưu bố trí kinh phí thực hiện Kế hoạch theo quy định.' },
    { level: 1, words: 'Các thôn' },
    {
      level: 2,
      words: 'Lập danh sách người dân có nhu cầu học, gửi về Phòng Văn hóa - Xã hội trước ngày 20/10/2025.',
    },
    {
      level: 1,
      words:
        'Chế độ báo cáo: Các cơ quan, đơn vị, các thôn báo cáo kết quả thực hiện về Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) trước ngày 14 hằng tháng; báo cáo năm trước ngày 05/12.',
    },
    'Trên đây là Kế hoạch triển khai phong trào “Bình dân học vụ số” trên địa bàn xã Long Kiều giai đoạn 2025 - 2027./.',
  ],
  foot: [
    [
      'Nơi nhận:',
      '- UBND tỉnh (b/c);',
      '- TT Đảng ủy, HĐND xã;',
      '- Các cơ quan, đơn vị, các thôn;',
      '- Lưu: VT, VHXH.',
    ],
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', 'Đinh Quang Tiệp'],
  ],
};
