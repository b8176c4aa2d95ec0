import { Worker } from 'node:worker_threads';

import { StoreUnavailable } from './errors.ts';
import type { InboxRecord, Settling } from './inbox.ts';

/** Keeps events; resolves once they are on disk. */
export interface EventWriter {
  readonly write: (events: readonly InboxRecord[]) => Promise<void>;
  close(): Promise<void>;
}

/** What the thread is started with. */
export interface WriterData {
  readonly file: string;
  readonly settling: Settling;
}
/** What goes to it: the events of each write. */
export type WriteOrder = readonly (readonly InboxRecord[])[];
/** What comes back: why each write failed, undefined for one that did not; nothing at all when none did. */
export type WriteReport = readonly (string | undefined)[];

interface Write extends PromiseWithResolvers<undefined> {
  readonly events: readonly InboxRecord[];
}

/**
 * Keep events from a thread of its own: waiting for the disk, which is most of a commit, then stops nobody who knocks.
 *
 * Takes   the database file, already migrated, how its conversations settle, and how long to rest after the thread died.
 * Gives   a writer. What is written while a commit is on its way shares the next one. Commits keep a little distance: on a
 *         quick disk each would hold a few events only, and cost nearly as much as one with many; after a pause a write is
 *         committed at once. A thread that died is replaced.
 * Throws  StoreUnavailable on a write that failed or whose thread died; none of its events was kept then, or all were and
 *         the platform's next try finds them there.
 */
export function openEventWriter(file: string, settling: Settling, restMs = 1_000): EventWriter {
  let thread: Worker | undefined = start();
  let gathered: Write[] = [];
  let underWay: readonly Write[] = [];
  let planned = false;
  let lastBegun = -Infinity;
  let closed = false;
  let resting = false;

  function start(): Worker {
    const workerData: WriterData = { file, settling };
    const started = new Worker(new URL('./event-writer-thread.ts', import.meta.url), { workerData });
    started.unref();
    started.on('message', (report: WriteReport) => end(report));
    let why = 'closed';
    started.on('error', (error) => (why = error instanceof Error ? error.name : 'unknown'));
    started.on('exit', () => {
      thread = undefined;
      resting = true; // whatever killed it may kill the next one too: not a new one for every knock
      setTimeout(() => (resting = false), restMs).unref();
      end(underWay.map(() => why));
    });
    return started;
  }

  function plan(): void {
    if (planned || underWay.length > 0 || gathered.length === 0) return;
    planned = true;
    const early = lastBegun + APART_MS - performance.now();
    if (early > 0) setTimeout(begin, early);
    else setImmediate(begin);
  }

  function begin(): void {
    planned = false;
    lastBegun = performance.now();
    underWay = gathered;
    gathered = [];
    if (!thread && (closed || resting)) {
      end(underWay.map(() => 'resting'));
      return;
    }
    thread ??= start();
    thread.postMessage(underWay.map(({ events }) => events) satisfies WriteOrder);
  }

  function end(report: WriteReport): void {
    const ended = underWay;
    underWay = [];
    for (const [index, write] of ended.entries()) {
      const failed = report[index];
      if (failed === undefined) write.resolve(undefined);
      else write.reject(unkept(failed));
    }
    plan();
  }

  return {
    write: (events) => {
      if (closed) return Promise.reject(unkept('closed'));
      const write = { events, ...Promise.withResolvers<undefined>() };
      gathered.push(write);
      plan();
      return write.promise;
    },
    close: async () => {
      closed = true;
      await Promise.allSettled([...underWay, ...gathered].map(({ promise }) => promise));
      await thread?.terminate();
    },
  };
}

const unkept = (why: string): StoreUnavailable => new StoreUnavailable(`events could not be kept (${why})`);

/** Milliseconds from the beginning of one commit to the next. */
const APART_MS = 2;
