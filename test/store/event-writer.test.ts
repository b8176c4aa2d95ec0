import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Db } from '../../src/store/db.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';
import { openEventWriter, type EventWriter } from '../../src/store/event-writer.ts';
import type { InboxRecord } from '../../src/store/inbox.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

let directory: string;
let db: Db;
let writer: EventWriter;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'writer-'));
  db = openSqlite(join(directory, 'hoi.db'));
  await migrate(db, () => 1);
  writer = openEventWriter(join(directory, 'hoi.db'), { settleMs: 0, longestMs: 0 });
});
afterEach(async () => {
  await writer.close();
  await db.close();
  await rm(directory, { recursive: true, force: true });
});

const event = (number: number): InboxRecord => ({
  id: `e-${number}`,
  channel: 'plain',
  account: 'trang-1',
  eventId: `m-${number}`,
  conversationId: 'c-1',
  event: '{}',
  happenedAt: number,
  receivedAt: number,
});

describe('a thread that keeps events', () => {
  it('has them on disk, each once, when it says so', async () => {
    await Promise.all([writer.write([event(1), event(2)]), writer.write([event(2), event(3)])]);
    expect(await db.all('SELECT id FROM inbox ORDER BY id')).toEqual([{ id: 'e-1' }, { id: 'e-2' }, { id: 'e-3' }]);
  });

  it('works beside the connection that takes turns', async () => {
    const both = Array.from({ length: 20 }, (_, number) =>
      Promise.all([writer.write([event(number)]), db.run('UPDATE lanes SET attempts = 0')]),
    );
    await Promise.all(both);
    expect(await db.all('SELECT id FROM inbox')).toHaveLength(20);
  });

  it('says when it could not keep them, so that the platform comes back, and goes on', async () => {
    const broken = { ...event(1), receivedAt: null as unknown as number };
    await expect(writer.write([broken])).rejects.toBeInstanceOf(StoreUnavailable);
    await writer.write([event(2)]);
    expect(await db.all('SELECT id FROM inbox')).toEqual([{ id: 'e-2' }]);
  });

  it('keeps the others when one that nobody can keep came in with them', async () => {
    const broken = { ...event(2), receivedAt: null as unknown as number };
    const results = await Promise.allSettled([
      writer.write([event(1)]),
      writer.write([broken]),
      writer.write([event(3)]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await db.all('SELECT id FROM inbox ORDER BY id')).toEqual([{ id: 'e-1' }, { id: 'e-3' }]);
  });

  it('goes on with a new thread when the one before died', async () => {
    const file = join(directory, 'sau.db');
    await mkdir(file); // nobody can open a folder as a database: the thread dies of it
    const other = openEventWriter(file, { settleMs: 0, longestMs: 0 }, 0);
    await expect(other.write([event(1)])).rejects.toBeInstanceOf(StoreUnavailable);
    await rmdir(file);
    const repaired = openSqlite(file);
    await migrate(repaired, () => 1);
    await expect
      .poll(
        () =>
          other.write([event(1)]).then(
            () => 'kept',
            () => 'not yet',
          ),
        { timeout: 10_000 }, // a thread takes a while to start on a busy machine
      )
      .toBe('kept');
    expect(await repaired.all('SELECT id FROM inbox')).toEqual([{ id: 'e-1' }]);
    await other.close();
    await repaired.close();
  });

  it('keeps nothing more once it is closed', async () => {
    await writer.close();
    await expect(writer.write([event(1)])).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
