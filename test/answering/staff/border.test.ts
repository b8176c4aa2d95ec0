import { beforeAll, describe, expect, it } from 'vitest';

import { openRoom, sources, spoken, type Room } from '../room.ts';
import { expectVerbatim, head } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});

const PLANS = ['000', '001', '002', '003', '004'];
const ofPlans = (ids: readonly string[]): string[] => ids.filter((id) => PLANS.includes(id));

describe('a bare "ai", "mấy giờ", "bao giờ"', () => {
  it.each([
    'mấy giờ rồi',
    'Bao giờ đến Tết',
    'Giờ tàu chạy mấy giờ',
    'khi nào phát gạo',
    'sim này của ai đứng tên',
    'đất này ai đứng tên',
    'ai ký giấy khai sinh',
    'xã mình ai làm chủ tịch',
    'cho phien hop ngay nao',
  ])('is nothing that a plan answers: %s', async (question) => {
    expect(ofPlans(sources(await room.ask(question)))).toEqual([]);
  });

  it('is answered from a plan when its subject stands there, though no office word is said', async () => {
    const outcome = await room.ask(
      'bao giờ thì cử phóng viên với người quản lý cổng đi bồi dưỡng kỹ năng truyền thông số?',
    );
    expect(ofPlans(sources(outcome))).toContain('001');
    expectVerbatim(room, outcome);
  });

  it('"ai ký" asks who signed the plans', async () => {
    expect(spoken(await room.ask('ai ký'))).toContain('Người ký từng văn bản');
    expect(head(await room.ask('ai ký kế hoạch của Hải Dương'))).toContain('Nguyễn Minh Hùng ký');
  });
});

describe('a body that no plan gives work to', () => {
  it.each([
    ['Công an xã làm gì trong kế hoạch', 'Công an xã'],
    ['Xã đoàn làm gì', 'Xã đoàn'],
    ['Hội phụ nữ xã làm gì trong kế hoạch', 'Hội phụ nữ xã'],
  ])('is named once as what was looked for in all plans: %s', async (question, name) => {
    const outcome = await room.ask(question);
    expect(outcome.kind).toBe('no-source');
    expect(spoken(outcome)).toContain('Cả năm văn bản hiện có không nêu');
    expect(spoken(outcome)).toContain(`Đã tìm mà không thấy: ${name}.`);
  });
});

describe('a thing of three syllables that stands in no plan asked about', () => {
  it('is named whole, not pair by pair', async () => {
    const outcome = await room.ask('ai chủ trì tập huấn kỹ năng số cho người dân ở Hải Dương');
    expect(outcome.kind).toBe('no-source');
    expect(spoken(outcome)).toContain('Đã tìm mà không thấy: kỹ năng số.');
  });
});

describe('a day in a question about reports', () => {
  it.each(['xa nao nop bao cao truoc ngay 14', 'Nơi nào phải nộp báo cáo trước ngày 14?'])(
    'picks the report that is due then: %s',
    async (question) => {
      const outcome = await room.ask(question);
      expect(sources(outcome)).toEqual(['003']);
      expect(head(outcome)).toContain('trước ngày 14 hằng tháng');
      expectVerbatim(room, outcome);
    },
  );

  it('with a month is that day of that month only', async () => {
    const outcome = await room.ask('Báo cáo nào phải gửi trước ngày 15/6?');
    expect(sources(outcome).toSorted()).toEqual(['001', '004']);
    expect(spoken(outcome)).not.toContain('hằng tháng');
  });

  it('that no report is due on is said not to be found, before what there is', async () => {
    const outcome = await room.ask('Hải Dương báo cáo trước ngày 20 phải không?');
    expect(head(outcome)).toContain('Không thấy hạn báo cáo nào đúng ngày được hỏi');
    expect(spoken(outcome)).toContain('trước ngày 18 hằng tháng');
  });

  it('is no deadline when it is the date of a document', async () => {
    const outcome = await room.ask('Báo cáo thực hiện Nghị quyết 57 ngày 22/12/2024 gửi về đâu?');
    expect(spoken(outcome)).not.toContain('Không thấy hạn');
  });
});

describe('a message without marks', () => {
  it.each([
    ['MTTQ duoc de nghi lam gi?', ['002', '004']],
    ['nhung vb nao dan NQ 03/NQ-CP', ['003', '004']],
  ])('is read as without throughout, whatever its abbreviations stand for: %s', async (question, documents) => {
    expect(ofPlans(sources(await room.ask(question))).toSorted()).toEqual(documents);
  });

  it('does not ask with whom when something is supplied', async () => {
    const outcome = await room.ask('So KH&CN Hai Duong cung cap nhung gi cho bao chi?');
    expect(spoken(outcome)).toContain('cung cấp đề cương, tài liệu');
  });
});

describe('a name as offices shorten it', () => {
  it.each(['UBND huyện ở Hải Dương phải làm gì?', 'ubnd huyen hai duong lam gi'])(
    'is the body that the plan names in full: %s',
    async (question) => {
      const outcome = await room.ask(question);
      expect(spoken(outcome)).toContain('phát thanh cấp huyện');
      expectVerbatim(room, outcome);
    },
  );

  it.each([
    ['sở vh hd ph vs sở nào để đôn đốc kh', 'Sở Khoa học và Công nghệ'],
    ['ban chqs phường ph nội dung nào', 'hoạt động của các cơ quan trong hệ thống chính trị'],
  ])('is written out in office shorthand: %s', async (question, said) => {
    expect(spoken(await room.ask(question))).toContain(said);
  });
});

describe('what the document asked about does not say', () => {
  it('is offered where another one does', async () => {
    const outcome = await room.ask('ai chủ trì tập huấn kỹ năng số cho người dân ở Hải Dương');
    expect(outcome.suggestions[0]).toBe('Văn bản nào nhắc tới kỹ năng số?');
    const other = await room.ask(outcome.suggestions[0]!);
    expect(ofPlans(sources(other))).toContain('002');
    expect(ofPlans(sources(other))).not.toContain('004');
  });
});

describe('the date of a plan that another one carries out', () => {
  it('is told with what it rests on, when both are asked', async () => {
    const outcome = await room.ask('Kế hoạch 726/KH-UBND ngày nào, thực hiện nghị quyết nào?');
    expect(head(outcome)).toMatch(/726\/KH-UBND ngày\s+20\/02\/2025 .*03\/NQ-CP/u);
    expectVerbatim(room, outcome);
  });
});
