import { beforeAll, describe, expect, it } from 'vitest';

import { FRESH_CONTEXT } from '../../src/answering/context.ts';
import { plainText } from '../../src/answering/plain-text.ts';
import { openRoom, spoken, type Room } from './room.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});

/** Invented secrets, what was typed, and the name of the secret in the warning. */
const SECRETS: readonly (readonly [string, string, string])[] = [
  ['036190004411', 'số căn cước của tôi là 036190004411, kích hoạt tài khoản VNeID mức 2 như thế nào?', 'số căn cước'],
  ['715204', 'mã OTP là 715204, tôi gõ vào đâu?', 'mã OTP'],
  ['Lua.Nep#77', 'mật khẩu của tôi là Lua.Nep#77 đã mạnh chưa?', 'mật khẩu'],
  ['4111111111111111', 'số thẻ 4111 1111 1111 1111 dùng mua hàng qua mạng được không?', 'số thẻ'],
  ['715204', 'ma otp cua toi la 715204 co dung khong', 'mã OTP'],
  ['036190004411', 'cccd 036190004411 cua toi bi lo roi phai lam sao', 'căn cước'],
];
const bare = (text: string): string => text.replace(/[\s.-]/gu, '');

describe('a secret typed into the chat', () => {
  it.each(SECRETS)(
    'is repeated nowhere: not in words, sources, suggestions, flags, memory or log (%s)',
    async (secret, message) => {
      const { outcome, context } = await room.answerer(message, FRESH_CONTEXT);
      for (const place of [
        plainText(outcome),
        JSON.stringify(outcome),
        JSON.stringify(context),
        room.logged.join('\n'),
      ]) {
        expect(bare(place)).not.toContain(bare(secret));
      }
    },
  );

  it.each(SECRETS)('is warned of by its name and flagged (%s)', async (_secret, message, name) => {
    const outcome = await room.ask(message);
    expect(outcome.flags.map(({ kind }) => kind)).toContain('personal-data');
    expect(spoken(outcome)).toMatch(/đừng gửi/u);
    expect(spoken(outcome).toLowerCase()).toContain(name.toLowerCase());
  });

  it('is warned of before the answer, because that is what must be read first', async () => {
    const outcome = await room.ask('số căn cước của tôi là 036190004411, kích hoạt tài khoản VNeID mức 2 như thế nào?');
    expect(outcome.kind).toBe('answered');
    expect(outcome.blocks[0]).toMatchObject({ type: 'warning' });
  });

  it('is warned of behind the first aid, because an emergency comes first', async () => {
    const outcome = await room.ask('tôi vừa đọc mã OTP 715204 cho người lạ xong, họ đang rút tiền của tôi');
    expect(outcome.kind).toBe('urgent');
    expect(outcome.blocks[0]).not.toMatchObject({ type: 'warning' });
    const text = spoken(outcome);
    expect(text).toMatch(/đừng gửi mã OTP/u);
    expect(text.indexOf('ngân hàng')).toBeLessThan(text.search(/đừng gửi/u));
  });

  it('with no question beside it is declined, with what to do when it was sent to others too', async () => {
    const outcome = await room.ask('số thẻ của tôi đây: 4111 1111 1111 1111');
    expect(outcome.kind).toBe('refused');
    expect(outcome.citations).toEqual([]);
    expect(spoken(outcome)).toMatch(/đổi mật khẩu/u);
    // no source is missing for such a reply
    expect(outcome.flags.map(({ kind }) => kind)).toEqual(['personal-data']);
  });

  it('does not come back when the conversation goes on', async () => {
    const turns = await room.talk(
      'mật khẩu của tôi là Lua.Nep#77 đã mạnh chưa?',
      'xem thêm',
      'bước 1 là gì',
      'còn nếu quên thì sao?',
    );
    expect(JSON.stringify(turns)).not.toContain('Lua.Nep#77');
  });
});

describe('data that opens nothing', () => {
  it('gets a note behind the answer and is not repeated either', async () => {
    const outcome = await room.ask('số của tôi là 0912 345 678, cách gọi video bằng Zalo cho cháu?');
    expect(outcome.kind).toBe('answered');
    expect(outcome.blocks[0]).not.toMatchObject({ type: 'warning' });
    expect(outcome.flags.map(({ kind }) => kind)).toContain('personal-data');
    expect(bare(JSON.stringify(outcome))).not.toContain('0912345678');
  });

  it('like a hotline that everybody may know, draws no warning', async () => {
    const outcome = await room.ask('tổng đài 1900 0368 gọi có mất tiền không?');
    expect(outcome.flags.map(({ kind }) => kind)).not.toContain('personal-data');
  });
});
