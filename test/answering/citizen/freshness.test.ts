import { beforeAll, describe, expect, it } from 'vitest';

import { FRESH_CONTEXT } from '../../../src/answering/context.ts';
import type { Outcome } from '../../../src/answering/outcome.ts';
import { openRoom, spoken, type Room } from '../room.ts';

let today: Room;
let inTwoYears: Room;
beforeAll(async () => {
  today = await openRoom();
  inTwoYears = await openRoom(undefined, () => Date.parse('2028-11-21T00:00:00Z'));
});

const ask = async (room: Room, message: string): Promise<Outcome> =>
  (await room.answerer(message, { ...FRESH_CONTEXT, turn: 1 })).outcome;

describe('the answer of a page past its review day', () => {
  it('says when the page was last checked', async () => {
    expect(spoken(await ask(inTwoYears, 'làm VNeID mức 2 ở đâu'))).toContain('kiểm lần cuối ngày 20/11/2026');
  });

  it('says so in an emergency too, after what to do first', async () => {
    const text = spoken(await ask(inTwoYears, 'tôi vừa chuyển tiền cho kẻ lừa đảo'));
    expect(text.indexOf('Gọi ngay')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('kiểm lần cuối')).toBeGreaterThan(text.indexOf('Gọi ngay'));
  });

  it('says nothing of it while the page is current, nor in an answer without a page', async () => {
    expect(spoken(await ask(today, 'làm VNeID mức 2 ở đâu'))).not.toContain('kiểm lần cuối');
    expect(spoken(await ask(inTwoYears, 'cảm ơn cháu nhé'))).not.toContain('kiểm lần cuối');
  });
});
