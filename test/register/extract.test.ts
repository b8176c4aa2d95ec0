import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Plan } from '../../src/knowledge/plan.ts';
import { buildRegister, selectRows } from '../../src/register/extract.ts';
import { quoteStands } from './score.ts';

const WORDS = [
  'Phòng',
  'Kinh tế',
  'chủ trì',
  'phối hợp với',
  'các',
  'thôn',
  'báo cáo',
  'trước ngày 15',
  'hằng tháng',
  '90%',
  'đạt',
  'trên',
  'Nghị quyết số 57-NQ/TW',
  'ngày 22/12/2024',
  'của',
  'Bộ Chính trị',
  'Luật',
  'An ninh mạng',
  '(',
  ')',
  '“',
  '”',
  ';',
  ',',
  '.',
  ':',
  'Giao',
  'UBND xã',
  'để tổng hợp',
  'Đơn vị chủ trì:',
  'Thời gian:',
  'quý IV/2025',
  'mục tiêu',
  'nếu có khó khăn',
  'về',
  '-',
  '/',
  '01',
  '|',
];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((parts) => parts.join(' '));
const text = fc.oneof(words, fc.string({ unit: 'binary' }), fc.string());
const anyBlock: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('title', 'heading', 'paragraph', 'item', 'table-row', 'footnote', 'recipient', 'signature'),
  marker: fc.oneof(fc.constantFrom('', 'I', 'II', '1', '1.2', 'a)', '(3)', '-', '+', '*'), fc.string({ maxLength: 4 })),
  level: fc.integer({ min: 0, max: 6 }),
  text,
  headings: fc.array(
    fc.oneof(
      fc.constantFrom(
        'IV. TỔ CHỨC THỰC HIỆN',
        'II. MỤC TIÊU',
        'II. NỘI DUNG TUYÊN TRUYỀN',
        'III. HÌNH THỨC',
        'a) Đến năm 2030',
      ),
      text,
    ),
    { maxLength: 3 },
  ),
  lines: fc
    .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 5 }))
    .map(([first, more]): [number, number] => [first, first + more]),
  cells: fc.dictionary(
    fc.constantFrom('TT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian', 'Chỉ tiêu', 'Năm 2025'),
    text,
  ),
});
/** A table row's text is its cells, as the reader of documents writes it. */
const block = anyBlock.map((one): Block =>
  one.kind === 'table-row' ? { ...one, text: Object.values(one.cells ?? {}).join(' | ') } : one,
);
const plan = (id: string, blocks: readonly Block[]): Plan => ({
  id,
  title: 'Kế hoạch thử',
  shortTitle: 'Kế hoạch thử',
  kind: 'Kế hoạch',
  issuer: 'UBND xã Đồng Lạc',
  aliases: [],
  audience: 'staff',
  notes: [],
  file: `${id}.txt`,
  lines: [],
  blocks,
  passages: [],
});

describe('buildRegister', () => {
  it('never throws, whatever the blocks hold', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.array(block, { maxLength: 4 }), (one, other) => {
        expect(buildRegister([plan('a', one), plan('b', other)]).rows).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });

  it('quotes only what the blocks hold, and points inside their lines', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const whole = plan('a', blocks);
        for (const row of buildRegister([whole]).rows.filter(({ kind }) => kind !== 'signature' && kind !== 'task')) {
          expect(quoteStands(row, [whole])).toBe(true);
          expect(blocks.some(({ lines }) => lines[0] <= row.place.lines[0] && row.place.lines[1] <= lines[1])).toBe(
            true,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same rows for the same plans', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expect(buildRegister([plan('a', blocks)])).toEqual(buildRegister([plan('a', blocks)]));
      }),
      { numRuns: 50 },
    );
  });
});

describe('selectRows', () => {
  const item = (marker: string, words_: string, level: number): Block => ({
    kind: 'item',
    marker,
    level,
    text: words_,
    headings: ['V. TỔ CHỨC THỰC HIỆN'],
    lines: [level, level],
  });
  const register = buildRegister([
    plan('a', [
      item('1', 'Phòng Văn hóa - Xã hội: chủ trì, phối hợp với Công an xã mở lớp học.', 2),
      item('2', 'Văn phòng HĐND và UBND xã: bố trí phòng học.', 3),
    ]),
    plan('b', [item('1', 'Công an xã: hướng dẫn cài đặt VNeID.', 2)]),
  ]);

  it('finds a unit under any spelling, as bearer and as partner', () => {
    expect(selectRows(register, { unit: 'VHXH' }).map(({ documentId }) => documentId)).toEqual(['a']);
    expect(selectRows(register, { unit: 'cong an xa' }).map(({ documentId }) => documentId)).toEqual(['a', 'b']);
  });

  it('joins its conditions', () => {
    expect(selectRows(register, { kinds: ['duty'], documents: ['b'] })).toHaveLength(1);
    expect(selectRows(register, { kinds: ['target'] })).toEqual([]);
  });
});
