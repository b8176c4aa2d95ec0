import { beforeAll, describe, expect, it } from 'vitest';

import { last, openRoom, sources, spoken, type Room } from '../room.ts';
import { expectVerbatim, head } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});

describe('a question about a task', () => {
  it('who leads: the units first, then the task, then where it stands', async () => {
    const outcome = await room.ask('Uông Bí giao phòng nào chủ trì tuyên truyền hoàn thiện thể chế?');
    expect(head(outcome)).toMatch(/^Đơn vị chủ trì: Phòng Văn hóa-Xã hội; Trung tâm Cung ứng dịch vụ phường\./u);
    expect(spoken(outcome)).toContain('Theo Kế hoạch 11/KH-UBND của UBND phường Uông Bí, mục II.4');
    expect(sources(outcome)).toEqual(['003']);
    expectVerbatim(room, outcome);
  });

  it.each([
    'Phường Uông Bí giao phòng nào chủ trì tuyên truyền hợp tác quốc tế?',
    'phuong uong bi giao phong nao chu tri tuyen truyen hop tac quoc te',
  ])('who leads one task, not the general duty of everybody: %s', async (question) => {
    const outcome = await room.ask(question);
    expect(head(outcome)).toMatch(/^Đơn vị chủ trì: Phòng Văn hóa-Xã hội; Trung tâm Cung ứng dịch vụ phường\./u);
    expect(spoken(outcome)).toContain('mục II.10');
    expectVerbatim(room, outcome);
  });

  it('who helps: the partners first', async () => {
    const outcome = await room.ask('Ở phường Uông Bí, đơn vị nào phối hợp tuyên truyền kết quả hợp tác quốc tế?');
    expect(head(outcome)).toMatch(/^Đơn vị phối hợp: Các phòng, ban, đơn vị liên quan\./u);
    expectVerbatim(room, outcome);
  });

  it('by when: one answer when the plan gives all its tasks the same time', async () => {
    const outcome = await room.ask('Kế hoạch 11/KH-UBND tuyên truyền đến khi nào?');
    expect(head(outcome)).toMatch(/^Thường xuyên trong năm 2025 và các năm tiếp theo\.\nMọi việc .* đều ghi như vậy/u);
    expectVerbatim(room, outcome);
  });

  it('by its number: both, when the number is printed twice, and says so', async () => {
    const outcome = await room.ask('Nhiệm vụ số 2 trong kế hoạch của Văn phòng UBND tỉnh là gì?');
    expect(head(outcome)).toMatch(/đánh số trùng: có hai dòng cùng số 2/u);
    expect(outcome.blocks.find(({ type }) => type === 'list')).toMatchObject({ items: { length: 2 } });
    expect(spoken(outcome)).toContain('văn bản để trống'); // one of them leaves its cells blank
    expectVerbatim(room, outcome);
  });

  it('all of them: counted in words, each with its number and leader', async () => {
    const outcome = await room.ask('Liệt kê các nhiệm vụ trong kế hoạch của Văn phòng UBND tỉnh');
    expect(head(outcome)).toMatch(/có mười hai nhiệm vụ \(Phụ lục\):/u);
    expect(spoken(outcome)).toMatch(/- 1\. Ban hành kế hoạch tuyên truyền .* chủ trì: Phòng Hành chính/u);
    expectVerbatim(room, outcome);
  });

  it.each([
    [
      'Phòng Hành chính - Quản trị chủ trì mấy nhiệm vụ trong phụ lục?',
      /có năm nhiệm vụ trong Kế hoạch của Văn phòng/u,
      5,
    ],
    ['liệt kê hết việc của Phòng Văn hóa-Xã hội', /có mười hai nhiệm vụ trong Kế hoạch 11/u, 12],
    ['TTCUDV phối hợp bao nhiêu việc?', /phối hợp trong năm nhiệm vụ/u, 5],
    ['Hải Dương nêu mấy hình thức tuyên truyền?', /có bảy hình thức/u, 7],
    ['liet ke cac bao cao ma Van phong UBND tinh phai gui', /có ba báo cáo/u, 3],
  ])('all of a kind, complete and counted: %s', async (question, intro, count) => {
    const outcome = await room.ask(question);
    expect(head(outcome)).toMatch(intro);
    expect(outcome.blocks.find(({ type }) => type === 'list')).toMatchObject({ items: { length: count } });
    expectVerbatim(room, outcome);
  });

  it('of two plans, side by side, when no document was named', async () => {
    const outcome = await room.ask('Đơn vị nào chủ trì tuyên truyền hoàn thiện thể chế?');
    expect(sources(outcome)).toEqual(['001', '003']);
    expectVerbatim(room, outcome);
  });
});

describe('a question about what a unit does', () => {
  it('gives its duty in the plan’s words', async () => {
    const outcome = await room.ask('Ở Hải Dương, Sở Tài chính có nhiệm vụ gì?');
    expect(head(outcome)).toMatch(/chủ trì tham mưu cho UBND tỉnh bố trí kinh phí thường xuyên/u);
    expect(spoken(outcome)).toContain('Đơn vị: Sở Tài chính.');
    expectVerbatim(room, outcome);
  });
});

