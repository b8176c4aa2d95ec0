import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { LoginFailed, loginByQr } from '../../../src/channels/zalo-personal/qr-login.ts';
import { openZalo } from '../../../src/channels/zalo-personal/open.ts';
import { createSessionFile, SessionUnreadable } from '../../../src/channels/zalo-personal/session.ts';
import { terminalQr } from '../../../src/channels/zalo-personal/terminal-qr.ts';
import { channelsFromSettings } from '../../../src/channels-at-start.ts';
import type { Address, Channel, InboundEvent } from '../../../src/conversation/channel.ts';
import { readConfig } from '../../../src/foundation/config.ts';
import { createLog } from '../../../src/foundation/log.ts';
import { Secret } from '../../../src/foundation/secret.ts';
import { frameOf, loginKeyOf, ZALO_WEB } from '../../support/platforms/zalo-web.ts';
import { encodeQR } from 'qr';
import { openAccount } from './account.ts';

const CONNECT_MS = 30_000;
const ALIVE_MS = 120_000;
type Opened = Awaited<ReturnType<typeof openAccount>>;

let now = 1_760_000_000_000;
let waits: number[] = [];
let alive: (() => void) | undefined; // lets two minutes pass
const openings: { readonly opened: Opened; readonly channels: Channel[] }[] = [];

/** Waiting takes no time; only a person who stays on the line is waited for. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (ms !== CONNECT_MS && ms !== ALIVE_MS) {
    if (ms >= 1_000) waits.push(ms);
    now += ms;
    await new Promise(setImmediate);
    return;
  }
  await new Promise<void>((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (ms === ALIVE_MS) alive = resolve;
  });
}

/** The machine may be busy. */
const until = (check: () => unknown): Promise<unknown> => vi.waitFor(check, { timeout: 20_000, interval: 5 });

async function open() {
  alive = undefined;
  now = 1_760_000_000_000;
  waits = [];
  const opened = await openAccount(wait, () => now);
  const channels = [opened.channel];
  openings.push({ opened, channels });
  const got: InboundEvent[] = [];
  const start = (channel = opened.channel): Promise<void> => {
    if (!channels.includes(channel)) channels.push(channel);
    return channel.source!.start((events) => {
      got.push(...events);
      return Promise.resolve();
    });
  };
  return { ...opened, got, start };
}
afterEach(async () => {
  for (const { opened, channels } of openings.splice(0)) {
    await Promise.all(channels.map((channel) => channel.source!.stop()));
    await opened.close();
  }
});

const someone: Address = { account: ZALO_WEB.account, thread: '77', person: '77', group: false };
const sending = (text: string, to = someone) => ({
  to,
  message: { text },
  author: 'assistant' as const,
  lastHeardAt: now,
  signal: new AbortController().signal,
});
const says = async (channel: Channel): Promise<string> => {
  const { state, says: words } = await channel.describe();
  return `${state}: ${words}`;
};
const message = (part: object) => ({
  ...{ msgId: '1', cliMsgId: '1', msgType: 'webchat', uidFrom: '77', idTo: '0', ts: '1760000000000', content: 'chào' },
  ...part,
});

describe('the protocol', () => {
  it('makes the key and the frames that the reference gives', () => {
    expect(loginKeyOf('0123456789ABCDEF0123456789ABCDEF', 'abc123')).toBe('E91C2C3D02468ACE0246FDB97531FDB9');
    expect(frameOf(501, 0, {}).subarray(0, 4).toString('hex')).toBe('01f50100');
  });
});

describe('switching on', () => {
  const services = (env: Record<string, string>, say: (line: string) => void) => ({
    config: readConfig(env),
    clock: () => now,
    log: createLog({ level: 'silent' }),
    deletions: {} as never,
    say,
  });

  it('is off by itself, and warns of the ban whenever it is on', async () => {
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    expect(await channelsFromSettings(services({}, say))).toEqual([]);
    expect(said).toEqual([]);
    const on = { ZALO_PERSONAL: 'on', ZALO_PERSONAL_KEY: 'mot-khoa-du-dai-cho-thu' };
    expect((await channelsFromSettings(services(on, say))).map(({ name }) => name)).toEqual(['zalo-personal']);
    expect(said.join()).toMatch(/khóa tài khoản/);
  });

  it('wants a key for the session', () => {
    expect(() => readConfig({ ZALO_PERSONAL: 'on' })).toThrow('ZALO_PERSONAL_KEY');
  });
});

describe('the kept session', () => {
  it('is sealed, readable by its owner only, and comes back as it was', async () => {
    const { store, file, session } = await open();
    expect(readFileSync(file, 'utf8')).not.toContain(ZALO_WEB.cookie);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await store.load()).toEqual(session);
  });

  it('opens with no other key, and not once it was changed', async () => {
    const { file, channel, start } = await open();
    await expect(createSessionFile(file, new Secret('mot-khoa-khac-hoan-toan')).load()).rejects.toMatchObject({
      code: 'zalo-personal.session-unreadable',
      name: SessionUnreadable.name,
    });
    const sealed = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const bytes = Buffer.from(sealed['sealed']!, 'base64');
    bytes[3]! ^= 1;
    writeFileSync(file, JSON.stringify({ ...sealed, sealed: bytes.toString('base64') }));
    await start();
    await until(async () => expect(await says(channel)).toMatch(/^down: .*ZALO_PERSONAL_KEY/));
  });
});

