import { describe, expect, it } from 'vitest';
import { metadataFromText } from '../../src/knowledge/metadata-from-text.ts';
import { structureOf } from '../../src/knowledge/structure.ts';
import { readPlan } from './plans.ts';

const shown = (text: string) =>
  structureOf(text.split('\n')).map(({ kind, marker, headings, text: words }) => [
    kind,
    marker,
    headings.join(' > '),
    words,
  ]);

describe('paragraphs', () => {
  it('do not take the rest of a split date for a heading', () => {
    const blocks = shown(`1. Báo cáo định kỳ gửi trước ngày
15. Các đơn vị gửi chậm phải giải trình.
2. Khen thưởng cuối năm.`);
    expect(blocks.map(([, marker]) => marker)).toEqual(['1', '2']);
  });

  it('do not take "(3)" at a line start for an item when "(1)" stands inside the sentence', () => {
    const blocks = shown(`- Tập trung các việc sau: (1) mở lớp; (2) phát tờ rơi tới từng hộ gia đình trong thôn;
(3) báo cáo kết quả.`);
    expect(blocks).toHaveLength(1);
  });

  it('go on behind a dash that belongs to the sentence', () => {
    const blocks = shown(`- Vận động các tổ chức chính trị
- xã hội tham gia.
- Báo cáo kết quả.`);
    expect(blocks.map(([, , , text]) => text)).toEqual([
      'Vận động các tổ chức chính trị - xã hội tham gia.',
      'Báo cáo kết quả.',
    ]);
  });

  it('begin below a heading that ends before its line is full', () => {
    const long = 'Căn cứ khả năng cân đối ngân sách, chủ trì tham mưu cho UBND xã bố trí kinh phí';
    const blocks = shown(
      `I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n${long}\nđể thực hiện Kế hoạch.\n2. Công an xã\n${long}\nđể giữ an toàn.`,
    );
    expect(blocks.map(([kind, marker]) => [kind, marker])).toEqual([
      ['heading', 'I'],
      ['heading', '1'],
      ['paragraph', ''],
      ['heading', '2'],
      ['paragraph', ''],
    ]);
  });
});

describe('other numberings', () => {
  it('reads parts, capital letters and articles', () => {
    const blocks = shown(`QUYẾT ĐỊNH
Về việc thành lập Tổ công nghệ số cộng đồng
Căn cứ Luật Tổ chức chính quyền địa phương;
Điều 1. Thành lập Tổ công nghệ số cộng đồng thôn Mẫu gồm các ông, bà có tên sau:
1. Ông Nguyễn Văn Mẫu, Tổ trưởng.
2. Bà Trần Thị Thử, thành viên.
Điều 2. Tổ có nhiệm vụ:
a) Hướng dẫn người dân cài đặt ứng dụng.
b) Báo cáo hằng tháng.`);
    expect(blocks.slice(0, 2).map(([kind]) => kind)).toEqual(['title', 'title']);
    expect(blocks.slice(3)).toEqual([
      ['heading', 'Điều 1', '', 'Thành lập Tổ công nghệ số cộng đồng thôn Mẫu gồm các ông, bà có tên sau:'],
      [
        'item',
        '1',
        'Điều 1. Thành lập Tổ công nghệ số cộng đồng thôn Mẫu gồm các ông, bà có tên sau:',
        'Ông Nguyễn Văn Mẫu, Tổ trưởng.',
      ],
      [
        'item',
        '2',
        'Điều 1. Thành lập Tổ công nghệ số cộng đồng thôn Mẫu gồm các ông, bà có tên sau:',
        'Bà Trần Thị Thử, thành viên.',
      ],
      ['heading', 'Điều 2', '', 'Tổ có nhiệm vụ:'],
      ['item', 'a)', 'Điều 2. Tổ có nhiệm vụ:', 'Hướng dẫn người dân cài đặt ứng dụng.'],
      ['item', 'b)', 'Điều 2. Tổ có nhiệm vụ:', 'Báo cáo hằng tháng.'],
    ]);
  });

  it('lets "*" stand below "-" where the document does', () => {
    const blocks = structureOf([
      '- Chỉ tiêu năm 2025:',
      '* 80% người dân có tài khoản.',
      '* 50% hộ thanh toán qua mạng.',
      '- Chỉ tiêu năm 2030:',
      '* 100%.',
    ]);
    expect(blocks.map(({ headings }) => headings)).toEqual([
      [],
      ['- Chỉ tiêu năm 2025:'],
      ['- Chỉ tiêu năm 2025:'],
      [],
      ['- Chỉ tiêu năm 2030:'],
    ]);
  });

  it('gives assignment lines with a dash to the numbered heading', () => {
    const blocks = structureOf([
      '1. Mở lớp học',
      '- Nội dung:',
      '+ Cài ứng dụng.',
      '- Đơn vị chủ trì: Công an xã.',
      '- Thời gian thực hiện: Quý III/2025.',
    ]);
    expect(blocks.slice(3).map(({ headings }) => headings)).toEqual([['1. Mở lớp học'], ['1. Mở lớp học']]);
  });
});

