import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';

import { createWebhooks } from '../../src/channels/webhooks.ts';
import { createIntake, settlingOf } from '../../src/conversation/intake.ts';
import { systemClock } from '../../src/foundation/clock.ts';
import { newId } from '../../src/foundation/ids.ts';
import { createLog } from '../../src/foundation/log.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openEventWriter } from '../../src/store/event-writer.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { createPlainPlatform } from '../../test/support/plain-platform.ts';

/**
 * One of the two servers that `npm run bench:webhook` compares: 'bare' checks the signature and says 200; 'durable' is our
 * own way, with every event on disk before the 200. Prints its port; to any message it answers how much processor time it
 * has used, in microseconds.
 */
const [kind = 'durable', file = ':memory:'] = process.argv.slice(2);
let listener: RequestListener;

if (kind === 'bare') {
  const app = express();
  app.disable('x-powered-by');
  app.post('/webhooks/plain', express.raw({ type: () => true, limit: '1mb' }), (request, response) => {
    const right = createHmac('sha256', 'mot-khoa')
      .update(request.body as Buffer)
      .digest('hex');
    const given = Buffer.from(String(request.headers['x-signature']));
    const genuine = given.length === right.length && timingSafeEqual(given, Buffer.from(right));
    response.status(genuine ? 200 : 401).send('OK');
  });
  listener = app;
} else {
  const db = openSqlite(file);
  await migrate(db, systemClock);
  const { write } = openEventWriter(file, settlingOf(400));
  const accept = createIntake({ write, clock: systemClock, newId, wake: () => undefined });
  const { channel } = createPlainPlatform();
  const webhooks = createWebhooks({ channels: [channel], accept, log: createLog({ level: 'warn' }) });
  listener = (request, response) => webhooks(request, response, () => response.writeHead(404).end());
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
const server = createServer(listener);
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
