import { type Segment, WORD_BITS } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Which passages hold a folded word: `passages[starts[word] … starts[word + 1])`, ascending, with how often (at most 255)
 * and which exact variants of the word occur there (a bit each). One list serves both the exact and the folded search.
 */
export interface WordPostings {
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  readonly counts: Uint8Array;
  readonly variants: Uint8Array;
}

/** Build the postings of a segment in two readings: count, then fill. */
export function packWords(segment: Segment, vocabulary: Vocabulary): WordPostings {
  const starts = countPassagesPerWord(segment, vocabulary);
  const total = starts[starts.length - 1]!;
  const passages = new Uint32Array(total);
  const counts = new Uint8Array(total);
  const variants = new Uint8Array(total);
  const cursor = starts.slice(0, -1);
  const { tokens, foldedOfExact, bitOfExact } = { ...vocabulary, tokens: segment.tokens };
  for (let index = 0; index < segment.count; index += 1) {
    const ordinal = segment.first + index;
    for (let at = segment.starts[index]!; at < segment.starts[index + 1]!; at += 1) {
      const exact = tokens[at]! & WORD_BITS;
      const word = foldedOfExact[exact]!;
      const last = cursor[word]! - 1;
      if (last >= starts[word]! && passages[last] === ordinal) {
        if (counts[last]! < 255) counts[last]! += 1;
        variants[last]! |= 1 << bitOfExact[exact]!;
      } else {
        passages[last + 1] = ordinal;
        counts[last + 1] = 1;
        variants[last + 1] = 1 << bitOfExact[exact]!;
        cursor[word] = last + 2;
      }
    }
  }
  return { starts, passages, counts, variants };
}

function countPassagesPerWord(segment: Segment, { folded, foldedOfExact }: Vocabulary): Uint32Array {
  const starts = new Uint32Array(folded.size + 1);
  const seenIn = new Uint32Array(folded.size); // index + 1 of the last passage that held the word
  for (let index = 0; index < segment.count; index += 1) {
    for (let at = segment.starts[index]!; at < segment.starts[index + 1]!; at += 1) {
      const word = foldedOfExact[segment.tokens[at]! & WORD_BITS]!;
      if (seenIn[word] === index + 1) continue;
      seenIn[word] = index + 1;
      starts[word + 1]! += 1;
    }
  }
  for (let word = 1; word < starts.length; word += 1) starts[word]! += starts[word - 1]!;
  return starts;
}