describe('the frame of a document', () => {
  it('reads the letterhead of plan 003 line by line and its title', async () => {
    const { blocks } = await readPlan('003');
    expect(blocks.slice(0, 8).map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['paragraph', 0, 'ỦY BAN NHÂN DÂN'],
      ['paragraph', 0, 'PHƯỜNG UÔNG BÍ'],
      ['paragraph', 0, 'Số: 11/KH-UBND'],
      ['paragraph', 0, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['paragraph', 0, 'Ðộc lập - Tự do - Hạnh phúc'],
      ['paragraph', 0, 'Uông Bí, ngày 10 tháng 7 năm 2025'],
      ['title', 0, 'KẾ HOẠCH'],
      [
        'title',
        0,
        'Tuyên truyền Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia trên địa bàn phường Uông Bí',
      ],
    ]);
  });

  it.each([
    ['000', ['TRƯỞNG BAN', 'Nguyễn Hồng Dương']],
    ['001', ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', 'Nguyễn Văn Ban']],
    ['002', ['PHÓ TRƯỞNG BAN', 'Lê Thị Thái']],
    ['003', ['TM. ỦY BAN NHÂN DÂN', 'KT.CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Vũ Thị Hồng Nhung']],
    ['004', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Minh Hùng']],
  ] as const)('reads the signature of plan %s', async (id, expected) => {
    const { blocks } = await readPlan(id);
    expect(blocks.filter(({ kind }) => kind === 'signature').map(({ text }) => text)).toEqual(expected);
  });

  it.each([
    ['000', 4],
    ['001', 3],
    ['002', 12],
    ['003', 7],
    ['004', 13],
  ] as const)('reads the recipients of plan %s', async (id, count) => {
    const { blocks } = await readPlan(id);
    expect(blocks.filter(({ kind, headings }) => kind === 'recipient' && headings[0] === 'Nơi nhận')).toHaveLength(
      count,
    );
  });

  it('reads a letterhead, a title in capitals and headings that were broken anywhere', () => {
    const blocks = structureOf(
      `ỦY BAN NHÂN DÂN
TỈNH MẪU VINH
-------
|
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
|
Số: 67/KH-UBND
Mẫu Vinh, ngày 13
tháng 6 năm 2025
KẾ HOẠCH
THỰC HIỆN PHONG TRÀO “BÌNH DÂN HỌC VỤ SỐ” TRÊN ĐỊA BÀN TỈNH
MẪU VINH
Thực hiện Kế hoạch số
01-KH/BCĐTW; Ủy ban
nhân dân tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH,
YÊU CẦU
1. Mục
đích
a) Phổ cập kỹ năng số cho người
dân.`.split('\n'),
    );
    expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'paragraph: ỦY BAN NHÂN DÂN',
      'paragraph: TỈNH MẪU VINH',
      'paragraph: CỘNG HÒA XÃ HỘI',
      'paragraph: CHỦ NGHĨA VIỆT NAM',
      'paragraph: Độc lập - Tự do - Hạnh phúc',
      'paragraph: Số: 67/KH-UBND',
      'paragraph: Mẫu Vinh, ngày 13 tháng 6 năm 2025',
      'title: KẾ HOẠCH',
      'title: THỰC HIỆN PHONG TRÀO “BÌNH DÂN HỌC VỤ SỐ” TRÊN ĐỊA BÀN TỈNH MẪU VINH',
      'paragraph: Thực hiện Kế hoạch số 01-KH/BCĐTW; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      'heading: MỤC ĐÍCH, YÊU CẦU',
      'heading: Mục đích',
      'item: Phổ cập kỹ năng số cho người dân.',
    ]);
    expect(metadataFromText('x.txt', blocks)).toMatchObject({
      number: '67/KH-UBND',
      date: 'ngày 13 tháng 6 năm 2025',
      issuer: 'Ủy ban nhân dân tỉnh Mẫu Vinh',
    });
  });

  it('takes a letterhead out of the sentence it was dropped into', () => {
    const blocks = structureOf([
      'Thực hiện Kế hoạch số 5/KH-UBND của Ủy ban nhân dân tỉnh về phong trào Bình dân học',
      'UBND XÃ MẪU',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 21/KH-UBND',
      'Mẫu, ngày 3 tháng 9 năm 2025',
      'vụ số, Ủy ban nhân dân xã xây dựng kế hoạch như sau:',
    ]);
    expect(blocks[0]!.text).toBe(
      'Thực hiện Kế hoạch số 5/KH-UBND của Ủy ban nhân dân tỉnh về phong trào Bình dân học vụ số, Ủy ban nhân dân xã xây dựng kế hoạch như sau:',
    );
    expect(blocks.slice(1).map(({ text }) => text)).toEqual([
      'UBND XÃ MẪU',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 21/KH-UBND',
      'Mẫu, ngày 3 tháng 9 năm 2025',
    ]);
  });
});
