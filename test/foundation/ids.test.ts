import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createIds, newId } from '../../src/foundation/ids.ts';

const fill =
  (value: number) =>
  (bytes: Uint8Array): void => {
    bytes.fill(value);
  };

describe('createIds', () => {
  it('spells a UUID of version 7 with the time in front', () => {
    const id = createIds(() => Date.UTC(2026, 0, 1), fill(0xab))();
    expect(id).toBe('019b76da-a800-7bab-abab-abababababab');
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 0, 1));
  });

  it('sorts by time, however the clock moves and whatever the randomness', () => {
    const times = fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 255 }), (moments, value) => {
        let at = 0;
        const next = createIds(() => moments[at++]!, fill(value));
        const ids = moments.map(() => next());
        expect([...ids].sort()).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      }),
    );
  });

  it('goes on into the next millisecond when all counting is used up', () => {
    const next = createIds(() => 1000, fill(0xff));
    const ids = [next(), next(), next()];
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
  });
});

it('gives new ids every time', () => {
  const ids = Array.from({ length: 5000 }, newId);
  expect(new Set(ids).size).toBe(5000);
  expect([...ids].sort()).toEqual(ids);
});

it('takes a random step between ids of one millisecond, so that none is guessed from its neighbour', () => {
  const next = createIds(
    () => 1000,
    (bytes) => void bytes.fill(bytes.length === 4 ? 0x5a : 0x01),
  );
  const [first, second] = [next(), next()].map((id) => BigInt(`0x${id.slice(-12)}`));
  expect(second! - first!).toBe(1n + 0x5a5a5a5an);
});
