import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bareQuestion } from '../../../src/answering/citizen/bare-question.ts';

describe('bareQuestion', () => {
  it.each([
    ['cách cài vneid', 'cài vneid'],
    ['cài VNeID như thế nào', 'cài VNeID'],
    ['lam sao de quet ma qr', 'quet ma qr'],
    ['hướng dẫn tôi nộp phạt nguội', 'nộp phạt nguội'],
    ['tôi muốn hỏi đổi bằng lái thế nào', 'đổi bằng lái'],
  ])('leaves the subject of “%s”', (question, subject) => {
    expect(bareQuestion(question)).toBe(subject);
  });
  it('says nothing where nothing frames, or nothing is framed', () => {
    expect(bareQuestion('quên mật khẩu VNeID')).toBeUndefined();
    expect(bareQuestion('làm thế nào')).toBeUndefined();
    expect(bareQuestion('thách thức')).toBeUndefined(); // "cách" inside a word is none
  });
  it('only ever leaves words out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(bareQuestion(text)?.length ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
