import { afterEach, describe, expect, it } from 'vitest';

import type { Answerer } from '../../src/answering/answerer.ts';
import type { Db } from '../../src/store/db.ts';
import { deadLetters } from '../../src/store/dead-letters.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';
import { openPlatform, type Running } from './platform.ts';
import { answered } from './room.ts';

/** Says back what was asked, so that a reply shows what it answers. */
const echo: Answerer = (message, before) => Promise.resolve(answered(`Trả lời: ${message}`, before));

let running: Running;
const open = async (options: Parameters<typeof openPlatform>[0] = {}): Promise<Running> =>
  (running = await openPlatform({ answerer: echo, ...options }));
afterEach(() => running.stop());

/** What was said without the notice of the first contact. */
const answers = (said: readonly string[]): string[] => said.filter((text) => text.startsWith('Trả lời'));

describe('a message from a platform', () => {
  it('is answered once, however often it is delivered', async () => {
    const { hears } = await open();
    const same = { id: 'm-1', text: 'cai vneid' };
    expect(answers(await hears(same, same, same))).toEqual(['Trả lời: cai vneid']);
    expect(await hears(same)).toEqual([]);
  });

  it('keeps redeliveries out a day later, and after the person deleted everything', async () => {
    const { hears, pass } = await open();
    await hears({ id: 'm-1', text: 'cai vneid' });
    await pass(24 * 60 * 60_000);
    expect(await hears({ id: 'm-1', text: 'cai vneid' })).toEqual([]);
    await hears({ text: 'xóa dữ liệu của tôi' });
    expect(await hears({ id: 'm-1', text: 'cai vneid' })).toEqual([]);
  });

  it('that follows another within the settling time makes one question with it', async () => {
    const { deliver, pass, platform } = await open();
    await deliver({ text: 'cho tôi hỏi' });
    await pass(300);
    await deliver({ text: 'cái vneid ấy' });
    await pass(300);
    expect(platform.taken('bac-tu')).toEqual([]);
    await pass(100);
    expect(answers(platform.taken('bac-tu'))).toEqual(['Trả lời: cho tôi hỏi\ncái vneid ấy']);
  });

  it('is answered at last even when its sender never stops typing', async () => {
    const { deliver, pass, platform } = await open();
    for (let count = 0; count < 10; count++) {
      await deliver({ text: 'và' });
      await pass(300);
    }
    expect(answers(platform.taken('bac-tu'))).not.toEqual([]);
  });

  it('takes its place by the platform’s clock, not by when it came in', async () => {
    const { hears } = await open();
    const said = await hears({ text: 'hai', at: 2_000 }, { text: 'ba', at: 3_000 }, { text: 'một', at: 1_000 });
    expect(answers(said)).toEqual(['Trả lời: một\nhai\nba']);
  });

  it('from one person never waits for another person’s', async () => {
    const gate = Promise.withResolvers<undefined>();
    const { deliver, pass, platform } = await open({
      answerer: async (message, before) => {
        if (message === 'chờ') await gate.promise;
        return echo(message, before);
      },
    });
    await deliver({ text: 'chờ', person: 'ba-sau' }, { text: 'nhanh', person: 'bac-tu' });
    const passing = pass(1_000);
    await expect.poll(() => answers(platform.taken('bac-tu'))).toEqual(['Trả lời: nhanh']);
    expect(platform.taken('ba-sau')).toEqual([]);
    gate.resolve(undefined);
    await passing;
    expect(answers(platform.taken('ba-sau'))).toEqual(['Trả lời: chờ']);
  });

  it('talked over in a group leaves no trace when it was not meant for the assistant', async () => {
    const { deliver, pass, db } = await open();
    await deliver({ kind: 'group', text: 'chuyện riêng của nhóm', addressed: false });
    await pass(1_000);
    expect(await db.all('SELECT * FROM inbox')).toEqual([]);
  });

  it('leaves no words behind in the inbox and the outbox once it is answered', async () => {
    const { hears, db } = await open();
    await hears({ text: 'cai vneid' });
    expect(await db.all('SELECT event FROM inbox')).toEqual([{ event: '' }]);
    expect(await db.all('SELECT body, address FROM outbox GROUP BY body, address')).toEqual([
      { body: '', address: '' },
    ]);
  });
});

