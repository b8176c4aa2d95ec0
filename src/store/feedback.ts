import type { Db } from './db.ts';

export interface FeedbackRecord {
  readonly turnId: string;
  readonly rating: 'up' | 'down';
  /** Masked; empty when none was given. */
  readonly reason: string;
  readonly at: number;
}

/** Keep a person's thumb for an answer; a second one replaces the first. Says whether the turn exists. */
export async function recordFeedback(db: Db, feedback: FeedbackRecord): Promise<'kept' | 'unknown-turn'> {
  const { turnId, rating, reason, at } = feedback;
  const { changes } = await db.run(KEEP, [rating, reason, at, turnId]);
  return changes === 1 ? 'kept' : 'unknown-turn';
}

/** The thumb given for a turn, if any. */
export async function loadFeedback(db: Db, turnId: string): Promise<FeedbackRecord | undefined> {
  return db.get<{ turnId: string; rating: 'up' | 'down'; reason: string; at: number }>(
    'SELECT turn_id AS "turnId", rating, reason, created_at AS "at" FROM feedback WHERE turn_id = ?',
    [turnId],
  );
}

// one statement, so that a turn deleted meanwhile is no fault
const KEEP = `
  INSERT INTO feedback (turn_id, rating, reason, created_at) SELECT id, ?, ?, CAST(? AS BIGINT) FROM turns WHERE id = ?
  ON CONFLICT (turn_id) DO UPDATE
  SET rating = excluded.rating, reason = excluded.reason, created_at = excluded.created_at`;
