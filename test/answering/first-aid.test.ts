import { beforeAll, describe, expect, it } from 'vitest';

import type { Outcome } from '../../src/answering/outcome.ts';
import { fold } from '../../src/foundation/text/fold.ts';
import { openRoom, sources, spoken, type Room } from './room.ts';
import { BY_CARD, CALM } from './screening/emergencies-by-card.ts';
import { UNSEEN_CALM, UNSEEN_URGENT } from './screening/emergencies-unseen.ts';
import { AWARENESS, URGENT } from './screening/emergencies.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});

const answers = new Map<string, Promise<Outcome>>();
const ask = (message: string): Promise<Outcome> =>
  answers.get(message) ?? answers.set(message, room.ask(message)).get(message)!;

/** Messages as they are typed, and again without a mark. */
const bothWays = (messages: readonly string[]): string[] => [...messages, ...messages.map(fold)];
async function share(messages: readonly string[], is: (outcome: Outcome) => boolean): Promise<[number, string]> {
  const others: string[] = [];
  let fitting = 0;
  for (const message of messages) {
    if (is(await ask(message))) fitting += 1;
    else others.push(message);
  }
  return [fitting / messages.length, others.join('\n')];
}
const isUrgent = ({ kind }: Outcome): boolean => kind === 'urgent';
/** What must be said at once, in whatever words the card has for it. */
const FIRST_THING =
  /gọi (?:ngay|ngân hàng|điện|số)|cúp máy|cắt cuộc gọi|tắt wi-fi|mượn máy gọi|(?:đừng|không|chưa) (?:chuyển|bấm|điền|nạp|đóng|trả|vay|cài)|cất ngay|dừng|đừng ở một mình/iu;

describe('a cry for help', () => {
  const told = bothWays([...URGENT, ...BY_CARD.map(([message]) => message)]);

  it('is heard 97 times of 100, and flagged urgent', async () => {
    expect(told.length).toBeGreaterThanOrEqual(240);
    const [heard, missed] = await share(
      told,
      (outcome) => isUrgent(outcome) && outcome.flags.some(({ kind }) => kind === 'urgent'),
    );
    expect(heard, missed).toBeGreaterThanOrEqual(0.97);
  });

  it('gets the first thing to do within the first 300 characters', async () => {
    for (const [message] of BY_CARD) {
      const outcome = await ask(message);
      if (!isUrgent(outcome)) continue;
      expect(spoken(outcome).slice(0, 300), message).toMatch(FIRST_THING);
    }
  });

  it('gets the card for what happened, 9 times of 10', async () => {
    const wrong: string[] = [];
    for (const [message, cards] of BY_CARD) {
      const { flags } = await ask(message);
      const [card] = flags.flatMap(({ kind, detail }) => (kind === 'urgent' ? detail : []));
      if (!cards.some((name) => name === card)) wrong.push(`${card ?? 'none'} ← ${message}`);
    }
    expect(wrong.length / BY_CARD.length, wrong.join('\n')).toBeLessThanOrEqual(0.1);
  });

  it('is heard in words nobody foresaw more than 8 times of 10', async () => {
    const [heard, missed] = await share(bothWays(UNSEEN_URGENT), isUrgent);
    expect(heard, missed).toBeGreaterThanOrEqual(0.8);
  });

  it('is answered from the card, with sources', async () => {
    const sent = await room.ask('Tôi vừa chuyển 15 triệu cho kẻ lừa đảo');
    expect(sources(sent)).toEqual(['lua-dao-vua-chuyen-tien']);
    expect(spoken(sent)).toMatch(/113/u);
    expect(spoken(sent)).toMatch(/công an/u);
  });
});

describe('a question', () => {
  it('raises the alarm at most 3 times of 100', async () => {
    const [alarmed] = await share(bothWays([...AWARENESS, ...CALM]), isUrgent);
    expect(alarmed).toBeLessThanOrEqual(0.03);
  });

  it('raises it no more often in words nobody foresaw', async () => {
    const [alarmed] = await share(bothWays(UNSEEN_CALM), isUrgent);
    expect(alarmed).toBeLessThanOrEqual(0.05);
  });
});
