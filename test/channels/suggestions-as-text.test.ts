import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { textsWithSuggestions } from '../../src/channels/suggestions-as-text.ts';

const room = { limit: 100, count: (text: string) => text.length };

describe('suggestions where nothing can be tapped', () => {
  it('stand a line each below the text', () => {
    expect(textsWithSuggestions('Chào bác.', ['Xem thêm', ' ', 'Gặp cán bộ'], room)).toEqual([
      'Chào bác.\n\nBác có thể nhắn tiếp:\n• Xem thêm\n• Gặp cán bộ',
    ]);
  });

  it('are a message of their own, with their heading, where they no longer fit', () => {
    const text = 'Câu dài. '.repeat(10).trim();
    expect(textsWithSuggestions(text, ['Xem thêm', 'Gặp cán bộ'], room)).toEqual([
      text,
      'Bác có thể nhắn tiếp:\n• Xem thêm\n• Gặp cán bộ',
    ]);
  });

  it('need no text above them, and a text none below', () => {
    expect(textsWithSuggestions('', ['Xem thêm'], room)).toEqual(['Bác có thể nhắn tiếp:\n• Xem thêm']);
    expect(textsWithSuggestions('Chào bác.', [], room)).toEqual(['Chào bác.']);
    expect(textsWithSuggestions('', [], room)).toEqual(['…']);
  });

  it('never make a message longer than the platform takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.array(fc.string()), (text, suggestions) => {
        const messages = textsWithSuggestions(text, suggestions, room);
        expect(messages.length).toBeGreaterThan(0);
        expect(messages.every((message) => message !== '' && message.length <= room.limit)).toBe(true);
      }),
    );
  });
});
