import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import type { Answerer } from '../../src/answering/answerer.ts';
import type { Flag } from '../../src/answering/outcome.ts';
import { openPlatform, type Running } from './platform.ts';
import { saying } from './room.ts';

const handover: Flag = { kind: 'handover', detail: 'người hỏi muốn gặp cán bộ' };

/** Hands over for "gặp cán bộ", helps at once for "chuyển tiền", says back everything else. */
const answerer: Answerer = (message, before) => {
  const context = { ...before, turn: before.turn + 1 };
  if (message.includes('gặp cán bộ')) {
    return Promise.resolve({ outcome: saying('Tôi chuyển lời.', { kind: 'handed-over', flags: [handover] }), context });
  }
  const kind = message.includes('chuyển tiền') ? 'urgent' : 'answered';
  return Promise.resolve({ outcome: saying(`Trả lời: ${message}`, { kind }), context });
};

let running: Running;
const open = async (options: Parameters<typeof openPlatform>[0] = {}): Promise<Running> =>
  (running = await openPlatform({ answerer, ...options }));
afterEach(() => running.stop());

describe('the first contact', () => {
  it('says who speaks, what is kept, how long and how to delete, and keeps that it was said', async () => {
    const { hears, db, now } = await open();
    const [notice, answer] = await hears({ text: 'cai vneid' });
    expect(notice).toMatch(/trợ lý tự động.*không phải người thật/s);
    expect(notice).toContain('180 ngày');
    expect(notice).toContain('xóa dữ liệu của tôi');
    expect(answer).toBe('Trả lời: cai vneid');
    const [consent] = await db.all<{ told_at: number; went_on_at: number | null; text_version: string }>(
      'SELECT told_at, went_on_at, text_version FROM consents',
    );
    expect(consent).toMatchObject({ went_on_at: null });
    expect(consent!.told_at).toBeLessThanOrEqual(now());
    expect(consent!.text_version).toMatch(/^[0-9a-f]{12}$/);
  });

  it('is told once; that the person went on after it is kept too', async () => {
    const { hears, db } = await open();
    await hears({ text: 'một' });
    expect(await hears({ text: 'hai' })).toEqual(['Trả lời: hai']);
    expect(await db.all('SELECT 1 AS one FROM consents WHERE went_on_at IS NOT NULL')).toHaveLength(1);
  });
});

describe('a conversation with people', () => {
  it('begins when somebody asks for a person: the assistant says so, passes it on and is silent', async () => {
    const passed: string[] = [];
    const { hears, db } = await open({
      channel: (channel) => ({
        ...channel,
        handOver: ({ person }) => Promise.resolve(void passed.push(person)),
      }),
    });
    const said = (await hears({ text: 'cho gặp cán bộ' })).join('\n');
    expect(said).toContain('Tôi chuyển lời.');
    expect(said).toContain('trợ lý tự động không trả lời');
    expect(passed).toEqual(['bac-tu']);
    expect(await hears({ text: 'chị ơi cho em hỏi' })).toEqual([]);
    const kept = await db.all<{ question: string }>('SELECT question FROM turns ORDER BY position');
    expect(kept.map(({ question }) => question)).toEqual(['cho gặp cán bộ', 'chị ơi cho em hỏi']);
  });

  it('begins when a colleague answers from the page’s inbox', async () => {
    const { hears } = await open();
    await hears({ text: 'một' });
    await hears({ kind: 'echo-of-person', text: 'Chào bác, tôi là Lan' });
    expect(await hears({ text: 'dạ vâng' })).toEqual([]);
  });

  it('is not begun by our own words coming back without a name', async () => {
    const { hears, core, platform, now } = await open();
    await hears({ text: 'một' });
    const from = { account: 'trang-1', thread: 'bac-tu', person: 'bac-tu', group: false };
    const echo = { id: 'e-1', from, at: now(), addressed: true, kind: 'echo', author: 'unknown' } as const;
    await core.accept('plain', [{ ...echo, messageId: 'out-1' }]);
    expect(await hears({ text: 'hai' })).toEqual(['Trả lời: hai']);
    await core.accept('plain', [{ ...echo, id: 'e-2', messageId: 'cua-nguoi-khac' }]);
    expect(await hears({ text: 'ba' })).toEqual([]);
    expect(platform.taken('bac-tu')).not.toContain('Trả lời: ba');
  });

  it('ends when the person asks for the assistant', async () => {
    const { hears } = await open();
    await hears({ text: 'gặp cán bộ' });
    expect((await hears({ text: 'tiep tuc voi tro ly' })).join()).toContain('Trợ lý tự động đây');
    expect(await hears({ text: 'cai vneid' })).toEqual(['Trả lời: cai vneid']);
  });

  it('ends after people were silent for the set time, and says that a machine speaks again', async () => {
    const { hears, pass } = await open();
    await hears({ text: 'gặp cán bộ' });
    await pass(30 * 60_000);
    await hears({ kind: 'echo-of-person', text: 'Chào bác' }); // they spoke: the time begins again
    await pass(45 * 60_000);
    expect(await hears({ text: 'còn đó không' })).toEqual([]);
    await pass(30 * 60_000);
    const said = (await hears({ text: 'cai vneid' })).join('\n');
    expect(said).toContain('Trả lời: cai vneid');
    expect(said).toContain('Trợ lý tự động trả lời tiếp');
    expect(await hears({ text: 'hai' })).toEqual(['Trả lời: hai']);
  });

  it('is broken by an emergency only: first aid waits for nobody', async () => {
    const { hears } = await open();
    await hears({ text: 'gặp cán bộ' });
    expect(await hears({ text: 'tôi vừa chuyển tiền cho kẻ lừa' })).toHaveLength(1);
    expect(await hears({ text: 'cai vneid' })).toEqual([]);
  });
});

