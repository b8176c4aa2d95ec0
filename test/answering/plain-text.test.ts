import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Block, Citation } from '../../src/answering/outcome.ts';
import { blocksText, MESSAGE_LIMIT, plainText } from '../../src/answering/plain-text.ts';

const prose = fc
  .array(fc.constantFrom('Sân phơi', 'được quét sạch.', 'Thóc', 'phơi đều;', 'chiều thì cất', 'vào kho.', '\n', 'đ'), {
    maxLength: 120,
  })
  .map((parts) => parts.join(' '));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constantFrom('heading', 'paragraph', 'warning', 'contact', 'note'), text: prose }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(prose, { maxLength: 6 }) }),
  fc.record({
    type: fc.constant('steps' as const),
    start: fc.integer({ min: 1, max: 9 }),
    items: fc.array(prose, { maxLength: 6 }),
  }),
  fc.record({ type: fc.constant('quote' as const), text: prose, source: prose }),
);

const cite = (title: string, place = 'dòng 3', date?: string): Citation => ({
  documentId: 'so-tay-phoi-thoc',
  passageId: 'so-tay-phoi-thoc#1',
  title,
  place,
  quote: 'Sân phơi được quét sạch.',
  ...(date === undefined ? {} : { date }),
});
const title = fc.stringMatching(/^[a-zà-ỹ ]{3,160}$/u);

describe('an answer as plain text', () => {
  it('never exceeds one message, whatever its blocks and sources', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.array(title, { maxLength: 30 }), (blocks, titles) => {
        const text = plainText({ blocks, citations: titles.map((one) => cite(one)) });
        expect(text.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
      }),
      { numRuns: 300 },
    );
  });

  it('never exceeds one message even when the name of a source alone would', () => {
    const citations = [cite('Sổ tay phơi thóc '.repeat(200))];
    const text = plainText({ blocks: [{ type: 'paragraph', text: 'Quét sân trước khi phơi.' }], citations });
    expect(text.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
  });

  it('says the answer first and keeps it whole when it fits', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), fc.array(title, { maxLength: 30 }), (blocks, titles) => {
        const body = blocksText(blocks);
        fc.pre(body.length < 1_500);
        expect(plainText({ blocks, citations: titles.map((one) => cite(one)) }).startsWith(body)).toBe(true);
      }),
    );
  });

  it('names each source once, with its place and the day it was checked', () => {
    const citations = [cite('Sổ tay phơi thóc', 'phần Hỏi đáp', '20/11/2026')];
    const text = plainText({
      blocks: [{ type: 'paragraph', text: 'Quét sân.' }],
      citations: [...citations, ...citations],
    });
    expect(text).toBe('Quét sân.\n\nNguồn: Sổ tay phơi thóc, phần Hỏi đáp, kiểm tra 20/11/2026');
  });

  it('cuts a long answer behind a sentence and shows that it goes on', () => {
    const text = plainText({ blocks: [{ type: 'paragraph', text: 'Thóc phơi đều tay. '.repeat(300) }], citations: [] });
    expect(text).toMatch(/tay\.…$/u);
  });

  it('numbers steps from where they start and marks every kind of block', () => {
    const blocks: Block[] = [
      { type: 'steps', start: 3, items: ['Cào đều.', 'Cất kho.'] },
      { type: 'list', items: ['Cào'] },
      { type: 'quote', text: 'Thóc khô', source: 'sổ tay' },
      { type: 'warning', text: 'Coi chừng mưa.' },
      { type: 'contact', text: 'Bác Mộc.' },
      { type: 'note', text: 'Lời máy.' },
    ];
    expect(blocksText(blocks).split('\n')).toEqual([
      '3. Cào đều.',
      '4. Cất kho.',
      '- Cào',
      '“Thóc khô”',
      '⚠ Coi chừng mưa.',
      '☎ Bác Mộc.',
      '(Lời máy.)',
    ]);
  });
});
