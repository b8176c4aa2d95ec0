import type { Db } from './db.ts';

/** A message that waits to be sent. `address` and `body` are JSON, opaque to the store. */
export interface OutboxRecord {
  readonly id: string;
  readonly channel: string;
  readonly conversationId: string;
  readonly author: 'assistant' | 'person';
  readonly address: string;
  readonly body: string;
  /** When the person last wrote. */
  readonly heardAt: number;
  readonly createdAt: number;
}

/** A message in the hands of a sender. */
export interface Claimed extends OutboxRecord {
  readonly holder: string;
  /** This attempt included. */
  readonly attempts: number;
  /** How often it may have arrived without our knowing. */
  readonly doubts: number;
}

/** Keep messages to send, behind everything that waits for the same conversation. Call it inside the turn's transaction. */
export async function enqueue(db: Db, messages: readonly OutboxRecord[]): Promise<void> {
  for (const message of messages) {
    const { id, channel, conversationId, author, address, body, heardAt, createdAt } = message;
    await db.run(ENQUEUE, [
      id,
      channel,
      conversationId,
      conversationId,
      author,
      address,
      body,
      heardAt,
      createdAt,
      createdAt,
    ]);
  }
}
const ENQUEUE = `
  INSERT INTO outbox (id, channel, conversation_id, position, author, address, body, heard_at, created_at, next_at, state,
                      holder, lease_until, attempts, doubts, error)
  VALUES (?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM outbox WHERE conversation_id = ?), ?, ?, ?, ?, ?, ?,
          'ready', '', 0, 0, 0, '')`;

interface Claiming {
  readonly channel: string;
  readonly now: number;
  readonly leaseMs: number;
  readonly holder: string;
}

/**
 * Claim the oldest message of a channel that may go: nothing before it waits in its conversation. A message whose sender
 * never came back is claimed too, with one doubt more.
 */
export async function claimMessage(db: Db, { channel, now, leaseMs, holder }: Claiming): Promise<Claimed | undefined> {
  const [row] = await db.all<Columns>(CLAIM, [holder, now + leaseMs, channel, now, now]);
  return row && { ...row, holder };
}
type Columns = Omit<Claimed, 'holder'> & Record<string, string | number | null>;

// SET sees the row as it was: 'sending' there means that its sender never came back
const CLAIM = `
  UPDATE outbox SET state = 'sending', holder = ?, lease_until = ?, attempts = attempts + 1,
                    doubts = doubts + CASE WHEN state = 'sending' THEN 1 ELSE 0 END
  WHERE id = (
    SELECT o.id FROM outbox o
    WHERE o.channel = ? AND o.state IN ('ready', 'sending')
      AND ((o.state = 'ready' AND o.next_at <= ?) OR (o.state = 'sending' AND o.lease_until <= ?))
      AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.conversation_id = o.conversation_id AND p.position < o.position
                      AND p.state IN ('ready', 'sending'))
    ORDER BY o.id LIMIT 1)
  RETURNING id, channel, conversation_id AS "conversationId", author, address, body, heard_at AS "heardAt",
            created_at AS "createdAt", attempts, doubts`;

/** The platform took it: its words and its address go. */
export async function markSent(db: Db, { id, holder }: Claimed, messageId: string | undefined): Promise<void> {
  await db.run(
    `UPDATE outbox SET state = 'sent', body = '', address = '', message_id = ?, lease_until = 0
     WHERE id = ? AND holder = ? AND state = 'sending'`,
    [messageId ?? null, id, holder],
  );
}

/** Not now: it waits until `nextAt`; `doubtful` when it may have arrived all the same. */
export async function putBack(
  db: Db,
  { id, holder }: Claimed,
  why: { readonly nextAt: number; readonly error: string; readonly doubtful: boolean },
): Promise<void> {
  await db.run(
    `UPDATE outbox SET state = 'ready', next_at = ?, error = ?, doubts = doubts + ?, lease_until = 0
     WHERE id = ? AND holder = ? AND state = 'sending'`,
    [why.nextAt, why.error, why.doubtful ? 1 : 0, id, holder],
  );
}

/** Never: it blocks nothing any more, and can be replayed. */
export async function buryMessage(db: Db, { id, holder }: Claimed, error: string): Promise<void> {
  await db.run(
    `UPDATE outbox SET state = 'dead', error = ?, lease_until = 0 WHERE id = ? AND holder = ? AND state = 'sending'`,
    [error, id, holder],
  );
}

/** Everything that still waits for a conversation is given up. */
export async function buryConversation(db: Db, conversationId: string, error: string): Promise<void> {
  await db.run(`UPDATE outbox SET state = 'dead', error = ? WHERE conversation_id = ? AND state = 'ready'`, [
    error,
    conversationId,
  ]);
}

/** When the next message of a channel may go, undefined when none waits. */
export async function nextMessageDue(db: Db, channel: string): Promise<number | undefined> {
  const row = await db.get<{ at: number | null }>(
    `SELECT MIN(CASE WHEN state = 'ready' THEN next_at ELSE lease_until END) AS at FROM outbox
     WHERE channel = ? AND state IN ('ready', 'sending')`,
    [channel],
  );
  return row?.at ?? undefined;
}

/** Whether a message the platform shows us is one we sent, or may be one whose answer we still wait for. */
export async function isOurs(db: Db, channel: string, conversationId: string, messageId: string): Promise<boolean> {
  const row = await db.get<{ one: number }>(
    `SELECT 1 AS one FROM outbox WHERE channel = ? AND message_id = ?
     UNION ALL SELECT 1 AS one FROM outbox WHERE conversation_id = ? AND state = 'sending' LIMIT 1`,
    [channel, messageId, conversationId],
  );
  return row !== undefined;
}

/** At the start of the only process on this database: whoever was sending is gone. */
export async function freeMessages(db: Db): Promise<void> {
  await db.run(`UPDATE outbox SET lease_until = 0 WHERE state = 'sending'`);
}

/** The clock was set back: what was to wait a moment must not wait until the old time has come again. */
export async function setMessagesBack(db: Db, channel: string, now: number, leaseMs: number): Promise<void> {
  await db.run(`UPDATE outbox SET next_at = ? WHERE channel = ? AND state = 'ready' AND next_at > ?`, [
    now,
    channel,
    now,
  ]);
  await db.run(`UPDATE outbox SET lease_until = ? WHERE channel = ? AND state = 'sending' AND lease_until > ?`, [
    now + leaseMs,
    channel,
    now + leaseMs,
  ]);
}
