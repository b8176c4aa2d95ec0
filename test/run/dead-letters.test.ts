import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DATABASE_FILE } from '../../src/database-file.ts';
import { acceptEvents, buryEvents } from '../../src/store/inbox.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dead-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const command = (...ids: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, '../../src/dead-letters-command.ts'), ...ids], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: directory },
  });

describe('npm run dead-letters', () => {
  it('lists what was given up by code and without a word of it, and has it tried again', async () => {
    const file = join(directory, DATABASE_FILE);
    const db = openSqlite(file);
    await migrate(db, () => 1);
    const event = { id: 'e-1', channel: 'plain', account: 't', eventId: 'm-1', conversationId: 'c-1' };
    const record = { ...event, event: '{"text":"chuyện riêng"}', happenedAt: 1, receivedAt: 1 };
    await acceptEvents(db, [record], { settleMs: 0, longestMs: 0 });
    await buryEvents(db, ['e-1'], 'turn.too-long');
    await db.close();

    const listed = command().stdout;
    expect(listed).toMatch(/e-1 .*plain {2}tin nhận {2}turn\.too-long/);
    expect(listed).not.toContain('chuyện riêng');
    expect(command('e-1').stdout).toContain('sẽ được thử lại');
    expect(command('e-1')).toMatchObject({ status: 1 });
    expect(command().stdout).toContain('Không có tin nào bị bỏ dở');
  });
});
