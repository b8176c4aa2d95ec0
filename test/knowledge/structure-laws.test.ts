import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFrom } from '../../src/knowledge/load-plans.ts';
import type { Block } from '../../src/knowledge/plan.ts';
import { structureOf } from '../../src/knowledge/structure.ts';
import { holdsWords, ownLines, PLAN_IDS, readPlan, squeeze, type PlanId } from './plans.ts';

/** Lines holding just a page number, found by eye. */
const PAGE_NUMBERS: Partial<Record<PlanId, number[]>> = { '001': [144], '002': [241] };
/** Footnote marks glued to a word, found by eye: line and mark. */
const FOOTNOTE_MARKS: Partial<Record<PlanId, Record<number, string>>> = { '002': { 47: 'ủy1', 154: 'được2' } };

describe.each(PLAN_IDS)('plan %s', (id) => {
  it('has every line with words in exactly one block, page numbers in none', async () => {
    const plan = await readPlan(id);
    const times = new Map<number, number>();
    for (const line of plan.blocks.flatMap(ownLines)) times.set(line, (times.get(line) ?? 0) + 1);
    const wrong = plan.lines.flatMap((text, at) => {
      const wanted = holdsWords(text) && !PAGE_NUMBERS[id]?.includes(at + 1) ? 1 : 0;
      const found = times.get(at + 1) ?? 0;
      // a table row owns the blank lines between its cells too
      return found === wanted || !holdsWords(text) ? [] : [`${at + 1}: ${text} (${found} blocks)`];
    });
    expect(wrong).toEqual([]);
  });

  it('keeps every character of every block, in order, but for white space and footnote marks', async () => {
    const plan = await readPlan(id);
    for (const block of plan.blocks) {
      const printed = ownLines(block).map((line) => issued(id, plan.lines[line - 1] ?? '', line));
      if (block.cells) {
        // a cell that goes on behind a page break stands out of order: same characters, some places changed
        const cells = squeeze([block.marker, ...Object.values(block.cells)].join(''));
        expect(lettersOf([cells])).toBe(lettersOf(printed));
        continue;
      }
      const whole = squeeze(printed.join(''));
      const text = squeeze(block.text);
      expect(whole.endsWith(text)).toBe(true);
      expect([squeeze(block.marker), squeeze(`${block.marker}.`)]).toContain(
        whole.slice(0, whole.length - text.length),
      );
    }
  });

  it('has the words of the whole file and no others', async () => {
    const plan = await readPlan(id);
    const issuedLetters = lettersOf(
      plan.lines.map((line, at) => (PAGE_NUMBERS[id]?.includes(at + 1) ? '' : issued(id, line, at + 1))),
    );
    const found = plan.blocks.map((block) =>
      block.cells ? [block.marker, ...Object.values(block.cells)].join('') : block.marker + block.text,
    );
    expect(lettersOf(found)).toBe(issuedLetters);
  });

  it('names only lines that exist, first before last, in reading order', async () => {
    const plan = await readPlan(id);
    expectPlaces(plan.blocks, plan.lines.length);
    for (const { place } of plan.passages) {
      expect(place.lines[0]).toBeGreaterThanOrEqual(1);
      expect(place.lines[1]).toBeLessThanOrEqual(plan.lines.length);
      expect(place.lines[0]).toBeLessThanOrEqual(place.lines[1]);
    }
  });
});