describe('login by code', () => {
  const logIn = async ({ network }: Opened, shown: Buffer[] = []) =>
    loginByQr(openZalo(network), { code: (png) => shown.push(Buffer.from(png)), scanned: () => undefined });

  it('shows the code in the terminal and keeps a session that logs in again', async () => {
    const opened = await open();
    const shown: Buffer[] = [];
    const session = await logIn(opened, shown);
    expect(session.account).toBe(ZALO_WEB.account);
    const [content] = opened.platform.codes;
    expect(terminalQr(shown[0]!)).toBe(encodeQR(content!, 'term', { ecc: 'low', border: 2 }));
    await opened.store.save(session);
    await opened.start();
    await until(async () => expect(await says(opened.channel)).toMatch(/^ready/));
  });

  it('ends when the phone says no', async () => {
    const opened = await open();
    opened.platform.phone.push('declines');
    await expect(logIn(opened)).rejects.toMatchObject({ why: 'declined' });
  });

  it('shows another code when nobody reads the first, and gives up after the third', async () => {
    const opened = await open();
    const { platform } = opened;
    platform.phone.push('nothing', 'nothing', 'nothing');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const ended = logIn(opened).catch((error: unknown) => error);
      for (let codes = 1; codes <= 3; codes += 1) {
        await platform.codeShown();
        vi.advanceTimersByTime(100_000);
      }
      expect(await ended).toBeInstanceOf(LoginFailed);
      expect(await ended).toMatchObject({ why: 'expired' });
      expect(platform.codes).toHaveLength(3);
    } finally {
      vi.useRealTimers();
    }
  });

  it('makes nothing of a picture without a code', () => {
    expect(terminalQr(Buffer.from('no picture'))).toBeUndefined();
  });
});

describe('staying connected', () => {
  it('opens the connection again after two seconds, then later and with a new login', async () => {
    const { platform, start, channel } = await open();
    await start();
    for (const listeners of [1, 2, 3, 4]) {
      await until(() => expect(platform.seen.listeners).toBe(listeners));
      await until(async () => expect(await says(channel)).toMatch(/^ready/));
      if (listeners < 4) await platform.end(1006);
    }
    expect(waits).toEqual([2_000, 4_000, 8_000]);
    expect(platform.seen.logins).toBe(3); // the second connection needed none
  });

  it('begins from two seconds again once a connection has held', async () => {
    const { platform, start } = await open();
    await start();
    for (const listeners of [1, 2, 3]) {
      await until(() => expect(platform.seen.listeners).toBe(listeners));
      now += 61_000;
      if (listeners < 3) await platform.end(1006);
    }
    expect(waits).toEqual([2_000, 2_000]);
  });

  it('never waits longer than five minutes, and goes on for as long as Zalo cannot be reached', async () => {
    const { platform, start, channel } = await open();
    await platform.close();
    openings.length = 0;
    await start();
    await until(() => expect(waits.length).toBeGreaterThan(12));
    await channel.source!.stop();
    expect(Math.max(...waits)).toBe(300_000);
    expect(waits.slice(0, 3)).toEqual([2_000, 4_000, 8_000]);
  });

  it.each([3000, 3003])('stops for good when Zalo closes with %i, says why, and sends nothing more', async (code) => {
    const { platform, start, channel } = await open();
    await start();
    await platform.end(code);
    await until(async () => expect(await says(channel)).toMatch(new RegExp(`^down: .*${code}`)));
    expect(platform.seen.listeners).toBe(1);
    expect(waits).toEqual([]);
    await expect(channel.send(sending('chào'))).rejects.toMatchObject({ tokenInvalid: true });
  });

  it('gives up a session that Zalo refuses three times', async () => {
    const { platform, start, channel } = await open();
    platform.sessionOver = true;
    await start();
    await until(async () => expect(await says(channel)).toMatch(/^down: .*zalo-personal:login/));
    expect(platform.seen.logins).toBe(3);
  });

  it('listens once an account, however many processes there are', async () => {
    const { platform, start, channel, open: another } = await open();
    await start();
    await until(async () => expect(await says(channel)).toMatch(/^ready/));
    const second = another();
    await start(second);
    await until(async () => expect(await says(second)).toMatch(/^attention: Một chương trình khác/));
    expect(platform.seen.listeners).toBe(1);
    await channel.source!.stop();
    await until(async () => expect(await says(second)).toMatch(/^ready/));
  });

  it('says every two minutes that it is alive, and connects anew when nobody answers twice', async () => {
    const { platform, start, channel } = await open();
    await start();
    await until(async () => expect(await says(channel)).toMatch(/^ready/));
    platform.deaf = true;
    for (const calls of [1, 2]) {
      await until(() => expect(alive).toBeDefined());
      const pass = alive!;
      alive = undefined;
      pass();
      await until(() => expect(platform.seen.calls.filter((path) => path === '/keepalive')).toHaveLength(calls));
    }
    await until(() => expect(platform.seen.listeners).toBe(2));
  });

  it('survives frames that nobody can read', async () => {
    const { platform, start, got } = await open();
    await start();
    await platform.bytes(Buffer.from([1, 2]));
    await platform.bytes(Buffer.from('0 không phải json'));
    await platform.frame(501, { msgs: [message({ content: 'vẫn nghe' })] });
    await until(() => expect(got).toMatchObject([{ text: 'vẫn nghe' }]));
    expect(platform.seen.listeners).toBe(1);
  });

  it('offers a message again until it is kept', async () => {
    const { platform, channel } = await open();
    const offered: string[] = [];
    await channel.source!.start(([event]) => {
      offered.push(event!.id);
      return offered.length < 3 ? Promise.reject(new Error('disk full')) : Promise.resolve();
    });
    await platform.frame(501, { msgs: [message({})] });
    await until(() => expect(offered).toHaveLength(3));
    expect(new Set(offered).size).toBe(1);
  });
});

