import { parentPort, workerData } from 'node:worker_threads';

import type { WriteOrder, WriteReport, WriterData } from './event-writer.ts';
import { StoreRefused } from './errors.ts';
import { acceptEvents } from './inbox.ts';
import { openSqlite } from './sqlite.ts';

/**
 * The thread behind `openEventWriter`: all orders that came in while the commit before was on its way share the next one,
 * in the order they came. Commits keep a little distance: on a quick disk each would hold a few events only, and cost
 * nearly as much as one with many. After a pause an order is committed at once.
 */
const { file, settling } = workerData as WriterData;
const db = openSqlite(file);
let orders: WriteOrder[] = [];
let lastBegun = -Infinity;

parentPort?.on('message', (order: WriteOrder) => {
  orders.push(order);
  if (orders.length > 1) return;
  const early = lastBegun + APART_MS - performance.now();
  if (early > 0) setTimeout(() => void commitWaiting(), early);
  else setImmediate(() => void commitWaiting());
});

async function commitWaiting(): Promise<void> {
  lastBegun = performance.now();
  const together = orders;
  orders = [];
  const failed = await commit(together);
  if (failed instanceof StoreRefused && together.length > 1) {
    // one order nobody can keep must not keep the others out
    for (const order of together) report([order], await commit([order]));
  } else {
    report(together, failed);
  }
}

async function commit(together: readonly WriteOrder[]): Promise<unknown> {
  const events = together.flatMap((order) => order.events);
  return acceptEvents(db, events, settling).then(
    () => undefined,
    (error: unknown) => error,
  );
}

function report(together: readonly WriteOrder[], failed: unknown): void {
  const numbers = together.map(({ number }) => number);
  const why = failed instanceof Error ? failed.message : 'unknown';
  parentPort?.postMessage({ numbers, ...(failed === undefined ? {} : { failed: why }) } satisfies WriteReport);
}

/** Milliseconds from the beginning of one commit to the next. */
const APART_MS = 2;
