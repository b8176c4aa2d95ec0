import { ChannelRejected, type InboundEvent, type Source } from '../../conversation/channel.ts';
import type { Log } from '../../foundation/log.ts';
import type { Fields } from '../json.ts';
import type { CallBot } from './api.ts';

interface Options {
  readonly call: CallBot;
  readonly read: (update: Fields) => InboundEvent[];
  readonly log: Log;
  /** Waits; comes back early, without an error, when the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Ask for updates, one long call after the other.
 *
 * An update is given once and never again: it is offered to `receive` until it is kept, and nothing new is asked for
 * meanwhile. Ends by itself only when the token is over.
 */
export function createPolling({ call, read, log, wait }: Options): Source {
  let stopping = new AbortController(); // no further call
  let leaving = new AbortController(); // not even the end of this one
  let running = Promise.resolve();

  async function poll(receive: (events: readonly InboundEvent[]) => Promise<void>): Promise<void> {
    let pause = SHORTEST_MS;
    while (!stopping.signal.aborted) {
      const updates = await ask();
      if (updates === 'over') return;
      if (updates === 'failed') {
        await wait(pause, stopping.signal);
        pause = Math.min(pause * 2, LONGEST_MS);
        continue;
      }
      pause = SHORTEST_MS;
      const events = updates.flatMap(read);
      if (events.length > 0) await keep(events, receive);
    }
  }

  async function ask(): Promise<readonly Fields[] | 'failed' | 'over'> {
    const signal = AbortSignal.any([leaving.signal, AbortSignal.timeout(PATIENCE_MS)]);
    try {
      const result = await call('getUpdates', { timeout: String(LONG_POLL_SECONDS) }, signal);
      const list = result['list'];
      return Array.isArray(list) ? (list as Fields[]) : [result];
    } catch (error) {
      if (leaving.signal.aborted) return [];
      if (!(error instanceof ChannelRejected)) return 'failed';
      if (error.platformCode === NOTHING_NEW) return [];
      if (error.tokenInvalid) {
        log.error({ event: 'zalo-bot.token-over' }, 'Zalo takes the bot token no more; polling has ended');
        return 'over';
      }
      return 'failed';
    }
  }

  async function keep(
    events: readonly InboundEvent[],
    receive: (events: readonly InboundEvent[]) => Promise<void>,
  ): Promise<void> {
    for (let pause = SHORTEST_MS; ; pause = Math.min(pause * 2, LONGEST_MS)) {
      try {
        await receive(events);
        return;
      } catch (error) {
        if (stopping.signal.aborted) throw error;
        log.warn({ event: 'zalo-bot.not-kept', error }, 'an update could not be kept; it is tried again');
        await wait(pause, stopping.signal);
      }
    }
  }

  return {
    start(receive) {
      stopping = new AbortController();
      leaving = new AbortController();
      running = poll(receive).catch((error: unknown) => {
        log.error({ event: 'zalo-bot.polling-ended', error }, 'polling has ended');
      });
      return Promise.resolve();
    },
    async stop() {
      stopping.abort();
      // an update that is on its way now would be lost for good
      const last = leaving; // a new start has its own
      void wait(GRACE_MS, last.signal).then(() => last.abort());
      await running;
      last.abort();
    },
  };
}

/** How an empty long poll ends. */
const NOTHING_NEW = '408';
const LONG_POLL_SECONDS = 30;
const PATIENCE_MS = 45_000;
const GRACE_MS = 1_000;
const SHORTEST_MS = 1_000;
const LONGEST_MS = 60_000;
