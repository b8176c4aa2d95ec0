import type { Db } from '../../src/store/db.ts';

/** Every value that stands as text in any column of any table of a SQLite database. */
export async function everyText(db: Db): Promise<string[]> {
  const tables = await db.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'");
  const texts: string[] = [];
  for (const { name } of tables) {
    for (const row of await db.all(`SELECT * FROM "${name}"`)) {
      texts.push(...Object.values(row).filter((value) => typeof value === 'string'));
    }
  }
  return texts;
}
