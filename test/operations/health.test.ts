import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';

import { createHealth, type Check } from '../../src/operations/health.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';

let close = (): void => undefined;
afterEach(() => close());

async function ask(
  path: string,
  checks: Record<string, Check>,
): Promise<{ status: number; body: unknown; cache: string | null }> {
  const server = createServer(express().use(createHealth(checks)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  close = () => void server.close();
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return { status: response.status, body: await response.json(), cache: response.headers.get('cache-control') };
}

const good: Check = () => Promise.resolve({ passages: 12 });
const bad: Check = () => Promise.reject(new StoreUnavailable('cannot open /secret/place'));

describe('health', () => {
  it('is live as long as the process answers, and asks no part', async () => {
    const asked: string[] = [];
    const check: Check = () => {
      asked.push('asked');
      return bad();
    };
    expect(await ask('/health/live', { database: check })).toMatchObject({ status: 200, body: { live: true } });
    expect(asked).toEqual([]);
  });

  it('is ready when every part is, with what each says of itself', async () => {
    expect(await ask('/health/ready', { index: good })).toEqual({
      status: 200,
      body: { ready: true, parts: { index: { ready: true, passages: 12 } } },
      cache: 'no-store',
    });
  });

  it('names the part that is not ready by its fault, never its message, and still reports the others', async () => {
    expect(await ask('/health/ready', { database: bad, index: good })).toMatchObject({
      status: 503,
      body: {
        ready: false,
        parts: { database: { ready: false, error: 'StoreUnavailable' }, index: { ready: true, passages: 12 } },
      },
    });
  });

  it('takes a part that throws at once for one that is not ready', async () => {
    const throws: Check = () => {
      throw new TypeError('hỏng');
    };
    const { status, body } = await ask('/health/ready', { model: throws });
    expect([status, body]).toEqual([503, { ready: false, parts: { model: { ready: false, error: 'TypeError' } } }]);
  });
});
