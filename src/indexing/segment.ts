import { withRoom } from './growable.ts';
import type { PairPostings } from './pairs.ts';
import type { WordPostings } from './postings.ts';

/**
 * The words of a run of passages in reading order. A packed segment also has postings; the open one at the end, which
 * takes new passages, is small enough to be read through.
 *
 * One word is one number: the exact word id in the low 28 bits, what part of the passage it stands in, and whether it
 * starts a sentence.
 */
export interface Segment {
  /** Ordinal of its first passage; passage `ordinal` has words `tokens[starts[ordinal - first] … starts[… + 1])`. */
  readonly first: number;
  count: number;
  tokens: Int32Array;
  starts: Uint32Array;
  words?: WordPostings;
  pairs?: PairPostings;
}

export const WORD_BITS = 0x0fffffff;
export const IN_TITLE = 1 << 28;
export const IN_ASK = 1 << 29;
export const STARTS_SENTENCE = 1 << 30;

export function emptySegment(first: number): Segment {
  return { first, count: 0, tokens: new Int32Array(1024), starts: new Uint32Array(64) };
}

/** One more passage at the end of an open segment. */
export function appendPassage(segment: Segment, words: Int32Array, length: number): void {
  const from = segment.starts[segment.count]!;
  segment.tokens = withRoom(segment.tokens, from + length);
  segment.starts = withRoom(segment.starts, segment.count + 2);
  segment.tokens.set(words.subarray(0, length), from);
  segment.count += 1;
  segment.starts[segment.count] = from + length;
}
