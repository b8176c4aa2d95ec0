import type { Db } from './db.ts';

/** Something given up: an event that could not be answered, a message that could not be sent. */
export interface DeadLetter {
  readonly kind: 'event' | 'message';
  readonly id: string;
  readonly channel: string;
  readonly conversationId: string;
  readonly at: number;
  readonly error: string;
}

/** What was given up, latest first. */
export async function deadLetters(db: Db, limit: number): Promise<DeadLetter[]> {
  return db.all<DeadLetter & Record<string, string | number>>(DEAD, [limit]);
}
const DEAD = `
  SELECT 'event' AS "kind", id, channel, conversation_id AS "conversationId", received_at AS "at", error
  FROM inbox WHERE state = 'dead'
  UNION ALL
  SELECT 'message' AS "kind", id, channel, conversation_id AS "conversationId", created_at AS "at", error
  FROM outbox WHERE state = 'dead'
  ORDER BY 5 DESC LIMIT ?`;

/**
 * Try it again from the beginning. Says whether there was such a dead letter; one whose words were deleted at the person's
 * wish can never be tried again.
 */
export async function replay(db: Db, id: string, now: number): Promise<boolean> {
  return db.transaction(async (inside) => {
    const [event] = await inside.all<{ conversationId: string }>(
      `UPDATE inbox SET state = 'ready', error = '' WHERE id = ? AND state = 'dead' AND event <> ''
       RETURNING conversation_id AS "conversationId"`,
      [id],
    );
    if (event) {
      await inside.run(WAKE_LANE, [event.conversationId, now, now]);
      return true;
    }
    const { changes } = await inside.run(
      `UPDATE outbox SET state = 'ready', next_at = ?, attempts = 0, doubts = 0, error = '' WHERE id = ? AND state = 'dead'`,
      [now, id],
    );
    return changes === 1;
  });
}
const WAKE_LANE = `
  INSERT INTO lanes (conversation_id, due_at, waiting_since, arrivals, holder, lease_until, attempts)
  VALUES (?, ?, ?, 1, '', 0, 0)
  ON CONFLICT (conversation_id) DO UPDATE SET
    arrivals = lanes.arrivals + 1, due_at = COALESCE(lanes.due_at, excluded.due_at)`;
