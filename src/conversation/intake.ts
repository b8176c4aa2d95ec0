import type { Clock } from '../foundation/clock.ts';
import type { InboxRecord, Settling } from '../store/inbox.ts';
import type { InboundEvent } from './channel.ts';
import { conversationIdOf } from './conversation-id.ts';

/** Takes what happened on a platform. Resolves when it is on disk: only then may the platform be told 200. */
export type Accept = (channel: string, events: readonly InboundEvent[]) => Promise<void>;

interface Options {
  /** Keeps events on disk. */
  readonly write: (events: readonly InboxRecord[], settling: Settling) => Promise<unknown>;
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
export function createIntake({ write, clock, newId, settleMs, wake }: Options): Accept {
  let waiting: InboxRecord[] = [];
  let next: Promise<void> | undefined;
  let latest: Promise<unknown> = Promise.resolve();

  /** Everything that arrives while the commit before is on its way goes into the next one. */
  function nextCommit(): Promise<void> {
    if (next) return next;
    const commit = latest.then(async () => {
      // what came in with the same turn of the event loop comes along
      await new Promise((resolve) => setImmediate(resolve));
      const events = waiting;
      waiting = [];
      next = undefined;
      await write(events, { settleMs, longestMs: LONGEST_SETTLE * settleMs });
      wake();
    });
    next = commit;
    latest = commit.catch(() => undefined);
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
