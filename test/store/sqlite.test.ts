import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { StoreUnavailable } from '../../src/store/errors.ts';
import { migrate } from '../../src/store/migrate.ts';
import { recentTurns } from '../../src/store/recent-turns.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { recordTurn } from '../../src/store/turns.ts';
import { storeContract } from './contract.ts';
import { conversation, turn } from './records.ts';
import { killedWhileWriting } from './killed-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const freshFile = (): string => join(folder, `${++files}`, 'thu.sqlite');

storeContract('SQLite in memory', () => Promise.resolve(openSqlite(':memory:')));
storeContract('SQLite in a file', () => Promise.resolve(openSqlite(freshFile())));

describe('a SQLite file', () => {
  it('has what was kept when it is opened again', async () => {
    const file = freshFile();
    const db = openSqlite(file);
    await migrate(db, () => 1);
    await recordTurn(db, conversation(), turn());
    await db.close();
    const again = openSqlite(file);
    await migrate(again, () => 2);
    expect(await recentTurns(again, 'hoi-1', 5)).toEqual([turn()]);
    await again.close();
  });

  it('lies in a folder that other users of the machine cannot look into', async () => {
    const file = freshFile();
    await openSqlite(file).close();
    expect(statSync(join(file, '..')).mode & 0o077).toBe(0);
  });

  it('is unavailable, with its name in the message, when it is no database', () => {
    const file = join(folder, 'la.sqlite');
    writeFileSync(
      file,
      'đây không phải cơ sở dữ liệu, chỉ là một tệp chữ dài hơn một trăm byte để không ai nhầm là tệp rỗng.',
    );
    expect(() => openSqlite(file)).toThrow(StoreUnavailable);
    expect(() => openSqlite(file)).toThrow(/la\.sqlite/);
  });

  it('is unavailable when its folder cannot be made', () => {
    const inTheWay = join(folder, 'tep');
    writeFileSync(inTheWay, '');
    expect(() => openSqlite(join(inTheWay, 'thu.sqlite'))).toThrow(StoreUnavailable);
  });

  it('lets a second process read while this one has it open', async () => {
    const file = freshFile();
    const db = openSqlite(file);
    await migrate(db, () => 1);
    await recordTurn(db, conversation(), turn());
    const read = `import { openSqlite } from ${JSON.stringify(new URL('../../src/store/sqlite.ts', import.meta.url).href)};
      const db = openSqlite(${JSON.stringify(file)});
      process.stdout.write(JSON.stringify(await db.all('SELECT id FROM turns')));`;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', read], { encoding: 'utf8' })).toBe(
      '[{"id":"luot-1"}]',
    );
    await db.close();
  });

  it('loses no acknowledged turn, and keeps no half of one, when its process is killed', async () => {
    const file = freshFile();
    const acknowledged = await killedWhileWriting(file, 40);
    const db = openSqlite(file);
    const turns = await recentTurns(db, 'hoi-1', 10_000);
    const kept = turns.map(({ id }) => id);
    expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged);
    // at most the one whose acknowledgement was still on its way
    expect(kept.length - acknowledged.length).toBeLessThanOrEqual(1);
    expect(turns.filter(({ citations, flags }) => citations.length !== 2 || flags.length !== 2)).toEqual([]);
    expect(await db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    await db.close();
  });
});
