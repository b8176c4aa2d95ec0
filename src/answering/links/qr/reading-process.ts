import { sayDone } from '../../../foundation/limited-process.ts';
import { findCodes } from './find-codes.ts';
import { pixelsOf } from './pixels.ts';

/** What the process is given. */
export interface Task {
  readonly picture: Uint8Array;
}
/** What came of it: the words of the codes, or that the picture could not be opened. */
export type Report = { readonly codes: readonly string[] } | { readonly unopened: string };

/** The whole life of the process that looks at one picture. */
process.once('message', ({ picture }: Task) => {
  void look(picture).then(sayDone);
});

async function look(picture: Uint8Array): Promise<Report> {
  try {
    const pixels = pixelsOf(picture);
    return pixels ? { codes: await findCodes(pixels) } : { unopened: 'format or size' };
  } catch (error) {
    return { unopened: error instanceof Error ? error.name : 'unknown' };
  }
}
