import { afterEach, describe, expect, it, vi } from 'vitest';

import type { Happening } from '../contract.ts';
import { openAccount } from './account.ts';

const NOON = 1_760_000_000_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let now = NOON;
let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

/** Waits for the end only; two minutes never pass here. */
const wait = (_: number, signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
/** The machine may be busy. */
const until = (check: () => unknown): Promise<unknown> => vi.waitFor(check, { timeout: 20_000, interval: 5 });

async function open() {
  now = NOON;
  const account = await openAccount(wait, () => now);
  close = account.close;
  const { platform } = account;
  /** One run of the assistant: what it hears, until it was told of everything that Zalo kept, and somebody writes. */
  async function run(): Promise<string[]> {
    const heard: string[] = [];
    const channel = account.open();
    const first = (await account.store.lastAlive()) === undefined;
    await channel.source!.start((events) => {
      for (const event of events) heard.push(event.kind === 'text' ? event.text : event.kind);
      return Promise.resolve();
    });
    const asked = platform.seen.calls.length;
    if (!first) await until(() => expect(platform.seen.calls.slice(asked)).toContain('old groupMsgs'));
    await platform.push([text({ id: `cuoi-${now}`, text: 'còn đây' })]);
    await until(() => expect(heard).toContain('còn đây'));
    await channel.source!.stop();
    return heard;
  }
  return { ...account, run };
}
const text = (part: Partial<Happening> & { readonly text?: string }): Happening =>
  ({ id: 'm-1', person: '77', at: now, kind: 'text', text: 'xin chào', ...part }) as Happening;

describe('messages written while the assistant was off', () => {
  it('are heard when it comes back, in the order they were written', async () => {
    const { run, platform } = await open();
    await run();
    now += HOUR;
    platform.kept.push(
      text({ id: 'm-1', at: now - 30 * MINUTE, text: 'câu một' }),
      text({ id: 'm-2', at: now - 20 * MINUTE, text: 'câu hai', person: '88' }),
      text({ id: 'g-1', at: now - 10 * MINUTE, text: 'trong nhóm', kind: 'group', addressed: true } as never),
      text({ id: 'g-2', at: now - 5 * MINUTE, text: 'ăn cơm chưa', kind: 'group', addressed: false } as never),
    );
    expect((await run()).filter((words) => words !== 'còn đây')).toEqual(['câu một', 'câu hai', 'trong nhóm']);
  });

  it('are not when they were heard before, or are older than a day', async () => {
    const { run, platform } = await open();
    await run();
    platform.kept.push(text({ id: 'm-0', at: NOON - HOUR, text: 'hỏi trước khi tắt' }));
    now += 3 * 24 * HOUR;
    platform.kept.push(text({ id: 'm-1', at: now - 25 * HOUR, text: 'hỏi hôm kia' }));
    expect(await run()).toEqual(['còn đây']);
  });

  it('are not where the owner answered from the telephone', async () => {
    const { run, platform } = await open();
    await run();
    now += HOUR;
    platform.kept.push(
      text({ id: 'm-1', at: now - 30 * MINUTE, text: 'đã được trả lời' }),
      text({ id: 'm-2', at: now - 20 * MINUTE, text: 'tôi đây', kind: 'echo-of-person' } as never),
      text({ id: 'm-3', at: now - 10 * MINUTE, text: 'hỏi thêm' }),
    );
    expect((await run()).filter((words) => words !== 'còn đây')).toEqual(['hỏi thêm']);
  });

  it('are not asked for at all the first time: the account’s own past is nobody’s question', async () => {
    const { run, platform } = await open();
    platform.kept.push(text({ id: 'm-1', at: NOON - MINUTE, text: 'chuyện riêng' }));
    expect(await run()).toEqual(['còn đây']);
    expect(platform.seen.calls).not.toContain('old msgs');
  });
});

describe('who only looks (npm run doctor)', () => {
  it('is told whether somebody listens, from what lies on disk', async () => {
    const { channel, open: another } = await open();
    const looking = another();
    expect((await looking.describe()).says).toContain('hiện không có trợ lý nào nghe');
    await channel.source!.start(() => Promise.resolve());
    await until(async () => expect(await looking.describe()).toMatchObject({ state: 'ready' }));
    now += 10 * MINUTE;
    expect(await looking.describe()).toMatchObject({
      state: 'attention',
      says: expect.stringContaining('10 phút trước') as string,
    });
    await channel.source!.stop();
    expect((await looking.describe()).says).toContain('hiện không có trợ lý nào nghe');
  });
});
