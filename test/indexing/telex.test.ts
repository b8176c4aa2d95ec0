import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTelex } from '../../src/indexing/telex.ts';
import { keysOf } from '../../src/indexing/vocabulary.ts';
import { spell } from '../../scripts/bench/spellings.ts';

describe('decoding raw Telex keys', () => {
  it.each([
    ['dduowcj', 'được'],
    ['dduwowcj', 'được'],
    ['duocwjd', 'được'],
    ['tieengs', 'tiếng'],
    ['tieesng', 'tiếng'],
    ['thuw', 'thư'],
    ['nguowif', 'người'],
    ['quas', 'quá'],
    ['mua', undefined],
    ['OTP', undefined],
    ['VNeID', undefined],
  ])('reads %s as %s', (keys, word) => {
    const decoded = decodeTelex(keys);
    expect(decoded && keysOf(decoded)).toEqual(word && keysOf(word));
  });

  it('undoes what the input method would have done, for every common syllable', () => {
    const syllables =
      'không được người trường thuỷ huyền khuyến nguyễn quyết giếng rượu hươu thuở quý chuyển đổi số phường xã tuổi mười mưa khuya ngoằn ngoèo toàn hoạt đường lưới ăn ơn ưng ý';
    for (const syllable of syllables.split(' ')) {
      const decoded = decodeTelex(spell('telex', syllable, '')) ?? syllable;
      expect(keysOf(decoded), syllable).toEqual(keysOf(syllable));
    }
  });

  it('never throws and gives letters only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,10}$/), (keys) => {
        expect(decodeTelex(keys) ?? 'a').toMatch(/^\p{L}+$/u);
      }),
    );
  });
});
