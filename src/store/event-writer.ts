import { Worker } from 'node:worker_threads';

import { StoreUnavailable } from './errors.ts';
import type { InboxRecord, Settling } from './inbox.ts';

/** Keeps events; resolves once they are on disk. */
export interface EventWriter {
  readonly write: (events: readonly InboxRecord[], settling: Settling) => Promise<void>;
  close(): Promise<void>;
}

/** What goes to the thread and comes back. */
export interface WriteOrder {
  readonly number: number;
  readonly events: readonly InboxRecord[];
  readonly settling: Settling;
}
export interface WriteReport {
  readonly number: number;
  readonly failed?: string;
}

/**
 * Keep events from a thread of its own: waiting for the disk, which is most of a commit, then stops nobody who knocks.
 *
 * Takes   the database file, already migrated.
 * Throws  StoreUnavailable on a write that failed or whose thread died; none of its events was kept then, or all were and
 *         the platform's next try finds them there.
 */
export function openEventWriter(file: string): EventWriter {
  const thread = new Worker(new URL('./event-writer-thread.ts', import.meta.url), { workerData: file });
  thread.unref();
  const waiting = new Map<number, PromiseWithResolvers<undefined>>();
  let count = 0;
  let dead: string | undefined;

  thread.on('message', ({ number, failed }: WriteReport) => {
    const order = waiting.get(number);
    waiting.delete(number);
    if (failed === undefined) order?.resolve(undefined);
    else order?.reject(new StoreUnavailable(`events could not be kept (${failed})`));
  });
  const die = (why: string): void => {
    dead = why;
    for (const order of waiting.values()) order.reject(new StoreUnavailable(`events could not be kept (${why})`));
    waiting.clear();
  };
  thread.on('error', (error) => die(error instanceof Error ? error.name : 'unknown'));
  thread.on('exit', () => die('closed'));

  return {
    write: (events, settling) => {
      if (dead !== undefined) return Promise.reject(new StoreUnavailable(`events could not be kept (${dead})`));
      const order = Promise.withResolvers<undefined>();
      count += 1;
      waiting.set(count, order);
      thread.postMessage({ number: count, events, settling } satisfies WriteOrder);
      return order.promise;
    },
    close: async () => {
      await Promise.allSettled([...waiting.values()].map(({ promise }) => promise));
      await thread.terminate();
    },
  };
}
