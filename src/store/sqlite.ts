import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import Database from 'better-sqlite3';

import type { Db, Row, Value } from './db.ts';
import { StoreRefused, StoreUnavailable } from './errors.ts';
import { asStoreError } from './sqlite-errors.ts';

/**
 * Open the SQLite file, made when absent.
 *
 * Takes   a path, or ':memory:', and how long a statement waits for another connection.
 * Gives   a Db. Write-ahead log, every commit on disk before it is reported.
 * Throws  StoreUnavailable when the file cannot be opened.
 */
export function openSqlite(file: string, busyMs = 5_000): Db {
  const connection = connect(file, busyMs);
  const statements = new Map<string, Database.Statement<Value[], Row>>();
  const prepare = (sql: string): Database.Statement<Value[], Row> => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare<Value[], Row>(sql);
    statements.set(sql, statement);
    return statement;
  };
  const execute = (sql: string): Promise<unknown> => attempt(() => connection.exec(sql));

  const direct: Omit<Db, 'transaction' | 'scrub' | 'close'> = {
    run: (sql, parameters = []) => attempt(() => ({ changes: prepare(sql).run(...parameters).changes })),
    all: <R extends Row>(sql: string, parameters: readonly Value[] = []) =>
      attempt(() => prepare(sql).all(...parameters) as R[]),
    get: <R extends Row>(sql: string, parameters: readonly Value[] = []) =>
      attempt(() => prepare(sql).get(...parameters) as R | undefined),
  };

  /** Between `begin` and `commit`, or undone; `undo` must also do when the database has undone it by itself (disk full). */
  async function enclosed<T>(work: (db: Db) => Promise<T>, begin: string, commit: string, undo: string): Promise<T> {
    await execute(begin);
    const scope = { open: true };
    try {
      const result = await transactionOf.run(scope, () => work(inside(scope)));
      scope.open = false; // before the commit: a statement nobody waited for must not slip in behind it
      await execute(commit);
      return result;
    } catch (error) {
      scope.open = false;
      if (connection.inTransaction) await execute(undo);
      throw error;
    }
  }

  function inside(scope: { readonly open: boolean }): Db {
    const during = <T>(work: () => Promise<T>): Promise<T> => (scope.open ? work() : Promise.reject(over()));
    return {
      run: (sql, parameters) => during(() => direct.run(sql, parameters)),
      all: <R extends Row>(sql: string, parameters?: readonly Value[]) => during(() => direct.all<R>(sql, parameters)),
      get: <R extends Row>(sql: string, parameters?: readonly Value[]) => during(() => direct.get<R>(sql, parameters)),
      transaction: (work) =>
        during(() => enclosed(work, 'SAVEPOINT inner', 'RELEASE inner', 'ROLLBACK TO inner; RELEASE inner')),
      scrub: () => Promise.reject(new StoreRefused('a transaction cannot scrub the files')),
      close: () => Promise.reject(new StoreRefused('a transaction cannot close the database')),
    };
  }

  // One connection: a transaction must not see another caller's statements in its middle, so work queues up.
  const transactionOf = new AsyncLocalStorage<{ readonly open: boolean }>();
  let tail: Promise<unknown> = Promise.resolve();
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    if (transactionOf.getStore()?.open) return Promise.reject(outside());
    const result = tail.then(work);
    tail = result.catch(() => undefined);
    return result;
  };

  return {
    run: (sql, parameters) => queue(() => direct.run(sql, parameters)),
    all: <R extends Row>(sql: string, parameters?: readonly Value[]) => queue(() => direct.all<R>(sql, parameters)),
    get: <R extends Row>(sql: string, parameters?: readonly Value[]) => queue(() => direct.get<R>(sql, parameters)),
    transaction: (work) => queue(() => enclosed(work, 'BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK')),
    // deleted rows are overwritten in the file (secure_delete); the log beside it still holds them until it is emptied
    scrub: () =>
      queue(async () => {
        const [done] = await attempt(() => connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]);
        if (done?.busy === 1) throw new StoreUnavailable('somebody still reads what was to be wiped');
      }),
    close: () => queue(() => attempt(() => void connection.close())),
  };
}

function connect(file: string, busyMs: number): Database.Database {
  try {
    // what people asked is nobody else's on the machine
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const connection = new Database(file);
    for (const pragma of [`busy_timeout = ${busyMs}`, ...PRAGMAS]) connection.pragma(pragma);
    return connection;
  } catch (cause) {
    throw new StoreUnavailable(`cannot open the database ${file}`, { cause });
  }
}
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  // in pages: the same pages are written over and over, and go from the log into the file this much more rarely
  'wal_autocheckpoint = 4000',
  'foreign_keys = ON',
  'secure_delete = ON',
];

async function attempt<T>(work: () => T): Promise<T> {
  try {
    return await Promise.resolve(work());
  } catch (cause) {
    throw asStoreError(cause);
  }
}

const over = (): StoreRefused => new StoreRefused('this transaction is over');
const outside = (): StoreRefused => new StoreRefused('inside a transaction, use the Db it hands over');
