import type { Db } from './db.ts';

/** How much is kept of one conversation. */
export interface KeptOf {
  readonly turns: number;
  readonly since: number;
  readonly ratings: number;
}

/** What is kept of a conversation; undefined when nothing is. */
export async function keptOf(db: Db, conversationId: string): Promise<KeptOf | undefined> {
  const row = await db.get<{ turns: number; since: number | null; ratings: number }>(
    `SELECT COUNT(t.id) AS turns, MIN(t.created_at) AS since, COUNT(f.turn_id) AS ratings
     FROM turns t LEFT JOIN feedback f ON f.turn_id = t.id WHERE t.conversation_id = ?`,
    [conversationId],
  );
  return row && row.since !== null ? { turns: row.turns, since: row.since, ratings: row.ratings } : undefined;
}
