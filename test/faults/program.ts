import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';

import { createWebhooks } from '../../src/channels/webhooks.ts';
import { ChannelUncertain, type Channel } from '../../src/conversation/channel.ts';
import { createCore, type Around } from '../../src/conversation/core.ts';
import { settlingOf } from '../../src/conversation/intake.ts';
import { loadFixedReplies } from '../../src/conversation/fixed-replies.ts';
import { systemClock } from '../../src/foundation/clock.ts';
import { newId } from '../../src/foundation/ids.ts';
import { createLog } from '../../src/foundation/log.ts';
import { systemAfter } from '../../src/foundation/timers.ts';
import { openEventWriter } from '../../src/store/event-writer.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { answered } from '../conversation/room.ts';
import { createPlainPlatform } from '../support/plain-platform.ts';

/**
 * The program that is killed: the whole way of a message, from the webhook over the database to a platform on another
 * port, with an answerer that says back what it was asked. Prints its port when it listens.
 *
 * Takes   the database file, the platform's address, how many sends may be on their way at once, and 'botkit' or 'plain'.
 */
const [file = '', platformUrl = '', sendsAtOnce = '1', around = 'plain'] = process.argv.slice(2);
const SETTLE_MS = 100;
const log = createLog({ level: 'fatal' });
const db = openSqlite(file);
await migrate(db, systemClock);
const core = createCore({
  db,
  answerer: (message, before) => Promise.resolve(answered(message, before)),
  replies: await loadFixedReplies('prompts', { contact: 'Bộ phận Một cửa', days: 180 }),
  clock: systemClock,
  after: systemAfter,
  random: Math.random,
  newId,
  log,
  settings: {
    settleMs: SETTLE_MS,
    silenceMs: 1_000,
    pace: { personPerMinute: 1e9, personPerDay: 1e9, channelPerMinute: 1e9 },
  },
});

const plain = createPlainPlatform().channel;
const channel: Channel = {
  ...plain,
  limits: { ...plain.limits, sendsAtOnce: Number(sendsAtOnce) },
  send: async ({ to, message, signal }) => {
    try {
      const body = JSON.stringify({ thread: to.thread, text: message['text'] });
      const response = await fetch(platformUrl, { method: 'POST', body, signal });
      return { messageId: await response.text() };
    } catch (cause) {
      throw new ChannelUncertain('plain', { cause });
    }
  },
};

const app = express();
app.use(createWebhooks({ channels: [channel], accept: core.accept, log }));
const server = createServer(app);
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const through: Around = async (takeTurn, channels) => {
  if (around === 'plain') return (_channel, input, known) => takeTurn(input, known);
  const { openBotkit } = await import('../../src/conversation/botkit/open.ts');
  return openBotkit(takeTurn, channels);
};
await core.start([channel], through, openEventWriter(file, settlingOf(SETTLE_MS)));
process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
