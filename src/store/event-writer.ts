import { Worker } from 'node:worker_threads';

import { StoreUnavailable } from './errors.ts';
import type { InboxRecord, Settling } from './inbox.ts';

/** Keeps events; resolves once they are on disk. */
export interface EventWriter {
  readonly write: (events: readonly InboxRecord[]) => Promise<void>;
  close(): Promise<void>;
}

/** What the thread is started with, what goes to it and what comes back. */
export interface WriterData {
  readonly file: string;
  readonly settling: Settling;
}
export interface WriteOrder {
  readonly number: number;
  readonly events: readonly InboxRecord[];
}
export interface WriteReport {
  readonly numbers: readonly number[];
  readonly failed?: string;
}

/**
 * Keep events from a thread of its own: waiting for the disk, which is most of a commit, then stops nobody who knocks.
 *
 * Takes   the database file, already migrated, how its conversations settle, and how long to rest after the thread died.
 * Gives   a writer. What is written while the disk is busy with the commit before shares the next one. A thread that died
 *         is replaced by the next write.
 * Throws  StoreUnavailable on a write that failed or whose thread died; none of its events was kept then, or all were and
 *         the platform's next try finds them there.
 */
export function openEventWriter(file: string, settling: Settling, restMs = 1_000): EventWriter {
  const waiting = new Map<number, PromiseWithResolvers<undefined>>();
  let thread: Worker | undefined = start();
  let count = 0;
  let closed = false;
  let resting = false;

  function start(): Worker {
    const workerData: WriterData = { file, settling };
    const started = new Worker(new URL('./event-writer-thread.ts', import.meta.url), { workerData });
    started.unref();
    started.on('message', ({ numbers, failed }: WriteReport) => {
      for (const number of numbers) {
        const order = waiting.get(number);
        waiting.delete(number);
        if (failed === undefined) order?.resolve(undefined);
        else order?.reject(unkept(failed));
      }
    });
    let why = 'closed';
    started.on('error', (error) => (why = error instanceof Error ? error.name : 'unknown'));
    started.on('exit', () => {
      thread = undefined;
      for (const order of waiting.values()) order.reject(unkept(why));
      waiting.clear();
      resting = true; // whatever killed it may kill the next one too: not a new one for every knock
      setTimeout(() => (resting = false), restMs).unref();
    });
    return started;
  }

  return {
    write: (events) => {
      if (closed) return Promise.reject(unkept('closed'));
      if (!thread && resting) return Promise.reject(unkept('resting'));
      thread ??= start();
      const order = Promise.withResolvers<undefined>();
      count += 1;
      waiting.set(count, order);
      thread.postMessage({ number: count, events } satisfies WriteOrder);
      return order.promise;
    },
    close: async () => {
      closed = true;
      await Promise.allSettled([...waiting.values()].map(({ promise }) => promise));
      await thread?.terminate();
    },
  };
}

const unkept = (why: string): StoreUnavailable => new StoreUnavailable(`events could not be kept (${why})`);
