import { askPatience, sayDone } from '../../foundation/limited-process.ts';
import { structureOf } from '../structure.ts';
import { readBytes } from './read-bytes.ts';
import { Refusal } from './unreadable.ts';

/** What the process is given. */
export interface Task {
  readonly ending: string;
  readonly bytes: Uint8Array;
}
/** What came of it. */
export type Report =
  | { readonly read: Awaited<ReturnType<typeof readBytes>> }
  /** In Vietnamese, for whoever adds the document. */
  | { readonly refused: string }
  | { readonly failed: string };

/** The whole life of the process that reads one document: it is given a file, says what came of it, ends. */
process.once('message', ({ ending, bytes }: Task) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  void readBytes(ending, file, askPatience).then(
    (read) => {
      // whoever keeps it will look for its structure at every start: that must not take for ever either
      structureOf(read.lines, read.paragraphs);
      tell({ read });
    },
    (error: unknown) => {
      if (error instanceof Refusal) tell({ refused: error.message });
      else tell({ failed: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' });
    },
  );
});

const tell = (report: Report): void => sayDone(report);
