import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyVocabulary, keysOf, learnWord, triplesOf } from '../../src/indexing/vocabulary.ts';

describe('the keys of a word', () => {
  it('brings spellings of one word together and keeps other tones apart', () => {
    expect(keysOf('hoà')).toEqual(keysOf('Hòa'));
    expect(keysOf('kĩ')).toEqual(keysOf('KỸ'));
    expect(keysOf('tuyến').exact).not.toBe(keysOf('tuyên').exact);
    expect(keysOf('tuyến').folded).toBe(keysOf('tuyên').folded);
    expect(keysOf('đất').folded).toBe('dat');
  });

  it('does not take a number at the end of a word for a tone', () => {
    expect(keysOf('a1').exact).not.toBe(keysOf('á').exact);
    expect(keysOf('mức2').folded).toBe('muc2');
  });

  it('gives words with one exact key one folded key', () => {
    const syllable = fc.stringMatching(
      /^[bcdđghklmnpqrstvx]{1,2}[aăâeêioôơuưy]{1,2}[\u0300\u0301\u0309\u0303\u0323]?[cmnpt]?[0-9]?$/,
    );
    fc.assert(
      fc.property(syllable, syllable, (left, right) => {
        if (keysOf(left).exact === keysOf(right).exact) expect(keysOf(left).folded).toBe(keysOf(right).folded);
      }),
    );
  });
});

describe('the vocabulary', () => {
  it('links a folded word to all of its exact variants', () => {
    const vocabulary = emptyVocabulary();
    const exact = ['tuyên', 'Tuyến', 'tuyển', 'TUYÊN'].map((word) => learnWord(vocabulary, word, 0, word.length));
    expect(exact[3]).toBe(exact[0]);
    const folded = vocabulary.foldedOfExact[exact[0]!]!;
    const variants: number[] = [];
    for (let next = vocabulary.firstVariant[folded]!; next > 0; next = vocabulary.nextVariant[next - 1]!)
      variants.push(next - 1);
    expect(new Set(variants)).toEqual(new Set(exact));
  });

  it('cuts a word into letter triples with its ends marked', () => {
    expect(triplesOf('ma')).toHaveLength(2);
    expect(triplesOf('truong').slice(0, 2)).toEqual(triplesOf('trung').slice(0, 2)); // ^tr tru
    expect(new Set([...triplesOf('abc'), ...triplesOf('cab')]).size).toBe(6);
  });
});
