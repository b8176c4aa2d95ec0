import fc from 'fast-check';
import type { Indexable } from '../../src/indexing/keyword-index.ts';

/** A small handbook in everyday words, for tests that a person can check by eye. */
export const handbook: readonly Indexable[] = [
  {
    id: 'vneid',
    title: 'Cài đặt ứng dụng VNeID',
    text: 'Mở kho ứng dụng trên điện thoại. Tìm VNeID của Bộ Công an rồi bấm cài đặt. Máy báo xong thì mở ứng dụng.',
    asks: ['cài VNeID thế nào', 'tải ứng dụng định danh về máy'],
    audience: 'citizen',
    source: 'guides',
  },
  {
    id: 'otp',
    title: 'Giữ mã OTP',
    text: 'Mã OTP là mã gửi về điện thoại để xác nhận chuyển tiền. Không đọc mã này cho người gọi điện, dù họ xưng là công an.',
    asks: ['có người gọi bảo đọc mã OTP'],
    audience: 'citizen',
    source: 'guides',
  },
  {
    id: 'qr',
    title: 'Trả tiền bằng mã QR',
    text: 'Mở ứng dụng ngân hàng, quét mã QR của người bán. Kiểm tra tên người nhận và số tiền trước khi bấm chuyển.',
    audience: 'citizen',
    source: 'guides',
  },
  {
    id: 'tuyen-truyen',
    title: 'Tổ chức tuyên truyền',
    text: 'Đài phát thanh phường tuyên truyền phong trào trên hệ thống loa. Báo cáo kết quả trước ngày 15 hằng tháng.',
    audience: 'staff',
    source: 'plan-a',
  },
  {
    id: 'tuyen-duong',
    title: 'Sửa tuyến đường',
    text: 'Tuyến đường vào xã được sửa trong quý hai. Bờ kè ven sông làm sau mùa mưa; người dân được báo trước một tuần.',
    audience: 'both',
    source: 'plan-b',
  },
];

/** Words that share letters, tones and neighbours, so that short random texts meet in every way. */
const WORDS = [
  'tuyên',
  'tuyến',
  'truyền',
  'hoà',
  'hòa',
  'mã',
  'ma',
  'OTP',
  'VNeID',
  'cài',
  'đặt',
  'đất',
  'số',
  '15',
  'kỹ',
  'kĩ',
];

export const someText = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '. ', ', ', '\n')), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''));

export const somePassage = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    text: someText,
    title: someText,
    asks: fc.array(someText, { maxLength: 2 }),
    audience: fc.constantFrom('citizen' as const, 'staff' as const, 'both' as const),
    source: fc.constantFrom('x', 'y'),
  },
  { requiredKeys: ['id', 'text'] },
);
