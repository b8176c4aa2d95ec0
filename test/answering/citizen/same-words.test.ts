import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sameWords } from '../../../src/answering/citizen/same-words.ts';
import { anyText } from '../../foundation/any-text.ts';

describe('words that regions say differently', () => {
  it('are one word: to look at pictures is the same in the north and in the south', () => {
    expect(sameWords('coi hình')).toEqual(sameWords('xem ảnh'));
    expect(sameWords('mần răng vô được')).toEqual(sameWords('làm sao vào được'));
  });

  it('stay apart where marks are missing and another word may be meant', () => {
    expect(sameWords('vo chong')).toEqual(['vo', 'chong']);
    expect(sameWords('coi')).toEqual(['xem']);
  });

  it('are as many as were said, whatever was said', () => {
    fc.assert(fc.property(anyText, (text) => sameWords(`${text} coi`).at(-1) === 'xem'));
  });
});
