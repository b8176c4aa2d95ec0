import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cueExpression, cues, cueText, cueWords } from '../../src/answering/cues.ts';
import { exactKey, fold, hasMarks, words } from '../../src/foundation/text/fold.ts';
import { anyText } from '../foundation/any-text.ts';

/** Common syllables, many of which become each other when their marks go. */
const SYLLABLES =
  'các cặc cạc cắc mua mưa múa bán bạn bàn hạn hàn hán giao gieo bao báo bảo đâu dầu dấu tiền tiên kế ke'.split(' ');
const syllable = fc.constantFrom(...SYLLABLES);

describe('a cue', () => {
  it('meets its words in marks, without any, and in the other place for the tone', () => {
    const asks = cues('hoà giải ở cơ sở');
    for (const typed of ['tổ hòa giải ở cơ sở họp', 'to hoa giai o co so hop', 'HOÀ GIẢI, ở cơ sở!']) {
      expect(asks(cueText(typed)), typed).toBe('hoa giai o co so');
    }
  });

  it('never lets a marked word meet another marked word', () => {
    fc.assert(
      fc.property(syllable, syllable, (typed, wanted) => {
        fc.pre(hasMarks(typed) && hasMarks(wanted));
        const met = cues(wanted)(cueText(`thửa ruộng ${typed} để lại`)) !== undefined;
        expect(met).toBe(exactKey(typed) === exactKey(wanted));
      }),
    );
  });

  it('meets every spelling of a wholly unmarked message, unless it insists on its marks', () => {
    fc.assert(
      fc.property(syllable, (wanted) => {
        const bare = cueText(`thua ruong ${fold(wanted)} de lai`);
        expect(cues(wanted)(bare)).toBe(fold(wanted));
        expect(cues(`=${wanted}`)(bare)).toBe(hasMarks(wanted) ? undefined : fold(wanted));
      }),
    );
  });

  it('takes a word without marks in a marked message at its word', () => {
    expect(cues('bán')(cueText('Ban quản lý chợ họp'))).toBeUndefined();
    expect(cues('~bán')(cueText('Ban quản lý chợ họp'))).toBe('ban');
  });

  it('bridges four words with a star, any number with dots, and holds on to start and end', () => {
    const near = cues('giao * họp');
    expect(near(cueText('giao một hai ba bốn họp'))).toBe('giao mot hai ba bon hop');
    expect(near(cueText('giao một hai ba bốn năm họp'))).toBeUndefined();
    expect(cues('giao … họp')(cueText('giao một hai ba bốn năm sáu họp'))).toBeDefined();
    expect(cues('^ họp $')(cueText('họp'))).toBe('hop');
    expect(cues('^ họp $')(cueText('không họp'))).toBeUndefined();
  });

  it('matches whole words only', () => {
    expect(cues('in')(cueText('xin giấy'))).toBeUndefined();
    expect(cues('xin (cái)? giấy')(cueText('xin giấy'))).toBe('xin giay');
    expect(cues('xin (cái|tờ) giấy')(cueText('xin giấy'))).toBeUndefined();
  });

  it('takes brackets within brackets', () => {
    const cue = cues('xin (tờ (rơi)?) giấy', 'cũng (phải (nghe|làm)|được)');
    expect(cue(cueText('xin tờ rơi giấy'))).toBe('xin to roi giay');
    expect(cue(cueText('cũng phải làm'))).toBe('cung phai lam');
    expect(cue(cueText('cũng phải'))).toBeUndefined();
  });

  it.each(['(họp|bàn', 'họp)', 'xin ((tờ) giấy'])('refuses a malformed pattern when it is made: %s', (pattern) => {
    expect(() => cues(pattern)).toThrow(SyntaxError);
  });

  it('can be asked for every place it stands at', () => {
    const every = [...cueText('họp xóm rồi họp phường').matchAll(cueExpression(['họp (xóm|phường)'], 'gu'))];
    expect(every).toHaveLength(2);
  });
});

describe('cue text', () => {
  it('never throws, and neither does a cue that reads it, on any text', () => {
    const some = cues('^ (còn|thế) * nào $', 'bước (1|2)', '=bán … %');
    fc.assert(
      fc.property(anyText, (text) => {
        const cue = cueText(text);
        expect(some(cue) ?? '').toBeTypeOf('string');
        expect(cue.startsWith(' ') && cue.endsWith(' ')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every word of a message, folded, in order', () => {
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 12 }), (typed) => {
        const message = typed.join(', ');
        expect(cueWords(cueText(message))).toEqual(words(message).map(fold));
      }),
    );
  });
});
