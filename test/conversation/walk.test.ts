import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Db } from '../../src/store/db.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { keepLog, openRoom, type Room } from '../answering/room.ts';
import { openPageCore } from '../support/page-core.ts';

const DAY = 86_400_000;
let directory: string;
let room: Room;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'walk-'));
  room = await openRoom();
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('a walk through a guide', () => {
  it('goes on after a restart and days of silence, from the step it had reached', async () => {
    let now = Date.parse('2026-03-02T08:00:00Z');
    let ids = 0;
    const file = join(directory, 'walk.db');
    /** One sitting: the database is opened, something is said, the program ends. */
    const sitting = async (...messages: readonly string[]): Promise<string[]> => {
      const db: Db = openSqlite(file);
      const clock = (): number => now;
      await migrate(db, clock);
      const { answerer } = room;
      const newId = (): string => `id-${++ids}`;
      const { conversations } = await openPageCore({ db, answerer, clock, newId, log: keepLog([]) });
      const replies: string[] = [];
      for (const text of messages) {
        now += 60_000;
        replies.push((await conversations.say({ channel: 'web', conversationId: 'bac-lanh', text })).text);
      }
      await db.close();
      return replies;
    };

    const [, , second] = await sitting('Quét mã QR để trả tiền ở chợ làm thế nào?', 'hướng dẫn từng bước', 'xong rồi');
    expect(second).toContain('Quét mã QR để trả tiền – bước 2/');
    now += 5 * DAY;
    expect(await sitting('hôm trước mình làm tới đâu rồi')).toEqual([
      expect.stringContaining('Bác đang ở: Quét mã QR để trả tiền – bước 2/'),
    ]);
    now += 30 * DAY;
    const [other, resumed, next] = await sitting('OTP là gì?', 'tiếp tục', 'bước tiếp');
    expect(other).not.toContain('Quét mã QR để trả tiền – bước');
    expect(resumed).toContain('Mời bác làm tiếp: Quét mã QR để trả tiền – bước 2/');
    expect(next).toContain('Quét mã QR để trả tiền – bước 3/');
  });
});
