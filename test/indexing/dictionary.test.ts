import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDictionary, find, intern, stringOf } from '../../src/indexing/dictionary.ts';

describe('the dictionary', () => {
  it('numbers strings in the order they come, and the same string once', () => {
    const dictionary = emptyDictionary();
    expect(['mã', 'số', 'mã', ''].map((text) => intern(dictionary, text))).toEqual([0, 1, 0, 2]);
    expect(find(dictionary, 'số')).toBe(1);
    expect(find(dictionary, 'so')).toBe(-1);
  });

  it('reads a piece of a text without cutting it out', () => {
    const dictionary = emptyDictionary();
    const id = intern(dictionary, 'chuyển đổi số', 7, 10);
    expect(stringOf(dictionary, id)).toBe('đổi');
  });

  it('gives every string back, however many there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary' }), { maxLength: 800, size: 'max' }), (texts) => {
        const dictionary = emptyDictionary();
        const ids = texts.map((text) => intern(dictionary, text));
        expect(ids).toEqual([...texts.keys()]);
        expect(texts.map((text) => find(dictionary, text))).toEqual(ids);
        expect(ids.map((id) => stringOf(dictionary, id))).toEqual(texts);
      }),
      { numRuns: 10 },
    );
  });
});
