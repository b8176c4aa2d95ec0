import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sender } from '../../../src/channels/web/sender.ts';
import { createRateLimit } from '../../../src/foundation/rate-limit.ts';

describe('the pace of one address', () => {
  it('lets a whole minute of messages pass at once, then one after the other', () => {
    let now = 0;
    const limit = createRateLimit({ clock: () => now, perMinute: 30 });
    expect(Array.from({ length: 30 }, () => limit('a'))).toEqual(Array(30).fill(0));
    expect(limit('a')).toBe(2); // seconds
    now += 2_000;
    expect(limit('a')).toBe(0);
    expect(limit('a')).toBe(2);
  });

  it('is nobody else\u2019s', () => {
    const limit = createRateLimit({ clock: () => 0, perMinute: 1 });
    expect(limit('a')).toBe(0);
    expect(limit('a')).toBeGreaterThan(0);
    expect(limit('b')).toBe(0);
  });

  it('never lets more pass than the pace allows in the time that went by, and never says to wait for nothing', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), steps, (perMinute, gaps) => {
        let now = 0;
        let passed = 0;
        const limit = createRateLimit({ clock: () => now, perMinute });
        for (const gap of gaps) {
          now += gap;
          const wait = limit('a');
          if (wait === 0) passed += 1;
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(Math.ceil(60 / perMinute));
        }
        expect(passed).toBeLessThanOrEqual(perMinute * (1 + now / 60_000) + 1e-6);
      }),
    );
  });

  it('lets the next one pass after the seconds it named', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(30), (perMinute, more) => {
        let now = 0;
        const limit = createRateLimit({ clock: () => now, perMinute });
        let wait = 0;
        for (let message = 0; message <= perMinute + more; message++) wait = limit('a');
        expect(wait).toBeGreaterThan(0);
        now += wait * 1000 + 1; // a millisecond for rounding
        expect(limit('a')).toBe(0);
      }),
    );
  });

  it('locks nobody out when the clock jumps back', () => {
    let now = 1_000_000;
    const limit = createRateLimit({ clock: () => now, perMinute: 1 });
    limit('a');
    now = 0;
    limit('a');
    now += 60_001;
    expect(limit('a')).toBe(0);
  });

  it('forgets who was silent longest when too many come', () => {
    const limit = createRateLimit({ clock: () => 0, perMinute: 1, remembered: 2 });
    for (const key of ['a', 'b']) expect(limit(key)).toBe(0);
    expect(limit('a')).toBeGreaterThan(0); // a spoke last
    expect(limit('c')).toBe(0); // b is forgotten
    expect(limit('a')).toBeGreaterThan(0);
    expect(limit('b')).toBe(0);
  });
});

describe('who an address stands for', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1', 'fe80:0:0:0'],
  ])('%s is %s', (address, who) => {
    expect(sender(address)).toBe(who);
  });

  it.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])(
    '%s is this machine, which is not limited',
    (address) => {
      expect(sender(address)).toBeUndefined();
    },
  );
});
