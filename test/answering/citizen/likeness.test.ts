import { beforeAll, describe, expect, it } from 'vitest';

import { learnLikeness, type Likeness } from '../../../src/answering/citizen/likeness.ts';
import { openRoom } from '../room.ts';

let likeness: Likeness;
beforeAll(async () => {
  likeness = learnLikeness((await openRoom()).knowledge.corpus);
});

describe('how much a text sounds like a page', () => {
  it('is more for the page that speaks of it everywhere than for one that does not', () => {
    const text = 'máy báo đầy, chụp hình không lưu được nữa';
    expect(likeness(text, 'bo-nho-day')).toBeGreaterThan(likeness(text, 'ho-chieu') + 0.5);
  });

  it('is the same in both spellings of the north and the south', () => {
    expect(likeness('coi hình', 'bo-nho-day')).toBeCloseTo(likeness('xem ảnh', 'bo-nho-day'));
  });

  it('is nothing for words that stand nowhere, and for a page that is not there', () => {
    expect(likeness('xyzzy', 'ho-chieu')).toBe(0);
    expect(likeness('hộ chiếu', 'không có bài này')).toBe(0);
  });
});
