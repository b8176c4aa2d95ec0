import type { Clock } from '../foundation/clock.ts';
import { AppError } from '../foundation/errors.ts';
import type { Log } from '../foundation/log.ts';
import type { After } from '../foundation/timers.ts';
import type { Db } from '../store/db.ts';
import { LeaseLost, StoreUnavailable } from '../store/errors.ts';
import {
  buryEvents,
  closeEvents,
  letGo,
  nextLaneDue,
  openEvents,
  postpone,
  renewLane,
  setLanesBack,
  takeLane,
  type Lane,
} from '../store/inbox.ts';
import { isOurs } from '../store/outbox.ts';
import { FRESH_CONTEXT } from '../answering/context.ts';
import { backoff } from './backoff.ts';
import { joinBurst, type Input } from './burst.ts';
import type { Channel } from './channel.ts';
import type { KeepDraft } from './keep-draft.ts';
import { knownOnPlatform } from './know.ts';
import { answerToFault } from './fault.ts';
import { createPump, type Pump } from './pump.ts';
import { toReply } from './record.ts';
import type { Draft, Known } from './take-turn.ts';

/** Takes one turn of a conversation on a channel: the room's own doing, or Botkit's controller around it. */
export type Drive = (channel: Channel, input: Input, known: Known) => Promise<Draft>;

interface Options {
  readonly db: Db;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly drive: Drive;
  readonly keep: KeepDraft;
  readonly noticeVersion: string;
  /** Called when replies were put into a channel's outbox. */
  readonly replied: (channel: string) => void;
  readonly clock: Clock;
  readonly after: After;
  readonly random: () => number;
  readonly newId: () => string;
  readonly log: Log;
}

/**
 * Answer what waits in the inbox: one conversation after the other within itself, several side by side.
 *
 * Laws    a turn, its replies and the end of its events are kept in one commit, so a kill at any moment neither loses nor
 *         repeats a turn; events of a conversation are dealt with in the order of the platform's clock; what fails again
 *         and again is given up and blocks nothing behind it.
 */
