import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import type { After } from '../foundation/timers.ts';
import type { Db } from '../store/db.ts';
import { StoreUnavailable } from '../store/errors.ts';
import {
  buryConversation,
  buryMessage,
  claimMessage,
  markSent,
  nextMessageDue,
  putBack,
  setMessagesBack,
  type Claimed,
} from '../store/outbox.ts';
import { backoff } from './backoff.ts';
import { ChannelRejected, type Address, type Channel, type OutgoingMessage, type Sent } from './channel.ts';
import { createPump, type Pump } from './pump.ts';

interface Options {
  readonly db: Db;
  readonly channel: Channel;
  readonly clock: Clock;
  readonly after: After;
  readonly random: () => number;
  readonly newId: () => string;
  readonly log: Log;
}

/**
 * Send what waits in the outbox for one channel: in order within a conversation, side by side as the platform allows.
 *
 * Laws    a message whose sender was killed in its middle is sent again and marked: at most one too many a kill, and none
 *         lost; one the platform gave no word on is sent once more and marked, then given up; a refusal is tried again only when the platform may change its mind; what is given up
 *         blocks nothing behind it.
 */
export function createSender({ db, channel, clock, after, random, newId, log }: Options): Pump {
  let pausedUntil = 0;

  async function take(): Promise<(() => Promise<void>) | undefined> {
    if (clock() < pausedUntil) return undefined;
    const claiming = { channel: channel.name, now: clock(), leaseMs: LEASE_MS, holder: newId() };
    const claimed = await claimMessage(db, claiming);
    return claimed && (() => deliver(claimed).catch(unkept));
  }

  async function deliver(claimed: Claimed): Promise<void> {
    const hopeless = givenUp(claimed);
    if (hopeless) {
      await bury(claimed, hopeless);
      if (hopeless === 'window-closed') await buryConversation(db, claimed.conversationId, hopeless);
      return;
    }
    const patience = new AbortController();
    const cancel = after(SEND_MS, () => patience.abort());
    let sent: Sent;
    try {
      sent = await channel.send({
        to: JSON.parse(claimed.address) as Address,
        message: JSON.parse(claimed.body) as OutgoingMessage,
        author: claimed.author,
        lastHeardAt: claimed.heardAt,
        signal: patience.signal,
      });
    } catch (error) {
      await refused(claimed, error);
      return;
    } finally {
      cancel();
    }
    await keepSent(claimed, sent.messageId);
    log.info({ event: 'message.sent', channel: channel.name, conversationId: claimed.conversationId }, 'message sent');
  }

  /**
   * It has arrived: not to know that any more would send it again. A database in trouble is given a while, as long as the
   * lease keeps the message from everybody else.
   */
  async function keepSent(claimed: Claimed, messageId: string | undefined, attempt = 1): Promise<void> {
    try {
      await markSent(db, claimed, messageId);
    } catch (error) {
      if (attempt > MOST_MARKS || !(error instanceof StoreUnavailable)) throw error;
      log.warn(
        { event: 'message.unmarked', channel: channel.name, attempt, error },
        'a sent message is not marked yet',
      );
      after(backoff(attempt, random()), () => void keepSent(claimed, messageId, attempt + 1).catch(unkept));
    }
  }

  function givenUp({ doubts, author, heardAt, createdAt }: Claimed): string | undefined {
    const now = clock();
    if (doubts > MOST_KILLS) return 'channel.uncertain';
    if (author === 'assistant' && now > heardAt + channel.limits.replyWindowMs) return 'window-closed';
    return now > createdAt + GIVE_UP_MS ? 'too-late' : undefined;
  }

  async function refused(claimed: Claimed, error: unknown): Promise<void> {
    const { conversationId, attempts } = claimed;
    const refusal = error instanceof ChannelRejected ? error : undefined;
    const code = refusal?.platformCode ?? 'channel.uncertain';
    log.warn({ event: 'message.refused', channel: channel.name, conversationId, code, attempts, error }, 'not sent');
    const nextAt = clock() + Math.max(refusal?.retryAfterMs ?? 0, backoff(attempts, random()));
    if (refusal?.tokenInvalid) pausedUntil = clock() + OPERATOR_MS;
    else if (refusal && refusal.retryAfterMs > 0) pausedUntil = nextAt;

    if (!refusal) {
      const again = claimed.doubts === 0;
      if (again) await putBack(db, claimed, { nextAt, error: code, doubtful: true });
      else await bury(claimed, code);
    } else if (refusal.retryable || refusal.tokenInvalid) {
      await putBack(db, claimed, { nextAt, error: code, doubtful: false });
    } else {
      await bury(claimed, code);
      if (refusal.windowClosed) await buryConversation(db, conversationId, code);
    }
  }

  async function bury(claimed: Claimed, code: string): Promise<void> {
    await buryMessage(db, claimed, code);
    const { conversationId } = claimed;
    log.error({ event: 'message.dead', channel: channel.name, conversationId, code }, 'message given up');
  }

  /** The database could not keep how it went: the lease runs out, and the message counts as doubtful. */
  function unkept(error: unknown): void {
    log.error({ event: 'outbox.failed', channel: channel.name, error }, 'the outbox could not be written');
  }

  return createPump({
    name: `outbox ${channel.name}`,
    take,
    nextDue: async () => {
      const due = await nextMessageDue(db, channel.name);
      return due === undefined ? undefined : Math.max(due, pausedUntil);
    },
    setBack: async (now) => {
      pausedUntil = Math.min(pausedUntil, now + OPERATOR_MS);
      await setMessagesBack(db, channel.name, now, LEASE_MS);
    },
    atOnce: channel.limits.sendsAtOnce,
    clock,
    after,
    log,
  });
}

/** Longer than any send: who holds a message after that is gone. */
const LEASE_MS = 60_000;
const SEND_MS = 20_000;
/** Within a lease: about half a minute in all. */
const MOST_MARKS = 5;
/** Sent again after every kill in its middle, but not for ever: perhaps it is what kills us. */
const MOST_KILLS = 5;
/** An answer that comes a day later helps nobody. */
const GIVE_UP_MS = 24 * 60 * 60 * 1_000;
/** After so long it is tried whether an operator has renewed our access. */
const OPERATOR_MS = 10 * 60 * 1_000;
