import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { openBotkit, type BotkitFeature } from '../../src/conversation/botkit/open.ts';
import type { Core } from '../../src/conversation/core.ts';
import { openPlatform, type Running } from './platform.ts';

/** Botkit leaves its middleware untyped. */
interface Ware {
  readonly use: (step: (bot: unknown, message: { readonly text: string }, next: () => void) => void) => void;
}

let running: Running;
const withFeatures = async (...features: BotkitFeature[]): Promise<Running> => {
  const around: Parameters<Core['start']>[1] = (takeTurn, channels) =>
    Promise.resolve(openBotkit(takeTurn, channels, features));
  return (running = await openPlatform({ around }));
};
afterEach(() => running.stop());

describe('Botkit around the conversation room', () => {
  it('answers a question, greets who just came, and keeps the turn', async () => {
    const { hears, db } = await withFeatures();
    const [notice, answer] = await hears({ text: 'cai vneid' });
    expect(notice).toContain('trợ lý tự động');
    expect(answer).toContain('lượt 1');
    expect((await hears({ kind: 'started' })).join('')).toContain('Bác muốn hỏi gì');
    expect(await db.all('SELECT question FROM turns ORDER BY position')).toEqual([
      { question: 'cai vneid' },
      { question: '' },
    ]);
  });

  it('lets a Botkit developer’s feature hear first, and answers everything else', async () => {
    const { hears } = await withFeatures((controller) => {
      controller.hears('lịch tiếp dân', 'message', async (bot, message) => {
        await bot.reply(message, 'Bác xem lịch ở trụ sở.');
      });
    });
    expect(await hears({ text: 'lịch tiếp dân' })).toEqual(['Bác xem lịch ở trụ sở.']);
    expect((await hears({ text: 'cai vneid' })).at(-1)).toContain('lượt 1');
  });

  it('passes what is heard through Botkit’s middleware', async () => {
    const heard: string[] = [];
    const { hears } = await withFeatures((controller) => {
      const { receive } = controller.middleware as { receive: Ware };
      receive.use((_bot, message, next) => {
        heard.push(message.text);
        next();
      });
    });
    await hears({ text: 'cai vneid' });
    expect(heard).toEqual(['cai vneid']);
  });

  it('survives a handler that throws: the turn is tried again, others go on', async () => {
    let broken = true;
    const { hears, pass, platform } = await withFeatures((controller) => {
      controller.hears('vỡ', 'message', async (bot, message) => {
        if (broken) throw new Error('vỡ rồi');
        await bot.reply(message, 'Lành lại.');
      });
    });
    expect(await hears({ text: 'vỡ' })).toEqual([]);
    expect((await hears({ text: 'cai vneid', person: 'ba-sau' })).at(-1)).toContain('lượt 1');
    broken = false;
    await pass(10_000);
    expect(platform.taken('bac-tu')).toEqual(['Lành lại.']);
  });

  it('is not even read while no platform is on', async () => {
    running = await openPlatform(); // for the common end of a test
    const program = `
      await import(${JSON.stringify(join(import.meta.dirname, '../../src/app.ts'))});
      const { Module } = await import('node:module');
      console.log(Object.keys(Module._cache).filter((file) => /node_modules.(botkit|botbuilder|botframework)/.test(file)).length);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('0');
  });
});
