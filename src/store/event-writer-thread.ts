import { parentPort, workerData } from 'node:worker_threads';

import type { WriteOrder, WriteReport, WriterData } from './event-writer.ts';
import { StoreRefused } from './errors.ts';
import { acceptEvents, type InboxRecord } from './inbox.ts';
import { openSqlite } from './sqlite.ts';

/** The thread behind `openEventWriter`: one commit an order; one write that nobody can keep does not keep the others out. */
const { file, settling } = workerData as WriterData;
const db = openSqlite(file);

parentPort?.on('message', (order: WriteOrder) => {
  void commitEach(order).then((report) => parentPort?.postMessage(report));
});

async function commitEach(order: WriteOrder): Promise<WriteReport> {
  const failed = await commit(order.flat());
  if (failed === undefined) return [];
  if (!(failed instanceof StoreRefused) || order.length === 1) return order.map(() => reasonOf(failed));
  const reasons: (string | undefined)[] = [];
  for (const events of order) reasons.push(reasonOf(await commit(events)));
  return reasons;
}

const commit = (events: readonly InboxRecord[]): Promise<unknown> =>
  acceptEvents(db, events, settling).then(
    () => undefined,
    (error: unknown) => error,
  );

function reasonOf(failed: unknown): string | undefined {
  if (failed === undefined) return undefined;
  return failed instanceof Error ? failed.message : 'unknown';
}
