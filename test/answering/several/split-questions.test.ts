import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { splitQuestions, splitThings } from '../../../src/answering/several/split-questions.ts';
import { anyText } from '../../foundation/any-text.ts';

describe('where a message goes from one question to the next', () => {
  it.each([
    ['Đổi bằng lái ở đâu? Còn hộ chiếu làm sao?', ['Đổi bằng lái ở đâu', 'hộ chiếu làm sao']],
    ['cai vneid o dau quen mat khau thi sao', ['cai vneid o dau', 'quen mat khau thi sao']],
    ['cháu ơi, mắt bác kém, chỉnh chữ to thế nào, với lại wifi bắt ở đâu', undefined],
  ])('“%s”', (message, parts) => {
    const split = splitQuestions(message);
    if (parts) expect(split?.parts).toEqual(parts);
    else expect(split?.parts.at(-1)).toBe('wifi bắt ở đâu');
  });

  it('is nowhere in one question, a story with its question, or a comparison', () => {
    for (const message of ['chụp màn hình thế nào', 'máy cũ rơi ao rồi, làm sao', 'mức 1 và mức 2 khác gì nhau']) {
      expect(splitQuestions(message)).toBeUndefined();
    }
  });

  it('parts two things to do, never two names', () => {
    expect(splitThings('đổi bằng lái và làm hộ chiếu ở đâu')).toEqual(['đổi bằng lái', 'làm hộ chiếu ở đâu']);
    expect(splitThings('Zalo và Facebook bị hack')).toBeUndefined();
  });

  it('leaves the words of the message in their order, on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const part of splitQuestions(text)?.parts ?? []) {
          for (const word of part.split(/\s+/)) {
            const at = text.indexOf(word, from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at;
          }
        }
      }),
    );
  });
});
