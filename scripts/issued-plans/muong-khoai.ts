import type { PrintedPlan } from './print.ts';

/** A letter of a commune's office: no title line, no table, units at the head of each point. */
export const MUONG_KHOAI: PrintedPlan = {
  letterhead: [
    ['ỦY BAN NHÂN DÂN', 'XÃ MƯỜNG KHOAI', 'Số: 14/UBND-VP', 'V/v tổ chức học kỹ năng số năm 2026'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Mường Khoai, ngày 08 tháng 01 năm 2026'],
  ],
  body: [
    'Kính gửi:',
    '- Các phòng chuyên môn, Trạm Y tế;',
    '- Các trường học trên địa bàn;',
    '- Trưởng các bản.',
    'Thực hiện Công văn số 918/UBND-KGVX ngày 26/12/2025 của UBND tỉnh Sa Lạn về tổ chức học kỹ năng số cho cán bộ và nhân dân năm 2026, Ủy ban nhân dân xã Mường Khoai yêu cầu các đơn vị thực hiện một số nội dung sau:',
    '1. Các phòng chuyên môn, Trạm Y tế, các trường học tổ chức cho 100% cán bộ, công chức, viên chức tham gia học trực tuyến trên nền tảng của tỉnh; hoàn thành trước ngày 15/3/2026.',
    '2. Ban Chỉ huy Quân sự xã lồng ghép nội dung an toàn thông tin vào huấn luyện dân quân năm 2026.',
    '3. Trưởng các bản rà soát người chưa biết chữ, người cao tuổi sống một mình để có cách hướng dẫn phù hợp.',
    '4. Các đơn vị báo cáo kết quả về UBND xã (qua Văn phòng HĐND và UBND xã) hằng quý trước ngày 21 của tháng cuối quý, báo cáo năm trước ngày 01/12/2026.',
    'Nhận được Công văn này, yêu cầu các đơn vị triển khai thực hiện./.',
  ],
  foot: [
    ['Nơi nhận:', '- Như trên;', '- TT Đảng ủy (b/c);', '- Lưu: VT.'],
    ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', '', '', 'Vi Thị Nhình'],
  ],
};
