/** A stream of numbers in [0, 1) that is the same for the same name, on every machine. */
export type Random = () => number;

/**
 * A generator of its own for each name, so that one question's variant does not depend on the others.
 *
 * Source  FNV-1a for the seed, mulberry32 for the stream.
 */
export function randomFor(name: string): Random {
  let state = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) state = Math.imul(state ^ name.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: Random, from: ArrayLike<T>): T => from[Math.floor(random() * from.length)]!;
