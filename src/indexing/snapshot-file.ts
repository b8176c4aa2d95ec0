import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../foundation/errors.ts';
import { type FlatArray, flatten, rebuild } from './flat.ts';

/** A snapshot that cannot be trusted; what it held is built anew. */
export class SnapshotUnusable extends AppError {
  override readonly name = 'SnapshotUnusable';
  readonly code = 'index.snapshot-unusable';
  readonly reason: string;
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`index snapshot ${file}: ${reason}`, options);
    this.reason = reason;
  }
}

const Header = z.object({
  version: z.number(),
  fingerprint: z.string(),
  numbers: z.array(z.tuple([z.string(), z.number()])),
  sections: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['Uint8Array', 'Uint16Array', 'Uint32Array', 'Int32Array', 'Float32Array']),
      bytes: z.number().int().nonnegative(),
      checksum: z.number(),
    }),
  ),
});
type SnapshotHeader = z.infer<typeof Header>;

/** What a file must be to be used: made by the same code, from the same things. */
export interface SnapshotMark {
  readonly version: number;
  readonly fingerprint: string;
}

/**
 * Write a tree of numbers and arrays to disk as it lies in memory. The file appears whole or not at all: it is written
 * beside its place, flushed, then renamed.
 *
 * Throws  what the file system says, such as a full disk; the file before, if any, is untouched.
 */
export function writeSnapshotFile(file: string, tree: object, mark: SnapshotMark): void {
  const { numbers, arrays } = flatten(tree);
  const sections = arrays.map(({ path, array }) => ({
    path,
    type: array.constructor.name,
    bytes: array.byteLength,
    checksum: checksum(array),
  }));
  const header = Buffer.from(JSON.stringify({ ...mark, numbers, sections }));
  const start = Buffer.alloc(START_BYTES);
  start.write(MAGIC, 'latin1');
  start.writeUInt32LE(header.length, MAGIC.length);
  start.writeUInt32LE(checksum(header), MAGIC.length + 4);
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  try {
    const handle = openSync(draft, 'w');
    try {
      for (const part of [start, header, ...arrays.map(({ array }) => array)]) writeAll(handle, part);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/**
 * Read a tree back: start, header as JSON, then each array's bytes; every part has its checksum.
 *
 * Throws  SnapshotUnusable for anything that is not exactly such a file with the same mark.
 */
export function readSnapshotFile(file: string, mark: SnapshotMark): Record<string, unknown> {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (cause) {
    throw new SnapshotUnusable(file, 'not there', { cause });
  }
  try {
    const size = fstatSync(handle).size;
    const { header, end } = readHeader(file, handle, size);
    if (header.version !== mark.version) throw new SnapshotUnusable(file, 'written by another version');
    if (header.fingerprint !== mark.fingerprint) throw new SnapshotUnusable(file, 'made from another corpus');
    const whole = header.sections.reduce((sum, section) => sum + section.bytes, end);
    if (whole !== size) throw new SnapshotUnusable(file, 'cut short');
    let position = end;
    const arrays = header.sections.map((section) => {
      const bytes = read(handle, section.bytes, position);
      position += section.bytes;
      if (checksum(bytes) !== section.checksum) throw new SnapshotUnusable(file, 'damaged');
      return { path: section.path, array: arrayOf(section.type, bytes) };
    });
    return rebuild(header.numbers, arrays);
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, part: FlatArray): void {
  const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes.subarray(at, at + CHUNK));
}

/** CRC-32 of an array's bytes: the native one reads several gigabytes a second. */
function checksum(array: ArrayBufferView): number {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += CHUNK) sum = crc32(bytes.subarray(at, at + CHUNK), sum);
  return sum;
}

function readHeader(file: string, handle: number, size: number): { header: SnapshotHeader; end: number } {
  const start = Buffer.from(read(handle, START_BYTES, 0));
  if (start.length < START_BYTES || start.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new SnapshotUnusable(file, 'not an index');
  }
  const length = start.readUInt32LE(MAGIC.length);
  if (START_BYTES + length > size) throw new SnapshotUnusable(file, 'cut short');
  const bytes = read(handle, length, START_BYTES);
  if (checksum(bytes) !== start.readUInt32LE(MAGIC.length + 4)) throw new SnapshotUnusable(file, 'damaged');
  const parsed = Header.safeParse(parseJson(Buffer.from(bytes).toString()));
  if (!parsed.success) throw new SnapshotUnusable(file, 'written by another version', { cause: parsed.error });
  return { header: parsed.data, end: START_BYTES + length };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the schema then says what is wrong
  }
}

/** So many bytes from a place, in memory of their own; fewer when the file ends. */
function read(handle: number, length: number, position: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  while (at < length) {
    const count = readSync(handle, bytes, at, Math.min(CHUNK, length - at), position + at);
    if (count === 0) break;
    at += count;
  }
  return at === length ? bytes : bytes.subarray(0, at);
}

function arrayOf(type: SnapshotHeader['sections'][number]['type'], bytes: Uint8Array): FlatArray {
  const { buffer } = bytes;
  switch (type) {
    case 'Uint8Array':
      return bytes;
    case 'Uint16Array':
      return new Uint16Array(buffer);
    case 'Uint32Array':
      return new Uint32Array(buffer);
    case 'Int32Array':
      return new Int32Array(buffer);
    case 'Float32Array':
      return new Float32Array(buffer);
  }
}

const MAGIC = 'BDHVSIDX';
/** Magic, length of the header, checksum of the header. */
const START_BYTES = MAGIC.length + 8;
const CHUNK = 2 ** 28; // bytes a single read or checksum takes at once
