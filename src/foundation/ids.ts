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
  const random = (bits: number): bigint => {
    const bytes = new Uint8Array(Math.ceil(bits / 8));
    fillRandom(bytes);
    return BigInt.asUintN(
      bits,
      bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n),
    );
  };
  let last = -1;
  let tail = 0n;
  return () => {
    const now = clock();
    const grown = tail + 1n + random(STEP_BITS);
    if (now > last) {
      last = now;
      tail = random(TAIL_BITS);
    } else if (grown >> BigInt(TAIL_BITS) === 0n) {
      tail = grown;
    } else {
      // the random part is used up: borrow the next millisecond
      last += 1;
      tail = random(TAIL_BITS);
    }
    return spell(last, tail);
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

const TAIL_BITS = 74;
const STEP_BITS = 32;

/** Version and variant stand between: 12 random bits, then 62. */
function spell(milliseconds: number, tail: bigint): string {
  const version = (0x7n << 12n) | (tail >> 62n);
  const variant = (0x2n << 62n) | BigInt.asUintN(62, tail);
  const hex = [hexOf(BigInt(milliseconds), 12), hexOf(version, 4), hexOf(variant, 16)].join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const hexOf = (number: bigint, digits: number): string => number.toString(16).padStart(digits, '0');
