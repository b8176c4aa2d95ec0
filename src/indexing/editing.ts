import type { Corpus } from './corpus.ts';
import type { Indexable } from './keyword-index.ts';
import { packPairs } from './pairs.ts';
import { wordsOfPassage } from './passage-words.ts';
import { crossOut, enter, ordinalOf } from './passages.ts';
import { packWords } from './postings.ts';
import { appendPassage, emptySegment, type Segment } from './segment.ts';
import { countPassage, pairBuckets, recountPairs } from './statistics.ts';
import { indexTypos } from './typos.ts';

/**
 * Put a passage at the end of the open segment.
 *
 * Laws    a passage with the same id is replaced; the counts of the corpus are those of a corpus built afresh.
 */
export function appendToCorpus(corpus: Corpus, passage: Indexable): void {
  removeFromCorpus(corpus, passage.id);
  const { statistics, vocabulary } = corpus;
  const words = wordsOfPassage(vocabulary, passage);
  const lengths = countPassage(statistics, vocabulary, words, 1);
  appendPassage(corpus.segments.at(-1)!, words, words.length);
  enter(corpus.passages, passage, lengths);
}

/** Take a passage out of the counts and out of sight; gives whether it was in. */
export function removeFromCorpus(corpus: Corpus, id: string): boolean {
  const ordinal = ordinalOf(corpus.passages, id);
  if (ordinal < 0) return false;
  countPassage(corpus.statistics, corpus.vocabulary, wordsAt(segmentOf(corpus, ordinal), ordinal), -1);
  crossOut(corpus.passages, ordinal);
  return true;
}

/** After one more passage: pack the open segment when it is full, and join packed ones that have grown alike. */
export function settle(corpus: Corpus): void {
  if (corpus.segments.at(-1)!.count >= OPEN_LIMIT) packOpenSegment(corpus);
  if (corpus.vocabulary.folded.size - corpus.typos.known > NEW_WORDS_LIMIT)
    corpus.typos = indexTypos(corpus.vocabulary);
  fitPairCounts(corpus);
}

/** Make everything quick to search: after a first build. */
export function packAll(corpus: Corpus): void {
  packOpenSegment(corpus);
  corpus.typos = indexTypos(corpus.vocabulary);
  fitPairCounts(corpus);
}

/** The counts of pairs get more buckets when the corpus has outgrown them. */
function fitPairCounts(corpus: Corpus): void {
  if (pairBuckets(corpus.statistics.totals.passages) <= corpus.statistics.pairs.length) return;
  recountPairs(corpus.statistics, corpus.vocabulary, livingPassages(corpus));
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
  while (corpus.segments.length > 1 && corpus.segments.at(-1)!.count * JOIN_RATIO >= corpus.segments.at(-2)!.count) {
    const [older, newer] = corpus.segments.splice(-2);
    corpus.segments.push(packed(corpus, joined(corpus, [older!, newer!])));
  }
  corpus.segments.push(emptySegment(corpus.passages.count));
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

function* livingPassages(corpus: Corpus): Generator<Int32Array> {
  for (const segment of corpus.segments) {
    for (let ordinal = segment.first; ordinal < segment.first + segment.count; ordinal += 1) {
      if (corpus.passages.alive[ordinal] === 1) yield wordsAt(segment, ordinal);
    }
  }
}

const OPEN_LIMIT = 256; // passages read through by every search: under half a millisecond
const JOIN_RATIO = 4; // each passage is packed again about once per fourfold growth
const NEW_WORDS_LIMIT = 2_000;
const NO_WORDS = new Int32Array(0);
