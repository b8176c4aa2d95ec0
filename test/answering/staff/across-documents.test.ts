import { beforeAll, describe, expect, it } from 'vitest';

import { plainText } from '../../../src/answering/plain-text.ts';
import { fold } from '../../../src/foundation/text/fold.ts';
import { openRoom, sources, spoken, type Room } from '../room.ts';
import { expectVerbatim } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});

describe('“văn bản nào”', () => {
  it.each([
    ['by number', 'Văn bản nào nhắc đến Nghị quyết 71/NQ-CP?', ['000', '001', '003']],
    ['by a number that only one has', 'Văn bản nào nhắc đến Chương trình hành động số 113-CTr/TU?', ['004']],
    ['by words', 'Văn bản nào nêu hình thức pa nô, áp phích?', ['003', '004']],
    ['by a rare word', 'Văn bản nào nói đến băng-zôn?', ['004']],
    ['by the unit that is given work', 'Văn bản nào giao nhiệm vụ cho Sở Tài chính?', ['004']],
    ['by the unit that only helps', 'Văn bản nào giao nhiệm vụ cho Ban Chỉ huy quân sự phường?', ['003']],
    ['by the kind of body that is given work', 'Văn bản nào giao nhiệm vụ cho báo chí?', ['002']],
    ['by a heading', 'Văn bản nào có phần riêng về kinh phí?', ['003', '004']],
  ])('finds them %s', async (_how, question, expected) => {
    const outcome = await room.ask(question);
    expect(sources(outcome)).toEqual(expected);
    expectVerbatim(room, outcome);
  });

  it.each(['Văn bản nào nhắc đến Nghị quyết 71/NQ-CP?', 'Văn bản nào nhắc đến Chương trình hành động số 113-CTr/TU?'])(
    'shows the number in the words it quotes: %s',
    async (question) => {
      const number = /\d+\S*\/\S*[A-Z]/u.exec(question)![0];
      for (const { quote } of (await room.ask(question)).citations) expect(quote).toContain(number);
    },
  );

  it.each(['Văn bản nào căn cứ Chỉ thị 999-CT/TW?', 'Văn bản nào nhắc đến Nghị quyết số 888/NQ-CP?'])(
    'finds none where none says it: %s',
    async (question) => {
      const outcome = await room.ask(question);
      expect([outcome.kind, sources(outcome)]).toEqual(['no-source', []]);
    },
  );
});

describe('a basis', () => {
  it('is given as printed, with a note where documents print it differently', async () => {
    const outcome = await room.ask('Đề án chuyển đổi số trong các cơ quan Đảng là quyết định số mấy?');
    expect(sources(outcome)).toEqual(['000', '003']);
    const note = outcome.blocks.find((block) => block.type === 'note');
    expect(note).toMatchObject({
      text: expect.stringMatching(/không thống nhất: .*204-QĐ\/TW.*2024-QĐ\/TW/u) as string,
    });
    expectVerbatim(room, outcome);
  });

  it('is given with its date and issuer', async () => {
    const outcome = await room.ask('Nghị quyết 57-NQ/TW ban hành ngày nào?');
    expect(spoken(outcome)).toContain('Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị');
    expectVerbatim(room, outcome);
  });

  it('is listed for a plan: all that it rests on', async () => {
    const text = spoken(await room.ask('Kế hoạch của Hải Dương căn cứ những văn bản nào?'));
    for (const number of ['57-NQ/TW', '03/NQ-CP', '113-CTr/TU', '726/KH-UBND']) expect(text).toContain(number);
  });

  it('draws no note on disagreement where two different things are dated differently', async () => {
    const outcome = await room.ask('Uông Bí gửi báo cáo hằng tháng trước ngày nào?');
    const notes = outcome.blocks.flatMap((block) => (block.type === 'note' ? [block.text] : []));
    expect(notes.filter((text) => text.includes('không thống nhất') && text.includes('“hằng năm”'))).toEqual([]);
  });
});

