import { describe, expect, it } from 'vitest';
import { ThreadType } from 'zca-js';

import { readFields } from '../../src/channels/json.ts';
import { readEvents as readMessenger } from '../../src/channels/messenger/events.ts';
import { readUpdate } from '../../src/channels/zalo-bot/events.ts';
import { readEvents as readZaloOa } from '../../src/channels/zalo-oa/events.ts';
import { readMessage } from '../../src/channels/zalo-personal/events.ts';
import type { InboundEvent } from '../../src/conversation/channel.ts';
import { randomFor } from '../../scripts/bench/random.ts';
import { knock } from './doors.ts';

const READERS: Readonly<Record<string, (body: Buffer) => readonly InboundEvent[]>> = {
  messenger: (body) => readMessenger(body, '4711'),
  'zalo-oa': readZaloOa,
  'zalo-bot': (body) => readUpdate(readFields(body) ?? {}, { account: '4310', groups: true }),
};
const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const fromPage = (message: object): Buffer =>
  bytes({ entry: [{ id: 'P', messaging: [{ sender: { id: 'U' }, timestamp: 5, message }] }] });

describe('what reads a genuine delivery', () => {
  it.each(Object.entries(READERS))('of %s gives whole events or none, whatever is in it', (_name, read) => {
    for (let number = 0; number < 3_000; number++) {
      for (const { id, from, at } of read(knock(randomFor(`reader ${number}`), number).body)) {
        for (const text of [id, from.account, from.thread, from.person]) expect(text).toMatch(/./su);
        expect(Number.isSafeInteger(at) && at >= 0 && new Date(at).getTime() === at).toBe(true);
      }
    }
  });

  it('knows no kind of attachment that only every object has', () => {
    for (const type of ['constructor', '__proto__', 'toString', { toString: 'x' }, [], null]) {
      const [event] = readMessenger(fromPage({ mid: 'm', attachments: [{ type }] }), undefined);
      expect(event).toMatchObject({ kind: 'attachment', attachment: 'unknown' });
    }
    for (const name of ['constructor', '__proto__', 'valueOf']) {
      const message = { message_id: 'b', date: 5, chat: { id: 'U' }, from: { id: 'U' } };
      expect(READERS['zalo-bot']!(bytes({ event_name: name, message }))).toEqual([]);
      const event = { event_name: `user_send_${name}`, timestamp: 5, sender: { id: 'U' }, recipient: { id: 'OA' } };
      expect(readZaloOa(bytes({ ...event, message: { msg_id: 'z' } }))).toEqual([]);
      const data = { msgId: '1', uidFrom: 'U', ts: '5', msgType: name, content: { href: 'x' } };
      expect(readMessage({ type: ThreadType.User, threadId: 'U', isSelf: false, data }, '1')).toEqual([]);
    }
  });

  it('reads a message without an id and with a text that is nested without end', () => {
    const nested = '['.repeat(100_000) + ']'.repeat(100_000);
    const body = fromPage({ text: 'NESTED', attachments: [{ type: 'image' }] })
      .toString()
      .replace('"NESTED"', nested);
    expect(readMessenger(Buffer.from(body), undefined)).toMatchObject([{ kind: 'attachment', attachment: 'image' }]);
  });

  it('cuts no mention out of a text at a place that is none', () => {
    for (const pos of [{ toString: 1 }, null, -1, 1.5, 'x', []]) {
      const mentions = [{ uid: '1', pos, len: 3 }];
      const data = {
        msgId: '1',
        cliMsgId: '1',
        uidFrom: 'U',
        ts: '5',
        msgType: 'webchat',
        content: '@Ba hỏi',
        mentions,
      };
      expect(readMessage({ type: ThreadType.Group, threadId: 'G', isSelf: false, data }, '1')).toMatchObject([
        { text: '@Ba hỏi' },
      ]);
    }
  });
});
