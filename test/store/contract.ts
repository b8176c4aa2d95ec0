import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Db } from '../../src/store/db.ts';
import { StoreRefused, StoreTooNew, StoreUnavailable } from '../../src/store/errors.ts';
import { loadFeedback, recordFeedback } from '../../src/store/feedback.ts';
import { migrate } from '../../src/store/migrate.ts';
import { recentTurns } from '../../src/store/recent-turns.ts';
import { loadConversation, recordTurn } from '../../src/store/turns.ts';
import { citations, conversation, flags, turn } from './records.ts';

/**
 * What every database behind `Db` must do.
 *
 * Takes   a function that opens an empty database of its own for each test, and the name to show.
 */
export function storeContract(name: string, openDb: () => Promise<Db>): void {
  describe(name, () => {
    let db: Db;
    beforeEach(async () => {
      db = await openDb();
    });
    afterEach(() => db.close());

    describe('statements', () => {
      beforeEach(() => db.run('CREATE TABLE things (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)'));

      it('says how many rows changed', async () => {
        expect(await put(db, 1, 'ao')).toEqual({ changes: 1 });
        expect(await db.run('DELETE FROM things WHERE id > ?', [9])).toEqual({ changes: 0 });
      });

      it('gives undefined for a row that is not there and an empty list for none', async () => {
        expect(await db.get('SELECT id FROM things WHERE id = ?', [1])).toBeUndefined();
        expect(await db.all('SELECT id FROM things')).toEqual([]);
      });

      it('keeps any well-formed text as it is, quotes and all', async () => {
        await fc.assert(
          fc.asyncProperty(storable, async (word) => {
            await db.run('DELETE FROM things');
            await put(db, 1, word);
            expect(await words(db)).toEqual([word]);
          }),
          { numRuns: 50 },
        );
      });

      it('refuses a broken constraint as something that will never succeed', async () => {
        await put(db, 1, 'ao');
        const error = await faultOf(put(db, 2, 'ao'));
        expect(error).toBeInstanceOf(StoreRefused);
        expect(error).toMatchObject({ code: 'store.refused', retryable: false });
      });

      it('refuses wrong SQL and a wrong number of parameters, and goes on working', async () => {
        expect(await faultOf(db.all('SELEC id FROM things'))).toBeInstanceOf(StoreRefused);
        expect(await faultOf(db.run('INSERT INTO things (id, word) VALUES (?, ?)', [1]))).toBeInstanceOf(StoreRefused);
        expect(await words(db)).toEqual([]);
      });

      it('is unavailable, worth another try, once closed; closing twice does nothing', async () => {
        const other = await openDb();
        await other.close();
        await other.close();
        const error = await faultOf(other.get('SELECT 1 AS one'));
        expect(error).toBeInstanceOf(StoreUnavailable);
        expect(error).toMatchObject({ code: 'store.unavailable', retryable: true });
      });
    });

    describe('transactions', () => {
      beforeEach(() => db.run('CREATE TABLE things (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)'));

      it('keeps all of a transaction that ends well', async () => {
        const result = await db.transaction(async (inside) => {
          await put(inside, 1, 'ao');
          await put(inside, 2, 'cá');
          return 'xong';
        });
        expect(result).toBe('xong');
        expect(await words(db)).toEqual(['ao', 'cá']);
      });

      it('keeps nothing of a transaction that throws, and passes its error on untouched', async () => {
        const mine = new Error('đổi ý');
        const error = await faultOf(
          db.transaction(async (inside) => {
            await put(inside, 1, 'ao');
            throw mine;
          }),
        );
        expect(error).toBe(mine);
        expect(await words(db)).toEqual([]);
      });

      it('keeps nothing when the database itself refuses the last statement', async () => {
        const error = await faultOf(
          db.transaction(async (inside) => {
            await put(inside, 1, 'ao');
            await put(inside, 2, 'ao');
          }),
        );
        expect(error).toBeInstanceOf(StoreRefused);
        expect(await words(db)).toEqual([]);
      });

      it('never lets another transaction or statement in between', async () => {
        const seen: string[] = [];
        const gate = Promise.withResolvers<undefined>();
        const first = db.transaction(async (inside) => {
          seen.push('first begins');
          await put(inside, 1, 'ao');
          await gate.promise;
          await put(inside, 2, 'cá');
          seen.push('first ends');
        });
        const second = db.transaction(async (inside) => {
          seen.push(`second sees ${(await words(inside)).join(' ')}`);
        });
        const lone = db.all('SELECT id FROM things').then((rows) => seen.push(`lone sees ${rows.length}`));
        gate.resolve(undefined);
        await Promise.all([first, second, lone]);
        expect(seen).toEqual(['first begins', 'first ends', 'second sees ao cá', 'lone sees 2']);
      });

      it('loses no update when many transactions read and write the same row', async () => {
        await db.run('CREATE TABLE counters (id INTEGER PRIMARY KEY, value INTEGER NOT NULL)');
        await db.run('INSERT INTO counters (id, value) VALUES (1, 0)');
        const addOne = (): Promise<unknown> =>
          db.transaction(async (inside) => {
            const row = await inside.get<{ value: number }>('SELECT value FROM counters WHERE id = 1');
            await Promise.resolve(); // give everybody else a chance to come in between
            return inside.run('UPDATE counters SET value = ? WHERE id = 1', [row!.value + 1]);
          });
        await Promise.all(Array.from({ length: 50 }, addOne));
        expect(await db.get('SELECT value FROM counters')).toEqual({ value: 50 });
      });

      it('undoes an inner transaction by itself and keeps the rest', async () => {
        await db.transaction(async (inside) => {
          await put(inside, 1, 'ao');
          await faultOf(
            inside.transaction(async (inner) => {
              await put(inner, 2, 'cá');
              throw new Error('chỉ phần này hỏng');
            }),
          );
          await inside.transaction((inner) => put(inner, 3, 'tre'));
        });
        expect(await words(db)).toEqual(['ao', 'tre']);
      });

      it('refuses at once, instead of waiting for itself, when the outer door is used inside', async () => {
        const error = await db.transaction(() => faultOf(db.get('SELECT 1 AS one')));
        expect(error).toBeInstanceOf(StoreRefused);
        expect(await words(db)).toEqual([]); // and the queue goes on
      });

      it('lets nothing slip in behind a transaction that is over', async () => {
        let kept: Db | undefined;
        await db.transaction((inside) => {
          kept = inside;
          return Promise.resolve();
        });
        expect(await faultOf(put(kept!, 1, 'ao'))).toBeInstanceOf(StoreRefused);
        expect(await words(db)).toEqual([]);
      });

      it('works on after any mixture of good and failing transactions', async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), async (good) => {
            await db.run('DELETE FROM things');
            await Promise.all(
              good.map((ends, index) =>
                db
                  .transaction(async (inside) => {
                    await put(inside, index, `từ ${index}`);
                    if (!ends) throw new Error('hỏng');
                  })
                  .catch(() => undefined),
              ),
            );
            expect(await words(db)).toEqual(good.flatMap((ends, index) => (ends ? [`từ ${index}`] : [])));
          }),
          { numRuns: 30 },
        );
      });
    });

    describe('migrations', () => {
      it('brings an empty database up to date, and does nothing the second time', async () => {
        const version = await migrate(db, () => 7);
        expect(version).toBeGreaterThan(0);
        expect(await migrate(db, () => 8)).toBe(version);
        expect(await db.all('SELECT applied_at FROM migrations WHERE applied_at <> 7')).toEqual([]);
      });

      it('does each step once when two start at the same moment', async () => {
        await Promise.all([migrate(db, () => 1), migrate(db, () => 2)]);
        expect(await db.all('SELECT applied_at FROM migrations WHERE applied_at <> 1')).toEqual([]);
      });

      it('refuses a schema newer than the program, and leaves it alone', async () => {
        const version = await migrate(db, () => 1);
        await db.run('INSERT INTO migrations (version, applied_at) VALUES (?, ?)', [version + 1, 1]);
        const error = await faultOf(migrate(db, () => 2));
        expect(error).toBeInstanceOf(StoreTooNew);
        expect(error).toMatchObject({ code: 'store.too-new', retryable: false });
      });

      it('keeps the old schema whole when a step fails halfway', async () => {
        const good = ['CREATE TABLE ponds (id INTEGER PRIMARY KEY)'];
        const bad = ['CREATE TABLE fields (id INTEGER PRIMARY KEY)', 'CREATE TABLE ponds (id INTEGER PRIMARY KEY)'];
        await migrate(db, () => 1, [good]);
        expect(await faultOf(migrate(db, () => 2, [good, bad]))).toBeInstanceOf(StoreRefused);
        expect(await faultOf(db.all('SELECT id FROM fields'))).toBeInstanceOf(StoreRefused);
        expect(await migrate(db, () => 3, [good])).toBe(1);
      });
    });

    describe('turns', () => {
      beforeEach(() => migrate(db, () => 1));

      it('keeps a turn with its citations and flags, and reads the same back', async () => {
        const kept = turn({ citations, flags });
        await recordTurn(db, conversation(), kept);
        expect(await recentTurns(db, 'hoi-1', 10)).toEqual([kept]);
        expect(await loadConversation(db, 'hoi-1')).toEqual(conversation());
      });

      it('gives the latest turns, oldest first, even within one millisecond', async () => {
        for (const id of ['a', 'c', 'b', 'd']) await recordTurn(db, conversation(), turn({ id, flags }));
        const turns = await recentTurns(db, 'hoi-1', 3);
        expect(turns.map(({ id }) => id)).toEqual(['c', 'b', 'd']);
        expect(turns.map((one) => one.flags)).toEqual([flags, flags, flags]);
      });

      it('keeps conversations apart', async () => {
        await recordTurn(db, conversation(), turn({ citations }));
        await recordTurn(db, conversation({ id: 'hoi-2' }), turn({ id: 'luot-2', conversationId: 'hoi-2' }));
        expect((await recentTurns(db, 'hoi-2', 10)).map(({ id }) => id)).toEqual(['luot-2']);
        expect(await recentTurns(db, 'khong-co', 10)).toEqual([]);
        expect(await loadConversation(db, 'khong-co')).toBeUndefined();
      });

      it('replaces the memory of a conversation with the newest', async () => {
        await recordTurn(db, conversation(), turn());
        await recordTurn(db, conversation({ context: '{"turn":2}' }), turn({ id: 'luot-2' }));
        expect(await loadConversation(db, 'hoi-1')).toMatchObject({ context: '{"turn":2}' });
      });

      it('keeps neither turn nor memory when one of its flags cannot be kept', async () => {
        await recordTurn(db, conversation(), turn());
        const broken = { kind: null as unknown as string, detail: '' };
        const failed = recordTurn(
          db,
          conversation({ context: '{"turn":2}' }),
          turn({ id: 'luot-2', citations, flags: [broken] }),
        );
        expect(await faultOf(failed)).toBeInstanceOf(StoreRefused);
        expect((await recentTurns(db, 'hoi-1', 10)).map(({ id }) => id)).toEqual(['luot-1']);
        expect(await loadConversation(db, 'hoi-1')).toEqual(conversation());
      });

      it('refuses a turn of a conversation that is not there', async () => {
        const stray = recordTurn(db, conversation(), turn({ conversationId: 'khong-co' }));
        expect(await faultOf(stray)).toBeInstanceOf(StoreRefused);
      });

      it('forgets everything of a conversation that is deleted', async () => {
        await recordTurn(db, conversation(), turn({ citations, flags }));
        await recordFeedback(db, { turnId: 'luot-1', rating: 'up', reason: '', at: 1 });
        await db.run('DELETE FROM conversations WHERE id = ?', ['hoi-1']);
        for (const table of ['turns', 'citations', 'flags', 'feedback']) {
          expect(await db.all(`SELECT * FROM ${table}`)).toEqual([]);
        }
      });
    });

    describe('feedback', () => {
      beforeEach(async () => {
        await migrate(db, () => 1);
        await recordTurn(db, conversation(), turn());
      });

      it('keeps a thumb with its reason; the second replaces the first', async () => {
        const first = { turnId: 'luot-1', rating: 'down', reason: 'chữ nhỏ', at: 5 } as const;
        expect(await recordFeedback(db, first)).toBe('kept');
        expect(await loadFeedback(db, 'luot-1')).toEqual(first);
        const second = { turnId: 'luot-1', rating: 'up', reason: '', at: 6 } as const;
        expect(await recordFeedback(db, second)).toBe('kept');
        expect(await loadFeedback(db, 'luot-1')).toEqual(second);
      });

      it('says when the turn is not known, and keeps nothing', async () => {
        expect(await recordFeedback(db, { turnId: 'khac', rating: 'up', reason: '', at: 5 })).toBe('unknown-turn');
        expect(await db.all('SELECT * FROM feedback')).toEqual([]);
      });
    });
  });
}

const put = (db: Db, id: number, word: string): Promise<{ changes: number }> =>
  db.run('INSERT INTO things (id, word) VALUES (?, ?)', [id, word]);

async function words(db: Db): Promise<string[]> {
  const rows = await db.all<{ word: string }>('SELECT word FROM things ORDER BY id');
  return rows.map(({ word }) => word);
}

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no fault',
    (error: unknown) => error,
  );

/** Text without lone surrogates and NUL: neither UTF-8 nor PostgreSQL has a place for them. */
const storable = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().replaceAll('\u0000', ''));
