import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import type { Answerer } from '../../src/answering/answerer.ts';
import { OUTCOME_LABELS, type OutcomeKind } from '../../src/answering/outcome.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';
import { answered, openRoom, remembers, saying } from './room.ts';

const folder = mkdtempSync(join(tmpdir(), 'conversation-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a conversation', () => {
  it('remembers the turn before, and only its own', async () => {
    const { conversations } = await openRoom(remembers);
    const first = await conversations.say({ channel: 'web', text: 'cài VNeID' });
    expect(first.text).toBe('lượt 0, trước đó: chưa có gì');
    const { conversationId } = first;
    const second = await conversations.say({ channel: 'web', conversationId, text: 'bước 2?' });
    expect(second).toMatchObject({ conversationId, text: 'lượt 1, trước đó: cài VNeID' });
    const stranger = await conversations.say({ channel: 'web', text: 'bước 2?' });
    expect(stranger.text).toBe('lượt 0, trước đó: chưa có gì');
    expect(stranger.conversationId).not.toBe(conversationId);
  });

  it('never lets two of its turns overlap: the second sees what the first left behind', async () => {
    const gates = new Map([['một', Promise.withResolvers<undefined>()]]);
    const began: string[] = [];
    const slow: Answerer = async (message, before) => {
      began.push(message);
      await gates.get(message)?.promise;
      return answered(`sau ${before.question ?? 'chưa có gì'}`, before, { question: message });
    };
    const { conversations } = await openRoom(slow);
    const first = conversations.say({ channel: 'web', conversationId: 'hoi-1', text: 'một' });
    const second = conversations.say({ channel: 'web', conversationId: 'hoi-1', text: 'hai' });
    // a different conversation passes both while the first still thinks
    const other = await conversations.say({ channel: 'web', conversationId: 'hoi-2', text: 'ba' });
    expect(other.text).toBe('sau chưa có gì');
    expect(began).toEqual(['một', 'ba']);
    gates.get('một')!.resolve(undefined);
    expect((await first).text).toBe('sau chưa có gì');
    expect((await second).text).toBe('sau một');
  });

  it('goes on where it stopped after the program was started again', async () => {
    const file = join(folder, 'nho.sqlite');
    const before = await openRoom(remembers, file);
    const { conversationId } = await before.conversations.say({ channel: 'web', text: 'cài VNeID' });
    await before.db.close();
    const after = await openRoom(remembers, file);
    const reply = await after.conversations.say({ channel: 'web', conversationId, text: 'rồi sao' });
    expect(reply.text).toBe('lượt 1, trước đó: cài VNeID');
    await after.db.close();
  });

  it.each(['', 'không phải JSON', '[]', 'null', '7', '{"turn":"hai"}', '{"turn":-1}', '{"turn":1.5}', '{"lượt":2}'])(
    'starts afresh from a memory it cannot read: %s',
    async (context) => {
      const { conversations, db } = await openRoom(remembers);
      await conversations.say({ channel: 'web', conversationId: 'hoi-1', text: 'cài VNeID' });
      await db.run('UPDATE conversations SET context = ?', [context]);
      const reply = await conversations.say({ channel: 'web', conversationId: 'hoi-1', text: 'rồi sao' });
      expect(reply.text).toBe('lượt 0, trước đó: chưa có gì');
    },
  );

  it('opens nothing to a channel it does not belong to', async () => {
    const { conversations } = await openRoom(remembers);
    await conversations.say({ channel: 'zalo', conversationId: 'hoi-1', text: 'cài VNeID' });
    const reply = await conversations.say({ channel: 'web', conversationId: 'hoi-1', text: 'rồi sao' });
    expect(reply.text).toBe('lượt 0, trước đó: chưa có gì');
    expect(reply.conversationId).not.toBe('hoi-1');
    expect(await conversations.recent({ channel: 'web', conversationId: 'hoi-1' })).toEqual([]);
    expect(await conversations.recent({ channel: 'zalo', conversationId: 'hoi-1' })).toHaveLength(1);
  });
});

describe('a reply', () => {
  it.each(Object.entries(OUTCOME_LABELS))('names the outcome %s in Vietnamese: %s', async (kind, label) => {
    const { conversations } = await openRoom((_message, context) =>
      Promise.resolve({ outcome: saying('Trả lời.', { kind: kind as OutcomeKind }), context }),
    );
    expect(await conversations.say({ channel: 'web', text: 'hỏi' })).toMatchObject({ kind, label, text: 'Trả lời.' });
  });

  it('comes with its turn on disk: it can be read back as it was, and rated', async () => {
    const outcome = saying('Mở kho ứng dụng.', {
      citations: [
        {
          documentId: 'a',
          passageId: 'a#1',
          title: 'Bài A',
          place: 'bài hướng dẫn',
          quote: 'Mở kho.',
          date: '20/11/2026',
        },
        {
          documentId: '099',
          passageId: '099:1',
          title: 'KH 99',
          place: 'dòng 1',
          quote: 'Mở.',
          url: 'https://vi-du.gov.vn',
        },
      ],
      suggestions: ['Kích hoạt VNeID'],
    });
    const { conversations } = await openRoom((_message, context) => Promise.resolve({ outcome, context }));
    const reply = await conversations.say({ channel: 'web', text: 'hỏi' });
    const { conversationId } = reply;
    expect(await conversations.recent({ channel: 'web', conversationId })).toEqual([{ question: 'hỏi', reply }]);
    expect(await conversations.rate({ turnId: reply.turnId, rating: 'up', reason: '' })).toBe('kept');
    expect(await conversations.rate({ turnId: 'khac', rating: 'up', reason: '' })).toBe('unknown-turn');
  });

  it('is not given when its turn could not be kept', async () => {
    const { conversations, db } = await openRoom(remembers);
    await db.close();
    await expect(conversations.say({ channel: 'web', text: 'hỏi' })).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

describe('a fault in the answerer', () => {
  const faulty: Answerer = (message, before) => {
    if (before.question === 'hỏng') throw new TypeError('vấp phải 0912 345 678');
    if (message === 'hỏng luôn') return Promise.reject(new RangeError('vấp'));
    return remembers(message, before);
  };

  it('still gives a reply, flagged and logged without what was typed', async () => {
    const { conversations, db, logged } = await openRoom(faulty);
    const reply = await conversations.say({ channel: 'web', text: 'hỏng luôn' });
    expect(reply).toMatchObject({ kind: 'failed', label: 'lỗi' });
    expect(reply.text).toContain('Bác thử lại sau ít phút');
    expect(await db.all('SELECT kind, detail FROM flags')).toEqual([{ kind: 'failed', detail: 'RangeError' }]);
    expect(logged.join('')).toContain('answer.failed');
    expect(logged.join('')).not.toContain('hỏng luôn');
  });

  it('does not come back each turn: the memory it stumbled over is dropped', async () => {
    const { conversations } = await openRoom(faulty);
    const say = (text: string) => conversations.say({ channel: 'web', conversationId: 'hoi-1', text });
    await say('hỏng');
    expect((await say('hỏi lại')).kind).toBe('failed');
    expect(await say('hỏi nữa')).toMatchObject({ kind: 'answered', text: 'lượt 2, trước đó: chưa có gì' });
  });
});
