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

/**
 * Build the pair postings of a segment.
 *
 * Takes   the segment; its vocabulary; how many pairs may lie in memory at a time while they are sorted.
 */
export function packPairs(segment: Segment, vocabulary: Vocabulary, mostHeld = MOST_HELD): PairPostings {
  const buckets = bucketsFor(segment.starts[segment.count]!);
  const starts = new Uint32Array(buckets + 1);
  const cursor = new Uint32Array(DRAWER);
  let total = 0;
  // a passage that holds a pair twice is listed once: room for all is a little more than is needed
  const passages = new Uint32Array(segment.starts[segment.count]!);
  forEachDrawer([segment], vocabulary, { buckets, mostHeld, counts: everyPassage }, (first, drawer) => {
    const size = Math.min(DRAWER, buckets);
    const distinct = withoutRepeats(drawer);
    for (let at = 0; at < distinct; at += 1) starts[first + drawer.buckets[at]! + 1]! += 1;
    for (let bucket = 0; bucket < size; bucket += 1) {
      cursor[bucket] = total;
      total += starts[first + bucket + 1]!;
      starts[first + bucket + 1] = total;
    }
    for (let at = 0; at < distinct; at += 1) passages[cursor[drawer.buckets[at]!]!++] = drawer.passages[at]!;
  });
  return { starts, passages: passages.subarray(0, total) };
}

/**
 * In how many passages each bucket's pairs stand.
 *
 * Takes   all segments; how many buckets, a power of two; which passages count.
 */
export function countPairs(
  segments: readonly Segment[],
  vocabulary: Vocabulary,
  buckets: number,
  counts: (ordinal: number) => boolean,
): Uint32Array {
  const found = new Uint32Array(buckets);
  forEachDrawer(segments, vocabulary, { buckets, mostHeld: MOST_HELD, counts }, (first, drawer) => {
    if (drawer.buckets.length === 0) return;
    const distinct = withoutRepeats(drawer);
    for (let at = 0; at < distinct; at += 1) found[first + drawer.buckets[at]!]! += 1;
  });
  return found;
}

/** Pairs whose buckets are neighbours: the bucket counted from the drawer's first, and the passage, ascending. */
interface Drawer {
  readonly buckets: Uint16Array;
  readonly passages: Uint32Array;
}

interface Sorting {
  readonly buckets: number;
  /** Pairs that may lie in memory at a time. */
  readonly mostHeld: number;
  /** Which passages count. */
  readonly counts: (ordinal: number) => boolean;
}

/**
 * Sort all pairs into drawers of neighbouring buckets and open one after the other. Buckets are spread over more memory
 * than a processor's cache holds; within a drawer, counting and filling stay inside it, which is several times quicker.
 *
 * Takes   what to do with a drawer, told the number of its first bucket; the drawer is gone afterwards.
 */
function forEachDrawer(
  segments: readonly Segment[],
  vocabulary: Vocabulary,
  { buckets, mostHeld, counts }: Sorting,
  open: (firstBucket: number, drawer: Drawer) => void,
): void {
  const bits = Math.log2(DRAWER);
  const drawers = Math.max(1, buckets / DRAWER);
  const ends = new Uint32Array(drawers);
  forEachPair(segments, vocabulary, buckets, counts, (bucket) => {
    ends[bucket >>> bits]! += 1;
  });
  for (let first = 0; first < drawers;) {
    // as many drawers at a time as memory should hold
    let last = first;
    let held = 0;
    while (last < drawers && (last === first || held + ends[last]! <= mostHeld)) held += ends[last++]!;
    const sorted = { buckets: new Uint16Array(held), passages: new Uint32Array(held) };
    for (let drawer = first, start = 0; drawer < last; drawer += 1) {
      const size = ends[drawer]!;
      ends[drawer] = start; // from here on where its next pair goes
      start += size;
    }
    forEachPair(segments, vocabulary, buckets, counts, (bucket, ordinal) => {
      const drawer = bucket >>> bits;
      if (drawer < first || drawer >= last) return;
      const place = ends[drawer]!++;
      sorted.buckets[place] = bucket & (DRAWER - 1);
      sorted.passages[place] = ordinal;
    });
    for (let drawer = first, start = 0; drawer < last; drawer += 1) {
      const end = ends[drawer]!;
      open(drawer * DRAWER, {
        buckets: sorted.buckets.subarray(start, end),
        passages: sorted.passages.subarray(start, end),
      });
      start = end;
    }
    first = last;
  }
}

function forEachPair(
  segments: readonly Segment[],
  { folded, foldedOfExact }: Vocabulary,
  buckets: number,
  counts: (ordinal: number) => boolean,
  visit: (bucket: number, ordinal: number) => void,
): void {
  const { hashes } = folded;
  for (const { tokens, starts, first, count } of segments) {
    for (let index = 0; index < count; index += 1) {
      if (!counts(first + index)) continue;
      let left = 0;
      for (let at = starts[index]!; at < starts[index + 1]!; at += 1) {
        const token = tokens[at]!;
        const right = hashes[foldedOfExact[token & WORD_BITS]!]!;
        if ((token & STARTS_SENTENCE) === 0) visit(pairHash(left, right) & (buckets - 1), first + index);
        left = right;
      }
    }
  }
}

/** Move each passage's first pair of a bucket to the front; gives how many there are. */
function withoutRepeats({ buckets, passages }: Drawer): number {
  lastPassage.fill(NOBODY);
  let kept = 0;
  for (let at = 0; at < buckets.length; at += 1) {
    const bucket = buckets[at]!;
    const passage = passages[at]!;
    if (lastPassage[bucket] === passage) continue;
    lastPassage[bucket] = passage;
    buckets[kept] = bucket;
    passages[kept] = passage;
    kept += 1;
  }
  return kept;
}

const everyPassage = (): boolean => true;
const DRAWER = 2 ** 13; // buckets
const MOST_HELD = 2 ** 24; // pairs, six bytes each
const NOBODY = 0xffffffff;
const lastPassage = new Uint32Array(DRAWER);
