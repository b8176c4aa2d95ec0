/**
 * How long to wait before trying again.
 *
 * Takes   which attempt failed (1 is the first), and a random number from 0 up to 1.
 * Gives   milliseconds: one second, doubling up to a quarter of an hour, half of it by chance, so that what failed
 *         together does not come back together.
 */
export function backoff(attempt: number, random: number): number {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.min(20, Math.max(0, attempt - 1)));
  return Math.round(full / 2 + (full / 2) * random);
}

const FIRST = 1_000;
const LONGEST = 15 * 60 * 1_000;
