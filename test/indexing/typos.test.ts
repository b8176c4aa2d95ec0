import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringOf } from '../../src/indexing/dictionary.ts';
import { indexTypos, neighboursOf, oneSlipApart } from '../../src/indexing/typos.ts';
import { emptyVocabulary, learnWord } from '../../src/indexing/vocabulary.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 2, maxLength: 7 });

describe('one slip apart', () => {
  it('is a letter wrong, missing, too many, or two neighbours swapped', () => {
    for (const slip of ['truomg', 'truog', 'truonng', 'tuong', 'rtuong', 'truogn']) {
      expect(oneSlipApart('truong', slip), slip).toBe(true);
    }
    expect(oneSlipApart('truong', 'truong')).toBe(false);
    expect(oneSlipApart('truong', 'turogn')).toBe(false);
  });

  it('is the distance of Damerau and Levenshtein', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(oneSlipApart(left, right)).toBe(distance(left, right) === 1);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the typo index', () => {
  it('finds exactly the words one slip away, those learnt after it was built too', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), fc.nat(40), word, (words, builtAfter, misspelt) => {
        const vocabulary = emptyVocabulary();
        let index = indexTypos(vocabulary);
        for (const [at, text] of words.entries()) {
          if (at === builtAfter) index = indexTypos(vocabulary);
          learnWord(vocabulary, text, 0, text.length);
        }
        const found = neighboursOf(index, vocabulary, misspelt).map((id) => stringOf(vocabulary.folded, id));
        expect(found.toSorted()).toEqual(words.filter((text) => distance(text, misspelt) === 1).toSorted());
      }),
    );
  });
});

/** Optimal string alignment, by the book. */
function distance(left: string, right: string): number {
  const rows = Array.from({ length: left.length + 1 }, (_, row) =>
    Array.from({ length: right.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  for (let row = 1; row <= left.length; row += 1) {
    for (let column = 1; column <= right.length; column += 1) {
      const wrong = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min(
        rows[row - 1]![column]! + 1,
        rows[row]![column - 1]! + 1,
        rows[row - 1]![column - 1]! + wrong,
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, rows[row - 2]![column - 2]! + 1);
      rows[row]![column] = best;
    }
  }
  return rows[left.length]![right.length]!;
}
