import { createServer, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createWebhooks } from '../../src/channels/webhooks.ts';
import type { InboundEvent } from '../../src/conversation/channel.ts';
import { createLog } from '../../src/foundation/log.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';
import { createPlainPlatform } from '../support/plain-platform.ts';
import type { Happening } from './contract.ts';

const platform = createPlainPlatform();
let url: string;
let accepted: InboundEvent[];
let disk: 'well' | 'full';
let close: () => Promise<unknown>;
let logged: string[];
beforeEach(async () => {
  accepted = [];
  logged = [];
  const log = createLog({ level: 'warn', destination: { write: (line) => void logged.push(line) } });
  disk = 'well';
  const channel = {
    ...platform.channel,
    webhook: {
      ...platform.channel.webhook!,
      routes: [
        {
          method: 'GET' as const,
          path: '',
          answer: ({ query }: { query: URLSearchParams }) => ({ status: 200, body: query.get('hub.challenge') ?? '' }),
        },
        { method: 'POST' as const, path: '/vo', answer: () => Promise.reject(new TypeError('vỡ')) },
      ],
    },
  };
  const accept = (_name: string, events: readonly InboundEvent[]): Promise<void> => {
    if (disk === 'full') return Promise.reject(new StoreUnavailable('disk full'));
    accepted.push(...events);
    return Promise.resolve();
  };
  const webhooks = createWebhooks({ channels: [channel], accept, log });
  const server = createServer((request, response) => {
    webhooks(request, response, () => response.writeHead(418).end('another room'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
});
afterEach(() => close());

const hello: Happening = { id: 'm-1', person: 'bac-tu', at: 1, kind: 'text', text: 'Thủ tục ở phường?' };
const post = (body: Uint8Array | string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/webhooks/plain`, {
    method: 'POST',
    body: typeof body === 'string' ? body : new Uint8Array(body),
    headers,
  });
const signed = (...happenings: Happening[]): { body: Buffer; headers: Record<string, string> } => {
  const { body, headers } = platform.wire!(happenings);
  return { body, headers: headers as Record<string, string> };
};

/** A request whose length is not told. */
const stream = (headers: Record<string, string> = {}): ClientRequest =>
  request(`${url}/webhooks/plain`, { method: 'POST', headers }).on('error', () => undefined);

describe('a webhook', () => {
  it('is answered 200 once its events are kept', async () => {
    const { body, headers } = signed(hello, { ...hello, id: 'm-2' });
    const response = await post(body, headers);
    expect([response.status, await response.text()]).toEqual([200, 'OK']);
    expect(accepted.map(({ id }) => id)).toEqual(['m-1', 'm-2']);
  });

  it('is answered 503, to be tried again, when they cannot be kept', async () => {
    disk = 'full';
    const { body, headers } = signed(hello);
    const response = await post(body, headers);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    disk = 'well';
    expect((await post(body, headers)).status).toBe(200);
  });

  it('is refused when its bytes are not the platform’s, and nothing of it is read', async () => {
    const { body, headers } = signed(hello);
    expect((await post(body)).status).toBe(401);
    expect((await post(Buffer.concat([body, Buffer.from(' ')]), headers)).status).toBe(401);
    expect(accepted).toEqual([]);
  });

  it('that is forged is told in the log, a flood of them in a few lines', async () => {
    for (let count = 0; count < 100; count++) await post('[]');
    expect(logged.map((line) => (JSON.parse(line) as { inARow: number }).inARow)).toEqual([1, 2, 4, 8, 16, 32, 64]);
    const { body, headers } = signed(hello);
    await post(body, headers);
    await post('[]');
    expect(logged).toHaveLength(8);
  });

  it('is read whole when its bytes come in two parts, cut inside a letter', async () => {
    const { body, headers } = signed(hello);
    const cut = body.indexOf(Buffer.from('ủ')) + 1;
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const head = [
      `POST /webhooks/plain HTTP/1.1`,
      `host: ${hostname}`,
      `content-length: ${body.length}`,
      'connection: close',
    ];
    socket.write([...head, `x-signature: ${headers['x-signature']}`, '', ''].join('\r\n'));
    socket.write(body.subarray(0, cut));
    await new Promise((later) => setImmediate(later));
    socket.end(body.subarray(cut));
    const answer = await new Promise<string>((ended) => {
      let all = '';
      socket.on('data', (chunk) => (all += chunk.toString()));
      socket.on('end', () => ended(all));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(accepted).toMatchObject([{ text: 'Thủ tục ở phường?' }]);
  });

  it('that is empty is a probe, and fine', async () => {
    expect((await post('')).status).toBe(200);
  });

  it('that is far too long is refused before it is read', async () => {
    expect((await post('x'.repeat(1_100_000))).status).toBe(413);
  });

  it('that never ends is refused, and its connection closed', async () => {
    const part = Buffer.alloc(64 * 1024, 'x');
    const sending = stream();
    const gone = new Promise((closed) => sending.on('close', closed));
    const status = await new Promise((told) => {
      sending.on('response', (response) => told(response.resume().statusCode));
      const writeOn = (): unknown => sending.destroyed || sending.write(part, () => setImmediate(writeOn));
      writeOn();
    });
    expect(status).toBe(413);
    await gone;
    const { body, headers } = signed(hello);
    expect((await post(body, headers)).status).toBe(200);
  });

  it('is taken in pieces of no told length', async () => {
    const { body, headers } = signed(hello);
    const sending = stream(headers);
    sending.write(body.subarray(0, 7));
    sending.end(body.subarray(7));
    const response = await new Promise<IncomingMessage>((told) => sending.on('response', told));
    expect(response.resume().statusCode).toBe(200);
    expect(accepted).toMatchObject([{ id: 'm-1' }]);
  });

  it('is not unpacked for anybody', async () => {
    const { body } = signed(hello);
    const packed = gzipSync(body);
    const headers = { 'content-encoding': 'gzip', 'x-signature': platform.sign(packed) };
    expect((await post(packed, headers)).status).toBe(415);
    expect(accepted).toEqual([]);
  });

  it('whose sender goes away in the middle is as if it had never come', async () => {
    const { body, headers } = signed(hello);
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const head = ['POST /webhooks/plain HTTP/1.1', `host: ${hostname}`, `content-length: ${body.length}`];
    socket.write([...head, `x-signature: ${headers['x-signature']}`, '', ''].join('\r\n'));
    socket.write(body.subarray(0, 9));
    await new Promise((later) => setImmediate(later));
    socket.destroy();
    expect((await post(body, headers)).status).toBe(200);
    expect(accepted).toHaveLength(1);
  });

  it('lets everything else through to the pages behind it', async () => {
    for (const path of ['/', '/webhook', '/webhooks-khac', '/api/chat']) {
      expect((await fetch(`${url}${path}`)).status).toBe(418);
    }
    expect((await fetch(`${url}/webhooks`)).status).toBe(404);
    expect((await fetch(`${url}/webhooks/Plain`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${url}/webhooks/plain`, { method: 'DELETE' })).status).toBe(404);
    expect((await fetch(`${url}/webhooks/plain/`, { method: 'POST' })).status).toBe(200);
  });

  it('of a channel that is not on leads nowhere', async () => {
    expect((await fetch(`${url}/webhooks/khac`, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  it('has the further doors its channel opens, and a door that breaks breaks nothing else', async () => {
    const response = await fetch(`${url}/webhooks/plain?hub.challenge=%3Cb%3E123`);
    expect([response.status, await response.text()]).toEqual([200, '<b>123']);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect((await fetch(`${url}/webhooks/plain/vo`, { method: 'POST' })).status).toBe(500);
    const { body, headers } = signed(hello);
    expect((await post(body, headers)).status).toBe(200);
  });

  it('never answers 5xx and never takes anything forged, whatever is sent', async () => {
    const name = fc.constantFrom('x-signature', 'content-type', 'content-encoding', 'x-hub-signature-256');
    const value = fc.string({ unit: 'grapheme-ascii', maxLength: 80 }).map((text) => text.trim());
    const headers = fc.dictionary(name, value, { maxKeys: 4 });
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(body, headers, async (bytes, lines) => {
        const response = await post(bytes, lines);
        expect(response.status).toBeLessThan(500);
        if (bytes.length > 0) expect(response.status).not.toBe(200);
        expect(accepted).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
