import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { splitText } from '../../src/conversation/split-text.ts';

const codePoints = (text: string): number => [...text].length;
const room = (limit: number) => ({ limit, count: codePoints });

describe('a long text', () => {
  it('stays one message when it fits', () => {
    expect(splitText('Bác mở VNeID.\nBác bấm Đăng nhập.', room(100))).toEqual(['Bác mở VNeID.\nBác bấm Đăng nhập.']);
  });

  it('is cut between lines first, then at sentence ends, then between words', () => {
    expect(splitText('1. Mở máy.\n2. Bấm nút. Chờ một lát.', room(14))).toEqual([
      '1. Mở máy.',
      '2. Bấm nút.',
      'Chờ một lát.',
    ]);
    expect(splitText('một hai ba bốn', room(8))).toEqual(['một hai', 'ba bốn']);
  });

  it('keeps a link, a code and a phone number whole', () => {
    const exact = ['https://dichvucong.gov.vn/p/home.html?a=1.2', '131/QĐ-TTg', '0912345678'];
    const pieces = splitText(`Bác xem ${exact.join(' rồi ')} nhé`, room(45));
    for (const thing of exact) expect(pieces.some((piece) => piece.includes(thing))).toBe(true);
  });

  it('counts as the platform counts: an emoji of many parts is never cut through a code point', () => {
    const pieces = splitText('👨‍👩‍👧'.repeat(40), { limit: 16, count: (text) => Buffer.byteLength(text) });
    expect(pieces.join('')).toBe('👨‍👩‍👧'.repeat(40));
    expect(pieces.every((piece) => piece.isWellFormed() && Buffer.byteLength(piece) <= 16)).toBe(true);
  });

  it('loses nothing but white space at the cuts, and makes no piece empty or too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 8, max: 60 }), (text, limit) => {
        const pieces = splitText(text, room(limit));
        const bare = (some: string): string => some.normalize('NFC').replace(/\s+/g, '');
        expect(bare(pieces.join(' '))).toBe(bare(text));
        expect(pieces.every((piece) => piece.trim() !== '' && codePoints(piece) <= limit)).toBe(true);
      }),
    );
  });
});
