import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { openApp, type App } from '../../src/app.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { type Behaviour, type Endpoint, type EmbeddingsRequest, startEndpoint } from '../model/embedding-endpoint.ts';

/** To this model, what nobody asks lies beside one page of the handbook, and everything else is alike. */
const PAGE = 'cài đúng ứng dụng vneid';
const STRANGE = 'flurb zint quạp';
const vectorOf = (text: string): number[] =>
  text.toLowerCase().includes(PAGE) || text.includes(STRANGE) ? [1, 0.2, 0] : [0, 1, (text.length % 5) / 100];
const answerRight = ({ input }: EmbeddingsRequest): { status: number; body: unknown } => ({
  status: 200,
  body: { data: input.map((text, index) => ({ index, embedding: vectorOf(text) })) },
});

interface Running {
  readonly app: App;
  readonly server: Server;
  readonly url: string;
}
let prepared: string;
let endpoint: Endpoint | undefined;
let running: Running | undefined;
const folders: string[] = [];
const newFolder = (): string => {
  folders.push(mkdtempSync(join(tmpdir(), 'embeddings-')));
  return folders.at(-1)!;
};

async function start(settings: Record<string, string>, data = newFolder()): Promise<Running> {
  if (prepared) cpSync(join(prepared, 'index.bin'), join(data, 'index.bin'));
  const app = await openApp({ DATA_DIR: data, LOG_LEVEL: 'silent', ...settings }, () => undefined);
  const server = createServer(app.handler);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { app, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
async function stop({ app, server }: Running): Promise<void> {
  server.closeAllConnections();
  server.close();
  await app.close();
}
async function withEndpoint(behave: Behaviour, settings: Record<string, string> = {}, data?: string): Promise<void> {
  endpoint = await startEndpoint(behave);
  const way = { OPENAI_BASE_URL: endpoint.baseUrl, OPENAI_API_KEY: 'khoa-rieng', EMBEDDINGS_MODEL: 'stand-in' };
  running = await start({ ...way, MODEL_TIMEOUT_MS: '2000', ...settings }, data);
}
async function chat(text: string): Promise<Reply> {
  const response = await fetch(`${running!.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Reply;
}
async function health(): Promise<{ search: string; embeddings: string; vectors: number }> {
  const response = await fetch(`${running!.url}/health/ready`);
  expect(response.status, 'an endpoint that is away is no reason not to be ready').toBe(200);
  const { parts } = (await response.json()) as {
    parts: { index: { search: string; embeddings: string; vectors: number } };
  };
  return parts.index;
}
/** What is learned in the background, once it has gone as far as it goes. */
async function learned(): Promise<void> {
  await running!.app.warmUp();
  await expect.poll(async () => (await health()).embeddings, { timeout: 20_000 }).not.toBe('preparing');
}

beforeAll(async () => {
  const data = newFolder();
  running = await start({}, data);
  prepared = data;
});
afterEach(async () => {
  if (running) await stop(running);
  running = undefined;
  await endpoint?.close();
  endpoint = undefined;
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the application with an embeddings endpoint', () => {
  it('says that it searches by words when no model is set', async () => {
    expect(await health()).toMatchObject({ search: 'lexical', embeddings: 'off', vectors: 0 });
  });

  it('answers before it has any vector, offers afterwards what is near in meaning, and asks again for nothing it kept', async () => {
    const data = newFolder();
    await withEndpoint(answerRight, {}, data);
    expect(await health()).toMatchObject({ search: 'lexical', embeddings: 'preparing' });
    const before = await chat(STRANGE);
    expect((await chat('cai vneid the nao')).kind).toBe('answered');
    expect(endpoint!.requests).toEqual([]);

    await learned();
    const { vectors, ...how } = await health();
    expect(how).toMatchObject({ search: 'lexical and embeddings', embeddings: 'up' });
    expect(vectors).toBeGreaterThan(1_000);
    expect(new Set(endpoint!.requests.map(({ key }) => key))).toEqual(new Set(['Bearer khoa-rieng']));
    const after = await chat(STRANGE);
    expect([before.kind, after.kind], 'nearness alone answers nothing').toEqual(['no-source', 'no-source']);
    const offered = after.suggestions.filter((suggestion) => !before.suggestions.includes(suggestion));
    expect(offered.join().toLowerCase()).toContain('vneid');
    expect((await chat('cai vneid the nao')).kind).toBe('answered');

    await stop(running!);
    await endpoint!.close();
    await withEndpoint(answerRight, {}, data);
    await learned();
    expect((await health()).vectors).toBe(vectors);
    expect(endpoint!.requests.flatMap(({ body }) => body.input)).toEqual(['xin chào']);
  }, 60_000);

  it('lets no personal data out of the house', async () => {
    await withEndpoint(answerRight);
    await learned();
    await chat('CCCD của tôi 036 185 004 217, số tôi 0987 654 321, kích hoạt VNeID giúp');
    const sent = JSON.stringify(endpoint!.requests.slice(-1));
    expect(sent).toContain('[số căn cước]');
    expect(sent).not.toMatch(/036 185|0987 654/);
  }, 60_000);

  it.each<[string, Behaviour]>([
    ['refuses the key', () => ({ status: 401, body: {} })],
    ['has had enough', () => ({ status: 429, body: {} })],
    ['is broken', () => ({ status: 500, body: {} })],
    ['is slow', () => 'never'],
    ['never ends its answer', () => 'begins only'],
    ['answers garbage', () => ({ status: 200, body: '<html>' })],
  ])(
    'answers by words, and says so, when an endpoint that gave vectors %s',
    async (_, fails) => {
      let behave: Behaviour = answerRight;
      const data = newFolder();
      await withEndpoint((request, turn) => behave(request, turn), {}, data);
      await learned();
      behave = fails;
      const asked = endpoint!.requests.length;
      expect((await chat('cai vneid the nao')).kind).toBe('answered');
      expect((await chat('quên mật khẩu vneid thì làm sao')).kind).toBe('answered');
      expect(endpoint!.requests.length - asked, 'only the first question waits for it').toBe(1);
      expect(await health()).toMatchObject({ search: 'lexical', embeddings: 'away' });
    },
    60_000,
  );

  it.each<[string, Record<string, string>]>([
    ['is not there', { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' }],
    ['gives vectors of another length than the settings say', { EMBEDDINGS_DIMENSIONS: '1024' }],
  ])(
    'starts and answers by words when the endpoint %s',
    async (_, settings) => {
      await withEndpoint(answerRight, settings);
      await learned();
      expect(await health()).toMatchObject({ search: 'lexical', embeddings: 'away', vectors: 0 });
      expect((await chat('cai vneid the nao')).kind).toBe('answered');
    },
    60_000,
  );
});
