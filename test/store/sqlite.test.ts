import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

  it('is unavailable while another connection writes, and works again afterwards', async () => {
    const file = freshFile();
    const db = openSqlite(file, 1);
    await migrate(db, () => 1);
    const other = openSqlite(file);
    const gate = Promise.withResolvers<undefined>();
    const writing = other.transaction(async (inside) => {
      await inside.run('UPDATE lanes SET attempts = 0');
      await gate.promise;
    });
    const refused = await recordTurn(db, conversation(), turn()).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'store.unavailable', retryable: true });
    expect(await db.all('SELECT id FROM turns')).toEqual([]); // reading goes on
    gate.resolve(undefined);
    await writing;
    await recordTurn(db, conversation(), turn());
    expect(await recentTurns(db, 'hoi-1', 5)).toEqual([turn()]);
    await Promise.all([db.close(), other.close()]);
  });

  it('that may not grow keeps what it has, says so, and goes on when there is room again', async () => {
    const file = freshFile();
    const db = openSqlite(file);
    await migrate(db, () => 1);
    await recordTurn(db, conversation(), turn());
    await db.get('PRAGMA max_page_count = 1'); // SQLite holds on to what is there and grows no more
    const long = turn({ id: 'luot-2', question: 'dài '.repeat(20_000) });
    const refused = await recordTurn(db, conversation(), long).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'store.unavailable', retryable: true });
    expect(await recentTurns(db, 'hoi-1', 5)).toEqual([turn()]);
    await db.get('PRAGMA max_page_count = 1000000');
    await recordTurn(db, conversation(), long);
    expect(await recentTurns(db, 'hoi-1', 5)).toHaveLength(2);
    await db.close();
  });

  it('whose pages are damaged is unavailable at the first statement that meets them, and is not written over', async () => {
    const file = freshFile();
    const db = openSqlite(file);
    await migrate(db, () => 1);
    for (let number = 0; number < 50; number++) await recordTurn(db, conversation(), turn({ id: `luot-${number}` }));
    await db.close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4_096); // all but the first page
    writeFileSync(file, bytes);
    const begin = async (): Promise<unknown> => migrate(openSqlite(file), () => 2);
    await expect(begin()).rejects.toBeInstanceOf(StoreUnavailable);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('does not call wiped what somebody still reads', async () => {
    const file = freshFile();
    const db = openSqlite(file, 1);
    await migrate(db, () => 1);
    const reader = openSqlite(file);
    const gate = Promise.withResolvers<undefined>();
    const reading = reader.transaction(async (inside) => {
      await inside.all('SELECT id FROM turns');
      await gate.promise;
    });
    await expect(db.scrub()).rejects.toBeInstanceOf(StoreUnavailable);
    gate.resolve(undefined);
    await reading;
    await db.scrub();
    await Promise.all([db.close(), reader.close()]);
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
