import { DeletedTextRun, InsertedTextRun, Paragraph, TextRun } from 'docx';
import type { WordPlan } from './word.ts';

const change = { id: 1, author: 'Văn thư', date: '2025-10-20T02:00:00Z' };

/** A mountain commune's plan: units in running text, a tracked change, hidden words, and no table. */
export const NA_PHAI: WordPlan = {
  footer: 'KH-2025-UBND-NP',
  letterhead: [
    ['ỦY BAN NHÂN DÂN', 'XÃ NÀ PHÀI', 'Số: 63/KH-UBND'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Nà Phài, ngày 21 tháng 10 năm 2025'],
  ],
  title: ['KẾ HOẠCH', 'Đưa kỹ năng số về bản năm 2025 - 2026'],
  body: [
    'Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Kế hoạch số 77/KH-UBND ngày 01/10/2025 của UBND tỉnh Mường Thênh, Ủy ban nhân dân xã Nà Phài ban hành Kế hoạch như sau:',
    { level: 0, words: 'MỤC ĐÍCH' },
    'Giúp đồng bào các dân tộc trong xã làm được những việc thiết yếu trên điện thoại, bằng tiếng nói và hình ảnh quen thuộc.',
    { level: 0, words: 'NHIỆM VỤ' },
    {
      level: 1,
      words:
        'Giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Đoàn Thanh niên xã, các bản tổ chức hội thi “Gia đình số” trong tháng 11/2025.',
    },
    {
      children: new Paragraph({
        numbering: { reference: 'outline', level: 1 },
        children: [
          new TextRun(
            'Công an xã chủ trì, phối hợp với các bản cấp tài khoản định danh điện tử lưu động cho đồng bào, hoàn thành trước ngày ',
          ),
          new DeletedTextRun({ ...change, text: '31/12/2025' }),
          new InsertedTextRun({ ...change, id: 2, text: '15/12/2025' }),
          new TextRun('.'),
          new TextRun({ text: ' Giao Trạm Y tế xã chủ trì việc không ai thấy.', vanish: true }),
        ],
      }),
    },
    {
      level: 1,
      words:
        'Tổ chức ngày hội “Chợ phiên không tiền mặt” (Đơn vị chủ trì: Phòng Kinh tế; đơn vị phối hợp: Ngân hàng Chính sách xã hội, Bưu điện xã; thời gian: ngày 20/12/2025).',
    },
    { level: 0, words: 'TỔ CHỨC THỰC HIỆN' },
    { level: 1, words: 'Phòng Văn hóa - Xã hội theo dõi, đôn đốc việc thực hiện; tổng hợp kết quả.' },
    { level: 1, words: 'Trạm Y tế xã hướng dẫn người dân tạo sổ sức khỏe điện tử.' },
    { level: 1, words: 'Các bản thông báo lịch lưu động đến từng nhà trước 03 ngày.' },
    {
      level: 1,
      words:
        'Các đơn vị gửi báo cáo 6 tháng trước ngày 08/6, báo cáo năm trước ngày 08/12 về Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội).',
    },
  ],
  foot: [
    ['Nơi nhận:', '- UBND tỉnh Mường Thênh;', '- Các bản;', '- Lưu: VT.'],
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Lò Văn Phích'],
  ],
};
