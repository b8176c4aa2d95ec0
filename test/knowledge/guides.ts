import { parseGuide } from '../../src/knowledge/parse-guide.ts';
import type { Guide } from '../../src/knowledge/guide.ts';

/** A guide that keeps every rule; a test changes one thing in it. */
export const GOOD_GUIDE = `---
id: quet-ma-thu
title: Quét mã để trả tiền
topic: thanh-toan
urgent: false
asks:
  - quét mã trả tiền thế nào
  - cách trả tiền bằng điện thoại ở chợ
  - đưa máy vào cái ô vuông đen trắng
  - mua mớ rau không có tiền lẻ
  - con tôi bảo quét mã cho nhanh
  - trả tiền không cần ví
  - cô bán hàng chỉ tờ giấy có mã
  - bấm vào đâu để quét
keywords: [quét QR, mã vuông]
sources:
  - key: s1
    sheet: thanh-toan-qr 1
    title: Cách quét mã (Báo Mẫu)
    url: https://bao.example.vn/cach-quet-ma
    date: 12/01/2026
    confidence: cao
    fact: "Mở ứng dụng ngân hàng, bấm mục quét mã, xem tên người nhận rồi mới chuyển. Gọi 1900 0368 khi cần."
  - key: s2
    sheet: thanh-toan-qr 2
    title: Mức tiền phải quét khuôn mặt (Báo Mẫu)
    url: https://bao.example.vn/muc-tien
    date: 01/7/2024
    confidence: vừa
    fact: "Chuyển trên 10 triệu đồng một lần phải quét khuôn mặt, theo Quyết định 2345/QĐ-NHNN, từ 01/7/2024."
verified: 2026-11-20
reviewBy: 2027-05-20
related: []
---

## Tóm tắt

Mở ứng dụng ngân hàng, bấm mục quét mã rồi đưa máy vào ô vuông. Xem đúng tên người nhận mới chuyển. [s1]

## Các bước

1. Mở ứng dụng ngân hàng. [s1]
2. Bấm mục có tên gần giống «Quét mã». [s1]
3. Xem tên người nhận,
   đúng thì chuyển. [s1]

## Nếu bị kẹt

- Máy không quét được: lau ống kính rồi làm lại từ bước 2. [s1]

## Không bao giờ

- Không chuyển khi tên người nhận lạ. [s1]
- Không đọc mã gửi về điện thoại cho người khác. [s1]

## Liên hệ

- Gọi 1900 0368 khi cần. [s1]

## Hỏi đáp

### Chuyển nhiều tiền có phải quét mặt không?

Cách hỏi: chuyển mấy chục triệu có sao không | sao máy bắt quét mặt

Có. Chuyển trên 10 triệu đồng một lần thì phải quét khuôn mặt (theo thông tin từ 01/7/2024). [s2]

Số này có thể đã đổi, bác hỏi lại ngân hàng. [s1, s2]
`;

/** The good guide with pieces of its text replaced; a piece that is not there is a mistake of the test. */
export function guideWith(...changes: readonly (readonly [from: string, to: string])[]): Guide {
  return parseGuide('quet-ma-thu.md', textWith(...changes));
}

export function textWith(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the good guide: ${from}`);
    return text.replace(from, to);
  }, GOOD_GUIDE);
}
