import type { Db } from './db.ts';

export interface Removed {
  readonly turns: number;
  readonly conversations: number;
  /** Events and messages, given up or dealt with. */
  readonly letters: number;
}

interface Limits {
  /** Words older than this go. */
  readonly wordsBefore: number;
  /** Names of events and messages that were dealt with, kept against redeliveries, go when older than this. */
  readonly namesBefore: number;
}

/**
 * Remove what was kept long enough: turns, conversations in which nothing was said since, dead letters, and what only
 * kept redeliveries out. Goes in small steps, so that nobody who asks meanwhile waits long.
 */
export async function removeOld(db: Db, { wordsBefore, namesBefore }: Limits): Promise<Removed> {
  const turns = await inSteps(db, 'turns', 'id', 'created_at < ?', [wordsBefore]);
  const conversations = await inSteps(db, 'conversations', 'id', 'updated_at < ?', [wordsBefore]);
  // given up, or never taken because its channel was switched off
  let letters = await inSteps(db, 'inbox', 'id', `state <> 'done' AND received_at < ?`, [wordsBefore]);
  letters += await inSteps(db, 'inbox', 'id', `state = 'done' AND received_at < ?`, [namesBefore]);
  letters += await inSteps(db, 'outbox', 'id', `state <> 'sent' AND created_at < ?`, [wordsBefore]);
  letters += await inSteps(db, 'outbox', 'id', `state = 'sent' AND created_at < ?`, [namesBefore]);
  await inSteps(db, 'lanes', 'conversation_id', `due_at IS NULL AND holder = '' AND waiting_since < ?`, [namesBefore]);
  return { turns, conversations, letters };
}

async function inSteps(db: Db, table: string, key: string, where: string, values: readonly number[]): Promise<number> {
  const sql = `DELETE FROM ${table} WHERE ${key} IN (SELECT ${key} FROM ${table} WHERE ${where} LIMIT ${STEP})`;
  let removed = 0;
  for (;;) {
    const { changes } = await db.run(sql, values);
    removed += changes;
    if (changes < STEP) return removed;
  }
}
const STEP = 500;
