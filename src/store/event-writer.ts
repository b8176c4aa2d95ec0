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
 * Takes   the database file, already migrated, and how its conversations settle.
 * Gives   a writer. What is written while the disk is busy with the commit before shares the next one.
 * Throws  StoreUnavailable on a write that failed or whose thread died; none of its events was kept then, or all were and
 *         the platform's next try finds them there.
 */
export function openEventWriter(file: string, settling: Settling): EventWriter {
  const workerData: WriterData = { file, settling };
  const thread = new Worker(new URL('./event-writer-thread.ts', import.meta.url), { workerData });
  thread.unref();
  const waiting = new Map<number, PromiseWithResolvers<undefined>>();
  let count = 0;
  let dead: string | undefined;

  thread.on('message', ({ numbers, failed }: WriteReport) => {
    for (const number of numbers) {
      const order = waiting.get(number);
      waiting.delete(number);
      if (failed === undefined) order?.resolve(undefined);
      else order?.reject(unkept(failed));
    }
  });
  const die = (why: string): void => {
    dead = why;
    for (const order of waiting.values()) order.reject(unkept(why));
    waiting.clear();
  };
  thread.on('error', (error) => die(error instanceof Error ? error.name : 'unknown'));
  thread.on('exit', () => die('closed'));

  return {
    write: (events) => {
      if (dead !== undefined) return Promise.reject(unkept(dead));
      const order = Promise.withResolvers<undefined>();
      count += 1;
      waiting.set(count, order);
      thread.postMessage({ number: count, events } satisfies WriteOrder);
      return order.promise;
    },
    close: async () => {
      await Promise.allSettled([...waiting.values()].map(({ promise }) => promise));
      await thread.terminate();
    },
  };
}

const unkept = (why: string): StoreUnavailable => new StoreUnavailable(`events could not be kept (${why})`);
