import { join } from 'node:path';

import { DATABASE_FILE } from './database-file.ts';
import { systemClock } from './foundation/clock.ts';
import { environment, readConfig } from './foundation/config.ts';
import { deadLetters, replay } from './store/dead-letters.ts';
import { migrate } from './store/migrate.ts';
import { openSqlite } from './store/sqlite.ts';

/**
 * `npm run dead-letters`: what was given up, latest first; `npm run dead-letters -- <mã> …` tries it again. The running
 * program finds it by itself within half a minute. Shows codes and times, never words.
 */
const db = openSqlite(join(readConfig(environment()).DATA_DIR, DATABASE_FILE));
await migrate(db, systemClock);
const ids = process.argv.slice(2);
for (const id of ids) {
  const found = await replay(db, id, systemClock());
  process.stdout.write(`${id}: ${found ? 'sẽ được thử lại' : 'không có thư chết nào mang mã này'}\n`);
  if (!found) process.exitCode = 1;
}
if (ids.length === 0) {
  const letters = await deadLetters(db, 100);
  for (const { id, kind, channel, at, error } of letters) {
    const what = kind === 'event' ? 'tin nhận' : 'tin gửi';
    process.stdout.write(`${id}  ${new Date(at).toISOString()}  ${channel}  ${what}  ${error}\n`);
  }
  process.stdout.write(
    letters.length === 0 ? 'Không có tin nào bị bỏ dở.\n' : 'Thử lại: npm run dead-letters -- <mã>\n',
  );
}
await db.close();
