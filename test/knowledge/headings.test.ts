import { describe, expect, it } from 'vitest';
import { structureOf } from '../../src/knowledge/structure.ts';
import { blockAt, readPlan, type PlanId } from './plans.ts';

/** Read by eye in the documents: a line, and the headings it stands under, outermost first. */
const EXPECTED: Record<PlanId, readonly (readonly [line: number, headings: readonly string[]])[]> = {
  '000': (() => {
    const first =
      '1. Tiếp tục tổ chức học tập, quán triệt, tuyên truyền, triển khai thực hiện các chủ trương chỉ đạo của Trung ương, của tỉnh về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số …';
    return [
      [1, []],
      [15, []],
      [17, []],
      [55, []],
      [57, [first]],
      [61, [first]],
      [63, ['Kính gửi']],
      [65, ['Kính gửi']],
      [67, ['Kính gửi']],
      [69, [first]],
      [77, [first]],
      [79, []],
      [99, []],
      [111, []],
      [135, []],
      [150, []],
      [154, []],
      [158, []],
      [182, ['Nơi nhận']],
      [188, ['Nơi nhận']],
      [203, []],
    ];
  })(),
  '001': (() => {
    const content = 'II. NỘI DUNG TUYÊN TRUYỀN';
    const first =
      '1. Tuyên truyền thường xuyên, sâu rộng về nội dung về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia …';
    const form = 'III. HÌNH THỨC TUYÊN TRUYỀN';
    return [
      [1, []],
      [9, []],
      [15, []],
      [29, []],
      [31, []],
      [33, ['I. MỤC ĐÍCH, YÊU CẦU']],
      [35, ['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích']],
      [61, ['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích']],
      [66, ['I. MỤC ĐÍCH, YÊU CẦU', '2. Yêu cầu']],
      [78, [content]],
      [94, [content, first]],
      [140, [content, first]],
      [148, [content, first]],
      [158, [content, first]],
      [190, [content]],
      [223, [content]],
      [243, [form]],
      [245, [form, '1. Hình thức tuyên truyền']],
      [261, [form, '1. Hình thức tuyên truyền']],
      [271, [form, '1. Hình thức tuyên truyền']],
      [275, [form]],
      [294, ['IV. TỔ CHỨC THỰC HIỆN']],
      [306, ['IV. TỔ CHỨC THỰC HIỆN']],
      [312, []],
      [329, ['Nơi nhận']],
      [345, []],
      [355, []],
      [359, ['PHỤ LỤC']],
    ];
  })(),
  '002': (() => {
    const second = 'II. NỘI DUNG VÀ HÌNH THỨC TUYÊN TRUYỀN';
    const content = [second, '1. Nội dung tuyên truyền'];
    const views =
      '1.1. Các quan điểm chỉ đạo của Trung ương, của Tỉnh ủy về phát triển khoa học công nghệ, đổi mới sáng tạo, chuyển đổi số, xây dựng kinh tế số, xã hội số, công dân số';
    const targets =
      '1.2. Các mục tiêu, nhiệm vụ, giải pháp phát triển khoa học công nghệ, đổi mới sáng tạo, chuyển đổi số của tỉnh đến năm 2045';
    const common = '- Tuyên truyền về các mục tiêu chung của tỉnh cần đạt được, đó là:';
    const work = '- Tuyên truyền các nhiệm vụ, giải pháp để đạt được các mục tiêu đến năm 2045, cụ thể:';
    const skills = '1.3. Phổ cập những tri thức cơ bản về chuyển đổi số, kỹ năng số cho người dân';
    const day =
      '1.4. Tuyên truyền, hưởng ứng Ngày Chuyển đổi số quốc gia 10/10 hằng năm gắn với “Ngày hội toàn dân học tập số”';
    const carry = 'III. TỔ CHỨC THỰC HIỆN';
    const province = '2. Đề nghị Đảng ủy UBND tỉnh chỉ đạo UBND tỉnh';
    return [
      [13, []],
      [47, ['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích']],
      [70, ['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích']],
      [77, ['I. MỤC ĐÍCH, YÊU CẦU']],
      [85, ['I. MỤC ĐÍCH, YÊU CẦU', '2. Yêu cầu']],
      [97, content],
      [101, [...content, views]],
      [143, [...content, views]],
      [154, [...content, targets]],
      [166, [...content, targets, common]],
      [194, [...content, targets, common]],
      [200, [...content, targets, work]],
      [230, [...content, targets, work]],
      [235, [...content, targets]],
      [243, [...content, targets, work]],
      [281, [...content, targets, work]],
      [287, [...content, skills]],
      [301, [...content, skills]],
      [313, [...content, skills]],
      [322, [...content, day]],
      [390, [second, '2. Hình thức tuyên truyền']],
      [415, [second, '2. Hình thức tuyên truyền']],
      [441, [carry, '1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội tỉnh']],
      [455, [carry, province]],
      [471, [carry, province]],
      [482, [carry, province, '2.1. Sở Văn hóa, Thể thao và Du lịch']],
      [498, [carry, province, '2.2. Sở Giáo dục và Đào tạo']],
      [520, [carry, province, '2.3. Sở Khoa học và Công nghệ']],
      [538, [carry, '3. Các cơ quan báo chí của tỉnh']],
      [561, [carry, '4. Ban Tuyên giáo và Dân vận các đảng ủy trực thuộc tỉnh, Ban xây dựng Đảng các xã, phường']],
      [575, []],
      [585, []],
      [614, ['Nơi nhận']],
    ];
  })(),
  '003': (() => {
    const content = 'II. NỘI DUNG TUYÊN TRUYỀN';
    const one = '1. Tuyên truyền các quan điểm chỉ đạo, mục tiêu của các cấp';
    const two = '2. Thông tin, tuyên truyền các mục tiêu cụ thể của tỉnh Quảng Ninh, của phường Uông Bí';
    const three =
      '3. Tuyên truyền về sự thay đổi nhận thức, đột phá về đổi mới tư duy, quyết liệt lãnh đạo, chỉ đạo tạo xung lực mới, khí thế mới trong toàn xã hội về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số';
    const five =
      '5. Tuyên truyền việc đầu tư, hoàn thiện hạ tầng cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số';
    const seven =
      '7. Tuyên truyền về các hoạt động nghiên cứu khoa học và ứng dụng công nghệ trong giảng dạy và học tập';
    const eight =
      '8. Tuyên truyền về đẩy mạnh chuyển đổi số, ứng dụng khoa học, công nghệ, đổi mới sáng tạo trong hoạt động của các cơ quan trong hệ thống chính trị; nâng cao hiệu quả quản trị quốc gia, hiệu lực quản lý nhà nước trên các lĩnh vực, bảo đảm quốc phòng và an ninh';
    const ten =
      '10. Tuyên truyền kết quả hợp tác quốc tế trong phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số';
    const province = '* Về mục tiêu của tỉnh:';
    const ward = '* Về mục tiêu của phường:';
    return [
      [2, []],
      [14, []],
      [28, []],
      [51, ['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích']],
      [107, ['I. MỤC ĐÍCH, YÊU CẦU', '2. Yêu cầu']],
      [119, [content, one]],
      [123, [content, one]],
      [127, [content, one]],
      [131, [content, two]],
      [132, [content, two, province]],
      [133, [content, two, province, '- Định hướng đến năm 2030:']],
      [150, [content, two, province, '- Định hướng đến năm 2030:']],
      [182, [content, two, province]],
      [187, [content, two, ward]],
      [198, [content, two, ward, '- Định hướng đến năm 2030']],
      [222, [content, two, ward, '- Định hướng đến năm 2030']],
      [224, [content, two, ward]],
      [232, [content, two]],
      [236, [content, two]],
      [242, [content, three]],
      [267, [content, three]],
      [303, [content, five]],
      [320, [content, five]],
      [355, [content, seven]],
      [361, [content, seven]],
      [387, [content, eight]],
      [393, [content, eight]],
      [430, [content, ten]],
      [443, [content, ten]],
      [458, ['III. VỀ HÌNH THỨC TUYÊN TRUYỀN']],
      [485, ['IV. VỀ KINH PHÍ']],
      [489, ['V. TỔ CHỨC THỰC HIỆN']],
      [504, ['V. TỔ CHỨC THỰC HIỆN', '1. Phòng Văn hóa-Xã hội']],
      [507, ['V. TỔ CHỨC THỰC HIỆN']],
      [521, ['V. TỔ CHỨC THỰC HIỆN']],
      [526, []],
      [546, []],
    ];
  })(),
  '004': (() => {
    const second = 'II. NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN';
    const content = [second, '1. Nội dung tuyên truyền'];
    const targets = '1.2. Tuyên truyền thực hiện mục tiêu của tỉnh';
    const carry = 'IV. TỔ CHỨC THỰC HIỆN';
    const report = 'V. THỜI GIAN THỰC HIỆN VÀ CHẾ ĐỘ BÁO CÁO';
    return [
      [6, []],
      [10, []],
      [20, []],
      [44, ['I. MỤC ĐÍCH, YÊU CẦU', '1. Mục đích']],
      [74, ['I. MỤC ĐÍCH, YÊU CẦU', '2. Yêu cầu']],
      [85, content],
      [91, [...content, '1.1. Tuyên truyền làm rõ quan điểm chỉ đạo của Nghị quyết số 57-NQ/TW']],
      [123, [...content, '1.1. Tuyên truyền làm rõ quan điểm chỉ đạo của Nghị quyết số 57-NQ/TW']],
      [129, [...content, targets]],
      [130, [...content, targets, 'a) Đến năm 2030']],
      [142, [...content, targets, 'a) Đến năm 2030']],
      [179, [...content, targets, 'a) Đến năm 2030']],
      [184, [...content, targets, 'b) Đến năm 2045']],
      [206, [...content, '1.3. Tuyên truyền thực hiện các nhiệm vụ, giải pháp']],
      [215, content],
      [221, [second, '2. Hình thức tuyên truyền']],
      [241, [second, '2. Hình thức tuyên truyền']],
      [259, ['III. KINH PHÍ']],
      [288, [carry, '1. Sở Khoa học và Công nghệ']],
      [292, [carry, '2. Sở Văn hóa, Thể thao và Du lịch']],
      [305, [carry, '3. Sở Tài chính']],
      [315, [carry, '4. Các sở, ban, ngành, đoàn thể tỉnh']],
      [327, [carry, '5. UBND các huyện, thị xã, thành phố']],
      [338, [carry, '6. Báo Hải Dương, Đài Phát thanh và Truyền hình tỉnh']],
      [349, [carry, '7. Đề nghị Mặt trận Tổ quốc Việt Nam tỉnh']],
      [354, [report]],
      [358, [report, '2. Chế độ báo cáo']],
      [366, [report, '2. Chế độ báo cáo']],
      [373, []],
      [388, ['Nơi nhận']],
      [393, []],
    ];
  })(),
};

