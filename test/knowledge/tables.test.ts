import { expect, it } from 'vitest';
import { structureOf } from '../../src/knowledge/structure.ts';

function rowsOf(text: string): (readonly [string, Readonly<Record<string, string>> | undefined])[] {
  return structureOf(text.split('\n'))
    .filter(({ kind }) => kind === 'table-row')
    .map(({ marker, cells }) => [marker, cells] as const);
}

it('reads a table whose cells stand apart by blank lines, with other column names', () => {
  const rows = rowsOf(`STT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian thực hiện Sản phẩm
1
Mở lớp hướng dẫn người dân
dùng dịch vụ công

Công an xã

Đoàn Thanh niên xã; Hội
Phụ nữ xã

Trước ngày 30/9/2025

Báo cáo kết quả
2
Lập tổ công nghệ số ở thôn

UBND xã

Các thôn

Quý III/2025

Quyết định thành lập`);
  expect(rows).toEqual([
    [
      '1',
      {
        'Nội dung công việc': 'Mở lớp hướng dẫn người dân dùng dịch vụ công',
        'Cơ quan chủ trì': 'Công an xã',
        'Cơ quan phối hợp': 'Đoàn Thanh niên xã; Hội Phụ nữ xã',
        'Thời gian thực hiện': 'Trước ngày 30/9/2025',
        'Sản phẩm': 'Báo cáo kết quả',
      },
    ],
    [
      '2',
      {
        'Nội dung công việc': 'Lập tổ công nghệ số ở thôn',
        'Cơ quan chủ trì': 'UBND xã',
        'Cơ quan phối hợp': 'Các thôn',
        'Thời gian thực hiện': 'Quý III/2025',
        'Sản phẩm': 'Quyết định thành lập',
      },
    ],
  ]);
});

it('reads a header broken over lines and rows whose number stands before their words', () => {
  const rows = rowsOf(`PHỤ LỤC
TT
Nhiệm vụ
Đơn vị chủ
trì
Thời gian
hoàn thành
1 Xây dựng chuyên mục trên
trang thông tin điện tử
Phòng Văn hóa – Xã hội
Tháng 8/2025
2 Tập huấn tổ công nghệ số
Trung tâm Dịch vụ tổng hợp
Hằng quý`);
  expect(rows).toEqual([
    [
      '1',
      {
        'Nhiệm vụ': 'Xây dựng chuyên mục trên trang thông tin điện tử',
        'Đơn vị chủ trì': 'Phòng Văn hóa – Xã hội',
        'Thời gian hoàn thành': 'Tháng 8/2025',
      },
    ],
    [
      '2',
      {
        'Nhiệm vụ': 'Tập huấn tổ công nghệ số',
        'Đơn vị chủ trì': 'Trung tâm Dịch vụ tổng hợp',
        'Thời gian hoàn thành': 'Hằng quý',
      },
    ],
  ]);
});

it('reads a header in capitals, and groups of rows under their heads', () => {
  const text = `TT NỘI DUNG ĐƠN VỊ CHỦ TRÌ THỜI GIAN
I CÔNG TÁC CHỈ ĐẠO
1
Ban hành kế hoạch
Văn phòng HĐND và UBND
Tháng 7/2025
II CÔNG TÁC TUYÊN TRUYỀN
1
Phát thanh trên loa
Trung tâm Cung ứng dịch vụ
Hằng tuần`;
  const rows = structureOf(text.split('\n')).filter(({ kind }) => kind === 'table-row');
  expect(rows.map(({ marker, headings, cells }) => [marker, headings.at(-1), cells?.['ĐƠN VỊ CHỦ TRÌ']])).toEqual([
    ['1', 'I. CÔNG TÁC CHỈ ĐẠO', 'Văn phòng HĐND và UBND'],
    ['1', 'II. CÔNG TÁC TUYÊN TRUYỀN', 'Trung tâm Cung ứng dịch vụ'],
  ]);
});

it('leaves a page number between two rows out of both', () => {
  const rows = rowsOf(`TT Tên nhiệm vụ Đơn vị chủ trì Thời gian
1
Soạn tờ rơi
Phòng Văn hóa
Tháng 9/2025


7

2
In tờ rơi
Phòng Văn hóa
Tháng 10/2025`);
  expect(rows.map(([marker, cells]) => [marker, cells?.['Thời gian']])).toEqual([
    ['1', 'Tháng 9/2025'],
    ['2', 'Tháng 10/2025'],
  ]);
});

it('ends a table at the signature below it', () => {
  const blocks = structureOf([
    'TT Việc Đơn vị chủ trì Thời gian',
    '1',
    'Dán áp phích',
    'Các thôn',
    'Tháng 5/2025',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Trần Thị Mẫu',
  ]);
  expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', 'TT Việc Đơn vị chủ trì Thời gian'],
    ['table-row', 'Dán áp phích | Các thôn | Tháng 5/2025'],
    ['signature', 'KT. CHỦ TỊCH'],
    ['signature', 'PHÓ CHỦ TỊCH'],
    ['signature', 'Trần Thị Mẫu'],
  ]);
});

it('reads numbered rows below column names that leave the numbers out', () => {
  const rows = rowsOf(`Nội dung công việc Đơn vị chủ trì Thời gian hoàn thành
1
Mở lớp học số
Công an xã
Tháng 9/2025
2
Dán mã QR ở chợ
Phòng Kinh tế
Tháng 10/2025`);
  expect(rows).toEqual([
    [
      '1',
      { 'Nội dung công việc': 'Mở lớp học số', 'Đơn vị chủ trì': 'Công an xã', 'Thời gian hoàn thành': 'Tháng 9/2025' },
    ],
    [
      '2',
      {
        'Nội dung công việc': 'Dán mã QR ở chợ',
        'Đơn vị chủ trì': 'Phòng Kinh tế',
        'Thời gian hoàn thành': 'Tháng 10/2025',
      },
    ],
  ]);
});

it('takes a sentence or heading with such words for no table', () => {
  const text = 'Nội dung, đơn vị chủ trì và thời gian do UBND xã quyết định.\n1. Mở lớp học số.\n2. Dán mã QR.';
  expect(rowsOf(text)).toEqual([]);
  expect(rowsOf('Nhiệm vụ Đơn vị chủ trì Thời gian\nCác thôn tự chọn.\n1. Mở lớp học số.\n2. Dán mã QR.')).toEqual([]);
});