describe('what the documents do not say', () => {
  it.each([
    ['a place that issued nothing we have', 'Kế hoạch của tỉnh Lào Cai giao ai chủ trì?', /Lào Cai/u],
    [
      'a thing absent from the named plan',
      'Kế hoạch của Uông Bí có nêu chế độ lương hưu không?',
      /Uông Bí không nêu.*\n.*lương hưu/u,
    ],
    ['a unit without work there', 'Ở Hải Dương, Sở Nội vụ có nhiệm vụ gì?', /Hải Dương không nêu.*\n.*Sở Nội vụ/u],
    ['a machine nobody planned', 'Uông Bí có dùng máy bay phun thuốc không?', /Uông Bí không nêu/u],
    [
      'a thing of no plan',
      'Kế hoạch Hải Dương có nói về nuôi cá lồng không?',
      /Hải Dương không nêu.*\n.*nuôi cá lồng/u,
    ],
    [
      'the same without marks',
      'ke hoach hai duong co noi ve nuoi ca long khong',
      /Hải Dương không nêu.*\n.*nuoi ca long/u,
    ],
    [
      'a body that no plan gives work to',
      'Văn bản nào giao nhiệm vụ cho Công an phường?',
      /Cả năm văn bản .*không nêu.*\n.*Công an phường/u,
    ],
    ['the same, contracted', 'vb nào giao việc cho công an phường', /không nêu.*\n.*công an phường/u],
    [
      'a body nobody has heard of',
      'Văn bản nào giao việc cho đội dân phòng Xóm Bãi?',
      /không nêu.*\n.*dân phòng Xóm Bãi/u,
    ],
    ['a short name of a body', 'Sở Giáo dục Hải Dương được giao việc gì?', /Hải Dương không nêu.*\n.*Sở Giáo dục/u],
  ])('is said plainly, with where was looked: %s', async (_what, question, expected) => {
    const outcome = await room.ask(question);
    expect([outcome.kind, sources(outcome)]).toEqual(['no-source', []]);
    expect(spoken(outcome)).toMatch(expected);
    expect(outcome.flags.map(({ kind }) => kind)).toContain('no-source');
  });
});

describe('a name that has changed since', () => {
  const notes = (outcome: { blocks: readonly { type: string }[] }): string =>
    JSON.stringify(outcome.blocks.filter(({ type }) => type === 'note'));

  it('is noted beside the words as issued, once in a conversation', async () => {
    const [first, second] = await room.talk('Hải Dương gửi báo cáo hằng tháng trước ngày nào?', 'còn báo cáo năm?');
    expect(notes(first!)).toMatch(/Hải Dương đã nhập vào Hải Phòng/u);
    expect(spoken(first!)).toContain('trước ngày 18 hằng tháng');
    expect(notes(second!)).not.toContain('Hải Phòng');
  });

  it('is noted of an office only where the office is named', async () => {
    const asked = await room.ask('Kế hoạch Hải Dương ban hành theo tờ trình số mấy?');
    expect(notes(asked)).toMatch(/Sở Thông tin và Truyền thông đã hợp nhất với Sở Khoa học và Công nghệ/u);
    expect(notes(await room.ask('Ai ký kế hoạch của Hải Dương?'))).not.toContain('hợp nhất');
    expect(notes(await room.ask('Ai ký hướng dẫn của Đồng Nai?'))).not.toContain('Bình Phước');
  });
});

describe('whether a document mentions a thing', () => {
  it.each([
    ['Hải Dương có nhắc đến 5G không?', '004', /5G/u],
    ['Uong Bi co nhac den tieng anh khong', '003', /tiếng Anh/u],
    ['Đồng Nai có đề cập già làng không', '002', /già làng/u],
  ])('is answered by the words that do: %s', async (question, document, words) => {
    const outcome = await room.ask(question);
    expect(sources(outcome)).toEqual([document]);
    expect(spoken(outcome)).toMatch(words);
    expectVerbatim(room, outcome);
  });
});

describe('the plan that does not say which province it is from', () => {
  const asked = (name: string): string[] => [
    `${name} là của tỉnh nào?`,
    `${name} do cơ quan nào ban hành?`,
    `Ai ký ${name}?`,
    `${name} giao phòng nào chủ trì tuyên truyền?`,
    `${name} gửi báo cáo tháng trước ngày nào?`,
    `Báo cáo năm của ${name} gửi về đâu?`,
    `${name} căn cứ văn bản nào?`,
    `Nhiệm vụ số 2 trong ${name} là gì?`,
    `${name} tuyên truyền bằng hình thức nào?`,
    `${name} nằm ở địa phương nào vậy?`,
  ];
  const NAMES = [
    'Kế hoạch 2653',
    'kế hoạch của Văn phòng UBND tỉnh',
    'VP UBND tỉnh',
    'kế hoạch của Văn phòng Ủy ban nhân dân tỉnh',
  ];

  it('is never given one, in any of forty questions', async () => {
    const provinces = ['Quảng Ninh', 'Đồng Nai', 'Hải Dương', 'Hải Phòng', 'Hà Nội', 'Bắc Ninh'].map(fold);
    const questions = NAMES.flatMap(asked);
    expect(questions).toHaveLength(40);
    let about = 0;
    for (const question of questions) {
      const outcome = await room.ask(question);
      const text = fold(plainText(outcome));
      if (sources(outcome).includes('001')) about += 1;
      if (sources(outcome).join() !== '001') continue; // an answer from several plans names the others by their places
      for (const province of provinces) expect(text, question).not.toContain(province);
    }
    expect(about).toBeGreaterThanOrEqual(36);
  });

  it('says that it names none, when it is asked', async () => {
    for (const name of NAMES) {
      expect(spoken(await room.ask(`${name} là của tỉnh nào?`)), name).toContain('văn bản không nêu tên tỉnh');
    }
  });
});
