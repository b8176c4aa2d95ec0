import type { PrintedPlan } from './print.ts';

/** A ward's plan as a PDF: cells merged over rows, a table that runs over the page, a letterhead in two columns. */
export const PHU_HAI_DONG: PrintedPlan = {
  letterhead: [
    ['ỦY BAN NHÂN DÂN', 'PHƯỜNG PHÚ HẢI ĐÔNG', 'Số: 205/KH-UBND'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Phú Hải Đông, ngày 19 tháng 12 năm 2025'],
  ],
  body: [
    { centred: 'KẾ HOẠCH' },
    { centred: 'Phát triển công dân số trên địa bàn phường Phú Hải Đông năm 2026' },
    'Căn cứ Quyết định số 310/QĐ-UBND ngày 18/11/2025 của UBND tỉnh Hải Bình phê duyệt Đề án phát triển công dân số; Chương trình số 12-CTr/ĐU ngày 02/12/2025 của Đảng ủy phường Phú Hải Đông, Ủy ban nhân dân phường Phú Hải Đông ban hành Kế hoạch như sau:',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Nâng cao nhận thức, kỹ năng của người dân khi tham gia môi trường số; xây dựng nếp sống văn minh trên không gian mạng.',
    '2. Các hoạt động tổ chức gọn nhẹ, sát với nhu cầu của từng khu phố, tránh hình thức.',
    'II. CHỈ TIÊU NĂM 2026',
    '- 100% khu phố có nhóm Zalo hướng dẫn kỹ năng số.',
    '- Từ 88% trở lên hồ sơ thủ tục hành chính nộp trực tuyến.',
    'III. NHIỆM VỤ',
    {
      widths: [24, 150, 105, 105, 75],
      rows: [
        ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian thực hiện'],
        [
          '1',
          'Xây dựng chuyên trang “Học số cùng Phú Hải Đông”',
          'Văn phòng HĐND và UBND phường',
          'Phòng Văn hóa - Xã hội',
          'Tháng 02/2026',
        ],
        [
          '2',
          'Tập huấn cho Tổ công nghệ số cộng đồng về hướng dẫn dịch vụ công trực tuyến',
          'Phòng Văn hóa - Xã hội',
          'Trung tâm Phục vụ hành chính công phường; Viettel, VNPT trên địa bàn',
          'Tháng 3/2026',
        ],
        [
          '3',
          'Tổ chức “Phiên chợ số” cuối tuần, giới thiệu sản phẩm của hội viên, phụ nữ trên sàn thương mại điện tử',
          { text: 'Hội Liên hiệp Phụ nữ phường', rowSpan: 2 },
          'Phòng Kinh tế, Hạ tầng và Đô thị',
          'Quý II/2026',
        ],
        [
          '4',
          'Vận động hội viên sử dụng sổ sức khỏe điện tử',
          '',
          'Trạm Y tế phường',
          { text: 'Thường xuyên trong năm 2026', rowSpan: 2 },
        ],
        [
          '5',
          'Tuyên truyền phòng, chống lừa đảo trực tuyến tại khu nhà trọ công nhân',
          'Công an phường',
          'Các khu phố; Công đoàn phường',
          '',
        ],
        ['6', 'Sơ kết, biểu dương điển hình', 'Phòng Văn hóa - Xã hội', '', 'Trước ngày 25/12/2026'],
      ],
    },
    'Ngoài các nhiệm vụ trên, các khu phố có thể tổ chức thêm hoạt động phù hợp với điều kiện của mình.',
    'IV. TỔ CHỨC THỰC HIỆN',
    '1. Phòng Văn hóa - Xã hội chủ trì, phối hợp với các cơ quan liên quan triển khai Kế hoạch; tham mưu kiểm tra việc thực hiện ít nhất 02 lần trong năm.',
    '2. Văn phòng HĐND và UBND phường đăng tải Kế hoạch trên Trang thông tin điện tử phường.',
    '3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường và các tổ chức chính trị - xã hội vận động đoàn viên, hội viên tham gia học kỹ năng số.',
    '4. Trước ngày 19 hằng tháng, các cơ quan, đơn vị, khu phố gửi báo cáo về Phòng Văn hóa - Xã hội; Phòng Văn hóa - Xã hội tổng hợp, báo cáo UBND phường trước ngày 23 hằng tháng.',
    'Trên đây là Kế hoạch phát triển công dân số trên địa bàn phường Phú Hải Đông năm 2026, yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.',
  ],
  foot: [
    ['Nơi nhận:', '- UBND tỉnh Hải Bình;', '- Thường trực Đảng ủy phường;', '- Các khu phố;', '- Lưu: VT, VHXH.'],
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', 'Trương Công Mẫn'],
  ],
};
