import type { Db } from './db.ts';
import { LeaseLost } from './errors.ts';

/** An event as it waits on disk. `event` is JSON, opaque to the store. */
export interface InboxRecord {
  readonly id: string;
  readonly channel: string;
  readonly account: string;
  readonly eventId: string;
  readonly conversationId: string;
  readonly event: string;
  /** By the platform's clock. */
  readonly happenedAt: number;
  readonly receivedAt: number;
}

/** The right to work on a conversation, for as long as it is renewed. */
export interface Lane {
  readonly conversationId: string;
  readonly holder: string;
  /** How many events had come in when it was taken. */
  readonly arrivals: number;
  /** How often it was taken since its work last succeeded, this time included. */
  readonly attempts: number;
}

export interface Settling {
  /** How long a conversation rests after an event, so that a burst becomes one question. */
  readonly settleMs: number;
  /** The longest a first event waits for more. */
  readonly longestMs: number;
}

/**
 * Keep events once, however often the platform delivers them; their conversations become due.
 *
 * Gives   how many were new.
 */
export async function acceptEvents(db: Db, events: readonly InboxRecord[], settling: Settling): Promise<number> {
  return db.transaction(async (inside) => {
    let accepted = 0;
    for (const event of events) {
      const { changes } = await inside.run(KEEP_EVENT, [
        event.id,
        event.channel,
        event.account,
        event.eventId,
        event.conversationId,
        event.event,
        event.happenedAt,
        event.receivedAt,
      ]);
      if (changes === 0) continue;
      accepted += 1;
      const { conversationId, receivedAt: now } = event;
      const { settleMs, longestMs } = settling;
      await inside.run(MAKE_DUE, [conversationId, now + settleMs, now, longestMs, longestMs]);
    }
    return accepted;
  });
}

const KEEP_EVENT = `
  INSERT INTO inbox (id, channel, account, event_id, conversation_id, event, happened_at, received_at, state, error)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'ready', '')
  ON CONFLICT (channel, account, event_id) DO NOTHING`;
// a lane that is backing off stays so: what came first is tried first
const MAKE_DUE = `
  INSERT INTO lanes (conversation_id, due_at, waiting_since, arrivals, holder, lease_until, attempts)
  VALUES (?, ?, ?, 1, '', 0, 0)
  ON CONFLICT (conversation_id) DO UPDATE SET
    arrivals = lanes.arrivals + 1,
    waiting_since = CASE WHEN lanes.due_at IS NULL THEN excluded.waiting_since ELSE lanes.waiting_since END,
    due_at = CASE
      WHEN lanes.due_at IS NULL THEN excluded.due_at
      WHEN lanes.attempts > 0 AND lanes.holder = '' THEN lanes.due_at
      WHEN excluded.due_at > lanes.waiting_since + CAST(? AS BIGINT) THEN lanes.waiting_since + CAST(? AS BIGINT)
      ELSE excluded.due_at END`;

interface Taking {
  readonly now: number;
  readonly leaseMs: number;
  /** A fresh id: what tells this taking from all others. */
  readonly holder: string;
}

/** Take the conversation that has been due longest and that nobody holds; undefined when there is none. */
export async function takeLane(db: Db, { now, leaseMs, holder }: Taking): Promise<Lane | undefined> {
  const [taken] = await db.all<{ conversationId: string; arrivals: number; attempts: number }>(TAKE, [
    holder,
    now + leaseMs,
    now,
    now,
    now,
  ]);
  return taken && { ...taken, holder };
}
// PostgreSQL: the inner SELECT ends in FOR UPDATE SKIP LOCKED
const TAKE = `
  UPDATE lanes SET holder = ?, lease_until = ?, waiting_since = ?, attempts = attempts + 1
  WHERE conversation_id = (
    SELECT conversation_id FROM lanes WHERE due_at IS NOT NULL AND due_at <= ? AND lease_until <= ?
    ORDER BY due_at LIMIT 1)
  RETURNING conversation_id AS "conversationId", arrivals, attempts`;

