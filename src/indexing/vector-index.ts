import { emptyDictionary, find, intern, stringOf, type Dictionary } from './dictionary.ts';
import { withRoom } from './growable.ts';
import { buildGraph, type Graph } from './vector-graph.ts';

/** A passage near a query, by the angle between their vectors. */
interface Neighbour {
  readonly id: string;
  /** Cosine, -1…1. */
  readonly similarity: number;
}

/** Vectors of passages, for nearest-neighbour search. Real embeddings only: hashed vectors were measured to add nothing. */
export interface VectorIndex {
  readonly size: number;
  readonly dimensions: number;
  /** Put a vector in, in place of one with the same id; `content` is a digest of the text it stands for. */
  set(id: string, content: string, vector: ArrayLike<number>): void;
  remove(id: string): boolean;
  /** Whether the vector of this id stands for this very text. */
  has(id: string, content: string): boolean;
  ids(): string[];
  /** The nearest passages that the filter admits, nearest first. */
  nearest(vector: ArrayLike<number>, limit: number, admits?: (id: string) => boolean): Neighbour[];
  /** Similarity of one passage, or undefined when it has no vector. */
  similarity(id: string, vector: ArrayLike<number>): number | undefined;
  /** How similar passages are to a vector on the whole, by a sample: what a high similarity is high against. */
  usual(vector: ArrayLike<number>): { readonly mean: number; readonly deviation: number };
  /** The tables behind it, and the graph when there are enough vectors for one; for snapshots. */
  readonly tables: VectorTables;
  readonly graph: () => Graph | undefined;
}

/** Flat tables; row `n` of `vectors` belongs to the id with number `n`, all zero when it was removed. */
export interface VectorTables {
  readonly dimensions: number;
  readonly ids: Dictionary;
  readonly contents: Dictionary;
  /** By id number: content number + 1, or 0 when the id is removed. */
  contentOf: Uint32Array;
  vectors: Float32Array;
}

export function emptyVectorTables(dimensions: number): VectorTables {
  return {
    dimensions,
    ids: emptyDictionary(),
    contents: emptyDictionary(),
    contentOf: new Uint32Array(16),
    vectors: new Float32Array(16 * dimensions),
  };
}

/**
 * Make an index over tables.
 *
 * Takes   tables; from how many vectors on a proximity graph is kept, instead of comparing with every one; the graph
 *         that belongs to the tables, when it was kept.
 * Laws    below `graphFrom` the answer is exact; `similarity` always is.
 */
export function createVectorIndex(
  tables: VectorTables,
  graphFrom = Math.ceil(GRAPH_FROM_NUMBERS / tables.dimensions),
  kept?: Graph,
): VectorIndex {
  const { dimensions, ids, contents } = tables;
  let size = tables.contentOf.reduce((count, content) => count + (content > 0 ? 1 : 0), 0);
  let graph = kept ?? (size >= graphFrom ? buildGraph(dimensions, rows()) : undefined);

  function isThere(number: number): boolean {
    return number >= 0 && number < ids.size && tables.contentOf[number]! > 0;
  }
  function row(number: number): Float32Array {
    return tables.vectors.subarray(number * dimensions, (number + 1) * dimensions);
  }
  function set(id: string, content: string, vector: ArrayLike<number>): void {
    const number = intern(ids, id);
    tables.contentOf = withRoom(tables.contentOf, number + 1);
    tables.vectors = withRoom(tables.vectors, (number + 1) * dimensions);
    if (tables.contentOf[number] === 0) size += 1;
    tables.contentOf[number] = intern(contents, content) + 1;
    row(number).set(unit(vector, dimensions));
    if (graph) graph.set(number, row(number));
    else if (size >= graphFrom) graph = buildGraph(dimensions, rows());
  }
  function remove(id: string): boolean {
    const number = find(ids, id);
    if (!isThere(number)) return false;
    tables.contentOf[number] = 0;
    row(number).fill(0);
    graph?.remove(number);
    size -= 1;
    return true;
  }
  function exactly(vector: Float32Array, limit: number, admits: (number: number) => boolean): Scored[] {
    const scored: Scored[] = [];
    for (let number = 0; number < ids.size; number += 1) {
      if (admits(number)) scored.push({ number, similarity: dot(row(number), vector) });
    }
    return scored.sort((a, b) => b.similarity - a.similarity || a.number - b.number).slice(0, limit);
  }
  function nearest(vector: ArrayLike<number>, limit: number, admits?: (id: string) => boolean): Neighbour[] {
    const query = unit(vector, dimensions);
    const admitted = (number: number): boolean => isThere(number) && (admits?.(stringOf(ids, number)) ?? true);
    const found = graph ? graph.nearest(query, limit, admitted) : exactly(query, limit, admitted);
    return found.map(({ number, similarity }) => ({ id: stringOf(ids, number), similarity }));
  }
  function usual(vector: ArrayLike<number>): { mean: number; deviation: number } {
    const query = unit(vector, dimensions);
    const step = Math.max(1, Math.floor(ids.size / SAMPLE));
    const sample: number[] = [];
    for (let number = 0; number < ids.size; number += step) if (isThere(number)) sample.push(dot(row(number), query));
    const mean = sample.reduce((sum, value) => sum + value, 0) / Math.max(1, sample.length);
    const squares = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, deviation: Math.sqrt(squares / Math.max(1, sample.length)) };
  }
  function* rows(): Generator<readonly [number, Float32Array]> {
    for (let number = 0; number < ids.size; number += 1) if (isThere(number)) yield [number, row(number)];
  }
  return {
    tables,
    graph: () => graph,
    dimensions,
    get size() {
      return size;
    },
    set,
    remove,
    has(id, content) {
      const number = find(ids, id);
      return isThere(number) && tables.contentOf[number] === find(contents, content) + 1;
    },
    ids: () => Array.from(rows(), ([number]) => stringOf(ids, number)),
    nearest,
    usual,
    similarity(id, vector) {
      const number = find(ids, id);
      return isThere(number) ? dot(row(number), unit(vector, dimensions)) : undefined;
    },
  };
}

export interface Scored {
  readonly number: number;
  readonly similarity: number;
}

/** The vector at length 1, so that a product is a cosine; a zero vector stays zero and is near nothing. */
function unit(vector: ArrayLike<number>, dimensions: number): Float32Array {
  if (vector.length !== dimensions) throw new RangeError(`${vector.length} dimensions instead of ${dimensions}`);
  const copy = Float32Array.from(vector);
  const length = Math.hypot(...copy);
  return length === 0 ? copy : copy.map((value) => value / length);
}

function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += left[at]! * right[at]!;
  return sum;
}

const SAMPLE = 1_000; // passages: enough for a mean and a deviation
const GRAPH_FROM_NUMBERS = 4_000_000; // comparing with all takes about a millisecond per million numbers
