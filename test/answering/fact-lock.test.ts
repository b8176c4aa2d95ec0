import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { StepResult, Tools } from '../../src/answering/step.ts';
import { lockFacts } from '../../src/answering/check.ts';
import { unsupportedFacts } from '../../src/answering/fact-lock.ts';
import type { Block, Citation } from '../../src/answering/outcome.ts';
import { corpusOf } from '../../src/knowledge/corpus.ts';
import { keepLog } from './room.ts';

/** A source of an invented village. */
const SOURCE =
  'Từ ngày 3/4/2024, hợp tác xã thu 22.000 đồng một xe, giảm 15% cho hộ nghèo theo Quyết định số 12/QĐ-UBND. ' +
  'Hỏi chị Na, số 0234 382 2382, hoặc xem homay.example.vn/gia-thoc.';
const CITATION: Citation = {
  documentId: 'so-tay-thoc',
  passageId: 'so-tay-thoc#1',
  title: 'Sổ tay phơi thóc',
  place: 'dòng 3',
  quote: SOURCE,
  url: 'https://homay.example.vn/gia-thoc',
};
const say = (text: string): Block => ({ type: 'paragraph', text });

const FAITHFUL = [
  SOURCE,
  'Mỗi xe 22 nghìn đồng, từ ngày 03 tháng 4 năm 2024.',
  'Hộ nghèo được giảm 15 %, theo Quyết định 12.',
  'Gọi 02343822382; giá ở https://homay.example.vn/gia-thoc',
  'Bác cứ mang thóc ra sân.',
];
const CHANGED = [
  ['a digit', 'Hợp tác xã thu 23.000 đồng một xe.'],
  ['a share', 'Hộ nghèo được giảm 50%.'],
  ['a day', 'Từ ngày 4/4/2024 hợp tác xã thu tiền.'],
  ['a year', 'Từ ngày 3/4/2025 hợp tác xã thu tiền.'],
  ['a phone', 'Hỏi chị Na, số 0234 382 2383.'],
  ['a link', 'Xem homay.example.com/gia-thoc.'],
  ['a path', 'Xem homay.example.vn/gia-ngo.'],
  ['a document', 'Theo Quyết định số 13/QĐ-UBND.'],
] as const;

describe('a fact that no source carries', () => {
  it.each(CHANGED)('is caught: %s', (_what, text) => {
    for (const block of [say(text), { type: 'list', items: [text] } as const, { type: 'warning', text } as const]) {
      expect(unsupportedFacts([block], [CITATION], []).length).toBeGreaterThan(0);
    }
  });

  it.each(FAITHFUL)('is not seen in words that keep to their source: %s', (text) => {
    expect(unsupportedFacts([say(text)], [CITATION], [])).toEqual([]);
    expect(unsupportedFacts([say(text)], [{ ...CITATION, quote: '' }], [SOURCE])).toEqual([]);
  });

  it('is caught whichever digit of the source changes', () => {
    const digits = Array.from(SOURCE.matchAll(/\d/gu), ({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const changed = `${SOURCE.slice(0, at)}${(Number(SOURCE[at]) + by) % 10}${SOURCE.slice(at + 1)}`;
        expect(unsupportedFacts([say(changed)], [CITATION], []).length, changed).toBeGreaterThan(0);
      }),
    );
  });

  it('is never a step’s number', () => {
    expect(unsupportedFacts([{ type: 'steps', start: 7, items: ['Cào.', 'Đảo.'] }], [CITATION], [])).toEqual([]);
    expect(unsupportedFacts([{ type: 'steps', start: 1, items: ['Cào 9 lần.'] }], [CITATION], [])).toEqual(['9']);
  });
});

describe('the lock on an answer', () => {
  const tools = {
    corpus: corpusOf([], []),
    replies: () => ({ kind: 'no-source', blocks: [say('Chưa có nguồn.')], suggestions: [] }),
  } as Pick<Tools, 'corpus' | 'replies'>;
  const logged: string[] = [];
  const lock = (blocks: readonly Block[], rung: 'guide' | 'model' | 'fixed-reply' = 'model'): StepResult['outcome'] => {
    const outcome = {
      kind: 'answered',
      blocks,
      citations: [CITATION],
      suggestions: [],
      flags: [],
      confidence: 1,
      rung,
    };
    return lockFacts({ outcome } as StepResult, tools, keepLog(logged)).outcome;
  };

  it('lets a faithful answer pass as it is', () => {
    const blocks = FAITHFUL.map(say);
    expect(lock(blocks)).toMatchObject({ kind: 'answered', blocks, flags: [] });
  });

  it('holds back the block that is wrong, keeps the others, and tells a moderator and the log, not the person', () => {
    const outcome = lock([say(FAITHFUL[1]!), say(CHANGED[0][1]), say(FAITHFUL[2]!)]);
    expect(outcome.blocks).toEqual([say(FAITHFUL[1]!), say(FAITHFUL[2]!)]);
    expect(outcome.flags.map(({ kind }) => kind)).toEqual(['fact-lock']);
    expect(logged.join('')).toContain('answer.fact-lock');
    expect(logged.join('')).not.toContain('23.000');
  });

  it('says honestly that there is no source when nothing sound is left', () => {
    const outcome = lock(CHANGED.map(([, text]) => say(text)));
    expect(outcome).toMatchObject({ kind: 'no-source', citations: [], rung: 'fixed-reply', confidence: 0 });
    expect(outcome.flags.map(({ kind }) => kind)).toEqual(['fact-lock']);
  });

  it('leaves fixed replies alone: they were approved word for word', () => {
    expect(lock([say('Gọi 113.')], 'fixed-reply').blocks).toEqual([say('Gọi 113.')]);
  });
});
