/**
 * A set of numbers that is emptied in no time, for counting what a passage holds once however often it occurs.
 * Small enough to stay in the processor's cache, unlike a mark for every word of the corpus.
 */
export interface Distinct {
  /** Make room for so many numbers, and forget those seen before. */
  clear(expected: number): void;
  /** Whether the number is seen for the first time since `clear`. */
  first(value: number): boolean;
}

export function createDistinct(): Distinct {
  let values = new Uint32Array(1024);
  let seenAt = new Uint32Array(1024);
  let round = 0;
  return {
    clear(expected) {
      if (expected * 2 > values.length) {
        const size = 1 << Math.ceil(Math.log2(expected * 2 + 1));
        values = new Uint32Array(size);
        seenAt = new Uint32Array(size);
        round = 0;
      }
      round += 1;
    },
    first(value) {
      const mask = values.length - 1;
      let slot = Math.imul(value, 0x9e3779b1) >>> 8;
      for (slot &= mask; seenAt[slot] === round; slot = (slot + 1) & mask) if (values[slot] === value) return false;
      values[slot] = value;
      seenAt[slot] = round;
      return true;
    },
  };
}
