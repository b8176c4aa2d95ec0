import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';

import { readBody } from '../../src/channels/read-body.ts';
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
 * One of the servers that `npm run bench:webhook` compares. Prints its port; to any message it answers how much processor
 * time it has used, in microseconds.
 *
 * - bare      an express handler that checks the signature and says 200
 * - floor     the same check without express, the body in one row, many rows one commit on disk before the 200: the least
 *             that a durable webhook on this database can cost
 * - durable   our own way, with every event on disk before the 200
 */
const [kind = 'durable', file = ':memory:'] = process.argv.slice(2);
const LISTENERS: Readonly<Record<string, () => Promise<RequestListener> | RequestListener>> = { bare, floor, durable };

function bare(): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.post('/webhooks/plain', express.raw({ type: () => true, limit: '1mb' }), (request, response) => {
    response.status(isGenuine(request.body as Buffer, request.headers['x-signature']) ? 200 : 401).send('OK');
  });
  return app;
}

async function floor(): Promise<RequestListener> {
  const db = openSqlite(file);
  await db.run('CREATE TABLE bodies (id INTEGER PRIMARY KEY, body TEXT NOT NULL)');
  let gathered: { readonly body: Buffer; readonly kept: () => void }[] = [];
  async function commit(): Promise<void> {
    const together = gathered;
    gathered = [];
    await db.transaction(async (inside) => {
      for (const { body } of together) await inside.run('INSERT INTO bodies (body) VALUES (?)', [body.toString()]);
    });
    for (const { kept } of together) kept();
  }
  return (request, response) =>
    readBody(request, 1_048_576, (body) => {
      if (typeof body === 'string' || !isGenuine(body, request.headers['x-signature'])) {
        response.writeHead(401).end();
        return;
      }
      gathered.push({ body, kept: () => response.writeHead(200, { 'content-length': 2 }).end('OK') });
      if (gathered.length === 1) setTimeout(() => void commit(), 2);
    });
}

async function durable(): Promise<RequestListener> {
  const db = openSqlite(file);
  await migrate(db, systemClock);
  const { write } = openEventWriter(file, settlingOf(400));
  const accept = createIntake({ write, clock: systemClock, newId, wake: () => undefined });
  const { channel } = createPlainPlatform();
  const webhooks = createWebhooks({ channels: [channel], accept, log: createLog({ level: 'warn' }) });
  return (request, response) => webhooks(request, response, () => response.writeHead(404).end());
}

function isGenuine(body: Buffer, signature: unknown): boolean {
  const right = createHmac('sha256', 'mot-khoa').update(body).digest('hex');
  const given = Buffer.from(String(signature));
  return given.length === right.length && timingSafeEqual(given, Buffer.from(right));
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
const server = createServer(await LISTENERS[kind]!());
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