describe('"dừng"', () => {
  it('is obeyed: nothing more is said until the person wants it, or wants a person', async () => {
    const { hears, pass } = await open();
    await hears({ text: 'chào' });
    expect((await hears({ text: 'dừng' })).join()).toContain('tôi dừng ở đây');
    await pass(48 * 60 * 60_000);
    expect(await hears({ text: 'cai vneid' })).toEqual([]);
    expect((await hears({ text: 'gặp cán bộ' })).join()).toContain('Tôi chuyển lời');
    expect((await hears({ text: 'tiếp tục với trợ lý' })).join()).toContain('trả lời tiếp');
    expect(await hears({ text: 'hai' })).toEqual(['Trả lời: hai']);
  });
});

describe('what is kept of a person', () => {
  it('is shown to them, and not in front of a group', async () => {
    const { hears } = await open();
    await hears({ text: 'một' });
    await hears({ text: 'hai' });
    const said = (await hears({ text: 'xem dữ liệu của tôi' })).join();
    expect(said).toContain('2 câu hỏi');
    expect(said).toContain('21/11/2026');
    await hears({ kind: 'group', text: 'xem dữ liệu của tôi', addressed: true });
    expect(running.platform.taken('nhom-1').join()).toContain('nhắn riêng');
  });

  it('is deleted with one message: nothing of it is left in any table or in the files', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'forget-'));
    const file = join(directory, 'hoi.db');
    const { hears, db } = await open({ file });
    await hears({ text: 'chuyện rất riêng của tôi' });
    await hears({ text: 'gà trống nhà tôi gáy sớm' });
    const [turn] = await db.all<{ id: string }>('SELECT id FROM turns LIMIT 1');
    await running.core.conversations.rate({ turnId: turn!.id, rating: 'down', reason: 'chê một câu thật lạ' });

    const receipt = (await hears({ text: 'xoa du lieu cua toi' })).join();
    const code = /Mã biên nhận: ([\da-f-]{36})/.exec(receipt)?.[1];
    expect(code).toBeDefined();
    expect(await running.core.deletions.status(code!)).toMatchObject({ conversations: 1 });
    for (const table of ['conversations', 'turns', 'citations', 'flags', 'feedback', 'consents']) {
      expect(await db.all(`SELECT * FROM ${table}`)).toEqual([]);
    }
    await db.scrub();
    for (const name of await readdir(directory)) {
      const bytes = await readFile(join(directory, name));
      for (const words of ['rất riêng', 'gáy sớm', 'thật lạ', 'bac-tu']) {
        expect(bytes.includes(Buffer.from(words)), `${words} in ${name}`).toBe(false);
      }
    }
    expect((await hears({ text: 'chào' }))[0]).toContain('trợ lý tự động'); // somebody new
    await rm(directory, { recursive: true, force: true });
  });

  it('is deleted when the platform says so, for all conversations of the person, without a word', async () => {
    const { hears, core, db } = await open();
    await hears({ text: 'một' });
    await hears({ kind: 'group', text: 'hai', addressed: true });
    await hears({ text: 'ba', person: 'ba-sau' });
    const code = await core.deletions.forgetPerson('plain', 'bac-tu');
    expect(await core.deletions.status(code)).toMatchObject({ code, conversations: 2 });
    expect(await db.all('SELECT id FROM conversations')).toHaveLength(1);
    expect(await core.deletions.status('khong-co')).toBeUndefined();
    expect(await core.deletions.forgetPerson('plain', 'nguoi-la')).not.toBe(code);
  });
});

