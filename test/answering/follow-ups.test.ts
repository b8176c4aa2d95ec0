import { beforeAll, describe, expect, it } from 'vitest';

import type { Guide } from '../../src/knowledge/guide.ts';
import { last, openRoom, sources, spoken, type Room } from './room.ts';

let room: Room;
let guide: Guide;
const OPENING = 'Quét mã QR để trả tiền ở chợ làm thế nào?';
beforeAll(async () => {
  room = await openRoom();
  const found = room.knowledge.corpus.guide('thanh-toan-quet-qr');
  if (!found) throw new Error('the handbook has no page on paying by QR');
  guide = found;
});

/** What a person reads after these messages, with every fact-lock flag on the way counted as a fault. */
async function read(...messages: readonly string[]): Promise<string> {
  const turns = await room.talk(...messages);
  const held = turns.findIndex(({ flags }) => flags.some(({ kind }) => kind === 'fact-lock'));
  expect(held, `words held back after “${messages[held] ?? ''}”`).toBe(-1);
  return spoken(last(turns));
}
const step = (number: number): string => `${number}. ${guide.steps[number - 1]!.text}`;

describe('a walk through a guide', () => {
  it('goes step by step to the end, says so, and offers the next step until then', async () => {
    const messages = [OPENING, 'hướng dẫn từng bước', ...guide.steps.slice(1).map(() => 'bước tiếp'), 'bước tiếp'];
    const turns = await room.talk(...messages);
    guide.steps.forEach((_, at) => {
      expect(spoken(turns[at + 1]!)).toContain(step(at + 1));
      expect(turns[at + 1]!.suggestions.includes('Bước tiếp')).toBe(at + 1 < guide.steps.length);
    });
    expect(spoken(last(turns))).toMatch(/hết các bước/u);
  });

  it('says on each step which guide it is and how many steps there are', async () => {
    expect(await read(OPENING, 'hướng dẫn từng bước')).toContain(`${guide.title} – bước 1/${guide.steps.length}`);
  });

  it('answers “bước 2 là gì” at once, in three spellings', async () => {
    for (const asked of ['bước 2 là gì?', 'buoc 2 la gi', 'b2 là j']) {
      expect(spoken(last(await room.talk(OPENING, asked))), asked).toContain(step(2));
    }
  });

  it('goes back, but never before the first step', async () => {
    const turns = await room.talk(OPENING, 'bước 3 là gì', 'quay lại', 'quay lại', 'quay lại');
    [step(2), step(1), step(1)].forEach((text, at) => expect(spoken(turns[at + 2]!)).toContain(text));
  });

  it('shows the guide’s own troubles to who is stuck, naming the step', async () => {
    const text = await read(OPENING, 'bị kẹt ở bước 3');
    expect(text).toContain(`Bác đang kẹt ở đây: ${guide.title} – bước 3/${guide.steps.length}`);
    for (const trouble of guide.troubles) expect(text).toContain(trouble.text);
  });

  it('goes on from the step that was stuck', async () => {
    expect(spoken(last(await room.talk(OPENING, 'bị kẹt ở bước 3', 'bước tiếp')))).toContain(step(4));
  });

  it.each(['hôm nay trời có mưa không?', 'cảm ơn', 'Ai ký kế hoạch của Uông Bí?', 'tôi muốn gặp cán bộ'])(
    'resumes after something else: %s',
    async (between) => {
      expect(spoken(last(await room.talk(OPENING, 'bước 2 là gì', between, 'bước tiếp')))).toContain(step(3));
    },
  );

  it('changes to the guide of a new question', async () => {
    const [, changed, next] = await room.talk(OPENING, 'Điện thoại đầy bộ nhớ thì xóa bớt thế nào?', 'bước 1 là gì');
    expect(sources(changed!)).toEqual(['bo-nho-day']);
    expect(sources(next!)).toEqual(['bo-nho-day']);
  });

  it('gives way to a new question that another page answers, however short', async () => {
    const [, changed] = await room.talk('Kích hoạt tài khoản VNeID mức 2 như thế nào?', 'OTP là gì?');
    expect(sources(changed!)).toEqual(['otp-la-gi']);
  });

  it('gives way to another page’s name, whatever is in hand, and however the question before was answered', async () => {
    for (const before of ['co nguoi tu xung cong an goi bat toi chuyen tien', 'cai vneid the nao']) {
      const [, after] = await room.talk(before, 'quen mat khau vneid roi');
      expect(sources(after!)[0], before).toBe('vneid-quen-mat-khau');
    }
  });

  it('is not begun when no guide is in hand: the person is asked what for', async () => {
    const outcome = await room.ask('bước tiếp');
    expect(outcome.citations).toEqual([]);
  });
});

