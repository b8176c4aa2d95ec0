import { beforeAll, describe, expect, it } from 'vitest';

import { createFindGuide, type FindGuide } from '../../src/answering/citizen/guides.ts';
import { FRESH_CONTEXT } from '../../src/answering/context.ts';
import { screenSafety } from '../../src/answering/screening/safety.ts';
import { emergencyNow } from '../../src/answering/screening/steps.ts';
import type { Emergency } from '../../src/answering/screening/emergency.ts';
import { readTurn } from '../../src/answering/turn.ts';
import { fold } from '../../src/foundation/text/fold.ts';
import { openRoom, sources, spoken, type Room } from './room.ts';
import { BY_CARD, CALM } from './screening/emergencies-by-card.ts';
import { UNSEEN_CALM, UNSEEN_URGENT } from './screening/emergencies-unseen.ts';
import { AWARENESS, URGENT } from './screening/emergencies.ts';
import { readHeard, SPELLINGS } from './screening/heard/sets.ts';

let room: Room;
let findGuide: FindGuide;
beforeAll(async () => {
  room = await openRoom();
  findGuide = createFindGuide(room.knowledge.corpus, room.knowledge.retriever);
});

/** What a message is taken for by the steps before all others. */
function heard(message: string): Emergency | undefined {
  const nothingPasted = { verdicts: [], isAsked: false, words: 0 };
  const turn = readTurn(
    message,
    FRESH_CONTEXT,
    (text) => text,
    () => nothingPasted,
  );
  if (screenSafety(turn.cue, turn.typed, turn.cry)) return undefined;
  return emergencyNow(turn, { corpus: room.knowledge.corpus, findGuide });
}
/** Messages as they are typed, and again without a mark. */
const bothWays = (messages: readonly string[]): string[] => [...messages, ...messages.map(fold)];
const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length;

describe('a cry for help', () => {
  it('is heard 96 times of 100 when it is one of ours', () => {
    const told = bothWays([...URGENT, ...BY_CARD.map(([message]) => message)]);
    const missed = told.filter((message) => !heard(message));
    expect(told.length).toBeGreaterThanOrEqual(240);
    expect(share(missed, told), missed.join('\n')).toBeLessThanOrEqual(0.04);
  });

  it('is heard 8 times of 10 in words nobody foresaw', () => {
    const told = bothWays(UNSEEN_URGENT);
    const missed = told.filter((message) => !heard(message));
    expect(share(missed, told), missed.join('\n')).toBeLessThanOrEqual(0.2);
  });

  it('gets the card for what happened, 85 times of 100', () => {
    const wrong = BY_CARD.filter(([message, cards]) => !cards.some((card) => card === heard(message)));
    expect(share(wrong, BY_CARD), wrong.map(([message]) => message).join('\n')).toBeLessThanOrEqual(0.15);
  });

  it.each([
    ['Tôi vừa chuyển 15 triệu cho kẻ lừa đảo', /gọi ngân hàng/iu],
    ['lo doc ma otp cho nguoi goi dien roi', /gọi ngân hàng/iu],
    ['tôi mới cài ứng dụng dịch vụ công giả nó gửi qua zalo', /tắt wi-fi/iu],
    ['có người gọi xưng công an bảo tôi dính ma túy bắt chuyển tiền', /cúp máy/iu],
    ['mẹ tôi đang nghe điện thoại công an giả, sắp chuyển tiền', /cắt cuộc gọi/iu],
    ['nó dọa tung ảnh nóng đòi tôi 10 triệu', /không chuyển tiền/iu],
  ])('“%s” is told the first thing to do within 300 characters, and flagged', async (message, first) => {
    const outcome = await room.ask(message);
    expect(outcome.kind).toBe('urgent');
    expect(outcome.flags.map(({ kind }) => kind)).toContain('urgent');
    expect(sources(outcome)).not.toEqual([]);
    expect(spoken(outcome).slice(0, 300)).toMatch(first);
  });
});

