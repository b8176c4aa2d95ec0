import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';

import { createMessenger } from '../../src/channels/messenger/channel.ts';
import type { Post } from '../../src/channels/post.ts';
import { createFaultHandler, notFound } from '../../src/channels/web/refusal.ts';
import { createWebChannel } from '../../src/channels/web/router.ts';
import { createWebhooks } from '../../src/channels/webhooks.ts';
import { createZaloBot } from '../../src/channels/zalo-bot/channel.ts';
import { createZaloOa } from '../../src/channels/zalo-oa/channel.ts';
import { createCore } from '../../src/conversation/core.ts';
import { loadFixedReplies } from '../../src/conversation/fixed-replies.ts';
import { newId } from '../../src/foundation/ids.ts';
import { createLog } from '../../src/foundation/log.ts';
import { Secret } from '../../src/foundation/secret.ts';
import { systemAfter } from '../../src/foundation/timers.ts';
import { removeOld } from '../../src/store/retention.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { answered } from '../conversation/room.ts';
import { SECRETS } from './doors.ts';

export interface Site {
  readonly port: number;
  /** How many events were taken, and how many faults were logged. */
  readonly counted: { events: number; faults: number };
  /** What was logged of the last faults. */
  readonly faults: readonly string[];
  /** Removes what was kept, so that only what leaks is left. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Everything a stranger can reach, as the application plugs it together: the webhooks of all platforms, Meta's deletion
 * callback, the page, its forms, the JSON door, the widget. Turns are taken, and replies handed to platforms that take all.
 */
export async function openSite(): Promise<Site> {
  // the messages' own time, so that most may still be answered
  const clock = (): number => 1_760_000_000_000 + Math.round(performance.now());
  const db = openSqlite(':memory:');
  await migrate(db, clock);
  const counted = { events: 0, faults: 0 };
  const faults: string[] = [];
  const destination = {
    write: (line: string) => {
      // an answer to a message that says it is a year old may not be sent any more
      if (line.includes('"window-closed"')) return;
      counted.faults += 1;
      if (faults.length < 20) faults.push(line);
    },
  };
  const log = createLog({ level: 'error', destination });
  const core = createCore({
    db,
    answerer: (message, before) => Promise.resolve(answered(`Trả lời: ${message.slice(0, 80)}`, before)),
    replies: await loadFixedReplies('prompts', { contact: 'Bộ phận Một cửa', days: 180 }),
    clock,
    after: systemAfter,
    random: Math.random,
    newId,
    log,
    settings: {
      settleMs: 20,
      silenceMs: 1_000,
      pace: { personPerMinute: 60, personPerDay: 1e9, channelPerMinute: 600 },
    },
  });
  const post: Post = (url) => Promise.resolve({ status: 200, headers: new Headers(), body: taken(url) });
  const channels = [
    createMessenger({
      appSecret: new Secret(SECRETS.messenger),
      pageToken: new Secret('token'),
      verifyToken: new Secret(SECRETS.verify),
      appId: '4711',
      graphUrl: 'https://graph.example/v25.0',
      post,
      clock,
      deletion: { deletions: core.deletions, publicUrl: 'https://tro-ly.example' },
    }),
    createZaloOa({
      appId: SECRETS.oaApp,
      webhookSecret: new Secret(SECRETS.oa),
      url: 'https://oa.example',
      tokens: { access: () => Promise.resolve('token'), connect: () => Promise.reject(new Error('not here')) },
      post,
    }),
    createZaloBot({
      token: new Secret(SECRETS.bot),
      webhookSecret: new Secret(SECRETS.botWebhook),
      groups: true,
      url: 'https://bot.example',
      post,
      log,
      wait: () => Promise.resolve(),
    }),
  ];
  const accept: typeof core.accept = (name, events) => {
    counted.events += events.length;
    return core.accept(name, events);
  };
  const webhooks = createWebhooks({ channels, accept, log });
  const pages = express();
  pages.disable('x-powered-by');
  pages.use(
    createWebChannel({
      conversations: core.conversations,
      clock,
      newId,
      log,
      embeddedBy: ['https://xa.example'],
    }),
    notFound,
    createFaultHandler(log),
  );
  const server = createServer((request, response) => webhooks(request, response, () => void pages(request, response)));
  await core.start(channels, (takeTurn) => Promise.resolve((_channel, input, known) => takeTurn(input, known)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    counted,
    faults,
    tidy: async () => {
      await core.idle();
      await removeOld(db, { wordsBefore: Number.MAX_SAFE_INTEGER, namesBefore: Number.MAX_SAFE_INTEGER });
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await core.stop();
      await db.close();
    },
  };
}

/** All three platforms' way to say that they took it. */
const taken = (url: string): Buffer =>
  Buffer.from(
    JSON.stringify(
      url.startsWith('https://oa.')
        ? { error: 0, data: { message_id: 'm' } }
        : { ok: true, result: { message_id: 'm' }, message_id: 'm' },
    ),
  );
