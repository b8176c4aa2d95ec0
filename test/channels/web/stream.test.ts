import { afterEach, describe, expect, it } from 'vitest';

import type { Answerer } from '../../../src/answering/answerer.ts';
import { EventReader } from './events.ts';
import { outcome } from './outcomes.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
afterEach(() => site.close());

const STREAM = { accept: 'text/event-stream' };
const NAME = 'mot-ten-dai-va-khong-ai-doan-ra';

/** Looks into the handbook, and answers when it may. */
function answerer(): { answerer: Answerer; mayAnswer: () => void } {
  let mayAnswer = (): void => undefined;
  const waited = new Promise<void>((resolve) => (mayAnswer = resolve));
  return {
    mayAnswer: () => mayAnswer(),
    answerer: async (_message, context, doing) => {
      for (const step of ['readable', 'unsafe', 'meaning', 'plans', 'guides']) doing?.(step);
      await waited;
      return { outcome: outcome({}), context: { ...context, turn: context.turn + 1 } };
    },
  };
}

describe('who asks for events', () => {
  it('hears what is being done while it is done, then the answer, and the connection ends', async () => {
    const slow = answerer();
    site = await openSite(slow);
    const reader = new EventReader(await site.json('/api/chat', { text: 'cài VNeID', name: NAME }, STREAM));
    expect(await reader.next()).toEqual({ id: '1', event: 'started', data: { name: NAME } });
    expect(await reader.next()).toMatchObject({ event: 'doing', data: { words: 'Đang đọc câu hỏi…' } });
    expect(await reader.next()).toMatchObject({ data: { words: 'Đang tìm trong sổ tay và văn bản…' } });
    expect(await reader.next()).toMatchObject({ data: { words: 'Đang tìm trong sổ tay…' } });
    slow.mayAnswer();
    expect(await reader.next()).toMatchObject({ id: '5', event: 'answer', data: { kind: 'answered' } });
    expect(await reader.next()).toBeUndefined();
  });

  it('gets headers that no server in between holds the events back for', async () => {
    site = await openSite();
    const { headers } = await site.json('/api/chat', { text: 'cài VNeID' }, STREAM);
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('hears a heartbeat while nothing else is said, and none after the end', async () => {
    const beats: (() => void)[] = [];
    const slow = answerer();
    let calledOff = 0;
    const after = (_: number, work: () => void): (() => void) => {
      beats.push(work);
      return () => (calledOff += 1);
    };
    site = await openSite({ ...slow, after });
    const reader = new EventReader(await site.json('/api/chat', { text: 'cài VNeID' }, STREAM));
    for (let count = 0; count < 4; count += 1) await reader.next();
    beats.at(-1)!();
    expect(await reader.block()).toMatch(/^: /);
    beats.at(-1)!();
    expect(await reader.block()).toMatch(/^: /);
    slow.mayAnswer();
    expect(await reader.all()).toHaveLength(1);
    await expect.poll(() => calledOff).toBe(1);
  });

  it('comes back after a broken connection for what it has not heard', async () => {
    const slow = answerer();
    site = await openSite(slow);
    const reader = new EventReader(await site.json('/api/chat', { text: 'cài VNeID', name: NAME }, STREAM));
    await reader.next();
    expect((await reader.next())?.id).toBe('2');
    await reader.cancel();
    const again = (from: string): Promise<Response> =>
      fetch(`${site.url}/dang-tra-loi/${NAME}`, { headers: { ...STREAM, 'last-event-id': from } });
    const rest = new EventReader(await again('2'));
    slow.mayAnswer();
    expect((await rest.all()).map(({ id, event }) => `${id} ${event}`)).toEqual(['3 doing', '4 doing', '5 answer']);
    // and once more, when all is over
    expect((await new EventReader(await again('4')).all()).map(({ event }) => event)).toEqual(['answer']);
    expect(await site.db.all('SELECT id FROM turns')).toHaveLength(1);
  });

  it('is answered once, however often it sends the same question', async () => {
    site = await openSite();
    const sent = await Promise.all(
      [1, 2, 3].map(() => site.json('/api/chat', { text: 'cài VNeID', name: NAME }, STREAM)),
    );
    const heard = await Promise.all(sent.map((response) => new EventReader(response).all()));
    expect(new Set(heard.map((events) => JSON.stringify(events.at(-1)))).size).toBe(1);
    expect(await site.db.all('SELECT id FROM turns')).toHaveLength(1);
  });

  it('is told in Vietnamese when answering failed, and the log knows why', async () => {
    site = await openSite();
    await site.db.run('DROP TABLE turns');
    const events = await new EventReader(await site.json('/api/chat', { text: 'cài VNeID' }, STREAM)).all();
    expect(events.at(-1)).toMatchObject({
      event: 'failed',
      data: { error: expect.stringContaining('trục trặc') as string },
    });
    expect(site.logged.join()).toContain('web.failed');
  });

  it('of the page gets the answer as the page shows it', async () => {
    site = await openSite();
    const headers = { ...STREAM, 'x-fragment': '1' };
    const events = await new EventReader(await site.form('/', { text: 'cài VNeID' }, headers)).all();
    expect(events.at(-1)?.data).toContain('<article class="turn answered">');
  });
});

it('who asks for none gets the answer in one piece, as ever', async () => {
  site = await openSite();
  const response = await site.json('/api/chat', { text: 'cài VNeID' });
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(await response.json()).toMatchObject({ kind: 'answered' });
});

it('a name nobody knows leads nowhere', async () => {
  site = await openSite();
  const response = await fetch(`${site.url}/dang-tra-loi/${NAME}`, { headers: STREAM });
  expect(response.status).toBe(404);
});

it('a name that could be guessed is replaced by one that cannot', async () => {
  site = await openSite();
  const [started] = await new EventReader(await site.json('/api/chat', { text: 'a', name: '1' }, STREAM)).all();
  expect((started?.data as { name: string }).name.length).toBeGreaterThan(20);
});
