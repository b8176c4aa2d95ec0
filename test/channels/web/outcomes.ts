import type { Outcome } from '../../../src/answering/outcome.ts';

const nothing = { citations: [], suggestions: [], flags: [], confidence: 0, rung: 'fixed-reply', timings: {} } as const;

/** An outcome with only what a test cares about. */
export const outcome = (parts: Partial<Outcome>): Outcome => ({
  kind: 'answered',
  blocks: [{ type: 'paragraph', text: 'Trả lời mẫu.' }],
  ...nothing,
  ...parts,
});

/** How-to: steps, a warning, a hotline, two sources of one guide, things to ask next. */
export const howTo = outcome({
  blocks: [
    { type: 'paragraph', text: 'Bác tải VNeID từ kho ứng dụng, không mất tiền.' },
    {
      type: 'steps',
      start: 1,
      items: [
        'Máy Android: mở «CH Play». Máy iPhone: mở «App Store».',
        'Gõ chữ VNeID vào ô tìm kiếm.',
        'Bấm nút có chữ gần giống «Cài đặt», rồi chờ tải xong.',
      ],
    },
    { type: 'warning', text: 'Không bấm đường dẫn tải VNeID trong tin nhắn. Trang thật: vneid.gov.vn.' },
    { type: 'contact', text: 'Tổng đài VNeID: 1900 0368 (cuộc gọi có tính cước).' },
    { type: 'note', text: 'Tôi là trợ lý tự động, không phải người thật.' },
  ],
  citations: [
    {
      documentId: 'vneid-cai-dat',
      passageId: 'vneid-cai-dat',
      title: 'Tải và cài đúng ứng dụng VNeID',
      place: 'bài hướng dẫn',
      quote: 'Chỉ cài VNeID từ kho ứng dụng của máy; gõ chữ VNeID để tìm.',
      url: 'https://vi-du.gov.vn/cai-vneid.html',
      date: '20/11/2026',
    },
    {
      documentId: 'vneid-cai-dat',
      passageId: 'vneid-cai-dat',
      title: 'Tải và cài đúng ứng dụng VNeID',
      place: 'bài hướng dẫn',
      quote: 'Không bấm đường dẫn tải VNeID gửi qua tin nhắn.',
      url: 'https://bao-vi-du.vn/duong-dan-la.html',
      date: '20/11/2026',
    },
  ],
  suggestions: ['Kích hoạt VNeID', 'Cài VNeID có mất tiền không?', 'Gặp cán bộ'],
  confidence: 0.93,
  rung: 'guide',
});

/** A question about the plans: the exact words, the document, the lines. */
export const plan = outcome({
  blocks: [
    { type: 'paragraph', text: 'Kế hoạch 99/KH-UBND (phường Cầu Vồng) giao Phòng Văn hóa chủ trì:' },
    { type: 'quote', text: 'Tổ chức 12 lớp phổ cập kỹ năng số trước ngày 30/11/2026.', source: 'dòng 41–43' },
    { type: 'list', items: ['Phối hợp: Đoàn Thanh niên.', 'Báo cáo: trước ngày 05/12/2026.'] },
  ],
  citations: [
    {
      documentId: '099',
      passageId: '099:41',
      title: 'Kế hoạch 99/KH-UBND phường Cầu Vồng',
      place: 'dòng 41–43, mục II.2',
      quote: 'Tổ chức 12 lớp phổ cập kỹ năng số trước ngày 30/11/2026.',
    },
  ],
  suggestions: ['Xem thêm'],
  confidence: 0.8,
  rung: 'register',
});

/** First aid: what to do now, before everything else. */
export const firstAid = outcome({
  kind: 'urgent',
  blocks: [
    {
      type: 'steps',
      start: 1,
      items: ['Gọi ngay ngân hàng theo số in sau thẻ.', 'Ra công an xã, phường hoặc gọi 113.'],
    },
    { type: 'warning', text: 'Không chuyển thêm đồng nào nữa.' },
  ],
  citations: [{ ...howTo.citations[0]!, title: 'Vừa chuyển tiền cho kẻ lừa', place: 'bài hướng dẫn' }],
  suggestions: ['Gọi ngân hàng thì nói thế nào?'],
  flags: [{ kind: 'urgent', detail: 'money-sent' }],
  rung: 'guide',
});

export const nothingFound = outcome({
  kind: 'no-source',
  blocks: [{ type: 'paragraph', text: 'Tôi chưa có thông tin đã được duyệt để trả lời câu này, nên không dám đoán.' }],
  suggestions: ['Gặp cán bộ'],
});