describe('a question about a report', () => {
  it('gives the day of the frequency that was asked, and to whom', async () => {
    const outcome = await room.ask('Báo cáo 6 tháng của Hải Dương gửi trước ngày nào?');
    expect(head(outcome)).toMatch(/^Báo cáo 6 tháng: trước ngày 15 tháng 6, gửi về Bộ phận tham mưu giúp việc/u);
    expectVerbatim(room, outcome);
  });

  it('says in words, right below the words of the plan, which day comes next', async () => {
    const outcome = await room.ask('Văn phòng UBND tỉnh gửi báo cáo tháng trước ngày nào?');
    expect(head(outcome)).toMatch(
      /^Báo cáo hằng tháng: trước ngày 15, .*\nTính từ hôm nay, hạn tới là hết ngày mười bốn /u,
    );
  });

  it('gives the monthly day only, when the monthly one was asked', async () => {
    const outcome = await room.ask('Hải Dương gửi báo cáo hằng tháng trước ngày nào?');
    expect(spoken(outcome)).toContain('trước ngày 18 hằng tháng');
    expect(spoken(outcome)).not.toContain('Báo cáo 6 tháng:');
  });

  it('follows the frequency through the conversation', async () => {
    const outcome = last(await room.talk('Văn phòng UBND tỉnh gửi báo cáo tháng trước ngày nào?', 'còn báo cáo năm?'));
    expect(head(outcome)).toContain('trước ngày 15 tháng 12 hằng năm');
  });

  it('is answered with “không nêu” where the document orders none', async () => {
    const outcome = await room.ask('Văn bản của Đồng Nai quy định hạn báo cáo hằng tháng là ngày nào?');
    expect(outcome.kind).toBe('no-source');
    expect(spoken(outcome)).toMatch(/Đồng Nai không nêu nội dung này/u);
  });
});

describe('a question about a target', () => {
  it('gives the figure of the year that was asked', async () => {
    const [in2030, in2045] = await Promise.all(
      ['2030', '2045'].map((year) => room.ask(`Hải Dương: quy mô kinh tế số đến năm ${year} đạt bao nhiêu?`)),
    );
    expect(spoken(in2030!)).toMatch(/kinh tế số: từ 30% GRDP trở lên \(đến năm 2030\)/u);
    expect(head(in2045!)).toMatch(/kinh tế số: từ 50% GRDP trở lên \(đến năm 2045\)/u);
    expectVerbatim(room, in2045!);
  });

  it('keeps the province’s and the ward’s targets apart', async () => {
    const ward = await room.ask(
      'Phường Uông Bí đặt mục tiêu dịch vụ công trực tuyến đến năm 2030 bao nhiêu phần trăm?',
    );
    const province = await room.ask('Mục tiêu dịch vụ công trực tuyến của tỉnh Quảng Ninh đến năm 2030 là bao nhiêu?');
    expect(head(ward)).toMatch(/: 90% \(đến năm 2030\), phường Uông Bí/u);
    expect(head(province)).toMatch(/: 90% \(đến năm 2030\), tỉnh Quảng Ninh/u);
    expect(ward.citations[0]?.place).not.toBe(province.citations[0]?.place);
    expectVerbatim(room, ward);
  });
});

describe('a question about the document itself', () => {
  it('who signed: the name and the office', async () => {
    const outcome = await room.ask('Ai ký kế hoạch của Uông Bí?');
    expect(head(outcome)).toMatch(/^Vũ Thị Hồng Nhung ký \(.*PHÓ CHỦ TỊCH\)/u);
    expectVerbatim(room, outcome);
  });

  it('who receives it: everybody on the list', async () => {
    const outcome = await room.ask('Kế hoạch 11 gửi nơi nhận là những đơn vị nào?');
    expect(head(outcome)).toMatch(/^Nơi nhận: UBND tỉnh .*Lưu: VT\./u);
    expectVerbatim(room, outcome);
  });

  it('when it was issued: its own date, not that of its tasks', async () => {
    expect(head(await room.ask('Kế hoạch 11/KH-UBND ban hành ngày nào?'))).toContain('ngày 10 tháng 7 năm 2025');
  });

  it('by what forms it is made known: each in its words', async () => {
    const outcome = await room.ask('Hải Dương có những hình thức tuyên truyền nào?');
    expect(spoken(outcome)).toMatch(/băng-zôn, khẩu hiệu, pa-nô/u);
    expect(sources(outcome)).toEqual(['004']);
    expectVerbatim(room, outcome);
  });

  it.each([
    ['how many people', 'Uông Bí có bao nhiêu đảng viên tham gia lớp tập huấn?'],
    ['how much money', 'ke hoach Uong Bi chi bao nhieu tien cho tuyen truyen NQ57?'],
    ['what share', 'Đồng Nai đặt chỉ tiêu bao nhiêu phần trăm người dân có kỹ năng số?'],
  ])('a quantity that no plan gives is not answered by a passage without it: %s', async (_what, question) => {
    expect((await room.ask(question)).kind).toBe('no-source');
  });

  it('compares what one plan abbreviates and the other writes out', async () => {
    const outcome = await room.ask('Chỉ số HDI của Hải Dương với Quảng Ninh khác nhau thế nào?');
    expect(sources(outcome)).toEqual(['003', '004']);
    expect(spoken(outcome)).toMatch(/0,82%[\s\S]*HDI\): 0,8 /u);
    expectVerbatim(room, outcome);
  });

  it('two documents are compared side by side, one line each', async () => {
    const outcome = await room.ask('So sánh hạn báo cáo hằng tháng của Hải Dương và Uông Bí');
    expect(sources(outcome)).toEqual(['004', '003']);
    expect(spoken(outcome)).toMatch(/Hải Dương: .*ngày 18 hằng tháng[\s\S]*Uông Bí: .*ngày 14 hằng tháng/u);
    expectVerbatim(room, outcome);
  });
});
