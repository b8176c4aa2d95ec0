import type { WordPlan } from '../issued-plans/word.ts';
import { cell, down, same } from './cells.ts';

/** A ward's plan whose table keeps lead and partners in one column, with cells left blank and a duty list by letters. */
export const TAN_LAP_TRUNG: WordPlan = {
  letterhead: [
    ['ỦY BAN NHÂN DÂN', 'PHƯỜNG TÂN LẬP TRUNG', 'Số: 302/KH-UBND'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Tân Lập Trung, ngày 29 tháng 8 năm 2025'],
  ],
  title: [
    'KẾ HOẠCH',
    'Đợt thi đua cao điểm 100 ngày đêm nâng cao kỹ năng số cho người dân',
    'trên địa bàn phường Tân Lập Trung',
  ],
  body: [
    'Thực hiện Công văn số 2217/UBND-KGVX ngày 18/8/2025 của Ủy ban nhân dân tỉnh Đồng Phú về việc phát động đợt thi đua cao điểm “Bình dân học vụ số”, Ủy ban nhân dân phường Tân Lập Trung xây dựng Kế hoạch như sau:',
    { level: 0, words: 'MỤC TIÊU' },
    {
      level: 2,
      words: 'Trong 100 ngày đêm, có ít nhất 5.000 lượt người dân được hướng dẫn sử dụng dịch vụ công trực tuyến.',
    },
    { level: 2, words: '100% công nhân tại 16 khu nhà trọ được tuyên truyền về phòng, chống lừa đảo trên mạng.' },
    { level: 2, words: 'Trên 95% hồ sơ khai sinh, khai tử, đăng ký tạm trú được nộp trực tuyến.' },
    { level: 0, words: 'THỜI GIAN, ĐỊA ĐIỂM' },
    { level: 1, words: 'Thời gian: Từ ngày 05/9/2025 đến hết ngày 13/12/2025.' },
    {
      level: 1,
      words: 'Địa điểm: Trung tâm Phục vụ hành chính công phường, văn phòng 11 khu phố, các khu nhà trọ, chợ Tân Lập.',
    },
    { level: 0, words: 'NỘI DUNG THỰC HIỆN' },
    {
      headerRows: 1,
      rows: [
        [cell('Số TT'), cell('Việc phải làm'), cell('Phân công thực hiện'), cell('Thời hạn'), cell('Kết quả cần đạt')],
        [
          cell('1'),
          cell('Lễ phát động đợt thi đua cao điểm'),
          cell('Chủ trì: Phòng Văn hóa - Xã hội', 'Phối hợp: Văn phòng HĐND và UBND phường, các khu phố'),
          cell('Ngày 05/9/2025'),
          cell('Lễ phát động trang trọng, tiết kiệm'),
        ],
        [
          cell('2'),
          cell('Lập 11 điểm hướng dẫn lưu động tại văn phòng khu phố, mở cửa từ 18 giờ đến 20 giờ'),
          cell('Chủ trì: Các khu phố', 'Phối hợp: Đoàn Thanh niên phường; Tổ công nghệ số cộng đồng'),
          down('Từ ngày 06/9/2025 đến ngày 10/12/2025'),
          cell('11 điểm hướng dẫn'),
        ],
        [
          cell('3'),
          cell('Tuyên truyền tại các khu nhà trọ công nhân vào tối thứ Bảy, Chủ nhật'),
          cell('Chủ trì: Công an phường', 'Phối hợp: Công đoàn phường; chủ các khu nhà trọ'),
          same,
          cell(''),
        ],
        [
          cell('4'),
          cell('Hỗ trợ tiểu thương chợ Tân Lập dùng mã QR, hóa đơn điện tử'),
          cell('Chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị', 'Phối hợp: Ban Quản lý chợ Tân Lập'),
          cell(''),
          cell('200 tiểu thương'),
        ],
        [
          cell('5'),
          cell('Tổ chức sinh hoạt “Ông bà online” cho người cao tuổi'),
          cell('Chủ trì: Hội Người cao tuổi phường'),
          cell('Sáng Chủ nhật hằng tuần'),
          cell(''),
        ],
        [
          cell('6'),
          cell('Chấm điểm, xếp loại thi đua các khu phố'),
          cell('Chủ trì: Phòng Văn hóa - Xã hội', 'Phối hợp: Ủy ban Mặt trận Tổ quốc Việt Nam phường'),
          cell('Trước ngày 13/12/2025'),
          cell('Bảng xếp loại'),
        ],
      ],
    },
    { level: 0, words: 'TỔ CHỨC THỰC HIỆN' },
    { level: 1, words: 'Phòng Văn hóa - Xã hội' },
    'a) Tham mưu thành lập Tổ giúp việc đợt thi đua; phân công lịch trực tại các điểm hướng dẫn.',
    'b) Phối hợp với Trung tâm Dịch vụ tổng hợp phường cập nhật kết quả thi đua lên bảng điện tử của phường mỗi ngày.',
    { level: 1, words: 'Văn phòng HĐND và UBND phường' },
    'Bảo đảm nước uống, đường truyền, máy in tại các điểm hướng dẫn; tham mưu thư khen đột xuất.',
    { level: 1, words: 'Các khu phố' },
    'a) Gõ từng cửa, rà từng người để lập danh sách người chưa có kỹ năng số, hoàn thành trước ngày 12/9/2025.',
    'b) Gửi số liệu về Phòng Văn hóa - Xã hội trước 17 giờ hằng ngày.',
    {
      level: 1,
      words:
        'Báo cáo: Các đơn vị, khu phố báo cáo kết quả về UBND phường (qua Phòng Văn hóa - Xã hội) trước 10 giờ thứ Sáu hằng tuần; báo cáo tổng kết đợt thi đua trước ngày 18/12/2025.',
    },
    'Yêu cầu các đơn vị, khu phố khẩn trương triển khai thực hiện./.',
  ],
  foot: [
    [
      'Nơi nhận:',
      '- UBND tỉnh Đồng Phú;',
      '- Đảng ủy, HĐND phường;',
      '- Công đoàn phường;',
      '- 11 khu phố;',
      '- Lưu: VT, VHXH (Hạnh).',
    ],
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', '', 'Bùi Nguyễn Anh Khoa'],
  ],
};
