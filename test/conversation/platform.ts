import type { Answerer } from '../../src/answering/answerer.ts';
import type { Channel } from '../../src/conversation/channel.ts';
import { createCore, type Core } from '../../src/conversation/core.ts';
import { loadFixedReplies } from '../../src/conversation/fixed-replies.ts';
import type { PaceLimits } from '../../src/conversation/pace.ts';
import { createIds } from '../../src/foundation/ids.ts';
import { createLog } from '../../src/foundation/log.ts';
import type { After } from '../../src/foundation/timers.ts';
import type { Db } from '../../src/store/db.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Happening } from '../channels/contract.ts';
import { createPlainPlatform, type PlainPlatform } from '../support/plain-platform.ts';
import { remembers } from './room.ts';

export interface Running {
  readonly core: Core;
  readonly db: Db;
  readonly platform: PlainPlatform;
  readonly logged: readonly string[];
  /** Time goes on, and with it everything that waits for it; then nothing is left to do. */
  readonly pass: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  /** The clock of the machine is put back; timers do not notice. */
  readonly setBack: (milliseconds: number) => void;
  /** The platform delivers; resolves when it would be told 200. */
  readonly deliver: (...happenings: readonly Partial<Happening>[]) => Promise<void>;
  /** Delivers, lets it settle, and gives what the person was told since. */
  readonly hears: (...happenings: readonly Partial<Happening>[]) => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

interface Options {
  readonly answerer?: Answerer;
  readonly file?: string;
  readonly pace?: Partial<PaceLimits>;
  readonly settleMs?: number;
  readonly channel?: (channel: Channel) => Channel;
  readonly around?: Parameters<Core['start']>[1];
  readonly core?: Partial<Parameters<typeof createCore>[0]>;
  readonly startAt?: number;
  /** Puts something around the database that the core uses. */
  readonly database?: (db: Db) => Db;
}

/** The conversation core on the simplest platform, with a clock that only the test moves. */
export async function openPlatform(options: Options = {}): Promise<Running> {
  const { answerer = remembers, file = ':memory:', settleMs = 400, around = direct } = options;
  let now = options.startAt ?? NOON; // runs on without a break, as timers do
  let behind = 0;
  const clock = (): number => now - behind;
  const timers = new Set<{ readonly at: number; readonly work: () => void }>();
  const after: After = (milliseconds, work) => {
    const timer = { at: now + milliseconds, work };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  const logged: string[] = [];
  const log = createLog({ level: 'debug', destination: { write: (line) => void logged.push(line) } });
  const db = openSqlite(file);
  await migrate(db, clock);
  let seed = 0;
  const core = createCore({
    db: options.database?.(db) ?? db,
    answerer,
    replies: await loadFixedReplies('prompts', { contact: 'Bộ phận Một cửa', days: 180 }),
    clock,
    after,
    random: () => 0.5,
    newId: createIds(clock, (bytes) => bytes.fill((seed = (seed + 1) % 251))),
    log,
    settings: {
      settleMs,
      silenceMs: 60 * 60_000,
      pace: { personPerMinute: 1000, personPerDay: 1000, channelPerMinute: 1000, ...options.pace },
    },
    ...options.core,
  });
  const platform = createPlainPlatform();
  const channel = options.channel?.(platform.channel) ?? platform.channel;
  await core.start([channel], around);
  await core.idle();

  let count = 0;
  let told = 0;
  const deliver = async (...happenings: readonly Partial<Happening>[]): Promise<void> => {
    const whole = happenings.map((happening) => {
      count += 1;
      return {
        id: `m-${count}`,
        person: 'bac-tu',
        at: clock() + count,
        kind: 'text',
        text: '',
        ...happening,
      } as Happening;
    });
    await core.accept(channel.name, channel.webhook!.readEvents(platform.wire!(whole).body));
  };
  const pass = async (milliseconds: number): Promise<void> => {
    const until = now + milliseconds;
    for (;;) {
      await core.idle();
      const next = [...timers].sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > until) break;
      timers.delete(next);
      now = Math.max(now, next.at);
      next.work();
    }
    now = until;
    await core.idle();
  };
  return {
    core,
    db,
    platform,
    logged,
    pass,
    now: clock,
    setBack: (milliseconds) => {
      behind += milliseconds;
    },
    deliver,
    hears: async (...happenings) => {
      await deliver(...happenings);
      await pass(1_000);
      const all = platform.taken(happenings[0]?.person ?? 'bac-tu');
      const since = all.slice(told);
      told = all.length;
      return since;
    },
    stop: async () => {
      await core.stop();
      await db.close();
    },
  };
}

const direct: Parameters<Core['start']>[1] = (takeTurn) =>
  Promise.resolve((_channel, input, known) => takeTurn(input, known));
const NOON = Date.UTC(2026, 10, 21, 5);