describe('a turn that fails', () => {
  it('is tried again later, in order, and answered once', async () => {
    let broken = true;
    const { deliver, pass, platform } = await open({
      around: (takeTurn) =>
        Promise.resolve((_channel, input, known) =>
          broken ? Promise.reject(new Error('vấp')) : takeTurn(input, known),
        ),
    });
    await deliver({ text: 'một' });
    await pass(1_000);
    await deliver({ text: 'hai' });
    await pass(3_000);
    expect(platform.taken('bac-tu')).toEqual([]);
    broken = false;
    await pass(60_000);
    expect(answers(platform.taken('bac-tu'))).toEqual(['Trả lời: một\nhai']);
  });

  it('again and again is given up with a word of apology, blocks nothing, and can be replayed', async () => {
    let broken = true;
    const { hears, deliver, pass, platform, db, core } = await open({
      around: (takeTurn) =>
        Promise.resolve((_channel, input, known) =>
          broken && input.kind === 'words' && input.text.includes('hỏng')
            ? Promise.reject(new Error('vấp'))
            : takeTurn(input, known),
        ),
    });
    await deliver({ text: 'câu hỏng' });
    await pass(10 * 60_000);
    expect(platform.taken('bac-tu').join('\n')).toContain('máy đang trục trặc');
    expect(answers(await hears({ text: 'câu lành' }))).toEqual(['Trả lời: câu lành']);
    const [dead] = await deadLetters(db, 10);
    expect(dead).toMatchObject({ kind: 'event', error: 'Error' });
    broken = false;
    expect(await core.replay(dead!.id)).toBe(true);
    await pass(10_000);
    expect(answers(platform.taken('bac-tu'))).toContain('Trả lời: câu hỏng');
    expect(await core.replay(dead!.id)).toBe(false);
  });
});

describe('a reply on its way', () => {
  it('is tried again after a passing refusal, and keeps its place before later replies', async () => {
    const { hears, pass, deliver, platform } = await open();
    await hears({ text: 'chào' });
    platform.answerNext('server-error');
    platform.answerNext('too-many-requests');
    await deliver({ text: 'một' });
    await pass(800);
    await deliver({ text: 'hai' });
    await pass(20_000);
    expect(answers(platform.taken('bac-tu')).slice(-2)).toEqual(['Trả lời: một', 'Trả lời: hai']);
  });

  it('refused for good is given up and blocks nothing', async () => {
    const { hears, platform, db } = await open();
    await hears({ text: 'chào' });
    platform.answerNext('bad-request');
    expect(await hears({ text: 'một' })).toEqual([]);
    expect(answers(await hears({ text: 'hai' }))).toEqual(['Trả lời: hai']);
    expect(await deadLetters(db, 10)).toMatchObject([{ kind: 'message', error: '100' }]);
  });

  it('of which nobody knows whether it arrived is sent once more, marked, and not a third time', async () => {
    const { hears, pass, platform, db } = await open();
    await hears({ text: 'chào' });
    platform.answerNext('breaks-off');
    await hears({ text: 'một' });
    await pass(10_000);
    expect(answers(platform.taken('bac-tu')).at(-1)).toBe('Trả lời: một');
    expect(await db.all("SELECT doubts FROM outbox WHERE state = 'sent' AND doubts > 0")).toEqual([{ doubts: 1 }]);
    platform.answerNext('breaks-off');
    platform.answerNext('breaks-off');
    await hears({ text: 'hai' });
    await pass(60_000);
    expect(answers(platform.taken('bac-tu'))).not.toContain('Trả lời: hai');
    expect(await deadLetters(db, 10)).toMatchObject([{ error: 'channel.uncertain' }]);
  });

  it('to somebody who may not be written to any more takes the rest with it', async () => {
    const { hears, platform, db } = await open();
    platform.answerNext('window-over');
    expect(await hears({ text: 'một' })).toEqual([]);
    expect(await deadLetters(db, 10)).toHaveLength(2); // the notice and the answer
  });

  it('is not sent when the window for answers is over', async () => {
    const short = (channel: Running['platform']['channel']) => ({
      ...channel,
      limits: { ...channel.limits, replyWindowMs: 60_000 },
    });
    const { hears, now, db } = await open({ channel: short });
    expect(await hears({ text: 'hôm kia', at: now() - 61_000 })).toEqual([]);
    expect(await deadLetters(db, 10)).toMatchObject([{ error: 'window-closed' }, { error: 'window-closed' }]);
  });

  it('waits without being lost while our access to the platform is over', async () => {
    const { hears, pass, platform } = await open();
    await hears({ text: 'chào' });
    platform.answerNext('token-over');
    expect(await hears({ text: 'một' })).toEqual([]);
    await pass(5 * 60_000);
    expect(answers(platform.taken('bac-tu'))).not.toContain('Trả lời: một');
    await pass(6 * 60_000);
    expect(answers(platform.taken('bac-tu'))).toContain('Trả lời: một');
  });
});

describe('a program that dies in the middle of a turn', () => {
  it('again and again gives that turn up at last, with a word of apology, and answers the next one', async () => {
    const { deliver, db, pass, platform } = await open();
    await deliver({ text: 'câu làm sập máy' });
    // as six lives leave it behind that were killed in the middle of it
    await db.run('UPDATE lanes SET attempts = 6');
    await pass(1_000);
    expect(platform.taken('bac-tu').join('\n')).toContain('máy đang trục trặc');
    expect(await deadLetters(db, 10)).toMatchObject([{ kind: 'event', error: 'turn.killed' }]);
    await deliver({ text: 'câu lành' });
    await pass(1_000);
    expect(answers(platform.taken('bac-tu'))).toEqual(['Trả lời: câu lành']);
  });
});

