import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildKeywordIndex } from '../../src/indexing/build-keyword-index.ts';
import type { Indexable } from '../../src/indexing/keyword-index.ts';
import { generatePassages, questionAbout } from '../../scripts/bench/generator.ts';
import { handbook, somePassage, someText } from './corpus.ts';

const edit = fc.oneof(
  { weight: 3, arbitrary: somePassage.map((passage) => ({ add: passage })) },
  { weight: 1, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e').map((id) => ({ remove: id })) },
);

describe('adding and removing passages', () => {
  it('answers as an index built afresh from what is left, after any history', () => {
    fc.assert(
      fc.property(
        fc.array(somePassage, { maxLength: 6 }),
        fc.array(edit, { maxLength: 20 }),
        fc.array(someText, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 8 }),
        (passages, edits, queries, openLimit) => {
          const edited = buildKeywordIndex(passages, openLimit); // packs and joins within so short a history
          const left = new Map<string, Indexable>(passages.map((passage) => [passage.id, passage]));
          for (const step of edits) {
            if ('add' in step) {
              edited.add(step.add);
              left.set(step.add.id, step.add);
            } else expect(edited.remove(step.remove)).toBe(left.delete(step.remove));
          }
          const fresh = buildKeywordIndex([...left.values()]);
          expect(edited.size).toBe(fresh.size);
          for (const text of queries) {
            expect(edited.search(text, { limit: 8 })).toEqual(fresh.search(text, { limit: 8 }));
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('stays right while segments are packed and joined', () => {
    const passages = [
      ...generatePassages(
        handbook.map(({ text }) => text),
        3_000,
      ),
    ];
    const left = new Map<string, Indexable>();
    const edited = buildKeywordIndex([]);
    for (const [number, passage] of passages.entries()) {
      edited.add(passage);
      left.set(passage.id, passage);
      if (number % 3 > 0) continue;
      const gone = passages[number >> 1]!.id;
      expect(edited.remove(gone)).toBe(left.delete(gone));
    }
    expect(edited.corpus.segments.length).toBeGreaterThan(2);
    const fresh = buildKeywordIndex([...left.values()]);
    for (const passage of [...left.values()].slice(0, 200)) {
      const query = questionAbout({ id: passage.id, text: passage.text });
      expect(edited.search(query, { limit: 5 }), query).toEqual(fresh.search(query, { limit: 5 }));
    }
  });
});
