import { hash } from 'node:crypto';

import type { Clock } from '../foundation/clock.ts';
import type { InboxRecord, Settling } from '../store/inbox.ts';
import type { InboundEvent } from './channel.ts';
import { conversationIdOf } from './conversation-id.ts';

/** Takes what happened on a platform. Resolves when it is on disk: only then may the platform be told 200. */
export type Accept = (channel: string, events: readonly InboundEvent[]) => Promise<void>;

interface Options {
  /** Keeps events on disk: all or none. */
  readonly write: (events: readonly InboxRecord[]) => Promise<unknown>;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Called after events were kept. */
  readonly wake: () => void;
}

/**
 * The durable door of the conversation core.
 *
 * Gives   a function that keeps each event once, whatever is delivered twice. What was not meant for the assistant (talk
 *         in a group) is not kept at all. Deliveries that come in together are kept together.
 * Throws  the store's errors when events could not be kept: none of those kept together was then, and the platform must
 *         try again.
 */
export function createIntake({ write, clock, newId, wake }: Options): Accept {
  let gathering: Gathering | undefined;

  /** What comes in with the same turn of the event loop goes together. */
  function gather(): Gathering {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    setImmediate(() => {
      gathering = undefined;
      write(events).then(() => {
        resolve(undefined);
        wake();
      }, reject);
    });
    const events: InboxRecord[] = [];
    return { events, kept: promise };
  }

  return (channel, events) => {
    if (!events.some(({ addressed }) => addressed)) return NOTHING;
    const together = (gathering ??= gather());
    const receivedAt = clock();
    for (const event of events) {
      if (!event.addressed) continue;
      together.events.push({
        id: newId(),
        channel,
        account: nameOf(event.from.account),
        eventId: nameOf(event.id),
        conversationId: conversationIdOf(channel, event.from),
        event: JSON.stringify(event),
        happenedAt: event.at,
        receivedAt,
      });
    }
    return together.kept;
  };
}

/** Ids are short and plain. One that is not (endless, or with characters some database refuses) is known by its hash. */
const nameOf = (id: string): string => (PLAIN.test(id) ? id : `sha256:${hash('sha256', JSON.stringify(id), 'hex')}`);
const PLAIN = /^[\x20-\x7e]{1,200}$/;

interface Gathering {
  readonly events: InboxRecord[];
  readonly kept: Promise<void>;
}
const NOTHING = Promise.resolve();

/**
 * How conversations settle.
 *
 * Takes   how long one rests after a message, so that a burst becomes one question.
 * Gives   that, and that who types on and on is answered after so many rests at the latest.
 */
export const settlingOf = (settleMs: number): Settling => ({ settleMs, longestMs: LONGEST_SETTLE * settleMs });
const LONGEST_SETTLE = 6;
