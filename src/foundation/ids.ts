import { randomFillSync } from 'node:crypto';
import { systemClock, type Clock } from './clock.ts';

export type NewId = () => string;

/**
 * Make a source of ids that sort by time and that nobody guesses from their neighbours.
 *
 * Takes   a clock, and a source of random bytes (filled in place).
 * Gives   a function; each call gives a UUID of version 7: 48 bits of milliseconds, then 74 random bits. Ids of one source
 *         never go back in order: within a millisecond, or when the clock is set back, the random part grows by a random
 *         step of up to 2^32.
 * Source  RFC 9562, sections 5.7 and 6.2 (method 2).
 */
export function createIds(clock: Clock, fillRandom: (bytes: Uint8Array) => void): NewId {
  const bytes = new Uint8Array(4);
  const view = new DataView(bytes.buffer);
  const random32 = (): number => {
    fillRandom(bytes);
    return view.getUint32(0);
  };
  let last = -1;
  let time = '';
  // the random part, 74 bits in the three pieces that a UUID has room for: 12, 30 and 32
  let [high, middle, low] = [0, 0, 0];
  function startAt(milliseconds: number): void {
    last = milliseconds;
    time = hexOf(milliseconds, 12);
    [high, middle, low] = [random32() % HIGH, random32() % MIDDLE, random32()];
  }
  return () => {
    const now = clock();
    if (now > last) {
      startAt(now);
      return spell(time, high, middle, low);
    }
    low += 1 + random32();
    if (low >= LOW) {
      low -= LOW;
      middle += 1;
    }
    if (middle === MIDDLE) {
      middle = 0;
      high += 1;
    }
    // the random part is used up: borrow the next millisecond
    if (high === HIGH) startAt(last + 1);
    return spell(time, high, middle, low);
  };
}

/** An id from the system's clock and randomness. */
export const newId: NewId = createIds(systemClock, createRandomPool(4_096));

/** Asking the system for a few random bytes costs as much as asking for thousands. No byte is handed out twice. */
function createRandomPool(size: number): (bytes: Uint8Array) => void {
  const pool = new Uint8Array(size);
  let used = size;
  return (bytes) => {
    if (used + bytes.length > size) {
      randomFillSync(pool);
      used = 0;
    }
    bytes.set(pool.subarray(used, used + bytes.length));
    pool.fill(0, used, used + bytes.length);
    used += bytes.length;
  };
}

const HIGH = 2 ** 12;
const MIDDLE = 2 ** 30;
const LOW = 2 ** 32;

/** Version 7 stands before the first random piece, the variant (binary 10) before the second. */
function spell(time: string, high: number, middle: number, low: number): string {
  // sixteen bits at a time: numbers beyond thirty-one bits are spelled a slower way
  const variant = hexOf(0x8000 + (middle >>> 16), 4);
  const node = hexOf(middle & 0xffff, 4) + hexOf(low >>> 16, 4) + hexOf(low & 0xffff, 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hexOf(high, 3)}-${variant}-${node}`;
}

const hexOf = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');
