import { beforeAll, describe, expect, it } from 'vitest';

import { firstAidGuide } from '../../../src/answering/citizen/first-aid.ts';
import type { GuideFinding } from '../../../src/answering/citizen/guides.ts';
import { EMERGENCIES } from '../../../src/answering/screening/emergency.ts';
import type { Guide } from '../../../src/knowledge/guide.ts';
import { openRoom } from '../room.ts';

let guides: readonly Guide[];
beforeAll(async () => {
  guides = (await openRoom()).knowledge.corpus.guides;
});

const found = (guideId: string, more: Partial<GuideFinding> = {}): GuideFinding => ({
  guideId,
  passageId: guideId,
  probability: 0.9,
  coverage: 0.8,
  named: 0.5,
  others: [],
  followUp: false,
  ...more,
});

describe('the page for an emergency', () => {
  it('is the one about the very thing told, when that page is written for such an emergency', () => {
    expect(firstAidGuide(guides, 'caller-pressing', found('lua-dao-gia-dien-luc'))?.id).toBe('lua-dao-gia-dien-luc');
    expect(firstAidGuide(guides, 'account-taken', found('zalo-bi-chiem'))?.id).toBe('zalo-bi-chiem');
  });

  it('is the general card when the words found lead to a page for no such emergency', () => {
    expect(firstAidGuide(guides, 'caller-pressing', found('ho-chieu'))?.id).toBe('lua-dao-dang-bi-goi');
  });

  it('is the general card when the message says too little to know the subject', () => {
    const near = found('lua-dao-gia-dien-luc', { probability: 0.1 });
    expect(firstAidGuide(guides, 'caller-pressing', near)?.id).toBe('lua-dao-dang-bi-goi');
    expect(firstAidGuide(guides, 'caller-pressing', undefined)?.id).toBe('lua-dao-dang-bi-goi');
  });

  it('is the nearer of card and special page', () => {
    const near = found('ho-chieu', { others: ['lua-dao-dang-bi-goi', 'lua-dao-gia-dien-luc'] });
    expect(firstAidGuide(guides, 'caller-pressing', near)?.id).toBe('lua-dao-dang-bi-goi');
  });

  it('always says what to do first', () => {
    const pages = guides.filter(({ firstAid, firstAidWhenNamed }) => firstAid.length + firstAidWhenNamed.length > 0);
    expect(pages.filter(({ steps }) => steps.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('is declared for no emergency that nothing recognises', () => {
    const declared = guides.flatMap(({ firstAidWhenNamed }) => firstAidWhenNamed);
    expect(declared.filter((name) => !EMERGENCIES.some((known) => known === name))).toEqual([]);
  });
});
