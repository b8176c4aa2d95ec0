import type { Db } from './db.ts';

/** What was deleted, for the person's receipt: nothing in it leads back to them. */
export interface DeletionReceipt {
  readonly code: string;
  readonly channel: string;
  readonly askedBy: 'person' | 'platform' | 'operator';
  readonly doneAt: number;
  readonly conversations: number;
  readonly turns: number;
}

/**
 * Delete conversations and everything that hangs on them: turns, citations, flags, feedback, consents, what waits in the
 * inbox and the outbox. What is left of an event is the platform's name for it, so that a redelivery is not answered.
 *
 * Takes   a receipt without its counts.
 * Gives   the receipt as it was kept.
 */
export async function forgetConversations(
  db: Db,
  conversationIds: readonly string[],
  receipt: Omit<DeletionReceipt, 'conversations' | 'turns'>,
): Promise<DeletionReceipt> {
  return db.transaction(async (inside) => {
    let [conversations, turns] = [0, 0];
    for (const id of conversationIds) {
      const counted = await inside.get<{ turns: number }>(COUNT, [id]);
      const { changes } = await inside.run('DELETE FROM conversations WHERE id = ?', [id]);
      turns += counted?.turns ?? 0;
      conversations += changes;
      // the names of its events stay, under no conversation; what has not been dealt with is still to be dealt with
      await inside.run(UNNAME, [id]);
      await inside.run('DELETE FROM outbox WHERE conversation_id = ?', [id]);
    }
    const kept = { ...receipt, conversations, turns };
    await inside.run(KEEP, [kept.code, kept.channel, kept.askedBy, kept.doneAt, conversations, turns]);
    return kept;
  });
}
const COUNT = 'SELECT COUNT(*) AS turns FROM turns WHERE conversation_id = ?';
const UNNAME = `
  UPDATE inbox SET conversation_id = '', event = '' WHERE conversation_id = ? AND state IN ('done', 'dead')`;
const KEEP = `
  INSERT INTO deletions (code, channel, asked_by, done_at, conversations, turns) VALUES (?, ?, ?, ?, ?, ?)`;

/** The receipt with this code, undefined when there is none. */
export async function deletionReceipt(db: Db, code: string): Promise<DeletionReceipt | undefined> {
  return db.get<DeletionReceipt & Record<string, string | number>>(
    `SELECT code, channel, asked_by AS "askedBy", done_at AS "doneAt", conversations, turns FROM deletions WHERE code = ?`,
    [code],
  );
}
