import { parentPort, workerData } from 'node:worker_threads';
import { readBytes } from './read-bytes.ts';
import { Refusal } from './unreadable.ts';

/** What the thread is given, and what it says when it is done. */
export interface Task {
  readonly ending: string;
  readonly bytes: Uint8Array;
}
export type Outcome =
  | { readonly read: Awaited<ReturnType<typeof readBytes>> }
  /** In Vietnamese, for whoever adds the document. */
  | { readonly refused: string }
  | { readonly failed: string };

/** The thread's whole life: read one document, say what came of it, end. */
const { ending, bytes } = workerData as Task;
const outcome = await readBytes(ending, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).then(
  (read): Outcome => ({ read }),
  (error: unknown): Outcome =>
    error instanceof Refusal
      ? { refused: error.message }
      : { failed: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' },
);
parentPort?.postMessage(outcome);
