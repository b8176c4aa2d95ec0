import type { Corpus } from './corpus.ts';
import type { Indexable } from './keyword-index.ts';
import { packPairs } from './pairs.ts';
import { wordsOfPassage } from './passage-words.ts';
import { crossOut, enter, ordinalOf } from './passages.ts';
import { packWords } from './postings.ts';
import { appendPassage, emptySegment, type Segment } from './segment.ts';
import { countPairsOf, countWords, pairBuckets, recountPairs } from './statistics.ts';
import { indexTypos } from './typos.ts';

/**
 * Put many passages into an empty corpus and make them quick to search.
 *
 * Laws    of two passages with one id the later counts.
 */
export function fillCorpus(corpus: Corpus, passages: Iterable<Indexable>): void {
  for (const passage of passages) {
    crossOutIfThere(corpus, passage.id);
    append(corpus, passage);
  }
  packOpenSegment(corpus);
  corpus.typos = indexTypos(corpus.vocabulary);
  countPairsAnew(corpus);
}

/**
 * Put a passage at the end of the open segment.
 *
 * Laws    a passage with the same id is replaced; the counts of the corpus are those of a corpus built afresh.
 */
export function appendToCorpus(corpus: Corpus, passage: Indexable): void {
  removeFromCorpus(corpus, passage.id);
  const words = append(corpus, passage);
  countPairsOf(corpus.statistics, corpus.vocabulary, words, 1);
}

/** Take a passage out of the counts and out of sight; gives whether it was in. */
export function removeFromCorpus(corpus: Corpus, id: string): boolean {
  const words = crossOutIfThere(corpus, id);
  if (words) countPairsOf(corpus.statistics, corpus.vocabulary, words, -1);
  return words !== undefined;
}

/** A passage put in and counted, but for its pairs; gives its words. */
function append(corpus: Corpus, passage: Indexable): Int32Array {
  const { statistics, vocabulary } = corpus;
  const words = wordsOfPassage(vocabulary, passage);
  const lengths = countWords(statistics, vocabulary, words, 1);
  appendPassage(corpus.segments.at(-1)!, words, words.length);
  enter(corpus.passages, passage, lengths);
  return words;
}

/** A passage taken out and no longer counted, but for its pairs; gives its words if it was in. */
function crossOutIfThere(corpus: Corpus, id: string): Int32Array | undefined {
  const ordinal = ordinalOf(corpus.passages, id);
  if (ordinal < 0) return undefined;
  const words = wordsAt(segmentOf(corpus, ordinal), ordinal);
  countWords(corpus.statistics, corpus.vocabulary, words, -1);
  crossOut(corpus.passages, ordinal);
  return words;
}

/** After one more passage: pack the open segment when it is full, and join packed ones that have grown alike. */
export function settle(corpus: Corpus, openLimit: number): void {
  if (corpus.segments.at(-1)!.count >= openLimit) packOpenSegment(corpus);
  if (corpus.vocabulary.folded.size - corpus.typos.known > NEW_WORDS_LIMIT)
    corpus.typos = indexTypos(corpus.vocabulary, corpus.typos);
  fitPairCounts(corpus);
}

/** The counts of pairs get more buckets when the corpus has outgrown them. */
function fitPairCounts(corpus: Corpus): void {
  if (pairBuckets(corpus.statistics.totals.passages) <= corpus.statistics.pairs.length) return;
  countPairsAnew(corpus);
}

function countPairsAnew({ statistics, vocabulary, segments, passages }: Corpus): void {
  recountPairs(statistics, vocabulary, segments, (ordinal) => passages.alive[ordinal] === 1);
}

/** The segment a passage stands in. */
export function segmentOf(corpus: Corpus, ordinal: number): Segment {
  return corpus.segments.findLast((segment) => segment.first <= ordinal)!;
}

/** The words of a passage, as its segment holds them. */
function wordsAt(segment: Segment, ordinal: number): Int32Array {
  const index = ordinal - segment.first;
  return segment.tokens.subarray(segment.starts[index], segment.starts[index + 1]);
}

function packOpenSegment(corpus: Corpus): void {
  const open = corpus.segments.pop()!;
  if (open.count > 0) corpus.segments.push(packed(corpus, joined(corpus, [open])));
  while (corpus.segments.length > 1 && belongTogether(corpus.segments.at(-2)!, corpus.segments.at(-1)!)) {
    const [older, newer] = corpus.segments.splice(-2);
    corpus.segments.push(packed(corpus, joined(corpus, [older!, newer!])));
  }
  corpus.segments.push(emptySegment(corpus.passages.count));
}

/** Joining must be worth it, and no single add may take long: somebody waits for it. */
function belongTogether(older: Segment, newer: Segment): boolean {
  return newer.count * JOIN_RATIO >= older.count && older.count + newer.count <= MOST_JOINED;
}

function packed(corpus: Corpus, segment: Segment): Segment {
  return { ...segment, words: packWords(segment, corpus.vocabulary), pairs: packPairs(segment, corpus.vocabulary) };
}

/** Several neighbouring segments as one; removed passages keep their ordinals and lose their words. */
function joined(corpus: Corpus, segments: readonly Segment[]): Segment {
  const length = segments.reduce((sum, segment) => sum + segment.starts[segment.count]!, 0);
  const count = segments.reduce((sum, segment) => sum + segment.count, 0);
  const whole: Segment = {
    ...emptySegment(segments[0]!.first),
    tokens: new Int32Array(length),
    starts: new Uint32Array(count + 1),
  };
  for (const segment of segments) {
    for (let ordinal = segment.first; ordinal < segment.first + segment.count; ordinal += 1) {
      const words = corpus.passages.alive[ordinal] === 1 ? wordsAt(segment, ordinal) : NO_WORDS;
      appendPassage(whole, words, words.length);
    }
  }
  return whole;
}

export const OPEN_LIMIT = 256; // passages read through by every search: under half a millisecond
const JOIN_RATIO = 4; // each passage is packed again about once per fourfold growth
const MOST_JOINED = 40_000; // passages packed in one go
const NEW_WORDS_LIMIT = 2_000;
const NO_WORDS = new Int32Array(0);
