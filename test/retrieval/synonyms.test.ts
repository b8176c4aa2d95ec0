import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSynonyms, synonymsOf } from '../../src/retrieval/synonyms.ts';

const folder = mkdtempSync(join(tmpdir(), 'synonyms-'));
afterAll(() => rmSync(folder, { recursive: true }));
const LEXICON = 'knowledge/lexicon/synonyms.tsv';
const groups = [
  { weight: 0.4, members: ['bằng lái', 'giấy phép lái xe', 'GPLX'] },
  { weight: 0.3, members: ['máy', 'điện thoại'] },
];
const synonyms = synonymsOf(groups);

describe('synonyms of a query', () => {
  it('are the other words of a group, with what they stand for', () => {
    expect(synonyms('mất bằng lái làm lại ở đâu')).toEqual([
      { text: 'giấy phép lái xe', weight: 0.4, of: 'bằng lái' },
      { text: 'GPLX', weight: 0.4, of: 'bằng lái' },
    ]);
  });

  it('are found without marks too, a single syllable then counting half', () => {
    expect(synonyms('mat bang lai').map(({ text }) => text)).toContain('giấy phép lái xe');
    expect(synonyms('may bi hong')).toEqual([{ text: 'điện thoại', weight: 0.15, of: 'máy' }]);
  });

  it('are not given for a word with other tones when the query has marks', () => {
    expect(synonyms('may áo dài ở đâu')).toEqual([]);
  });

  it('are never what the query says already', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...groups.flatMap(({ members }) => members), 'và')), (words) => {
        for (const { text } of synonyms(words.join(' '))) expect(words).not.toContain(text);
      }),
    );
  });
});

describe('the lexicon', () => {
  it('has at least 150 groups, none with one word twice', () => {
    const lexicon = loadSynonyms(LEXICON);
    expect(lexicon.length).toBeGreaterThanOrEqual(150);
    for (const { members } of lexicon) expect(new Set(members).size, members.join(' | ')).toBe(members.length);
  });

  it('names every line that does not read', () => {
    const file = join(folder, 'wrong.tsv');
    writeFileSync(file, '# ghi chú\n0.4\txem | coi\n2\ta | b\n0.3\talone\nno weight | x\n');
    expect(() => loadSynonyms(file)).toThrow(/dòng 3, 4, 5 /u);
  });
});