describe('limits', () => {
  it('tell somebody who writes too fast so once, kindly, and answer them again later', async () => {
    const { hears, pass } = await open({ pace: { personPerMinute: 3 }, settleMs: 0 });
    const said: (readonly string[])[] = [];
    for (const text of ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu']) said.push(await hears({ text }));
    expect(said[2]).toEqual(['Trả lời: ba']);
    expect(said.slice(3).flat().join()).toContain('nhắn nhanh quá');
    expect(said.slice(3).flat().length).toBeLessThanOrEqual(2);
    await pass(60_000);
    expect(await hears({ text: 'bảy' })).toEqual(['Trả lời: bảy']);
  });

  it('end a day’s endless questions, and begin anew the next day', async () => {
    const { hears, pass } = await open({ pace: { personPerDay: 2 } });
    await hears({ text: 'một' });
    await hears({ text: 'hai' });
    expect((await hears({ text: 'ba' })).join()).toContain('mai bác hỏi tiếp');
    expect(await hears({ text: 'bốn' })).toEqual([]);
    await pass(24 * 60 * 60_000);
    expect(await hears({ text: 'năm' })).toEqual(['Trả lời: năm']);
  });

  it('hold a channel that is flooded', async () => {
    const { hears } = await open({ pace: { channelPerMinute: 1 } });
    await hears({ text: 'một' });
    await hears({ text: 'hai', person: 'ba-sau' });
    expect(running.platform.taken('ba-sau').join()).toContain('rất nhiều người hỏi');
  });

  it('break a loop between two machines that say the same again and again', async () => {
    const { hears } = await open();
    const said: string[] = [];
    for (let times = 0; times < 10; times++) said.push(...(await hears({ text: 'Cảm ơn bạn đã liên hệ!' })));
    expect(said.filter((text) => text.startsWith('Trả lời'))).toHaveLength(3);
    expect(said.filter((text) => text.includes('gửi nhiều lần'))).toHaveLength(1);
    expect(await hears({ text: 'cai vneid' })).toEqual(['Trả lời: cai vneid']);
  });
});

describe('what is no text', () => {
  it.each([
    ['image', 'dòng chữ trong ảnh'],
    ['voice', 'micro trên bàn phím'],
    ['sticker', 'gõ bằng chữ'],
    ['location', 'tên xã, phường'],
    ['file', 'chưa mở được tệp'],
    ['unknown', 'gõ bằng chữ'],
  ] as const)('%s: gets a helpful reply', async (attachment, words) => {
    const { hears } = await open();
    expect((await hears({ kind: 'attachment', attachment })).join()).toContain(words);
  });

  it('several pictures at once get one reply', async () => {
    const { hears } = await open();
    await hears({ text: 'chào' });
    const picture = { kind: 'attachment', attachment: 'image' } as const;
    expect(await hears(picture, picture, picture)).toHaveLength(1);
  });

  it('a picture whose words can be read is answered like those words', async () => {
    const { hears } = await open({
      channel: (channel) => ({
        ...channel,
        download: () => Promise.resolve(new Uint8Array([1])),
      }),
      core: { readPicture: () => Promise.resolve(['https://vi-du.vn/la']) },
    });
    expect((await hears({ kind: 'attachment', attachment: 'image', url: 'https://anh.vi-du.vn/1' })).at(-1)).toBe(
      'Trả lời: https://vi-du.vn/la',
    );
  });
});

describe('short answers', () => {
  it('are given on request, with the rest to follow', async () => {
    const long: Answerer = (message, before) => {
      const more = [
        { type: 'paragraph', text: 'Đoạn một.' },
        { type: 'steps', items: ['Mở máy.'], start: 1 },
        { type: 'paragraph', text: 'Đoạn hai.' },
      ] as const;
      return Promise.resolve({ outcome: saying(message, { blocks: more }), context: { ...before, turn: 1 } });
    };
    const { hears, db } = await open({ answerer: long });
    await hears({ text: 'chào' });
    await hears({ text: 'ngắn gọn' });
    expect(await hears({ text: 'cai vneid' })).toEqual(['Đoạn một.\n1. Mở máy.']);
    expect(JSON.stringify(await db.all('SELECT context FROM conversations'))).toContain('Đoạn hai.');
    await hears({ text: 'đầy đủ' });
    expect((await hears({ text: 'cai vneid' })).join()).toContain('Đoạn hai.');
  });
});
