import { beforeAll, describe, expect, it } from 'vitest';

import type { Guide } from '../../src/knowledge/guide.ts';
import { CONTACT, last, openRoom, sources, spoken, type Room } from './room.ts';

let room: Room;
let guide: Guide;
const OPENING = 'Quét mã QR để trả tiền ở chợ làm thế nào?';
const WALK = 'hướng dẫn từng bước';
beforeAll(async () => {
  room = await openRoom();
  const found = room.knowledge.corpus.guide('thanh-toan-quet-qr');
  if (!found) throw new Error('the handbook has no page on paying by QR');
  guide = found;
});

const heading = (step: number): string => `${guide.title} – bước ${step}/${guide.steps.length}:`;
/** What is read after these messages, once the page was opened and its first step shown. */
const walk = async (...messages: readonly string[]): Promise<string> =>
  spoken(last(await room.talk(OPENING, WALK, ...messages)));

describe('step mode', () => {
  it('gives one step a message, with the three ways on', async () => {
    const [, first] = await room.talk(OPENING, WALK);
    expect(first!.blocks.filter(({ type }) => type === 'steps')).toEqual([
      { type: 'steps', start: 1, items: [guide.steps[0]!.text] },
    ]);
    expect(first!.suggestions).toEqual(['Bước tiếp', 'Bị kẹt', 'Gặp cán bộ']);
  });

  /** Said with marks, without, and as people chat, on the second step; the step it leads to. */
  const said: readonly (readonly [string, number, readonly string[]])[] = [
    [
      'the next step',
      3,
      [
        'bước tiếp',
        'buoc tiep',
        'b tiếp',
        'tiếp đi cháu',
        'dạ xong rồi ạ',
        'xong r',
        'lam xong roi',
        'ok',
        'rồi sao nữa',
        'mần răng nữa',
      ],
    ],
    ['the step before', 1, ['quay lại', 'quay lai', 'bước trc', 'lùi lại một bước']],
    [
      'a step by its number',
      5,
      ['bước 5 là gì', 'buoc 5 la gi', 'b5 là j', 'cho xem bước thứ năm', 'bước năm làm sao'],
    ],
    ['the last step', 7, ['bước cuối', 'buoc cuoi cung', 'b cuối', 'xem bước cuối cùng']],
    ['the first step', 1, ['bước đầu tiên', 'lam lai tu dau', 'bắt đầu lại từ đầu nha']],
    [
      'where one is',
      2,
      [
        'tới đâu rồi',
        'toi dau roi',
        'tới đâu r',
        'mình đang ở bước mấy',
        'còn mấy bước nữa',
        'con may buoc nua',
        'nhắc lại bước này',
      ],
    ],
    ['what comes after a step that is named', 5, ['xong bước 4 rồi', 'lam xong buoc 4 roi', 'xong b4 r']],
  ];
  for (const [what, step, spellings] of said) {
    it.each(spellings)(`finds ${what} in “%s”`, async (message) => {
      const text = await walk('bước tiếp', message);
      expect(text).toContain(heading(step));
      expect(text).toContain(guide.steps[step - 1]!.text);
    });
  }

  it.each(['bị kẹt ở bước 4', 'bi ket o buoc 4', 'kẹt b4', 'bước 4 không được', 'vướng ở bước bốn rồi cháu ơi'])(
    'shows the step, what can go wrong, and the way to a person to “%s”',
    async (message) => {
      const stuck = last(await room.talk(OPENING, WALK, message));
      expect(spoken(stuck)).toContain(heading(4));
      for (const { text } of guide.troubles) expect(spoken(stuck)).toContain(text);
      expect(spoken(stuck)).toContain(CONTACT);
      expect(stuck.suggestions).toContain('Gặp cán bộ');
      expect(stuck.flags).toEqual([]);
    },
  );

  it.each(['bị kẹt', 'bi ket roi', 'làm không được', 'nó báo lỗi', 'tui không thấy chỗ đó', 'không có nút đó'])(
    'takes “%s” to be about the step in hand',
    async (message) => expect(await walk('bước tiếp', message)).toContain(`Bác đang kẹt ở đây: ${heading(2)}`),
  );

  it('says so when the step is none of the page', async () => {
    expect(await walk('bước 30')).toContain('không có bước 30');
  });

  it('ends after the last step, and says so', async () => {
    expect(await walk('bước cuối', 'xong rồi')).toMatch(/đi hết các bước/u);
    expect(await walk('bước cuối', 'xong rồi', 'quay lại')).toContain(heading(guide.steps.length - 1));
  });

  it('stops when asked to, and goes on later from where it was', async () => {
    expect(await walk('bước tiếp', 'thôi để mai làm tiếp')).toContain(guide.title);
    expect(await walk('bước tiếp', 'thôi để mai làm tiếp', 'làm tiếp bài hôm qua')).toContain(heading(2));
  });
});

