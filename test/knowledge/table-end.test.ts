import { describe, expect, it } from 'vitest';
import { structureOf } from '../../src/knowledge/structure.ts';

const shown = (text: string) =>
  structureOf(text.split('\n')).map(({ kind, marker, headings, text: words }) => [
    kind,
    marker,
    headings.join(' > '),
    words,
  ]);

const TABLE = `TT
Nhiệm vụ
Đơn vị chủ trì
Thời gian
1
Mở lớp học số ở thôn
Công an xã
Tháng 9/2025
2
Dán mã QR ở chợ
Phòng Kinh tế
Tháng 10/2025`;

describe('a table in the middle of a document', () => {
  it('ends at the next section, whose items are no rows', () => {
    const blocks = shown(`II. NHIỆM VỤ\n${TABLE}\nIII. TỔ CHỨC THỰC HIỆN
1. Công an xã theo dõi, đôn đốc các thôn.
2. Phòng Kinh tế bố trí kinh phí.`);
    expect(blocks.filter(([kind]) => kind === 'table-row').map(([, marker, path]) => [marker, path])).toEqual([
      ['1', 'II. NHIỆM VỤ'],
      ['2', 'II. NHIỆM VỤ'],
    ]);
    expect(blocks.slice(-3)).toEqual([
      ['heading', 'III', '', 'TỔ CHỨC THỰC HIỆN'],
      ['item', '1', 'III. TỔ CHỨC THỰC HIỆN', 'Công an xã theo dõi, đôn đốc các thôn.'],
      ['item', '2', 'III. TỔ CHỨC THỰC HIỆN', 'Phòng Kinh tế bố trí kinh phí.'],
    ]);
  });

  it('ends at a heading in capitals with a paragraph below it, also where no section stands above the table', () => {
    const blocks = shown(`${TABLE}\nIII. KINH PHÍ\nKinh phí do ngân sách xã bảo đảm.`);
    expect(blocks.slice(-2)).toEqual([
      ['heading', 'III', '', 'KINH PHÍ'],
      ['paragraph', '', 'III. KINH PHÍ', 'Kinh phí do ngân sách xã bảo đảm.'],
    ]);
  });

  it.each([
    ['2. Các việc cần làm', '3. Kinh phí do ngân sách xã bảo đảm.'],
    ['Điều 4. Phân công nhiệm vụ', 'Điều 5. Các thôn thi hành Quyết định này.'],
    ['a) Việc của năm 2025', 'b) Việc của năm 2026 do các thôn tự chọn.'],
    ['II- NHIỆM VỤ', 'III- Kinh phí và các điều kiện khác.'],
  ])('below "%s" ends at "%s"', (above, below) => {
    const blocks = shown(`${above}\n${TABLE}\n${below}`);
    expect(blocks.filter(([kind]) => kind === 'table-row')).toHaveLength(2);
    expect(blocks.at(-1)?.[0]).not.toBe('table-row');
    expect(blocks.at(-1)?.[3]).toBe(below.replace(/^\S+(?: \d\.)? /, ''));
  });

  it('goes on at a group of rows, also when the document counts the same way above it', () => {
    const text = `I. MỤC TIÊU
- 80% hộ có tài khoản số.
TT
Nhiệm vụ
Đơn vị chủ trì
Thời gian
I. CÔNG TÁC CHỈ ĐẠO
1
Ban hành kế hoạch
Văn phòng xã
Tháng 7/2025
II. CÔNG TÁC TUYÊN TRUYỀN
1
Phát thanh trên loa
Trung tâm Văn hóa
Hằng tuần`;
    const rows = structureOf(text.split('\n')).filter(({ kind }) => kind === 'table-row');
    expect(rows.map(({ headings }) => headings.at(-1))).toEqual(['I. CÔNG TÁC CHỈ ĐẠO', 'II. CÔNG TÁC TUYÊN TRUYỀN']);
  });

  it('keeps a numbered list inside a cell', () => {
    const rows = shown(`II. NHIỆM VỤ\nTT Nhiệm vụ Đơn vị chủ trì Thời gian
1
Mở lớp: a) cho người già;
b) cho học sinh
Công an xã
Tháng 9/2025
2
Dán mã QR
Phòng Kinh tế
Tháng 10/2025`).filter(([kind]) => kind === 'table-row');
    expect(rows.map(([, , , text]) => text)).toEqual([
      'Mở lớp: a) cho người già; b) cho học sinh | Công an xã | Tháng 9/2025',
      'Dán mã QR | Phòng Kinh tế | Tháng 10/2025',
    ]);
  });

  it.each(['HIỆU TRƯỞNG', 'K/T TRƯỞNG BAN', 'TL CHỦ TỊCH'])('ends at the office "%s"', (office) => {
    const blocks = shown(`${TABLE}\n${office}\nTrần Thị Mẫu`);
    expect(blocks.slice(-2)).toEqual([
      ['signature', '', '', office],
      ['signature', '', '', 'Trần Thị Mẫu'],
    ]);
  });
});

describe('cells', () => {
  const cellsOf = (text: string) =>
    structureOf(text.split('\n'))
      .filter(({ kind }) => kind === 'table-row')
      .map(({ cells }) => Object.values(cells ?? {}));

  it('stay apart in a last row with empty cells, however wide the lines that stand for them', () => {
    const rows = cellsOf(`TT Nội dung Đơn vị chủ trì Đơn vị phối hợp Thời gian Sản phẩm

1

Khảo sát nhu cầu học của

người cao tuổi

Phòng Văn hóa - Xã hội

Các khu phố

Tháng 9/2025

Báo cáo

2

Cài sổ sức khỏe trên máy

cho người già

Trạm Y tế xã
\u0020\u0020

Thường xuyên`);
    expect(rows[1]).toEqual(['Cài sổ sức khỏe trên máy cho người già', 'Trạm Y tế xã', '', 'Thường xuyên', '']);
  });

  it('take a line each where every row has as many lines as columns, whatever the units are called', () => {
    const rows = cellsOf(`STT
Nhiệm vụ
Cơ quan chủ trì
Cơ quan phối hợp
Thời hạn
1
Lắp wifi ở nhà văn hóa
Văn phòng xã
Viettel, VNPT
30/10/2025
2
Mở lớp học số
Câu lạc bộ Sen Hồng
Nhóm Hoa Mai
Tháng 11/2025
3
Tổng kết
Văn phòng xã

Tháng 12/2025`);
    expect(rows).toEqual([
      ['Lắp wifi ở nhà văn hóa', 'Văn phòng xã', 'Viettel, VNPT', '30/10/2025'],
      ['Mở lớp học số', 'Câu lạc bộ Sen Hồng', 'Nhóm Hoa Mai', 'Tháng 11/2025'],
      ['Tổng kết', 'Văn phòng xã', '', 'Tháng 12/2025'],
    ]);
  });
});