describe.each(Object.entries(EXPECTED))('plan %s', (id, expectations) => {
  it('puts every line that was looked up by hand under its headings', async () => {
    const plan = await readPlan(id as PlanId);
    const found = expectations.map(([line]) => [line, blockAt(plan, line).headings] as const);
    expect(found).toEqual(expectations);
  });
});

/** Whole texts of headings that run over several lines, and where they stand. */
it('keeps a heading whole that runs over several lines', async () => {
  const plan = await readPlan('003');
  const eight = blockAt(plan, 364);
  expect(eight).toMatchObject({ kind: 'heading', marker: '8', level: 2, lines: [362, 366] });
  expect(eight.text).toBe(
    'Tuyên truyền về đẩy mạnh chuyển đổi số, ứng dụng khoa học, công nghệ, đổi mới sáng tạo trong hoạt động của các cơ quan trong hệ thống chính trị; nâng cao hiệu quả quản trị quốc gia, hiệu lực quản lý nhà nước trên các lĩnh vực, bảo đảm quốc phòng và an ninh',
  );
});

it('tells a heading with duties below it from a numbered duty in a sentence', async () => {
  const plan = await readPlan('003');
  expect(blockAt(plan, 492)).toMatchObject({ kind: 'heading', text: 'Phòng Văn hóa-Xã hội' });
  expect(blockAt(plan, 507)).toMatchObject({ kind: 'item', marker: '2', lines: [507, 512] });
  expect(blockAt(plan, 507).text).toMatch(
    /^Phòng Kinh tế, Hạ tầng và Đô thị: chủ trì, phối hợp với các phòng, ban, cơ quan, đơn vị tham mưu/,
  );
  const other = await readPlan('004');
  expect(blockAt(other, 302)).toMatchObject({ kind: 'heading', text: 'Sở Tài chính' });
  expect(blockAt(other, 352)).toMatchObject({
    kind: 'item',
    text: 'Thời gian thực hiện: Thường xuyên hằng năm (bắt đầu thực hiện từ tháng 3/2025).',
  });
});

