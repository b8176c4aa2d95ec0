import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/knowledge/readers/markdown.ts';

const linesOf = (text: string): readonly string[] => readMarkdown(Buffer.from(text)).lines;

describe('readMarkdown', () => {
  it('takes off the marks of bold and italic letters', () => {
    expect(linesOf('**1. Phòng Kinh tế** chủ trì; *thời gian:* __tháng 5__.')).toEqual([
      '1. Phòng Kinh tế chủ trì; thời gian: tháng 5.',
    ]);
  });

  it('leaves structure and single signs as they stand', () => {
    const text = ['## I. MỤC TIÊU', '* Mở lớp', '| a | b |', '---', 'Giá 5 * 3', 'Ghi chú (*)', 'Ký tên ____'];
    expect(linesOf(text.join('\n'))).toEqual(text);
  });

  it('takes nothing but marks away', () => {
    const bare = (text: string): string => text.replace(/[*_\r\n]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        expect(bare(linesOf(text).join(''))).toBe(bare(text));
      }),
    );
  });
});