/** What waits in a conversation, in the order it happened on the platform. */
export function openEvents(db: Db, conversationId: string): Promise<InboxRecord[]> {
  return db.all<InboxRecord & Record<string, string | number>>(OPEN, [conversationId]);
}
const OPEN = `
  SELECT id, channel, account, event_id AS "eventId", conversation_id AS "conversationId", event,
         happened_at AS "happenedAt", received_at AS "receivedAt"
  FROM inbox WHERE conversation_id = ? AND state = 'ready' ORDER BY happened_at, id`;

/** Hold a lane longer. Throws LeaseLost when somebody else has it by now. */
export async function renewLane(db: Db, lane: Lane, until: number): Promise<void> {
  const { changes } = await db.run('UPDATE lanes SET lease_until = ? WHERE conversation_id = ? AND holder = ?', [
    until,
    lane.conversationId,
    lane.holder,
  ]);
  if (changes === 0) throw new LeaseLost();
}

/** These events are dealt with: their words go, their names stay and keep redeliveries out. */
export async function closeEvents(db: Db, ids: readonly string[]): Promise<void> {
  for (const id of ids) await db.run(`UPDATE inbox SET state = 'done', event = '' WHERE id = ?`, [id]);
}

/** These events are given up; they block nothing any more, and can be replayed. */
export async function buryEvents(db: Db, ids: readonly string[], error: string): Promise<void> {
  for (const id of ids) await db.run(`UPDATE inbox SET state = 'dead', error = ? WHERE id = ?`, [error, id]);
}

/**
 * Let go of a lane after work that succeeded.
 *
 * Takes   `rest`: events are known to wait still. The lane also stays due when one came in since it was taken.
 * Throws  LeaseLost when somebody else has it by now: then nothing of the work may be kept.
 */
export async function letGo(db: Db, lane: Lane, rest: boolean): Promise<void> {
  const { changes } = await db.run(LET_GO, [rest ? 1 : 0, lane.arrivals, lane.conversationId, lane.holder]);
  if (changes === 0) throw new LeaseLost();
}
const LET_GO = `
  UPDATE lanes SET holder = '', lease_until = 0, attempts = 0,
    due_at = CASE WHEN ? = 0 AND arrivals = ? THEN NULL ELSE due_at END
  WHERE conversation_id = ? AND holder = ?`;

/** Let go of a lane after work that failed: it is due again at a later time, after so many attempts that count. */
export async function postpone(
  db: Db,
  lane: Lane,
  { until, attempts }: { readonly until: number; readonly attempts: number },
): Promise<void> {
  const { changes } = await db.run(
    `UPDATE lanes SET holder = '', lease_until = 0, due_at = ?, attempts = ? WHERE conversation_id = ? AND holder = ?`,
    [until, attempts, lane.conversationId, lane.holder],
  );
  if (changes === 0) throw new LeaseLost();
}

/** When the next lane is due that nobody holds, undefined when none is. */
export async function nextLaneDue(db: Db): Promise<number | undefined> {
  const row = await db.get<{ at: number | null }>(
    'SELECT MIN(CASE WHEN due_at > lease_until THEN due_at ELSE lease_until END) AS at FROM lanes WHERE due_at IS NOT NULL',
  );
  return row?.at ?? undefined;
}

/** At the start of the only process on this database: whoever held something is gone, and what waits is due. */
export async function freeLanes(db: Db, now: number): Promise<void> {
  await db.run(`UPDATE lanes SET holder = '', lease_until = 0 WHERE lease_until > 0`);
  await db.run('UPDATE lanes SET due_at = ? WHERE due_at > ?', [now, now]);
  await db.run(DUE_AGAIN, [now]);
}
// what came for a channel that was switched off
const DUE_AGAIN = `
  UPDATE lanes SET due_at = ? WHERE due_at IS NULL
    AND EXISTS (SELECT 1 FROM inbox WHERE inbox.conversation_id = lanes.conversation_id AND inbox.state = 'ready')`;

/** The clock was set back: what was to wait a moment must not wait until the old time has come again. */
export async function setLanesBack(db: Db, now: number, leaseMs: number): Promise<void> {
  await db.run('UPDATE lanes SET due_at = ? WHERE due_at > ?', [now, now]);
  await db.run('UPDATE lanes SET lease_until = ? WHERE lease_until > ?', [now + leaseMs, now + leaseMs]);
}