it('reads each task of plan 003 with its three lines of assignment', async () => {
  const plan = await readPlan('003');
  const leads = plan.blocks.filter(({ text }) => text.startsWith('Đơn vị chủ trì:'));
  const times = plan.blocks.filter(({ text }) => text.startsWith('Thời gian thực hiện:'));
  expect(leads.map(({ headings }) => headings[1]?.split('.')[0])).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
  ]);
  expect(leads.map(({ lines }) => lines[0])).toEqual([123, 232, 264, 292, 320, 341, 357, 389, 416, 439]);
  expect(new Set(times.map(({ text }) => text))).toEqual(
    new Set(['Thời gian thực hiện: Thường xuyên trong năm 2025 và các năm tiếp theo.']),
  );
  expect(times).toHaveLength(10);
  expect(leads.map(({ level }) => level)).toEqual(Array(10).fill(3));
});

describe('Markdown headings', () => {
  const blocks = structureOf([
    '# KẾ HOẠCH',
    'Phổ cập kỹ năng số ở xã Mẫu',
    '## Mục đích',
    'Giúp người dân làm được',
    '## Nhiệm vụ',
    '### Mở lớp học',
    '- Mỗi thôn một lớp.',
    '## III. TỔ CHỨC THỰC HIỆN',
    '1. Các thôn báo cáo hằng tháng.',
    'Chia sẻ với thẻ #binhdanhocvuso.',
  ]);

  it('stand above what follows, numbered or not, without their signs', () => {
    expect(blocks.map(({ kind, marker, text, headings }) => [kind, marker, text, headings.join(' > ')])).toEqual([
      ['title', '', 'KẾ HOẠCH', ''],
      ['title', '', 'Phổ cập kỹ năng số ở xã Mẫu', ''],
      ['heading', '', 'Mục đích', ''],
      ['paragraph', '', 'Giúp người dân làm được', 'Mục đích'],
      ['heading', '', 'Nhiệm vụ', ''],
      ['heading', '', 'Mở lớp học', 'Nhiệm vụ'],
      ['item', '-', 'Mỗi thôn một lớp.', 'Nhiệm vụ > Mở lớp học'],
      ['heading', 'III', 'TỔ CHỨC THỰC HIỆN', ''],
      ['item', '1', 'Các thôn báo cáo hằng tháng.', 'III. TỔ CHỨC THỰC HIỆN'],
      ['paragraph', '', 'Chia sẻ với thẻ #binhdanhocvuso.', ''],
    ]);
  });
});