describe('“xem thêm”', () => {
  it('shows what did not fit, with sources, until nothing is left', async () => {
    const turns = await room.talk(OPENING, 'xem thêm', 'xem thêm', 'xem thêm', 'xem thêm');
    const shown = turns.slice(1).filter(({ kind }) => kind === 'answered');
    expect(turns[0]!.suggestions).toContain('Xem thêm');
    expect(shown.length).toBeGreaterThan(0);
    for (const { citations, flags } of shown) {
      expect(citations.length).toBeGreaterThan(0);
      expect(flags).toEqual([]);
    }
    for (const { text } of guide.troubles) expect(turns.map(spoken).join('\n')).toContain(text);
    expect(last(turns).kind).toBe('needs-clarification');
  });

  it('shows the rest of a long list', async () => {
    const [first, second] = await room.talk('Liệt kê các chỉ tiêu trong kế hoạch của Uông Bí', 'xem thêm');
    expect(first!.suggestions).toContain('Xem thêm');
    expect(second!.kind).toBe('answered');
    expect(sources(second!)).toEqual(['003']);
  });

  it('is over when another question came in between', async () => {
    expect(spoken(last(await room.talk(OPENING, 'Xin chào', 'xem thêm')))).toMatch(/hết phần có trong nguồn/u);
  });
});

describe('“gửi lại link”', () => {
  it.each(['gửi lại link', 'gui lai link', 'cho xin lại link', 'nguồn đâu'])(
    'gives the place and the words after an answer about a plan, also with a page in hand: %s',
    async (asked) => {
      const question = 'Ở Hải Dương, Sở Tài chính có nhiệm vụ gì?';
      for (const before of [[question], ['Làm sao cài VNeID?', question]]) {
        const outcome = last(await room.talk(...before, asked));
        expect(sources(outcome)).toEqual(['004']);
        expect(spoken(outcome)).toMatch(/Kế hoạch của UBND tỉnh Hải Dương, mục IV\.3[\s\S]*“Căn cứ khả năng cân đối/u);
      }
    },
  );

  it('sends the addresses of the page in hand again', async () => {
    for (const asked of ['gửi lại link giúp tôi', 'gui lai link', 'cho xin lại địa chỉ web']) {
      expect(await read('Làm sao đăng nhập Cổng Dịch vụ công quốc gia?', asked), asked).toContain('dichvucong.gov.vn');
    }
  });
});

describe('a follow-up about the plans', () => {
  const REPORT = 'Hải Dương gửi báo cáo hằng tháng trước ngày nào?';

  it('is none when the question is about something outside', async () => {
    for (const outside of ['gia vang hom nay bao nhieu', 'hôm nay trời có mưa không']) {
      const [, after] = await room.talk('don vi nao chu tri chuyen doi so o uong bi', outside);
      expect(after!.citations, outside).toEqual([]);
    }
  });

  it('changes the document and keeps what is asked', async () => {
    for (const other of ['Thế còn ở Uông Bí thì sao?', 'the con uong bi thi sao', 'còn uông bí?']) {
      const outcome = last(await room.talk(REPORT, other));
      expect(sources(outcome), other).toEqual(['003']);
      expect(spoken(outcome), other).toContain('trước ngày 14 hằng tháng');
    }
  });

  it('changes what is asked and keeps the document', async () => {
    const outcome = last(await room.talk(REPORT, 'còn báo cáo 6 tháng?'));
    expect(sources(outcome)).toEqual(['004']);
    expect(spoken(outcome)).toContain('trước ngày 15 tháng 6');
  });

  it('changes from the lead to the partners of the same task', async () => {
    const [lead, partners] = await room.talk(
      'Uông Bí giao phòng nào chủ trì tuyên truyền hoàn thiện thể chế?',
      'Còn đơn vị phối hợp?',
    );
    expect(spoken(lead!).split('\n')[0]).toMatch(/^Đơn vị chủ trì/u);
    expect(spoken(partners!).split('\n')[0]).toMatch(/^Đơn vị phối hợp/u);
    expect(partners!.citations[0]?.quote).toBe(lead!.citations[0]?.quote);
  });

  it('“trích nguyên văn” gives the words behind the last answer and nothing else', async () => {
    const [answer, quoted] = await room.talk(REPORT, 'Trích nguyên văn');
    expect(quoted!.citations[0]).toEqual(answer!.citations[0]);
    expect(quoted!.blocks[0]).toMatchObject({ type: 'quote', text: answer!.citations[0]!.quote });
    expect(quoted!.blocks.every(({ type }) => type === 'quote')).toBe(true);
  });

  it('“trong số đó” looks only among the documents of the last answer', async () => {
    const [first, among] = await room.talk(
      'Văn bản nào nêu hình thức pa nô, áp phích?',
      'Trong số đó văn bản nào của phường?',
    );
    expect(sources(first!)).toEqual(['003', '004']);
    expect(sources(among!)).toEqual(['003']);
  });

  it('leaves the guide in hand where it was', async () => {
    const turns = await room.talk(OPENING, REPORT, 'Thế còn Uông Bí?', 'bước 1 là gì');
    expect(turns.map((turn) => sources(turn)[0])).toEqual([guide.id, '004', '003', guide.id]);
  });
});
