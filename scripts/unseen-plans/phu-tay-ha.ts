import type { WordPlan } from '../issued-plans/word.ts';
import { cell, down, over, same } from './cells.ts';

/** A commune's plan that shortens its units' names, numbers its tasks in two steps and puts the time first. */
export const PHU_TAY_HA: WordPlan = {
  letterhead: [
    ['ỦY BAN NHÂN DÂN', 'XÃ PHÚ TÂY HẠ', 'Số: 09/KH-UBND'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Phú Tây Hạ, ngày 13 tháng 01 năm 2026'],
  ],
  title: ['KẾ HOẠCH', 'Hoạt động của Tổ công nghệ số cộng đồng xã Phú Tây Hạ năm 2026'],
  body: [
    'Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Chủ tịch UBND xã Phú Tây Hạ về việc kiện toàn Tổ công nghệ số cộng đồng; thực hiện Công văn số 88/SKHCN-CĐS ngày 08/01/2026 của Sở Khoa học và Công nghệ tỉnh An Hòa, UBND xã xây dựng Kế hoạch hoạt động năm 2026 như sau:',
    'I. MỤC TIÊU',
    '1. Mỗi tháng, mỗi tổ hướng dẫn trực tiếp cho ít nhất 30 lượt người dân.',
    '2. Phấn đấu năm 2026 có 90% thành viên tổ được cấp giấy chứng nhận hoàn thành tập huấn.',
    '3. Không để xảy ra việc thành viên tổ lợi dụng hướng dẫn để lấy thông tin cá nhân của người dân.',
    'II. NỘI DUNG HOẠT ĐỘNG',
    {
      headerRows: 2,
      rows: [
        [down('Thời gian'), down('STT'), down('Công việc'), over(2, 'Phân công')],
        [same, same, same, cell('Đơn vị chủ trì'), cell('Đơn vị phối hợp')],
        [
          down('Quý I'),
          cell('1.1'),
          cell('Ra mắt 14 tổ; phát áo, thẻ nhận diện cho thành viên'),
          cell('Phòng VH-XH'),
          cell('Đoàn TN xã; các ấp'),
        ],
        [
          same,
          cell('1.2'),
          cell('Tập huấn kỹ năng hướng dẫn người cao tuổi'),
          cell('Phòng VH-XH'),
          cell('VNPT An Hòa'),
        ],
        [
          down('Quý II'),
          cell('2.1'),
          cell('Đến từng nhà cài VNeID, Sổ sức khỏe điện tử'),
          cell('Công an xã'),
          cell('Trạm Y tế xã, Tổ công nghệ số cộng đồng các ấp'),
        ],
        [
          same,
          cell('2.2'),
          cell('Trực hướng dẫn tại TTPVHCC xã vào thứ Ba, thứ Năm'),
          cell('Đoàn TN xã'),
          cell('TTPVHCC xã'),
        ],
        [
          down('Quý III'),
          cell('3.1'),
          cell('Hỗ trợ thí sinh, phụ huynh làm thủ tục nhập học trực tuyến'),
          cell('Đoàn TN xã'),
          cell('Trường THPT Phú Tây'),
        ],
        [same, cell('3.2'), cell('Kiểm tra chéo hoạt động giữa các tổ'), cell('Phòng VH-XH'), cell('')],
        [
          cell('Quý IV'),
          cell('4.1'),
          cell('Hội thi “Tổ công nghệ số cộng đồng giỏi”'),
          cell('Phòng VH-XH'),
          cell('UBMTTQVN xã; Hội LHPN xã; Hội Nông dân xã'),
        ],
      ],
    },
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Phòng VH-XH: Là đầu mối quản lý, hướng dẫn hoạt động của các tổ; lập dự toán kinh phí hoạt động gửi Phòng Kinh tế trước ngày 31/01/2026.',
    '2. Phòng Kinh tế: Thẩm định, trình UBND xã cấp kinh phí hoạt động cho các tổ.',
    '3. Công an xã: Phối hợp với Đoàn TN xã phổ biến quy định về bảo vệ dữ liệu cá nhân cho thành viên các tổ.',
    '4. Các ấp: Chỉ đạo, tạo điều kiện cho tổ hoạt động; gửi lịch hoạt động tháng sau về Phòng VH-XH trước ngày 28 hằng tháng.',
    '5. Chế độ báo cáo: Các tổ báo cáo kết quả về Phòng VH-XH vào ngày 25 hằng tháng. Phòng VH-XH báo cáo UBND xã hằng quý trước ngày 28 của tháng cuối quý và báo cáo năm trước ngày 15/12/2026.',
  ],
  foot: [
    [
      'Nơi nhận:',
      '- Sở KH&CN tỉnh;',
      '- Đảng ủy xã;',
      '- Phòng VH-XH, Phòng Kinh tế;',
      '- Công an xã;',
      '- Các ấp;',
      '- Lưu: VT.',
    ],
    ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', 'Thạch Sô Phia'],
  ],
};
