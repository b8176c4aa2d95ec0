import type { Clock } from '../foundation/clock.ts';
import type { Db } from './db.ts';
import { StoreTooNew } from './errors.ts';
import { conversations } from './migrations/001-conversations.ts';
import { messages } from './migrations/002-messages.ts';

/** Statements that take the schema from one version to the next. */
type Migration = readonly string[];

/** In order, never edited once released: a change is a new entry. */
const MIGRATIONS: readonly Migration[] = [conversations, messages];

/**
 * Bring the schema up to date; does nothing when it is.
 *
 * Gives   the version reached. All steps are kept together: a failed or killed migration leaves the schema as it was.
 * Throws  StoreTooNew when the database knows more migrations than this program; nothing is changed then.
 */
export async function migrate(db: Db, clock: Clock, migrations: readonly Migration[] = MIGRATIONS): Promise<number> {
  return db.transaction(async (inside) => {
    await inside.run('CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, applied_at BIGINT NOT NULL)');
    // read inside the transaction: a second process that starts at the same moment waits here, then finds it all done
    const row = await inside.get<{ version: number }>('SELECT COALESCE(MAX(version), 0) AS version FROM migrations');
    const current = row?.version ?? 0;
    if (current > migrations.length) {
      throw new StoreTooNew(`database has schema ${current}, this program knows ${migrations.length}`);
    }
    for (const [index, statements] of migrations.entries()) {
      const version = index + 1;
      if (version <= current) continue;
      for (const statement of statements) await inside.run(statement);
      await inside.run('INSERT INTO migrations (version, applied_at) VALUES (?, ?)', [version, clock()]);
    }
    return migrations.length;
  });
}