export function createWorker(options: Options): Pump {
  const { db, channels, drive, keep, noticeVersion, replied, clock, after, random, newId, log } = options;

  async function take(): Promise<(() => Promise<void>) | undefined> {
    const lane = await takeLane(db, { now: clock(), leaseMs: LEASE_MS, holder: newId() });
    return lane && (() => workOn(lane).catch((error: unknown) => unkept(lane, error)));
  }

  async function workOn(lane: Lane): Promise<void> {
    const records = await openEvents(db, lane.conversationId);
    const channel = channels.get(records[0]?.channel ?? '');
    const inputs = channel ? joinBurst(records) : [];
    const [first] = inputs;
    if (channel && first && lane.attempts > MOST_ATTEMPTS) {
      // nobody lived to tell how these attempts ended: perhaps it is this one that kills us
      await giveUp(channel, lane, first, new TurnKilled('a turn was never finished'));
      return;
    }
    if (!channel || inputs.length === 0) {
      // nothing left, or of a channel that is switched off: then it waits for the day the channel is on again
      await letGo(db, lane, false);
      return;
    }
    for (const [index, input] of inputs.entries()) {
      const last = index === inputs.length - 1;
      try {
        await turn(channel, lane, input, last);
      } catch (error) {
        await failed(channel, lane, input, error);
        return;
      }
    }
  }

  async function turn(channel: Channel, lane: Lane, input: Input, last: boolean): Promise<void> {
    const { conversationId: id } = lane;
    const { name } = channel;
    const known = await knownOnPlatform(db, { id, channel: name, from: input.from, noticeVersion });
    const ignored = input.kind === 'echo' && (await isOurs(db, name, id, input.messageId));
    if (input.kind === 'words' || input.kind === 'attachments')
      void channel.typing?.(input.from).catch(() => undefined);
    const draft = ignored ? undefined : await inTime(drive(channel, input, known));
    await db.transaction(async (inside) => {
      if (draft) await keep(inside, known, draft, clock(), { channel, to: input.from });
      await closeEvents(inside, input.events);
      if (last) await letGo(inside, lane, false);
      else await renewLane(inside, lane, clock() + LEASE_MS);
    });
    if (!draft) return;
    if (draft.replies.length > 0) replied(name);
    if (draft.forget) await scrub(id);
    if (draft.passTo === 'people') void channel.handOver?.(input.from).catch((error: unknown) => unpassed(name, error));
    if (draft.passTo === 'assistant')
      void channel.takeBack?.(input.from).catch((error: unknown) => unpassed(name, error));
  }

  /** What was deleted is gone from the database; its last traces in the files go now, or in a while. */
  async function scrub(conversationId: string): Promise<void> {
    try {
      await db.scrub();
    } catch (error) {
      log.warn({ event: 'scrub.failed', conversationId, error }, 'deleted words are not wiped from the files yet');
      after(SCRUB_AGAIN_MS, () => void scrub(conversationId));
    }
  }

  /** A turn that never ends would hold its conversation for ever. */
  async function inTime(work: Promise<Draft>): Promise<Draft> {
    let cancel = (): void => undefined;
    const late = new Promise<never>((_resolve, reject) => {
      cancel = after(TURN_MS, () => reject(new TurnTooLong('a turn did not end in time')));
    });
    return Promise.race([work, late]).finally(() => cancel());
  }

  async function failed(channel: Channel, lane: Lane, input: Input, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) throw error;
    const { conversationId, attempts } = lane;
    const code = codeOf(error);
    log.error({ event: 'turn.failed', channel: channel.name, conversationId, attempts, code, error }, 'a turn failed');
    // a database that is full or busy says nothing about what waits in it
    const innocent = error instanceof StoreUnavailable;
    if (innocent || attempts < MOST_ATTEMPTS) {
      const until = clock() + backoff(innocent ? IN_TROUBLE : attempts, random());
      await postpone(db, lane, { until, attempts: innocent ? attempts - 1 : attempts });
      return;
    }
    await giveUp(channel, lane, input, error);
  }

  async function giveUp(channel: Channel, lane: Lane, input: Input, error: unknown): Promise<void> {
    const { conversationId } = lane;
    const code = codeOf(error);
    const bury = (sayingSorry: boolean): Promise<void> =>
      db.transaction(async (inside) => {
        await buryEvents(inside, input.events, code);
        await letGo(inside, lane, true);
        if (sayingSorry) await saySorry(inside, channel, conversationId, input, error);
      });
    await bury(true).catch(() => bury(false));
    replied(channel.name);
    log.error({ event: 'event.dead', channel: channel.name, conversationId, code }, 'events given up');
  }

  async function saySorry(inside: Db, channel: Channel, id: string, input: Input, error: unknown): Promise<void> {
    const known = await knownOnPlatform(inside, { id, channel: channel.name, from: input.from, noticeVersion });
    const { outcome } = answerToFault(error, FRESH_CONTEXT);
    const draft: Draft = { conversation: known.conversation, replies: [toReply(id, newId(), outcome)], tells: false };
    await keep(inside, known, draft, clock(), { channel, to: input.from });
  }

  function unkept({ conversationId }: Lane, error: unknown): void {
    if (error instanceof LeaseLost) log.warn({ event: 'lease.lost', conversationId }, 'another worker took over');
    else log.error({ event: 'inbox.failed', conversationId, error }, 'the inbox could not be written');
  }

  function unpassed(channel: string, error: unknown): void {
    log.warn({ event: 'handover.unpassed', channel, error }, 'the platform was not told who holds the conversation');
  }

  return createPump({
    name: 'inbox',
    take,
    nextDue: () => nextLaneDue(db),
    setBack: (now) => setLanesBack(db, now, LEASE_MS),
    atOnce: AT_ONCE,
    clock,
    after,
    log,
  });
}

const codeOf = (error: unknown): string =>
  error instanceof AppError ? error.code : error instanceof Error ? error.name : 'unknown';

class TurnKilled extends AppError {
  override readonly name = 'TurnKilled';
  readonly code = 'turn.killed';
}

class TurnTooLong extends AppError {
  override readonly name = 'TurnTooLong';
  readonly code = 'turn.too-long';
  override readonly retryable = true;
}

/** Longer than any turn: who holds a conversation after that is gone. */
const LEASE_MS = 120_000;
const TURN_MS = 60_000;
const SCRUB_AGAIN_MS = 60_000;
const MOST_ATTEMPTS = 6;
/** A database in trouble is asked as often as after so many attempts: about every twelve seconds. */
const IN_TROUBLE = 5;
/** Answers are worked out on one core; the others wait for a model or a disk. */
const AT_ONCE = 4;