describe('a question', () => {
  it('raises the alarm at most 3 times of 100', () => {
    const asked = bothWays([...AWARENESS, ...CALM]);
    const alarmed = asked.filter(heard);
    expect(share(alarmed, asked), alarmed.join('\n')).toBeLessThanOrEqual(0.03);
  });

  it('raises it hardly more often in words nobody foresaw', () => {
    const asked = bothWays(UNSEEN_CALM);
    const alarmed = asked.filter(heard);
    expect(share(alarmed, asked), alarmed.join('\n')).toBeLessThanOrEqual(0.05);
  });
});

describe.each(SPELLINGS)('messages labelled beforehand, %s', (spelling) => {
  const measure = (name: Parameters<typeof readHeard>[0]) => {
    const all = readHeard(name, spelling).map((one) => ({ ...one, heard: heard(one.message) }));
    const cries = all.filter(({ cards }) => cards.length > 0);
    const questions = all.filter(({ cards }) => cards.length === 0);
    const missed = cries.filter((one) => one.heard === undefined);
    const otherCard = cries.filter((one) => one.heard !== undefined && !one.cards.includes(one.heard));
    return { cries, questions, missed, otherCard, alarmed: questions.filter((one) => one.heard !== undefined) };
  };

  it('hears those it has learnt from, 97 times of 100', () => {
    const { cries, questions, missed, alarmed } = measure('first');
    expect(Math.min(new Set(cries).size, new Set(questions).size)).toBeGreaterThanOrEqual(60);
    expect(share(missed, cries), JSON.stringify(missed)).toBeLessThanOrEqual(0.03);
    expect(share(alarmed, questions), JSON.stringify(alarmed)).toBeLessThanOrEqual(0.05);
  });

  it.each(['third', 'fourth'] as const)(
    'hears those by an author it never saw, 97 times of 100, with 3 false alarms and 9 of 10 right cards: %s',
    (name) => {
      const { cries, questions, missed, otherCard, alarmed } = measure(name);
      expect(Math.min(new Set(cries).size, new Set(questions).size)).toBeGreaterThanOrEqual(80);
      expect(share(missed, cries), JSON.stringify(missed)).toBeLessThanOrEqual(0.03);
      expect(share(otherCard, cries), JSON.stringify(otherCard)).toBeLessThanOrEqual(0.1);
      expect(share(alarmed, questions), JSON.stringify(alarmed)).toBeLessThanOrEqual(0.03);
    },
  );

  it('hears most of those that only hint at what happened, and seldom errs about questions', () => {
    const { cries, questions, missed, otherCard, alarmed } = measure('second');
    expect(share(missed, cries), JSON.stringify(missed)).toBeLessThanOrEqual(0.2);
    expect(share(otherCard, cries), JSON.stringify(otherCard)).toBeLessThanOrEqual(0.3);
    expect(share(alarmed, questions), JSON.stringify(alarmed)).toBeLessThanOrEqual(0.05);
  });
});

it('whoever was sent money by a stranger gets the page about it, not the one for who sent it', async () => {
  for (const message of ['người lạ chuyển nhầm cho tôi', 'ai đó chuyển lộn 5 triệu vô tài khoản má tôi']) {
    expect(sources(await room.ask(message))[0], message).toBe('nhan-tien-la-chuyen-nham');
  }
});

it('hears no cry for help in what a calm page of the handbook is found by, 98 times of 100', () => {
  const calm = room.knowledge.corpus.guides.filter(
    ({ topic, firstAid, firstAidWhenNamed }) =>
      topic !== 'lua-dao' && firstAid.length === 0 && firstAidWhenNamed.length === 0,
  );
  const all = calm.flatMap(({ asks, questions }) => [...asks, ...questions.flatMap((item) => item.asks)]);
  const asked = all.filter((_, at) => at % 10 === 0); // one in ten, for the clock's sake
  const alarmed = asked.filter(heard);
  expect(asked.length).toBeGreaterThan(400);
  expect(share(alarmed, asked), alarmed.join('\n')).toBeLessThanOrEqual(0.02);
});
