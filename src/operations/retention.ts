import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import type { After } from '../foundation/timers.ts';
import type { Db } from '../store/db.ts';
import { removeOld, type Removed } from '../store/retention.ts';

interface Options {
  readonly db: Db;
  /** How many days words of conversations are kept. */
  readonly days: number;
  readonly clock: Clock;
  readonly after: After;
  readonly log: Log;
}

export interface Retention {
  /** Remove now what was kept long enough. */
  run(): Promise<Removed>;
  /** Remove every day from now on, the first time soon. */
  start(): void;
  stop(): void;
}

/**
 * Keep nothing longer than promised.
 *
 * Laws    after a run no word of a person older than `days` is in the database or its files; a run that fails is tried
 *         again an hour later.
 */
export function createRetention({ db, days, clock, after, log }: Options): Retention {
  let cancel = (): void => undefined;

  async function run(): Promise<Removed> {
    const now = clock();
    const removed = await removeOld(db, { wordsBefore: now - days * DAY, namesBefore: now - NAMES_DAYS * DAY });
    await db.scrub();
    log.info({ event: 'retention.done', ...removed }, 'what was kept long enough is removed');
    return removed;
  }

  function plan(wait: number): void {
    cancel = after(wait, () => {
      run().then(
        () => plan(DAY),
        (error: unknown) => {
          log.error({ event: 'retention.failed', error }, 'old conversations could not be removed');
          plan(HOUR);
        },
      );
    });
  }

  return { run, start: () => plan(SOON), stop: () => cancel() };
}

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
/** Not in the busy first moments of the program. */
const SOON = 60_000;
/** Platforms deliver again for up to a day and a half; a week is on the safe side. */
const NAMES_DAYS = 7;
