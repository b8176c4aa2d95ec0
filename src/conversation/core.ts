import type { Answerer } from '../answering/answerer.ts';
import type { ReadPicture } from '../answering/links/qr/read-picture.ts';
import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import type { After } from '../foundation/timers.ts';
import type { Db } from '../store/db.ts';
import { replay } from '../store/dead-letters.ts';
import type { EventWriter } from '../store/event-writer.ts';
import { acceptEvents, freeLanes } from '../store/inbox.ts';
import { freeMessages } from '../store/outbox.ts';
import type { Channel } from './channel.ts';
import { createConversations } from './conversations.ts';
import { createDeletions, type Deletions } from './deletion.ts';
import type { FixedReplies } from './fixed-replies.ts';
import { createIntake, settlingOf, type Accept } from './intake.ts';
import { createKeepDraft } from './keep-draft.ts';
import { createLook } from './pictures.ts';
import { createPace, type PaceLimits } from './pace.ts';
import type { Conversations } from './reply.ts';
import { createSender } from './sender.ts';
import { createTakeTurn, type TakeTurn } from './take-turn.ts';
import { createWorker, type Drive } from './worker.ts';

/** Runs turns of channels inside something else (Botkit's controller). */
export type Around = (takeTurn: TakeTurn, channels: readonly Channel[]) => Promise<Drive>;

interface Options {
  readonly db: Db;
  readonly answerer: Answerer;
  readonly replies: FixedReplies;
  readonly clock: Clock;
  readonly after: After;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly newId: () => string;
  readonly log: Log;
  readonly settings: {
    /** How long a conversation rests after a message, so that a burst becomes one question. */
    readonly settleMs: number;
    /** How long people may be silent before the assistant answers again. */
    readonly silenceMs: number;
    readonly pace: PaceLimits;
  };
  /** What the QR codes in a picture say, when pictures can be looked at here. */
  readonly readPicture?: ReadPicture;
  /** What rooms above keep of a conversation, deleted with it. */
  readonly forgetElsewhere?: readonly ((db: Db, conversationId: string) => Promise<void>)[];
}

/** The conversation core: one for the web page and all platforms. */
export interface Core {
  /** For pages that wait for their answer. */
  readonly conversations: Conversations;
  /** For platforms: resolves when the events are on disk. */
  readonly accept: Accept;
  readonly deletions: Deletions;
  /**
   * Plug the platforms in and begin to work: first what an earlier run left. Only one process may do so on one SQLite file.
   *
   * Takes   the channels that are switched on, what their turns run in, and what keeps their events (a thread of its own);
   *         the database's one connection when absent.
   */
  start(channels: readonly Channel[], around: Around, events?: EventWriter): Promise<void>;
  /** Try again what was given up. Says whether there was such a dead letter. */
  replay(id: string): Promise<boolean>;
  /** Takes nothing new and finishes what was begun. */
  stop(): Promise<void>;
  /** Resolves when nothing is due. */
  idle(): Promise<void>;
}

/** Put the conversation room together. */
export function createCore(options: Options): Core {
  const { db, answerer, replies, clock, after, random, newId, log, settings, forgetElsewhere = [] } = options;
  const byName = new Map<string, Channel>();
  const { noticeVersion } = replies;
  const pace = createPace({ clock, limits: settings.pace });
  const takeTurn = createTakeTurn({
    answerer,
    replies,
    pace,
    silenceMs: settings.silenceMs,
    ...(options.readPicture ? { look: createLook(options.readPicture, (name) => byName.get(name)) } : {}),
    clock,
    newId,
    log,
  });
  const keep = createKeepDraft({ newId, noticeVersion, forgetElsewhere });
  const conversations = createConversations({ db, takeTurn, keep, clock, newId });
  const deletions = createDeletions({ db, clock, newId, forgetElsewhere });

  let pumps: readonly { wake(): void; idle(): Promise<void>; stop(): Promise<void> }[] = [];
  let sources: readonly Channel[] = [];
  let writer: EventWriter | undefined;
  let wakeWorker = (): void => undefined;
  let waking = false;
  /** One timer is enough: the worker itself looks for what is due after it. */
  function wakeWhenSettled(): void {
    if (waking) return;
    waking = true;
    after(settings.settleMs, () => {
      waking = false;
      wakeWorker();
    });
  }
  const settling = settlingOf(settings.settleMs);
  const accept = createIntake({
    write: (events) => (writer ? writer.write(events) : acceptEvents(db, events, settling)),
    clock,
    newId,
    wake: wakeWhenSettled,
  });

  return {
    conversations,
    accept,
    deletions,
    start: async (channels, around, events) => {
      if (channels.length === 0) return;
      writer = events;
      for (const channel of channels) byName.set(channel.name, channel);
      const drive = await around(takeTurn, channels);
      const common = { db, clock, after, random, newId, log };
      const senders = new Map(channels.map((channel) => [channel.name, createSender({ ...common, channel })]));
      const replied = (name: string): void => senders.get(name)?.wake();
      const worker = createWorker({ ...common, channels: byName, drive, keep, noticeVersion, replied });
      await freeLanes(db, clock());
      await freeMessages(db);
      pumps = [worker, ...senders.values()];
      wakeWorker = () => worker.wake();
      for (const pump of pumps) pump.wake();
      sources = channels.filter(({ source }) => source !== undefined);
      for (const { name, source } of sources) await source?.start((events) => accept(name, events));
    },
    replay: async (id) => {
      const found = await replay(db, id, clock());
      if (found) for (const pump of pumps) pump.wake();
      return found;
    },
    stop: async () => {
      await Promise.all(sources.flatMap(({ source }) => source?.stop() ?? []));
      await Promise.all(pumps.map((pump) => pump.stop()));
    },
    idle: async () => {
      for (const pump of pumps) await pump.idle();
    },
  };
}
