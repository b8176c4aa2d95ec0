import type { Db } from './db.ts';

/** Keep that somebody was told of their data, in which version of the words. Once a version. */
export async function recordTold(db: Db, conversationId: string, textVersion: string, at: number): Promise<void> {
  await db.run(
    `INSERT INTO consents (conversation_id, text_version, told_at) VALUES (?, ?, ?)
     ON CONFLICT (conversation_id, text_version) DO NOTHING`,
    [conversationId, textVersion, at],
  );
}

/** Keep that they went on after they were told. */
export async function recordWentOn(db: Db, conversationId: string, at: number): Promise<void> {
  await db.run('UPDATE consents SET went_on_at = ? WHERE conversation_id = ? AND went_on_at IS NULL', [
    at,
    conversationId,
  ]);
}

/** Whether they were told in this version of the words. */
export async function wasTold(db: Db, conversationId: string, textVersion: string): Promise<boolean> {
  const row = await db.get('SELECT 1 AS one FROM consents WHERE conversation_id = ? AND text_version = ?', [
    conversationId,
    textVersion,
  ]);
  return row !== undefined;
}