describe('any text', () => {
  it('gives blocks and passages without ever throwing, with places inside the text', () => {
    fc.assert(
      fc.property(fc.array(line(), { maxLength: 60 }), (lines) => {
        const plan = planFrom({ file: 'bat-ky.txt', lines });
        expectPlaces(plan.blocks, lines.length);
        for (const { place, text } of plan.passages) {
          expect(text).not.toBe('');
          expect(place.lines[1]).toBeLessThanOrEqual(lines.length);
        }
      }),
      { numRuns: 400, examples: [[['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN', '+ thực hiện.']]] },
    );
  });

  it('never loses or changes a word, page numbers and footnote marks aside', () => {
    const foot = fc.constantFrom(
      'Nơi nhận: TM. ỦY BAN NHÂN DÂN',
      '- Các thôn; KT CHỦ TỊCH',
      '- Lưu: VT. Nguyễn Thị Mai',
    );
    const wordy = fc.oneof({ weight: 5, arbitrary: line() }, { weight: 1, arbitrary: foot });
    const numberless = wordy.filter((text) => !/\d/.test(text)); // without digits there are neither
    fc.assert(
      fc.property(fc.array(numberless, { maxLength: 50 }), (lines) => {
        const blocks = structureOf(lines);
        const found = blocks.map((block) =>
          block.cells ? [block.marker, ...Object.values(block.cells)].join('') : block.marker + block.text,
        );
        expect(lettersOf(found)).toBe(lettersOf(lines));
      }),
      { numRuns: 400 },
    );
  });

  it('survives texts of any characters at all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 20 }), (lines) => {
        expectPlaces(structureOf(lines), lines.length);
      }),
    );
  });
});

function issued(id: PlanId, line: string, number: number): string {
  const marked = FOOTNOTE_MARKS[id]?.[number];
  return marked ? line.replace(marked, marked.slice(0, -1)) : line;
}

/** All letters and digits, sorted: the same for the same words in any order. */
function lettersOf(texts: readonly string[]): string {
  return Array.from(texts.join(''))
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .sort()
    .join('');
}

/** Inside the text and in reading order; a signature at the right of the recipients is read when they have been. */
function expectPlaces(blocks: readonly Block[], count: number): void {
  let [text, signature] = [0, 0];
  for (const { kind, lines } of blocks) {
    expect(lines[0]).toBeGreaterThanOrEqual(Math.max(1, kind === 'signature' ? signature : text));
    expect(lines[1]).toBeGreaterThanOrEqual(lines[0]);
    expect(lines[1]).toBeLessThanOrEqual(count);
    if (kind === 'signature') signature = lines[0];
    else text = lines[0];
  }
}

/** Lines such as plans have, in any order: markers, titles, offices, table pieces, rests of sentences, blanks. */
function line(): fc.Arbitrary<string> {
  const words = fc.constantFrom(
    'tuyên truyền', 'Nghị quyết số', '57-NQ/TW', 'của Bộ Chính trị', 'Phòng Văn hóa – Xã hội', 'chuyển đổi số', 'ngày', 'Ủy ban nhân dân',
    'phường', 'Các phòng, ban,', 'thực hiện.', 'gồm:', 'Tháng 6/2025', 'Thường xuyên', '“Bình dân học vụ số”', 'Tỉnh ủy1', '57-', '(để báo cáo);',
  ); // prettier-ignore
  const start = fc.constantFrom(
    '',
    ' ',
    '- ',
    '+ ',
    '* ',
    '1. ',
    '2. ',
    'I. ',
    'II. ',
    '1.1. ',
    'a) ',
    'đ) ',
    '(1) ',
    '1 ',
    '    ',
    'Điều 1. ',
    '## ',
    'I- ',
    '2- ',
  );
  const fixed = fc.constantFrom(
    '', '', ' ', '  ', '-----', '3', 'KẾ HOẠCH', 'PHỤ LỤC', 'Nơi nhận:', 'Kính gửi: - Các sở;', 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH',
    'Nguyễn Thị Hoa Mai', 'TT Nội dung Đơn vị chủ trì Thời gian', 'STT Tên nhiệm vụ Cơ quan thực hiện', '1', '2', 'Trên đây là Kế hoạch./.',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 12/KH-UBND',
  ); // prettier-ignore
  const sentence = fc
    .tuple(start, fc.array(words, { minLength: 1, maxLength: 9 }))
    .map(([mark, parts]) => mark + parts.join(' '));
  return fc.oneof({ weight: 3, arbitrary: sentence }, { weight: 2, arbitrary: fixed });
}
