import { exactKey, fold } from '../foundation/text/fold.ts';
import { emptyDictionary, intern, type Dictionary } from './dictionary.ts';
import { withRoom } from './growable.ts';

/**
 * The words of a corpus on three levels: as written (`Tuyến`), exact (tone placement, case and i/y apart: `tuyên1`),
 * folded (`tuyen`). Each knows the next one up; a folded word also knows its exact variants and its letter triples.
 */
export interface Vocabulary {
  readonly written: Dictionary;
  readonly exact: Dictionary;
  readonly folded: Dictionary;
  exactOfWritten: Uint32Array;
  /** First spelling met of an exact word, to show to people. */
  writtenOfExact: Uint32Array;
  foldedOfExact: Uint32Array;
  /** Bit (0…7) of an exact word among the variants of its folded word; with more than eight, bits are shared. */
  bitOfExact: Uint8Array;
  /** Linked list of a folded word's variants: exact id + 1, then the next; 0 ends it. */
  firstVariant: Uint32Array;
  nextVariant: Uint32Array;
  /** Letter triples of folded word `id`: `triples[tripleStarts[id] … tripleStarts[id + 1])`. */
  triples: Uint16Array;
  tripleStarts: Uint32Array;
}

export function emptyVocabulary(): Vocabulary {
  return {
    written: emptyDictionary(),
    exact: emptyDictionary(),
    folded: emptyDictionary(),
    exactOfWritten: new Uint32Array(256),
    writtenOfExact: new Uint32Array(256),
    foldedOfExact: new Uint32Array(256),
    bitOfExact: new Uint8Array(256),
    firstVariant: new Uint32Array(256),
    nextVariant: new Uint32Array(256),
    triples: new Uint16Array(1024),
    tripleStarts: new Uint32Array(256),
  };
}

/** The exact id of a word in a text; new words are learnt. */
export function learnWord(vocabulary: Vocabulary, text: string, start: number, end: number): number {
  const { written } = vocabulary;
  const known = written.size;
  const id = intern(written, text, start, end);
  if (id < known) return vocabulary.exactOfWritten[id]!;
  const exact = learnExact(vocabulary, text.slice(start, end), id);
  vocabulary.exactOfWritten = withRoom(vocabulary.exactOfWritten, id + 1);
  vocabulary.exactOfWritten[id] = exact;
  return exact;
}

/**
 * The two keys of a word.
 *
 * Takes   one word in any spelling.
 * Gives   `exact`, under which spellings with the same tones meet, and `folded`, under which all spellings meet.
 * Laws    words with the same exact key have the same folded key.
 */
export function keysOf(word: string): { exact: string; folded: string } {
  const exact = exactKey(word);
  // a digit at the end is part of the word ("mức2") or the tone of the key: only the latter goes
  const folded = fold(DIGIT.test(word) ? word : exact.replace(TONE, ''));
  return { exact: DIGIT.test(word) ? `=${word.toLowerCase()}` : exact, folded };
}

/** Letter triples of `^word$`, as buckets 0…65,535: exact for Latin letters and digits, hashed for others. */
export function triplesOf(folded: string): number[] {
  const codes = [1, ...Array.from({ length: folded.length }, (_, at) => letterCode(folded.charCodeAt(at))), 1];
  return codes.slice(2).map((code, at) => ((codes[at]! * LETTERS + codes[at + 1]!) * LETTERS + code) & 0xffff);
}

function learnExact(vocabulary: Vocabulary, word: string, writtenId: number): number {
  const keys = keysOf(word);
  const known = vocabulary.exact.size;
  const id = intern(vocabulary.exact, keys.exact);
  if (id < known) return id;
  const folded = learnFolded(vocabulary, keys.folded);
  vocabulary.writtenOfExact = withRoom(vocabulary.writtenOfExact, id + 1);
  vocabulary.foldedOfExact = withRoom(vocabulary.foldedOfExact, id + 1);
  vocabulary.bitOfExact = withRoom(vocabulary.bitOfExact, id + 1);
  vocabulary.nextVariant = withRoom(vocabulary.nextVariant, id + 1);
  vocabulary.writtenOfExact[id] = writtenId;
  vocabulary.foldedOfExact[id] = folded;
  const before = vocabulary.firstVariant[folded]!;
  vocabulary.bitOfExact[id] = before === 0 ? 0 : (vocabulary.bitOfExact[before - 1]! + 1) & 7;
  vocabulary.nextVariant[id] = before;
  vocabulary.firstVariant[folded] = id + 1;
  return id;
}

function learnFolded(vocabulary: Vocabulary, folded: string): number {
  const known = vocabulary.folded.size;
  const id = intern(vocabulary.folded, folded);
  if (id < known) return id;
  const triples = triplesOf(folded);
  vocabulary.firstVariant = withRoom(vocabulary.firstVariant, id + 1);
  vocabulary.tripleStarts = withRoom(vocabulary.tripleStarts, id + 2);
  const from = vocabulary.tripleStarts[id]!;
  vocabulary.triples = withRoom(vocabulary.triples, from + triples.length);
  vocabulary.triples.set(triples, from);
  vocabulary.tripleStarts[id + 1] = from + triples.length;
  return id;
}

function letterCode(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 95; // a…z → 2…27
  if (unit >= 48 && unit <= 57) return unit - 20; // 0…9 → 28…37
  return 2 + (unit % 36);
}

const LETTERS = 38;
const DIGIT = /\p{N}/u;
const TONE = /[1-5]$/;
