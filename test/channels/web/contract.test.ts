import { connect } from 'node:net';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openWebPage, type WebPage } from '../../support/platforms/web-page.ts';
import { channelContract, type Happening } from '../contract.ts';

channelContract(
  'web',
  async () => {
    const platform = await openWebPage();
    return { channel: platform.channel, platform, close: () => platform.close() };
  },
  // an answer goes back over the connection of its question: no platform in between can refuse it
  { happenings: ['text', 'choice', 'attachment', 'unknown'], attachments: ['image'], posts: false, misbehaviours: [] },
);

/** What the others prove with a platform's signature and codes, the page proves at its own door. */
describe('channel web, at its own door', () => {
  let page: WebPage;
  beforeEach(async () => {
    page = await openWebPage();
  });
  afterEach(() => page.close());

  const post = (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(page.url + path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
      redirect: 'manual',
    });
  const question = JSON.stringify({ text: 'xin chào' });
  const DOORS = ['/', '/anh', '/danh-gia', '/cuoc-tro-chuyen', '/api/chat', '/api/feedback'];

  it.each(DOORS)('believes no other site’s page: %s', async (door) => {
    const forgeries = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://ke-xau.example' },
      { origin: 'null' },
    ];
    for (const headers of forgeries) expect((await post(door, question, headers)).status).toBe(403);
    expect(page.asked).toEqual([]);
  });

  it('believes no origin but its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webUrl(), async (origin) => {
        expect((await post('/api/chat', question, { origin })).status).toBe(403);
      }),
      { numRuns: 50 },
    );
    expect(page.asked).toEqual([]);
  });

  it('asks nothing by GET', async () => {
    for (const door of ['/?text=xin+chao', '/anh', '/api/chat?text=xin+chao']) await fetch(page.url + door);
    expect(page.asked).toEqual([]);
  });

  it('survives any bytes and any JSON, with a clear answer', async () => {
    const body = fc.oneof(fc.string(), fc.json());
    const type = fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=b',
      'text/plain',
      '',
    );
    await fc.assert(
      fc.asyncProperty(body, type, fc.constantFrom('/anh', '/danh-gia', '/api/feedback'), async (bytes, kind, door) => {
        const response = await post(door, bytes, { 'content-type': kind });
        expect([400, 404, 413, 415]).toContain(response.status);
      }),
      { numRuns: 150 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.json().filter((json) => !json.includes('"text"')),
        async (json) => {
          expect((await post('/api/chat', json)).status).toBe(400);
        },
      ),
      { numRuns: 50 },
    );
    expect(page.asked).toEqual([]);
  });

  it('reads a question whole when its bytes come in two parts, cut inside a letter', async () => {
    const body = Buffer.from(JSON.stringify({ text: 'Thủ tục ở phường?' }));
    const cut = body.indexOf(Buffer.from('ủ')) + 1;
    const { hostname, port } = new URL(page.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      [
        'POST /api/chat HTTP/1.1',
        `host: ${hostname}`,
        'content-type: application/json',
        `content-length: ${body.length}`,
        '',
        '',
      ].join('\r\n'),
    );
    socket.write(body.subarray(0, cut));
    await new Promise((later) => setImmediate(later));
    socket.write(body.subarray(cut));
    await expect.poll(() => page.asked.at(-1)?.text).toBe('Thủ tục ở phường?');
    socket.destroy();
  });

  it('asks the core once, however often a question is sent', async () => {
    const hello: Happening = { id: 'm-1', person: 'nguoi-1', at: 1, kind: 'text', text: 'xin chào' };
    await page.push([hello]);
    await page.push([hello]);
    await page.push([{ ...hello, id: 'm-2' }]);
    expect(page.asked).toHaveLength(2);
  });

  it('keeps people apart: what is said to one never reaches another', async () => {
    const hello: Happening = { id: 'm-1', person: 'nguoi-1', at: 1, kind: 'text', text: 'xin chào' };
    await page.push([hello, { ...hello, person: 'nguoi-2' }]);
    expect(new Set(page.asked.map(({ conversationId }) => conversationId)).size).toBe(2);
  });

  it('says so in Vietnamese when nothing can be kept, and that it may be tried again', async () => {
    page.breakDown();
    const response = await post('/api/chat', question);
    expect(response.status).toBe(503);
    expect(((await response.json()) as { error: string }).error).toContain('trục trặc');
  });

  it('refuses a question longer than anybody reads, and a body larger than any question', async () => {
    expect((await post('/api/chat', JSON.stringify({ text: 'a'.repeat(4_001) }))).status).toBe(400);
    expect((await post('/api/chat', JSON.stringify({ text: 'a'.repeat(70_000) }))).status).toBe(413);
    expect(page.asked).toEqual([]);
  });
});
