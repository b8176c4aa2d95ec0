import type { PrintedPlan } from '../issued-plans/print.ts';

/** A highland commune's plan as a PDF: a table of five columns that goes on to a second page, one lead over two rows. */
export const DAK_MO_NONG: PrintedPlan = {
  letterhead: [
    ['ỦY BAN NHÂN DÂN', 'XÃ ĐẮK MƠ NÔNG', 'Số: 22/KH-UBND'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Đắk Mơ Nông, ngày 04 tháng 3 năm 2026'],
  ],
  body: [
    { centred: 'KẾ HOẠCH' },
    { centred: 'Đưa kỹ năng số về thôn, buôn trên địa bàn xã Đắk Mơ Nông năm 2026' },
    'Căn cứ Kế hoạch số 39/KH-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh Lam Nguyên về triển khai phong trào “Bình dân học vụ số” năm 2026;',
    'Căn cứ Nghị quyết số 08-NQ/ĐU ngày 25/02/2026 của Đảng ủy xã Đắk Mơ Nông về chuyển đổi số, Ủy ban nhân dân xã xây dựng Kế hoạch đưa kỹ năng số về thôn, buôn như sau:',
    'I. MỤC TIÊU ĐẾN HẾT NĂM 2026',
    '- 60% người dân trong độ tuổi lao động biết sử dụng VNeID.',
    '- 100% thôn, buôn có ít nhất một người hướng dẫn nói được tiếng dân tộc tại chỗ.',
    'II. NHIỆM VỤ, GIẢI PHÁP',
    {
      widths: [24, 150, 100, 100, 80],
      rows: [
        ['TT', 'Nhiệm vụ, giải pháp', 'Cơ quan tham mưu, chủ trì', 'Cơ quan, đơn vị phối hợp', 'Lộ trình'],
        [
          '1',
          'Tuyển chọn, tập huấn người hướng dẫn biết tiếng M’nông, tiếng Ê Đê',
          'Phòng Văn hóa - Xã hội',
          'Các thôn, buôn; già làng, người có uy tín',
          'Trong tháng 3/2026',
        ],
        [
          '2',
          'Ghi âm bài học bằng tiếng dân tộc, phát trên cụm loa thông minh',
          { text: 'Trung tâm Dịch vụ tổng hợp xã', rowSpan: 2 },
          'Phòng Văn hóa - Xã hội',
          'Từ tháng 4/2026',
        ],
        ['3', 'Sửa chữa cụm loa hỏng tại Buôn Bu Đắk và thôn 7', '', 'Phòng Kinh tế', 'Xong trước ngày 30/4/2026'],
        [
          '4',
          'Tổ chức đội lưu động kích hoạt VNeID tại rẫy xa, điểm dân cư mới',
          'Công an xã',
          'Đoàn Thanh niên xã, Ban Chỉ huy Quân sự xã',
          'Tháng 4 - tháng 8/2026, sau mùa tưới cà phê',
        ],
        [
          '5',
          'Hướng dẫn nông hộ ghi nhật ký canh tác, truy xuất nguồn gốc cà phê, hồ tiêu bằng điện thoại',
          'Phòng Kinh tế',
          'Hội Nông dân xã; Hợp tác xã Nông nghiệp Mơ Nông',
          'Niên vụ 2026 - 2027',
        ],
        [
          '6',
          'Mượn phòng máy Trường THCS Nguyễn Du mở lớp tin học cuối tuần',
          'Đoàn Thanh niên xã',
          'Trường THCS Nguyễn Du',
          'Hè 2026',
        ],
        [
          '7',
          'Đề nghị nhà mạng phủ sóng 4G cho các buôn còn vùng trắng',
          'Văn phòng HĐND và UBND xã',
          '',
          'Quý II/2026',
        ],
      ],
    },
    'III. TỔ CHỨC THỰC HIỆN',
    '1. Phòng Văn hóa - Xã hội: Chủ trì, phối hợp với Mặt trận và các đoàn thể xã triển khai, kiểm tra việc thực hiện Kế hoạch; đề xuất khen thưởng.',
    '2. Phòng Kinh tế: Tham mưu bố trí kinh phí từ các chương trình mục tiêu quốc gia.',
    '3. Trưởng thôn, buôn trưởng: Vận động mỗi hộ cử một người học; bố trí nhà sinh hoạt cộng đồng làm lớp học.',
    '4. Chế độ báo cáo',
    '- Hằng tuần, các thôn, buôn báo cáo số người được hướng dẫn cho Phòng Văn hóa - Xã hội trước 15 giờ ngày thứ Năm.',
    '- Trước ngày 22 hằng tháng, Phòng Văn hóa - Xã hội trình Ủy ban nhân dân xã báo cáo kết quả thực hiện.',
    '- Các cơ quan, đơn vị được giao chủ trì gửi báo cáo kết quả 6 tháng đầu năm (chậm nhất ngày 10/6) và cả năm (chậm nhất ngày 01/12) đến Ủy ban nhân dân xã.',
    'Yêu cầu các cơ quan, đơn vị, thôn, buôn triển khai thực hiện./.',
  ],
  foot: [
    [
      'Nơi nhận:',
      '- UBND tỉnh (b/c);',
      '- Sở KH&CN tỉnh (b/c);',
      '- TT Đảng ủy, HĐND xã;',
      '- Các cơ quan, đơn vị xã;',
      '- Các thôn, buôn;',
      '- Lưu: VT.',
    ],
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', '', '', 'Y Thương Kđoh'],
  ],
};
