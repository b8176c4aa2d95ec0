import type { Db } from './db.ts';

/**
 * The conversations somebody has on a channel.
 *
 * Takes   the platform's id of the person.
 * Gives   their ids, groups included.
 */
export async function conversationsWith(db: Db, channel: string, person: string): Promise<string[]> {
  const rows = await db.all<{ id: string; address: string }>(
    `SELECT id, address FROM conversations WHERE channel = ? AND address <> ''`,
    [channel],
  );
  return rows.filter(({ address }) => personOf(address) === person).map(({ id }) => id);
}

function personOf(address: string): unknown {
  const value: unknown = JSON.parse(address);
  return typeof value === 'object' && value !== null && 'person' in value ? value.person : undefined;
}
