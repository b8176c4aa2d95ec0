import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createLog } from '../../src/foundation/log.ts';
import { createRetention, type Retention } from '../../src/operations/retention.ts';
import type { Db } from '../../src/store/db.ts';
import { acceptEvents, closeEvents } from '../../src/store/inbox.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { recordTurn } from '../../src/store/turns.ts';
import { citations, conversation, flags, turn } from '../store/records.ts';

const DAY = 24 * 60 * 60_000;
const BEGIN = Date.UTC(2026, 0, 1);
let directory: string;
let file: string;
let db: Db;
let now: number;
let timers: { readonly at: number; readonly work: () => void }[];
let retention: Retention;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'retention-'));
  file = join(directory, 'hoi.db');
  now = BEGIN;
  timers = [];
  db = openSqlite(file);
  await migrate(db, () => now);
  retention = createRetention({
    db,
    days: 180,
    clock: () => now,
    after: (wait, work) => {
      timers.push({ at: now + wait, work });
      return () => timers.splice(0);
    },
    log: createLog({ level: 'silent' }),
  });
});
afterEach(async () => {
  await db.close();
  await rm(directory, { recursive: true, force: true });
});

const say = (id: string, at: number, question: string): Promise<void> =>
  recordTurn(db, conversation({ id: 'hoi-1' }), turn({ id, createdAt: at, question, citations, flags }));

describe('what is kept', () => {
  it('is kept for the promised days, and not a day longer: not even in the file', async () => {
    await say('a', BEGIN, 'chuyện cũ của bác Tư');
    await say('b', BEGIN + 100 * DAY, 'chuyện mới hơn');
    now = BEGIN + 180 * DAY;
    expect(await retention.run()).toMatchObject({ turns: 0 });
    now = BEGIN + 180 * DAY + 1;
    expect(await retention.run()).toMatchObject({ turns: 1, conversations: 0 });
    expect(await db.all('SELECT id FROM turns')).toEqual([{ id: 'b' }]);
    expect((await readFile(file)).includes(Buffer.from('chuyện cũ'))).toBe(false);
    expect((await readFile(`${file}-wal`).catch(() => Buffer.alloc(0))).includes(Buffer.from('chuyện cũ'))).toBe(false);
  });

  it('goes with its conversation when nothing was said any more', async () => {
    await say('a', BEGIN, 'một');
    now = BEGIN + 181 * DAY;
    expect(await retention.run()).toMatchObject({ turns: 1, conversations: 1 });
    for (const table of ['conversations', 'citations', 'flags'])
      expect(await db.all(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('of an event that was dealt with is its name, for as long as a platform may deliver it again', async () => {
    const event = { id: 'e', channel: 'plain', account: 't', eventId: 'm-1', conversationId: 'c', event: '{}' };
    const received = { ...event, happenedAt: BEGIN, receivedAt: BEGIN };
    await acceptEvents(db, [received], { settleMs: 0, longestMs: 0 });
    await closeEvents(db, ['e']);
    now = BEGIN + 2 * DAY;
    await retention.run();
    expect(await acceptEvents(db, [received], { settleMs: 0, longestMs: 0 })).toBe(0);
    now = BEGIN + 8 * DAY;
    expect(await retention.run()).toMatchObject({ letters: 1 });
  });

  it('of an event that waits for a channel that was switched off is nothing after the promised days', async () => {
    const words = {
      id: 'e',
      channel: 'tat',
      account: 't',
      eventId: 'm-1',
      conversationId: 'c',
      event: '{"text":"hỏi"}',
    };
    await acceptEvents(db, [{ ...words, happenedAt: BEGIN, receivedAt: BEGIN }], { settleMs: 0, longestMs: 0 });
    now = BEGIN + 180 * DAY;
    expect(await retention.run()).toMatchObject({ letters: 0 });
    now = BEGIN + 181 * DAY;
    expect(await retention.run()).toMatchObject({ letters: 1 });
    expect(await db.all('SELECT id FROM inbox')).toEqual([]);
  });

  it('is looked through soon after the start and every day, also after a day on which it failed', async () => {
    await say('a', BEGIN - 200 * DAY, 'một');
    retention.start();
    const first = timers.pop()!;
    expect(first.at).toBeLessThan(BEGIN + DAY);
    first.work();
    await expect.poll(() => timers.length).toBe(1);
    expect(await db.all('SELECT id FROM turns')).toEqual([]);
    expect(timers[0]!.at).toBe(BEGIN + DAY);
    await db.close();
    timers.pop()!.work();
    await expect.poll(() => timers.length).toBe(1);
    expect(timers[0]!.at).toBeLessThan(BEGIN + DAY);
  });
});
