import { type Segment, STARTS_SENTENCE, WORD_BITS } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which passages hold a pair of neighbouring folded words, by hash bucket: two pairs may share one. */
export interface PairPostings {
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
}

/**
 * A number for an ordered pair of words, well spread over 32 bits; take as many low bits as there are buckets.
 *
 * Takes   the hashes of the two words (not their ids: those depend on the order in which words were met).
 */
export function pairHash(left: number, right: number): number {
  let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right ^ 0x5bd1e995, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A power of two near the number of pairs, from 2^12 to 2^22. */
function bucketsFor(pairs: number): number {
  return 1 << Math.min(22, Math.max(12, Math.ceil(Math.log2(pairs + 1))));
}

/** Build the pair postings of a segment in two readings: count, then fill. */
export function packPairs(segment: Segment, { folded, foldedOfExact }: Vocabulary): PairPostings {
  const { tokens, first, count } = segment;
  const { hashes } = folded;
  const buckets = bucketsFor(segment.starts[count]!);
  const starts = new Uint32Array(buckets + 1);
  const seenIn = new Uint32Array(buckets);
  forEachPair((bucket, index) => {
    if (seenIn[bucket] === index + 1) return;
    seenIn[bucket] = index + 1;
    starts[bucket + 1]! += 1;
  });
  for (let bucket = 1; bucket <= buckets; bucket += 1) starts[bucket]! += starts[bucket - 1]!;
  const passages = new Uint32Array(starts[buckets]!);
  const cursor = starts.slice(0, -1);
  forEachPair((bucket, index) => {
    const next = cursor[bucket]!;
    if (next > starts[bucket]! && passages[next - 1] === first + index) return;
    passages[next] = first + index;
    cursor[bucket] = next + 1;
  });
  return { starts, passages };

  function forEachPair(visit: (bucket: number, index: number) => void): void {
    for (let index = 0; index < count; index += 1) {
      let left = 0;
      for (let at = segment.starts[index]!; at < segment.starts[index + 1]!; at += 1) {
        const token = tokens[at]!;
        const right = hashes[foldedOfExact[token & WORD_BITS]!]!;
        if ((token & STARTS_SENTENCE) === 0) visit(pairHash(left, right) & (buckets - 1), index);
        left = right;
      }
    }
  }
}
