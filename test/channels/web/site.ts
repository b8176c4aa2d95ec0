import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';
import type { Answerer } from '../../../src/answering/answerer.ts';
import type { ReadPicture } from '../../../src/answering/links/qr/read-picture.ts';
import type { Outcome } from '../../../src/answering/outcome.ts';
import { notFound } from '../../../src/channels/web/refusal.ts';
import { createWebChannel } from '../../../src/channels/web/router.ts';
import type { After } from '../../../src/foundation/timers.ts';
import { newId } from '../../../src/foundation/ids.ts';
import { createLog } from '../../../src/foundation/log.ts';
import type { Db } from '../../../src/store/db.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { firstAid, howTo, nothingFound, plan } from './outcomes.ts';
import { openPageCore } from '../../support/page-core.ts';

export interface Site {
  readonly url: string;
  readonly db: Db;
  /** Every log line, as it was written. */
  readonly logged: readonly string[];
  /** Sends a form the way a browser without JavaScript does. */
  form(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** Sends JSON the way a program does. */
  json(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

interface Options {
  readonly answerer?: Answerer;
  /** Milliseconds since 1970; stands still unless the test moves it. */
  readonly clock?: () => number;
  readonly messagesPerMinute?: number;
  readonly embeddedBy?: readonly string[];
  readonly readPicture?: ReadPicture;
  readonly after?: After;
}

/** A running web channel: real conversations on a database in memory, an answerer of the test's own making. */
export async function openSite(options: Options = {}): Promise<Site> {
  const { answerer = answersByWord, clock = () => NOON, messagesPerMinute, embeddedBy = [], after } = options;
  const pictures = options.readPicture ? { readPicture: options.readPicture } : {};
  const logged: string[] = [];
  const log = createLog({ level: 'debug', destination: { write: (line) => void logged.push(line) } });
  const db = openSqlite(':memory:');
  await migrate(db, clock);
  const { conversations } = await openPageCore({ db, answerer, clock, newId, log, ...pictures });
  const app = express();
  app.set('trust proxy', 'loopback');
  const pace = messagesPerMinute === undefined ? {} : { messagesPerMinute };
  app.use(
    createWebChannel({ conversations, clock, newId, log, embeddedBy, ...pace, ...(after ? { after } : {}) }),
    notFound,
  );
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    db,
    logged,
    form: (path, fields, headers = {}) =>
      fetch(url + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' }),
    json: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await db.close();
    },
  };
}

const NOON = Date.UTC(2026, 10, 21, 5);

/** Enough of an answerer to walk through the page: the outcome depends on a word of the question. */
const answersByWord: Answerer = (message, context) => {
  const found = OUTCOMES.find(([word]) => message.toLowerCase().includes(word))?.[1] ?? nothingFound;
  return Promise.resolve({ outcome: found, context: { ...context, turn: context.turn + 1 } });
};
const OUTCOMES: readonly (readonly [string, Outcome])[] = [
  [
    'kích hoạt',
    { ...howTo, blocks: [{ type: 'paragraph', text: 'Bác mở VNeID và bấm mục kích hoạt.' }], suggestions: [] },
  ],
  ['vneid', howTo],
  ['kế hoạch', plan],
  ['chuyển tiền', firstAid],
];
