import type { Clock } from '../foundation/clock.ts';
import type { Db } from '../store/db.ts';
import { acceptEvents, type InboxRecord } from '../store/inbox.ts';
import type { InboundEvent } from './channel.ts';
import { conversationIdOf } from './conversation-id.ts';

/** Takes what happened on a platform. Resolves when it is on disk: only then may the platform be told 200. */
export type Accept = (channel: string, events: readonly InboundEvent[]) => Promise<void>;

interface Options {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: () => string;
  /** How long a conversation rests after a message, so that a burst becomes one question. */
  readonly settleMs: number;
  /** Called after events were kept. */
  readonly wake: () => void;
}

/**
 * The durable door of the conversation core.
 *
 * Gives   a function that keeps each event once, whatever is delivered twice. What was not meant for the assistant (talk
 *         in a group) is not kept at all. Deliveries that come in together share one commit.
 * Throws  the store's errors when events could not be kept: none of that commit was then, and the platform must try again.
 */
export function createIntake({ db, clock, newId, settleMs, wake }: Options): Accept {
  let waiting: InboxRecord[] = [];
  let commit: Promise<void> | undefined;

  /** Everything that arrives until the event loop comes round goes into the next commit. */
  function nextCommit(): Promise<void> {
    commit ??= new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
      const events = waiting;
      waiting = [];
      commit = undefined;
      await acceptEvents(db, events, { settleMs, longestMs: LONGEST_SETTLE * settleMs });
      wake();
    });
    return commit;
  }

  return async (channel, events) => {
    const meant = events.filter(({ addressed }) => addressed);
    if (meant.length === 0) return;
    const receivedAt = clock();
    for (const event of meant) {
      waiting.push({
        id: newId(),
        channel,
        account: event.from.account,
        eventId: event.id,
        conversationId: conversationIdOf(channel, event.from),
        event: JSON.stringify(event),
        happenedAt: event.at,
        receivedAt,
      });
    }
    await nextCommit();
  };
}

/** Who types on and on is answered after so many rests at the latest. */
const LONGEST_SETTLE = 6;