describe('reading', () => {
  it('knows a message that comes twice with another id of the server', async () => {
    const { platform, start, got } = await open();
    await start();
    await platform.frame(501, { msgs: [message({ msgId: '1' }), message({ msgId: '2' })] });
    await until(() => expect(got).toHaveLength(2));
    expect(got[1]!.id).toBe(got[0]!.id);
  });

  it('hears in a group only what is said to it, without its own name in the words', async () => {
    const { platform, start, got } = await open();
    await start();
    const group = (part: object) => message({ idTo: 'nhom-1', ...part });
    const mentions = [{ uid: ZALO_WEB.account, pos: 4, len: 7, type: 0 }];
    await platform.frame(521, {
      groupMsgs: [
        group({ content: '@Tất cả họp nhé', mentions: [{ uid: '-1', pos: 0, len: 7, type: 1 }] }),
        group({ content: 'cho @Trợ lý hỏi cài VNeID', mentions }),
        group({ content: 'thế còn bước 2?', quote: { ownerId: ZALO_WEB.account } }),
        group({ content: 'đồng ý', quote: { ownerId: '99' } }),
      ],
    });
    await until(() => expect(got.length).toBeGreaterThan(1));
    expect(got.map((event) => (event.kind === 'text' ? event.text : event.kind))).toEqual([
      'cho  hỏi cài VNeID',
      'thế còn bước 2?',
    ]);
    expect(got[0]!.from).toEqual({ account: ZALO_WEB.account, thread: 'nhom-1', person: '77', group: true });
  });

  it('knows its own words when they come back, and the owner’s on the phone from them', async () => {
    const { platform, start, got, channel } = await open();
    await start();
    await until(async () => expect(await says(channel)).toMatch(/^ready/));
    await channel.send(sending('Chào bác.\n\nBác cần gì?'));
    const own = (content: string) => message({ uidFrom: '0', idTo: '77', content });
    await platform.frame(501, { msgs: [own('Chào bác. Bác cần gì?'), own('Để cháu gọi lại cho bác')] });
    await until(() => expect(got).toMatchObject([{ kind: 'echo', author: 'unknown', from: { thread: '77' } }]));
  });

  it('gives a link with its words, to be judged like a pasted one', async () => {
    const { platform, start, got } = await open();
    await start();
    const content = { title: 'nhận quà', href: 'https://vi-du.vn/qua', params: '{}' };
    await platform.frame(501, { msgs: [message({ msgType: 'chat.recommended', content })] });
    await until(() => expect(got).toMatchObject([{ attachment: 'link', caption: 'nhận quà https://vi-du.vn/qua' }]));
  });
});

describe('sending', () => {
  it('leaves a second and a half between two messages, one after the other', async () => {
    const { start, channel, platform } = await open();
    await start();
    await until(async () => expect(await says(channel)).toMatch(/^ready/));
    await Promise.all(['một', 'hai', 'ba'].map((text) => channel.send(sending(text))));
    expect(platform.taken('77')).toEqual(['một', 'hai', 'ba']);
    expect(waits).toEqual([1_500, 1_500]);
  });

  it('answers a group in the group', async () => {
    const { start, channel, platform } = await open();
    await start();
    await until(async () => expect(await says(channel)).toMatch(/^ready/));
    await channel.send(sending('chào cả nhà', { ...someone, thread: 'nhom-1', group: true }));
    await channel.typing!({ ...someone, thread: 'nhom-1', group: true });
    expect(platform.taken('nhom-1')).toEqual(['chào cả nhà']);
    expect(platform.seen.calls).toEqual(expect.arrayContaining(['/api/group/sendmsg', '/api/group/typing']));
  });
});
