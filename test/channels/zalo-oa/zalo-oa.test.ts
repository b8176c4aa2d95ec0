import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { post } from '../../../src/channels/post.ts';
import { createZaloOa } from '../../../src/channels/zalo-oa/channel.ts';
import { createTokenFile } from '../../../src/channels/zalo-oa/token-file.ts';
import { createTokens } from '../../../src/channels/zalo-oa/tokens.ts';
import type { Address, Channel } from '../../../src/conversation/channel.ts';
import { Secret } from '../../../src/foundation/secret.ts';
import { openZaloOa, ZALO_OA, type ZaloOaStandIn } from '../../support/platforms/zalo-oa.ts';

const HOUR = 3_600_000;
let zalo: ZaloOaStandIn;
let channel: Channel;
let directory: string;
let now = 1_760_000_000_000;
const file = () => join(directory, 'tokens.json');
/** What one process of the installation has. */
const tokensOfAProcess = () =>
  createTokens({
    appId: ZALO_OA.appId,
    appSecret: new Secret(ZALO_OA.appSecret),
    url: zalo.url,
    store: createTokenFile(file()),
    post,
    clock: () => now,
  });

beforeEach(async () => {
  now = 1_760_000_000_000;
  directory = mkdtempSync(join(tmpdir(), 'zalo-oa-'));
  zalo = await openZaloOa();
  const webhookSecret = new Secret(ZALO_OA.webhookSecret);
  channel = createZaloOa({ appId: ZALO_OA.appId, webhookSecret, url: zalo.url, tokens: tokensOfAProcess(), post });
});
afterEach(async () => {
  await zalo.close();
  rmSync(directory, { recursive: true });
});

const to: Address = { account: ZALO_OA.oa, thread: '186', person: '186', group: false };
const send = (message = { text: 'Chào bác.' }, address = to) =>
  channel.send({
    to: address,
    message,
    author: 'assistant',
    lastHeardAt: now,
    signal: new AbortController().signal,
  });
const read = (event: object) => channel.webhook!.readEvents(Buffer.from(JSON.stringify(event)));

describe('the signature', () => {
  const body = Buffer.from(
    '{"app_id":"431","sender":{"id":"186"},"recipient":{"id":"OA"},"event_name":"user_send_text","message":{"text":"xin chào","msg_id":"m1"},"timestamp":"1760000000000"}',
  );
  const hex = 'db6a747e176a149ba4356fbceb9d22fef99786ab05a7d4f6d416c7d0e22770e4';
  const genuine = (header: string, bytes = body) => channel.webhook!.isGenuine(bytes, { 'x-zevent-signature': header });

  it('accepts the published example with and without mac=', () => {
    expect(genuine(`mac=${hex}`)).toBe(true);
    expect(genuine(hex)).toBe(true);
    expect(genuine(hex.replace('d', 'e'))).toBe(false);
  });
  it('believes no body without a timestamp, and answers the console’s empty ping', () => {
    expect(genuine(hex, Buffer.from('{}'))).toBe(false);
    expect(channel.webhook!.isGenuine(Buffer.alloc(0), {})).toBe(true);
    expect(channel.webhook!.readEvents(Buffer.alloc(0))).toEqual([]);
  });
});

describe('what an account hears', () => {
  const app = { app_id: '431', timestamp: '1760000000000' };

  it('a visitor without a login, answered in their own talk', async () => {
    const [event] = read({
      ...app,
      event_name: 'anonymous_send_text',
      sender: { id: 'khach-1' },
      recipient: { id: ZALO_OA.oa },
      conversation_id: 'chuyen-1',
      message: { msg_id: 'm1', text: 'cai vneid' },
    });
    expect(event).toMatchObject({ kind: 'text', text: 'cai vneid' });
    await tokensOfAProcess().connect(ZALO_OA.code);
    await send({ text: 'Chào bác.' }, event!.from);
    expect(zalo.sent[0]).toMatchObject({
      path: '/v2.0/oa/message',
      fields: { recipient: { anonymous_id: 'khach-1', conversation_id: 'chuyen-1' } },
    });
  });
  it('a tap on “chat now” and a withdrawal, which name the person elsewhere', () => {
    const tap = { ...app, oa_id: ZALO_OA.oa, user_id: '186', event_name: 'user_click_chatnow' };
    expect(read(tap)).toMatchObject([{ kind: 'started', from: { person: '186' } }]);
    expect(read({ ...tap, event_name: 'user_withdraw' })).toMatchObject([{ kind: 'withdrawn' }]);
  });
  it('nothing of groups, contact forms and unfollowing', () => {
    const said = { ...app, sender: { id: '1' }, recipient: { id: '2' }, message: { msg_id: 'm', text: 'x' } };
    for (const event_name of ['user_send_group_text', 'user_submit_info', 'unfollow', 'oa_send_group_text'])
      expect(read({ ...said, event_name })).toEqual([]);
  });
});

describe('the tokens', () => {
  it('says what to do when nobody has consented yet', async () => {
    await expect(send()).rejects.toMatchObject({ tokenInvalid: true, platformCode: 'no-consent' });
    expect(await channel.describe()).toMatchObject({ state: 'down' });
  });
  it('are kept for their owner only, the former pair beside the new one', async () => {
    await tokensOfAProcess().connect(ZALO_OA.code);
    expect(statSync(file()).mode & 0o077).toBe(0);
    now += 24 * HOUR;
    await send();
    expect(readFileSync(`${file()}.former`, 'utf8')).toContain('lam-moi-1');
    expect(readFileSync(file(), 'utf8')).toContain('lam-moi-2');
  });
  it('are renewed at four fifths of their life, and once when refused', async () => {
    await tokensOfAProcess().connect(ZALO_OA.code);
    await send();
    expect(zalo.refreshes()).toBe(1); // the consent itself
    now += 20 * HOUR + 1;
    await send();
    expect(zalo.refreshes()).toBe(2);
    zalo.expireTokens();
    await send();
    expect(zalo.refreshes()).toBe(3);
  });
  it('are refreshed once, however many messages and processes find them old', async () => {
    await tokensOfAProcess().connect(ZALO_OA.code);
    now += 24 * HOUR;
    const processes = [tokensOfAProcess(), tokensOfAProcess(), tokensOfAProcess()];
    const got = await Promise.all([...processes, ...processes].map((tokens) => tokens.access()));
    expect(new Set(got).size).toBe(1);
    expect(zalo.refreshes()).toBe(2);
  });
  it('survive an answer that holds no pair', async () => {
    await tokensOfAProcess().connect(ZALO_OA.code);
    const before = readFileSync(file(), 'utf8');
    now += 24 * HOUR;
    for (const answer of ['refused', 'empty', 'server-error'] as const) {
      zalo.answerNextToken(answer);
      await expect(send()).rejects.toMatchObject({ code: 'channel.rejected' });
      expect(readFileSync(file(), 'utf8')).toBe(before);
    }
    await send();
  });
});

it('tells the operator how many free messages are left', async () => {
  await tokensOfAProcess().connect(ZALO_OA.code);
  await send();
  expect(await channel.describe()).toMatchObject({ state: 'ready', says: expect.stringContaining('7/8') as string });
});
