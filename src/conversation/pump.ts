import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import type { After } from '../foundation/timers.ts';

interface Options {
  /** In the log, when taking work fails. */
  readonly name: string;
  /** Take the next piece of work; undefined when none is due. What it gives never rejects. */
  readonly take: () => Promise<(() => Promise<void>) | undefined>;
  /** When work will be due next, undefined when none waits. */
  readonly nextDue: () => Promise<number | undefined>;
  /** The clock was set back: whatever waits for a time that is far off now must not. */
  readonly setBack: (now: number) => Promise<void>;
  /** How many pieces may be in hand at once. */
  readonly atOnce: number;
  readonly clock: Clock;
  readonly after: After;
  readonly log: Log;
}

export interface Pump {
  /** There may be work. */
  wake(): void;
  /** Resolves when nothing is in hand and nothing is due. */
  idle(): Promise<void>;
  /** Takes nothing new; resolves when what was begun is finished. */
  stop(): Promise<void>;
}

/**
 * Work off a queue that is kept in the database: at once when woken, later when something becomes due, again after a
 * while when the database does not answer.
 */
export function createPump({ name, take, nextDue, setBack, atOnce, clock, after, log }: Options): Pump {
  let hands = 0;
  let lastSeen = clock();
  let woken = false;
  let stopped = false;
  let cancel = (): void => undefined;
  let waiters: (() => void)[] = [];

  function wake(): void {
    woken = true;
    if (!stopped && hands < atOnce) void work();
  }

  async function work(): Promise<void> {
    hands += 1;
    let failed = false;
    try {
      while (!stopped) {
        woken = false;
        await noticeSetBack();
        const piece = await take();
        if (!piece) break;
        wake(); // there may be more: another hand looks while this one works
        await piece();
      }
    } catch (error) {
      failed = true;
      log.error({ event: 'queue.failed', queue: name, error }, 'work could not be taken from the queue');
    }
    hands -= 1;
    if (woken && !failed && !stopped) wake();
    else if (hands === 0) await rest(failed);
  }

  async function noticeSetBack(): Promise<void> {
    const now = clock();
    const back = lastSeen - now;
    lastSeen = now;
    if (back <= TOLERATED) return;
    log.warn({ event: 'clock.set-back', queue: name, ms: back }, 'the clock was set back');
    await setBack(now);
  }

  /** Nothing is due: look again when something will be, or when the database had time to recover. */
  async function rest(failed: boolean): Promise<void> {
    cancel();
    if (!stopped) {
      const due = failed ? clock() + RECOVER : await nextDue().catch(() => undefined);
      const wait = due === undefined ? LOOK_AGAIN : Math.min(LOOK_AGAIN, Math.max(1, due - clock()));
      cancel = after(wait, wake);
    }
    if (hands > 0) return;
    const told = waiters;
    waiters = [];
    for (const tell of told) tell();
  }

  const idle = (): Promise<void> => (hands === 0 ? Promise.resolve() : new Promise((tell) => waiters.push(tell)));

  return {
    wake,
    idle,
    stop: async () => {
      stopped = true;
      cancel();
      await idle();
    },
  };
}

/** Milliseconds after which the queue is looked at in any case: another process may have left something. */
const LOOK_AGAIN = 30_000;
/** Clocks are nudged all the time. */
const TOLERATED = 1_000;
/** Milliseconds a database that did not answer is given. */
const RECOVER = 2_000;