describe('a database in trouble', () => {
  it('is no reason to give a message up, however long it lasts', async () => {
    let full = true;
    const { deliver, pass, platform, db } = await open({
      around: (takeTurn) =>
        Promise.resolve((_channel, input, known) =>
          full ? Promise.reject(new StoreUnavailable('disk full')) : takeTurn(input, known),
        ),
    });
    await deliver({ text: 'một' });
    await pass(20 * 60_000);
    expect(await deadLetters(db, 10)).toEqual([]);
    full = false;
    await pass(60_000);
    expect(answers(platform.taken('bac-tu'))).toEqual(['Trả lời: một']);
  });

  it('that cannot note what was sent does not send it again once it can', async () => {
    let refuse = 0;
    const troubled = (db: Db): Db => ({
      ...db,
      run: (sql, values) =>
        sql.includes("state = 'sent'") && refuse-- > 0
          ? Promise.reject(new StoreUnavailable('busy'))
          : db.run(sql, values),
    });
    const { deliver, pass, platform, db } = await open({ database: troubled });
    refuse = 3;
    await deliver({ text: 'một' });
    await pass(60_000);
    expect(answers(platform.taken('bac-tu'))).toEqual(['Trả lời: một']);
    expect(await db.all("SELECT doubts FROM outbox WHERE state <> 'sent' OR doubts > 0")).toEqual([]);
  });

  it('takes nothing while its disk is full, says so, and loses nothing of what it had taken', async () => {
    const { deliver, pass, platform, db } = await open();
    await deliver({ text: 'một' });
    await db.get('PRAGMA max_page_count = 1'); // SQLite holds on to what is there and grows no more
    const long = 'dài '.repeat(20_000);
    await expect(deliver({ text: long })).rejects.toBeInstanceOf(StoreUnavailable);
    await db.get('PRAGMA max_page_count = 1000000');
    await pass(5 * 60_000);
    expect(answers(platform.taken('bac-tu'))).toEqual(['Trả lời: một']);
    await deliver({ text: 'hai' });
    await pass(1_000);
    expect(answers(platform.taken('bac-tu'))).toContain('Trả lời: hai');
  });
});

describe('a clock that is set back', () => {
  it('makes nobody wait for the old time to come again', async () => {
    const { deliver, pass, setBack, platform } = await open();
    await deliver({ text: 'một' });
    setBack(3 * 60 * 60_000);
    await pass(60_000);
    expect(answers(platform.taken('bac-tu'))).toEqual(['Trả lời: một']);
    platform.answerNext('server-error');
    await deliver({ text: 'hai' });
    await pass(450);
    setBack(3 * 60 * 60_000);
    await pass(60_000);
    expect(answers(platform.taken('bac-tu'))).toEqual(['Trả lời: một', 'Trả lời: hai']);
  });

  it('keeps the order within a conversation', async () => {
    const { deliver, pass, setBack, platform } = await open();
    await deliver({ text: 'một', at: 1_000 });
    setBack(60_000);
    await deliver({ text: 'hai', at: 2_000 });
    await pass(60_000);
    expect(answers(platform.taken('bac-tu'))).toEqual(['Trả lời: một\nhai']);
  });
});

describe('an event', () => {
  it('with an endless name, or one with odd characters, is known again all the same', async () => {
    const { deliver, pass, platform, db } = await open();
    for (const id of ['x'.repeat(100_000), 'a\u0000b', '\ud800', '\ud801']) {
      const text = `chào ${id.length} ${id.charCodeAt(0)}`;
      await deliver({ id, text }, { id, text });
      await pass(1_000);
    }
    expect(answers(platform.taken('bac-tu'))).toHaveLength(4);
    const names = await db.all<{ name: string }>('SELECT event_id AS name FROM inbox');
    expect(names.every(({ name }) => /^sha256:[0-9a-f]{64}$/.test(name))).toBe(true);
  });

  it('whose words the person had deleted cannot be tried again', async () => {
    let broken = true;
    const { hears, deliver, pass, db, core } = await open({
      around: (takeTurn) =>
        Promise.resolve((_channel, input, known) =>
          broken ? Promise.reject(new Error('vấp')) : takeTurn(input, known),
        ),
    });
    await deliver({ text: 'hỏng' });
    await pass(10 * 60_000);
    const [dead] = await deadLetters(db, 10);
    broken = false;
    await hears({ text: 'xóa dữ liệu của tôi' });
    expect(await core.replay(dead!.id)).toBe(false);
  });
});
