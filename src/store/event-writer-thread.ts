import { parentPort, workerData } from 'node:worker_threads';

import type { WriteOrder, WriteReport } from './event-writer.ts';
import { acceptEvents } from './inbox.ts';
import { openSqlite } from './sqlite.ts';

/** The thread behind `openEventWriter`: one commit an order, in the order they come. */
const db = openSqlite(workerData as string);
parentPort?.on('message', ({ number, events, settling }: WriteOrder) => {
  const report = (failed?: string): void =>
    parentPort?.postMessage({ number, ...(failed === undefined ? {} : { failed }) } satisfies WriteReport);
  acceptEvents(db, events, settling).then(
    () => report(),
    (error: unknown) => report(error instanceof Error ? error.message : 'unknown'),
  );
});
