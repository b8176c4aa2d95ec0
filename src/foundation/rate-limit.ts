import type { Clock } from './clock.ts';

interface Options {
  readonly clock: Clock;
  readonly perMinute: number;
  /** How many addresses are remembered; the one silent longest is forgotten first. */
  readonly remembered?: number;
}

/**
 * Let everybody ask at a person's pace.
 *
 * Takes   how many messages a minute one key may send; as many at once after a pause (a class that starts together).
 * Gives   a function that counts one message of a key: 0 when it may pass, else after how many seconds the next one may.
 * Laws    in any stretch of time t a key passes at most perMinute × (1 + t / 1 min) messages; memory is bounded; a clock
 *         that jumps back never locks anybody out.
 */
export function createRateLimit({ clock, perMinute, remembered = 10_000 }: Options): (key: string) => number {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  const perMillisecond = perMinute / 60_000;

  return (key) => {
    const now = clock();
    const bucket = buckets.get(key) ?? { tokens: perMinute, at: now };
    const tokens = Math.min(perMinute, bucket.tokens + Math.max(0, now - bucket.at) * perMillisecond);
    const passes = tokens >= 1;
    buckets.delete(key); // a Map keeps the order of insertion: the longest silent key stands first
    buckets.set(key, { tokens: passes ? tokens - 1 : tokens, at: now });
    if (buckets.size > remembered) buckets.delete(buckets.keys().next().value!);
    return passes ? 0 : Math.ceil((1 - tokens) / perMillisecond / 1000);
  };
}