describe('a walk in which something else is asked', () => {
  const BETWEEN = [
    'OTP là gì?',
    'cảm ơn',
    'Uông Bí gửi báo cáo hằng tháng trước ngày nào?',
    'hôm nay trời có mưa không?',
  ];

  it.each(BETWEEN)('answers “%s” and offers the way back', async (between) => {
    const [, , , answer] = await room.talk(OPENING, WALK, 'bước tiếp', between);
    expect(spoken(answer!)).not.toContain(heading(2));
    expect(answer!.suggestions).toContain('Làm tiếp');
  });

  it.each(BETWEEN)('goes back to the step it was at, by its guide’s name, after “%s”', async (between) => {
    for (const message of ['tiếp tục', 'tiep tuc', 'làm tiếp', 'tiếp tục bài đang làm dở']) {
      expect(await walk('bước tiếp', between, message), message).toContain(`Mời bác làm tiếp: ${heading(2)}`);
    }
    expect(await walk('bước tiếp', between, 'bước tiếp')).toContain(`Mời bác làm tiếp: ${heading(3)}`);
  });

  it('is found again by its name', async () => {
    expect(await walk('bước tiếp', 'OTP là gì?', 'hướng dẫn từng bước', 'quay lại bài quét mã QR')).toContain(
      guide.title,
    );
  });

  it('gives way to an emergency: what comes next is the card’s', async () => {
    const turns = await room.talk(OPENING, WALK, 'tôi vừa bị lừa chuyển 5 triệu', 'bước tiếp');
    expect(turns[2]!.kind).toBe('urgent');
    expect(sources(last(turns))).toEqual(sources(turns[2]!));
  });

  it('is about the page last shown when a step of it is asked for by number', async () => {
    const [, , other, step] = await room.talk(OPENING, WALK, 'Làm sao kết nối wifi ở nhà văn hóa?', 'bước 2 là gì');
    expect(sources(step!)).toEqual(sources(other!));
  });
});

describe('a walk that was not begun', () => {
  it.each([
    'hướng dẫn từng bước',
    'huong dan tung buoc',
    'hd từng bước vs',
    'bước tiếp',
    'bị kẹt',
    'tới đâu rồi',
    'quay lại',
  ])('asks which guide when “%s” opens the conversation, and walks the one that is named', async (message) => {
    const [asked, first] = await room.talk(message, 'quét mã QR trả tiền');
    expect([asked!.kind, asked!.citations]).toEqual(['needs-clarification', []]);
    expect(spoken(asked!)).toContain('việc gì');
    expect(spoken(first!)).toContain(heading(1));
  });

  it.each([
    'hướng dẫn tôi từng bước quét mã QR trả tiền',
    'chi tung buoc quet ma qr tra tien',
    'quét mã QR trả tiền hd từng bước nha',
  ])('begins at once when the message names the guide: “%s”', async (message) =>
    expect(spoken(await room.ask(message))).toContain(heading(1)),
  );

  it('is not begun by a plan that does something step by step', async () => {
    const outcome = await room.ask('Uông Bí chỉ đạo từng bước hình thành công dân số thế nào?');
    expect(spoken(outcome)).not.toMatch(/bước 1\//u);
  });

  it.each(['tôi bị kẹt tiền trong tài khoản', 'kẹt xe quá', 'Hồ sơ của tôi nộp tới bước nào rồi?'])(
    'does not take “%s” for a command',
    async (message) => expect(spoken(await room.ask(message))).not.toContain('chỉ từng bước'),
  );
});
