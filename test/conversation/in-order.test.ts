import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createInOrder } from '../../src/conversation/in-order.ts';

describe('work in order', () => {
  it('begins nothing of a key before all earlier work of that key has ended', async () => {
    const inOrder = createInOrder();
    const gate = Promise.withResolvers<undefined>();
    const seen: string[] = [];
    const first = inOrder('a', async () => {
      seen.push('first begins');
      await gate.promise;
      seen.push('first ends');
    });
    const second = inOrder('a', () => {
      seen.push('second begins');
      return Promise.resolve();
    });
    await turnsOfTheLoop();
    expect(seen).toEqual(['first begins']);
    gate.resolve(undefined);
    await Promise.all([first, second]);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins']);
  });

  it('lets different keys run side by side', async () => {
    const inOrder = createInOrder();
    const never = Promise.withResolvers<undefined>();
    void inOrder('a', () => never.promise);
    expect(await inOrder('b', () => Promise.resolve('xong'))).toBe('xong');
  });

  it('passes a failure on to its own caller only', async () => {
    const inOrder = createInOrder();
    const failing = inOrder('a', () => Promise.reject(new Error('hỏng')));
    const next = inOrder('a', () => Promise.resolve('vẫn chạy'));
    await expect(failing).rejects.toThrow('hỏng');
    expect(await next).toBe('vẫn chạy');
  });

  it('never overlaps within a key and keeps the order of arrival, whatever ends or fails when', async () => {
    const jobs = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), fails: fc.boolean(), waits: fc.nat(5) }));
    await fc.assert(
      fc.asyncProperty(jobs, async (all) => {
        const inOrder = createInOrder();
        const running = new Map<string, number>();
        const order = new Map<string, number[]>();
        const results = all.map(({ key, fails, waits }, number) =>
          inOrder(key, async () => {
            expect(running.has(key)).toBe(false);
            running.set(key, number);
            order.set(key, [...(order.get(key) ?? []), number]);
            for (let turn = 0; turn < waits; turn++) await Promise.resolve();
            running.delete(key);
            if (fails) throw new Error('hỏng');
          }).then(
            () => 'ended',
            (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
          ),
        );
        expect(await Promise.all(results)).toEqual(all.map(({ fails }) => (fails ? 'hỏng' : 'ended')));
        for (const numbers of order.values()) expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });
});

/** Long enough for anything that could run to have run. */
async function turnsOfTheLoop(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}
