import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/foundation/log.ts';
import { createEmbedder } from '../../src/model/embeddings.ts';
import { watchEndpoint } from '../../src/retrieval/endpoint-watch.ts';
import { createPassageVectors, type PassageVectors } from '../../src/retrieval/passage-vectors.ts';
import { answerRight, type Behaviour, type Endpoint, startEndpoint, vectorOf } from '../model/embedding-endpoint.ts';

const folder = mkdtempSync(join(tmpdir(), 'passage-vectors-'));
afterAll(() => rmSync(folder, { recursive: true }));
let endpoint: Endpoint | undefined;
afterEach(() => endpoint?.close());

const passages = Array.from({ length: 70 }, (_, at) => ({ id: `p${at}`, text: `Chuyện thứ ${at} về xe máy.` }));

interface Bench {
  readonly vectors: PassageVectors;
  readonly waits: number[];
  readonly logged: { event: string; [field: string]: unknown }[];
  readonly awaySince: () => number | undefined;
}
interface Settings {
  readonly file?: string;
  readonly model?: string;
  readonly dimensions?: number;
  readonly timeoutMs?: number;
}
let files = 0;
async function bench(
  behave: Behaviour = answerRight,
  { file = `v${files++}`, model = 'm', dimensions, timeoutMs = 5_000 }: Settings = {},
): Promise<Bench> {
  endpoint = await startEndpoint(behave);
  const logged: Bench['logged'] = [];
  const log = createLog({ destination: { write: (line) => logged.push(JSON.parse(line) as (typeof logged)[0]) } });
  const watch = watchEndpoint(() => 1_000, log);
  const waits: number[] = [];
  const vectors = createPassageVectors({
    file: join(folder, file),
    embedder: createEmbedder({ baseUrl: endpoint.baseUrl, model, timeoutMs, retries: 0 }),
    ...(dimensions === undefined ? {} : { dimensions }),
    watch,
    log,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      if (waits.length === 5) vectors.stop();
      return Promise.resolve();
    },
  });
  return { vectors, waits, logged, awaySince: () => watch.awaySince() };
}
const textsAsked = (): number => endpoint!.requests.reduce((sum, { body }) => sum + body.input.length, 0);

describe('getting the vectors of passages', () => {
  it('asks for each once, keeps them on disk, and next time asks only for what is new', async () => {
    const first = await bench(undefined, { file: 'kept' });
    expect(first.vectors.index()).toBeUndefined();
    expect(await first.vectors.learn(passages)).toBe(true);
    expect(first.vectors.index()?.size).toBe(70);
    expect(first.logged).toMatchObject([{ event: 'embeddings.ready', vectors: 70, got: 70, refused: 0 }]);
    await endpoint!.close();

    const next = await bench(undefined, { file: 'kept' });
    const changed = [{ id: 'p0', text: 'Nay nói về loa.' }, ...passages.slice(1, 69), { id: 'new', text: 'Đài.' }];
    expect(await next.vectors.learn(changed)).toBe(true);
    expect(endpoint!.requests.flatMap(({ body }) => body.input)).toEqual(['xin chào', 'Nay nói về loa.', 'Đài.']);
    expect(next.vectors.index()?.ids()).not.toContain('p69');
    expect(next.vectors.index()?.similarity('p0', vectorOf('loa'))).toBeGreaterThan(0.9);
  });

  it('starts anew for another model, and for one that gives vectors of another length', async () => {
    await (await bench(undefined, { file: 'other' })).vectors.learn(passages);
    await endpoint!.close();
    await (await bench(undefined, { file: 'other', model: 'another' })).vectors.learn(passages);
    expect(textsAsked()).toBe(71);
    await endpoint!.close();
    const longer: Behaviour = ({ input }) => ({
      status: 200,
      body: { data: input.map((text, index) => ({ index, embedding: [...vectorOf(text), 1] })) },
    });
    const { vectors } = await bench(longer, { file: 'other', model: 'another' });
    await vectors.learn(passages);
    expect(vectors.index()).toMatchObject({ dimensions: vectorOf('').length + 1, size: 70 });
  });

  it('sends no personal data', async () => {
    const { vectors } = await bench();
    await vectors.learn([{ id: 'p', title: 'Liên hệ', text: 'Gọi chị Lành, số 0987 654 321.' }]);
    expect(endpoint!.requests.at(-1)!.body.input).toEqual(['Liên hệ\nGọi chị Lành, số [số điện thoại].']);
  });

  it('tries a batch that is refused in halves, and does without the text that no half is taken with', async () => {
    const few: Behaviour = (request) =>
      request.input.length > 8 || request.input.some((text) => text.includes('thứ 13 '))
        ? { status: 413, body: { error: { message: 'too large' } } }
        : answerRight(request);
    const { vectors, logged } = await bench(few);
    expect(await vectors.learn(passages)).toBe(true);
    expect(vectors.index()!.ids()).toHaveLength(69);
    expect(vectors.index()!.ids()).not.toContain('p13');
    expect(logged).toMatchObject([{ got: 69, refused: 1 }]);
  });

  it.each<[string, () => ReturnType<Behaviour>]>([
    ['refuses the key', () => ({ status: 401, body: { error: { message: 'sk-secret' } } })],
    ['is busy', () => ({ status: 429, body: {} })],
    ['is broken', () => ({ status: 500, body: {} })],
    ['is slow', () => 'never'],
    ['never ends its answer', () => 'begins only'],
    ['answers garbage', () => ({ status: 200, body: '<html>' })],
    ['answers with other things', () => ({ status: 200, body: { data: [{ index: 0, embedding: ['x'] }] } })],
  ])('tries ever more seldom while the endpoint %s, and says so once', async (_, behave) => {
    const { vectors, waits, logged, awaySince } = await bench(behave, {
      timeoutMs: behave() === 'never' || behave() === 'begins only' ? 50 : 5_000,
    });
    await vectors.keepLearning(passages);
    expect(vectors.index()).toBeUndefined();
    expect(waits).toEqual([30_000, 60_000, 120_000, 240_000, 480_000]);
    expect(awaySince()).toBe(1_000);
    expect(logged.map(({ event }) => event)).toEqual(['embeddings.away']);
    expect(JSON.stringify(logged)).not.toContain('sk-secret');
  });

  it('says when vectors are not as long as the settings ask', async () => {
    const { vectors, logged } = await bench(undefined, { dimensions: 1024 });
    expect(await vectors.learn(passages)).toBe(false);
    expect(logged[0]).toMatchObject({
      event: 'embeddings.away',
      reason: `no embeddings: vectors of ${vectorOf('').length} numbers instead of 1024`,
    });
  });

  it('goes on where it was when the endpoint comes back', async () => {
    const goneForAWhile: Behaviour = (request, turn) => (turn === 3 ? { status: 503, body: {} } : answerRight(request));
    const { vectors, logged } = await bench(goneForAWhile);
    await vectors.keepLearning(passages);
    expect(vectors.index()?.size).toBe(70);
    expect(endpoint!.requests.map(({ body }) => body.input.length)).toEqual([1, 32, 32, 1, 32, 6]);
    expect(logged.map(({ event }) => event)).toEqual(['embeddings.away', 'embeddings.back', 'embeddings.ready']);
  });
});
