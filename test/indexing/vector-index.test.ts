import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createVectorIndex, emptyVectorTables, type VectorIndex } from '../../src/indexing/vector-index.ts';
import { openVectors, saveVectors } from '../../src/indexing/vector-snapshot.ts';
import { randomFor } from '../../scripts/bench/random.ts';

const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DIMENSIONS = 16;
const EXACT = Infinity;
const GRAPH = 1;

/** Vectors in clusters, as embeddings of texts on a few subjects are. */
function clustered(count: number, name = 'v'): number[][] {
  const random = randomFor(name);
  const centres = Array.from({ length: 20 }, () => Array.from({ length: DIMENSIONS }, () => random() - 0.5));
  return Array.from({ length: count }, (_, at) => centres[at % 20]!.map((value) => value + (random() - 0.5) * 0.6));
}
function filled(vectors: readonly number[][], graphFrom: number): VectorIndex {
  const index = createVectorIndex(emptyVectorTables(DIMENSIONS), graphFrom);
  for (const [at, vector] of vectors.entries()) index.set(`p${at}`, `text ${at}`, vector);
  return index;
}
const ids = (index: VectorIndex, query: number[], limit = 10): string[] =>
  index.nearest(query, limit).map(({ id }) => id);

describe('the vector index', () => {
  it('gives the passages in the direction of the query first, with the cosine', () => {
    const index = createVectorIndex(emptyVectorTables(2));
    index.set('east', 'x', [3, 0]);
    index.set('north', 'x', [0, 1]);
    index.set('north-east', 'x', [5, 5]);
    const found = index.nearest([2, 1.9], 2);
    expect(found.map(({ id }) => id)).toEqual(['north-east', 'east']);
    expect(found[1]!.similarity).toBeCloseTo(2 / Math.hypot(2, 1.9), 5);
    expect(index.similarity('north', [2, 1.9])).toBeCloseTo(1.9 / Math.hypot(2, 1.9), 5);
    expect(index.similarity('west', [1, 0])).toBeUndefined();
  });

  it('gives only what the filter admits', () => {
    for (const graphFrom of [EXACT, GRAPH]) {
      const index = filled(clustered(200), graphFrom);
      const found = index.nearest(clustered(1)[0]!, 10, (id) => id.endsWith('7'));
      expect(found).toHaveLength(10);
      expect(found.every(({ id }) => id.endsWith('7'))).toBe(true);
    }
  });

  it('finds by its graph at least 98 % of what comparing with all finds', () => {
    const vectors = clustered(3_000);
    const exact = filled(vectors, EXACT);
    const graph = filled(vectors, GRAPH);
    const queries = clustered(100, 'queries');
    const kept = queries.map((query) => {
      const right = new Set(ids(exact, query));
      return ids(graph, query).filter((id) => right.has(id)).length / 10;
    });
    expect(kept.reduce((sum, share) => sum + share, 0) / kept.length).toBeGreaterThanOrEqual(0.98);
  });

  it('answers after any adds and removes as one filled afresh', () => {
    const vector = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS });
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const edit = fc.oneof(fc.record({ id, vector }), fc.record({ id }));
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 30 }),
        vector,
        fc.constantFrom(EXACT, GRAPH, 3),
        (edits, query, graphFrom) => {
          const index = createVectorIndex(emptyVectorTables(DIMENSIONS), graphFrom);
          const left = new Map<string, number[]>();
          for (const step of edits) {
            if ('vector' in step) {
              index.set(step.id, 'text', step.vector);
              left.set(step.id, step.vector);
            } else expect(index.remove(step.id)).toBe(left.delete(step.id));
          }
          expect(index.size).toBe(left.size);
          expect(new Set(index.ids())).toEqual(new Set(left.keys()));
          const fresh = createVectorIndex(emptyVectorTables(DIMENSIONS), EXACT);
          for (const [key, value] of left) fresh.set(key, 'text', value);
          const similarities = (of: VectorIndex) => of.nearest(query, 5).map(({ similarity }) => similarity);
          for (const [at, similarity] of similarities(index).entries())
            expect(similarity).toBeCloseTo(similarities(fresh)[at]!, 4);
          expect(similarities(index)).toHaveLength(left.size);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('knows which text a vector stands for', () => {
    const index = filled(clustered(3), EXACT);
    expect(index.has('p1', 'text 1')).toBe(true);
    expect(index.has('p1', 'another text')).toBe(false);
    index.remove('p1');
    expect(index.has('p1', 'text 1')).toBe(false);
  });

  it('refuses a vector of another length', () => {
    const index = filled(clustered(1), EXACT);
    expect(() => index.set('q', 'x', [1, 2])).toThrow(RangeError);
    expect(() => index.nearest([1, 2], 1)).toThrow(RangeError);
  });
});

describe('vectors on disk', () => {
  const query = clustered(1, 'query')[0]!;

  it.each([
    ['without a graph', EXACT],
    ['with a graph', GRAPH],
  ])('answer as before %s', (_, graphFrom) => {
    const file = join(folder, `kept-${graphFrom}`);
    const index = filled(clustered(300), graphFrom);
    index.remove('p5');
    saveVectors(index, file, 'model-a');
    const opened = openVectors(file, 'model-a', DIMENSIONS, graphFrom);
    expect(opened.startedAnew).toBeUndefined();
    expect(opened.index.nearest(query, 10)).toEqual(index.nearest(query, 10));
    opened.index.set('p5', 'text 5', query);
    expect(opened.index.nearest(query, 1)[0]?.id).toBe('p5');
  });

  it('are left aside when they came from another model, or are damaged', () => {
    const file = join(folder, 'other');
    saveVectors(filled(clustered(20), EXACT), file, 'model-a');
    expect(openVectors(file, 'model-b', DIMENSIONS).startedAnew).toBe('made from another corpus');
    writeFileSync(file, readFileSync(file).subarray(0, 900));
    const opened = openVectors(file, 'model-a', DIMENSIONS);
    expect([opened.startedAnew, opened.index.size]).toEqual(['cut short', 0]);
  });

  it('get a new graph when the kept one is damaged', () => {
    const file = join(folder, 'graph');
    const index = filled(clustered(100), GRAPH);
    saveVectors(index, file, 'model-a');
    writeFileSync(`${file}.graph`, readFileSync(`${file}.graph`).fill(7, 50, 400));
    expect(openVectors(file, 'model-a', DIMENSIONS, GRAPH).index.nearest(query, 5)).toEqual(index.nearest(query, 5));
  });
});
