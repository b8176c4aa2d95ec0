import { withRoom } from './growable.ts';

/**
 * A set of numbers that is emptied in no time, for counting what a passage holds once however often it occurs. Holds a mark
 * for every number up to the largest, so the numbers should be no more than a corpus has words.
 */
export interface Distinct {
  /** Make room for numbers below `limit`, and forget those seen before. */
  clear(limit: number): void;
  /** Whether the number is seen for the first time since `clear`. */
  first(value: number): boolean;
}

export function createDistinct(): Distinct {
  let seenIn = new Uint32Array(1024);
  let round = 0;
  return {
    clear(limit) {
      seenIn = withRoom(seenIn, limit);
      round += 1;
      if (round <= LAST_ROUND) return;
      seenIn.fill(0);
      round = 1;
    },
    first(value) {
      if (seenIn[value] === round) return false;
      seenIn[value] = round;
      return true;
    },
  };
}

const LAST_ROUND = 0xffffffff;
