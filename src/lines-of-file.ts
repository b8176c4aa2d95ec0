import { closeSync, openSync, readSync } from 'node:fs';

/** A line of a file that is not what it should be; names the file and the line. */
class LineInvalid extends Error {
  override readonly name = 'LineInvalid';
}

/**
 * The records of a JSON-lines file, one after the other: a file larger than memory passes through.
 *
 * Takes   the file; what makes a record of a parsed line, or undefined when it is none.
 * Throws  LineInvalid with the line's number; what the file system says.
 */
export function* recordsOf<T>(file: string, toRecord: (value: unknown) => T | undefined): Generator<T> {
  let number = 0;
  for (const line of linesOf(file)) {
    number += 1;
    if (line.trim() === '') continue;
    const record = toRecord(parse(line));
    if (record === undefined) throw new LineInvalid(`${file}:${number}: dòng này không đúng khuôn`);
    yield record;
  }
}

function* linesOf(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  try {
    const decoder = new TextDecoder();
    const chunk = new Uint8Array(CHUNK);
    let rest = '';
    for (let length = readSync(handle, chunk); length > 0; length = readSync(handle, chunk)) {
      const lines = (rest + decoder.decode(chunk.subarray(0, length), { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    yield rest + decoder.decode();
  } finally {
    closeSync(handle);
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const CHUNK = 2 ** 20;
