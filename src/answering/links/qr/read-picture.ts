import { join } from 'node:path';

import { AppError } from '../../../foundation/errors.ts';
import { inLimitedProcess, ProcessEnded } from '../../../foundation/limited-process.ts';
import { PICTURE_LIMITS } from './limits.ts';
import type { Report, Task } from './reading-process.ts';

/** A picture that was not looked at: of another format, too large, damaged, or one too many. */
export class PictureUnreadable extends AppError {
  override readonly name = 'PictureUnreadable';
  readonly code = 'picture.unreadable';
}

/** The words of every QR code in a picture; none when there is none. Throws PictureUnreadable. */
export type ReadPicture = (picture: Uint8Array) => Promise<readonly string[]>;

/**
 * Read QR codes here, on this machine: the picture goes nowhere.
 *
 * Takes   PNG or JPEG bytes, from anybody. Each picture is unpacked in a process of its own with limits of time and
 *         memory, one after the other.
 */
export function createReadPicture(): ReadPicture {
  let busy: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (picture) => {
    if (picture.byteLength > PICTURE_LIMITS.bytes) throw new PictureUnreadable('the picture is too large');
    if (waiting >= PICTURE_LIMITS.waiting) throw new PictureUnreadable('too many pictures wait');
    waiting += 1;
    const turn = busy.then(() => look({ picture }));
    busy = turn.catch(() => undefined);
    return turn.finally(() => (waiting -= 1));
  };
}

async function look(task: Task): Promise<readonly string[]> {
  const module = join(import.meta.dirname, 'reading-process.ts');
  try {
    const report = await inLimitedProcess<Report>(module, task, PICTURE_LIMITS);
    if ('codes' in report) return report.codes;
    throw new PictureUnreadable(`the picture could not be opened (${report.unopened})`);
  } catch (error) {
    if (error instanceof ProcessEnded) throw new PictureUnreadable(error.message, { cause: error });
    throw error;
  }
}
