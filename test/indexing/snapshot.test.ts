import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { buildKeywordIndex } from '../../src/indexing/build-keyword-index.ts';
import { flatten, rebuild } from '../../src/indexing/flat.ts';
import { fingerprintOf, loadSnapshot, openKeywordIndex, saveSnapshot } from '../../src/indexing/snapshot.ts';
import { SnapshotUnusable } from '../../src/indexing/snapshot-file.ts';
import { handbook, somePassage, someText } from './corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fingerprint = fingerprintOf(handbook);
const whole = join(folder, 'whole.index');
saveSnapshot(buildKeywordIndex(handbook), whole, fingerprint);
const bytes = readFileSync(whole);

describe('a snapshot', () => {
  it('answers as the index it was made from, and takes new passages', () => {
    fc.assert(
      fc.property(fc.array(somePassage, { maxLength: 6 }), somePassage, someText, (passages, added, query) => {
        const index = buildKeywordIndex(passages);
        const file = join(folder, 'any.index');
        saveSnapshot(index, file, 'f');
        const loaded = loadSnapshot(file, 'f');
        expect(loaded.search(query, { limit: 5 })).toEqual(index.search(query, { limit: 5 }));
        index.add(added);
        loaded.add(added);
        expect(loaded.search(query, { limit: 5 })).toEqual(index.search(query, { limit: 5 }));
      }),
      { numRuns: 30 },
    );
  });

  it('leaves nothing but the file behind', () => {
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('says what is wrong with a missing, foreign, older or other corpus’s file', () => {
    const foreign = join(folder, 'foreign.index');
    writeFileSync(foreign, 'this is not an index, only a text that is long enough');
    const reasonOf = (file: string, expected = fingerprint): string => {
      try {
        loadSnapshot(file, expected);
        return 'loaded';
      } catch (error) {
        return error instanceof SnapshotUnusable ? `${error.code}: ${error.reason}` : 'crashed';
      }
    };
    expect(reasonOf(join(folder, 'nobody'))).toBe('index.snapshot-unusable: not there');
    expect(reasonOf(foreign)).toBe('index.snapshot-unusable: not an index');
    expect(reasonOf(whole, 'other')).toBe('index.snapshot-unusable: made from another corpus');
    expect(reasonOf(whole)).toBe('loaded');
  });

  it('is refused when cut short anywhere', () => {
    const cut = join(folder, 'cut.index');
    const places = [0, 1, 7, 8, 15, 16, 17, 100, bytes.length - 1];
    for (let share = 1; share < 40; share += 1) places.push(Math.floor((bytes.length * share) / 40));
    for (const place of places) {
      writeFileSync(cut, bytes.subarray(0, place));
      expect(() => loadSnapshot(cut, fingerprint), `cut at ${place}`).toThrow(SnapshotUnusable);
    }
  });

  it('is refused when a byte is changed, or bytes are added, or it is noise', () => {
    const damaged = join(folder, 'damaged.index');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const copy = Buffer.from(bytes);
        copy[place]! ^= change;
        writeFileSync(damaged, copy);
        expect(() => loadSnapshot(damaged, fingerprint)).toThrow(SnapshotUnusable);
      }),
      { numRuns: 60 },
    );
    writeFileSync(damaged, Buffer.concat([bytes, Buffer.from('x')]));
    expect(() => loadSnapshot(damaged, fingerprint)).toThrow(SnapshotUnusable);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        writeFileSync(damaged, Buffer.concat([Buffer.from('BDHVSIDX'), noise]));
        expect(() => loadSnapshot(damaged, fingerprint)).toThrow(SnapshotUnusable);
      }),
    );
  });

  it('is built anew when unusable, and the new one is kept', () => {
    const file = join(folder, 'open.index');
    writeFileSync(file, bytes.subarray(0, 5_000));
    let built = 0;
    const build = () => {
      built += 1;
      return buildKeywordIndex(handbook);
    };
    expect(openKeywordIndex(file, fingerprint, build).rebuilt).toBe('cut short');
    const again = openKeywordIndex(file, fingerprint, build);
    expect(again.rebuilt).toBeUndefined();
    expect(again.index.search('mã OTP', { limit: 1 })[0]?.id).toBe('otp');
    expect(built).toBe(1);
  });

  it('serves the index even where it cannot be written', () => {
    const opened = openKeywordIndex(join(whole, 'below-a-file'), fingerprint, () => buildKeywordIndex(handbook));
    expect(opened.index.size).toBe(handbook.length);
    expect(opened.unsaved).toBeDefined();
  });

  it('belongs to another corpus as soon as one word, title, ask, reader or source differs', () => {
    const [first, ...others] = handbook;
    const changes = [
      { text: 'Khác' },
      { title: 'Khác' },
      { asks: [] },
      { audience: 'staff' as const },
      { source: 'z' },
    ];
    const prints = changes.map((change) => fingerprintOf([{ ...first!, ...change }, ...others]));
    expect(new Set([fingerprint, ...prints]).size).toBe(changes.length + 1);
  });
});

describe('taking a tree of arrays apart', () => {
  it('puts an equal tree together again', () => {
    const array = fc.oneof(fc.uint8Array(), fc.uint16Array(), fc.uint32Array(), fc.int32Array(), fc.float32Array());
    const tree = fc.record({
      size: fc.integer(),
      table: fc.record({ cells: array }),
      parts: fc.array(fc.record({ first: fc.nat(), words: array }), { minLength: 1 }),
    });
    fc.assert(
      fc.property(tree, (value) => {
        const { numbers, arrays } = flatten(value);
        expect(rebuild(numbers, arrays)).toEqual(value);
      }),
    );
  });
});
