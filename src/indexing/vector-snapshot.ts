import { readFileSync, renameSync, rmSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { readSnapshotFile, SnapshotUnusable, writeSnapshotFile } from './snapshot-file.ts';
import { type Graph, loadGraph } from './vector-graph.ts';
import { createVectorIndex, emptyVectorTables, type VectorIndex, type VectorTables } from './vector-index.ts';

/**
 * Keep vectors, which cost money and time to get again, and their graph on disk.
 *
 * Takes   the index; the file (the graph goes to `<file>.graph`); the name of the model the vectors came from.
 */
export function saveVectors(index: VectorIndex, file: string, model: string): void {
  const graph = index.graph();
  rmSync(`${file}.graph`, { force: true });
  if (graph) {
    graph.save(`${file}.graph.tmp`);
    renameSync(`${file}.graph.tmp`, `${file}.graph`);
  }
  const tree = { tables: index.tables, graphChecksum: graph ? checksumOf(`${file}.graph`) : NO_GRAPH };
  writeSnapshotFile(file, tree, { version: VECTORS_VERSION, fingerprint: markOf(model, index.dimensions) });
}

/**
 * The vectors on disk when they came from this model, else an empty index to fill.
 *
 * Takes   the file; the model; how many numbers its vectors have; see `createVectorIndex` for the rest.
 * Gives   the index and, when it starts empty, why. A graph that cannot be used is built anew from the vectors.
 */
export function openVectors(
  file: string,
  model: string,
  dimensions: number,
  graphFrom?: number,
): { index: VectorIndex; startedAnew?: string } {
  try {
    const tree = readSnapshotFile(file, { version: VECTORS_VERSION, fingerprint: markOf(model, dimensions) });
    const { tables, graphChecksum } = tree as unknown as { tables: VectorTables; graphChecksum: number };
    return { index: createVectorIndex(tables, graphFrom, keptGraph(`${file}.graph`, tables, graphChecksum)) };
  } catch (error) {
    if (!(error instanceof SnapshotUnusable)) throw error;
    return { index: createVectorIndex(emptyVectorTables(dimensions), graphFrom), startedAnew: error.reason };
  }
}

/** The graph beside the vectors, if its bytes are those that were written: the native reader would crash on others. */
function keptGraph(file: string, { dimensions, contentOf }: VectorTables, checksum: number): Graph | undefined {
  if (checksum === NO_GRAPH || checksumOf(file) !== checksum) return undefined;
  const there = new Set(Array.from(contentOf.keys()).filter((number) => contentOf[number]! > 0));
  return loadGraph(dimensions, file, there);
}

function checksumOf(file: string): number {
  try {
    return crc32(readFileSync(file));
  } catch {
    return NO_GRAPH;
  }
}

const NO_GRAPH = -1;
const markOf = (model: string, dimensions: number): string => `${model}/${dimensions}`;
const VECTORS_VERSION = 1;
