import { pick, randomFor, type Random } from './random.ts';

export interface GeneratedPassage {
  readonly id: string;
  readonly text: string;
}

/**
 * Passages that look to an index like real Vietnamese: word pairs as in the sample, lengths spread, and a long tail of
 * names and numbers that grows with the corpus.
 *
 * Takes   sample texts; how many passages; the seed fixes them all.
 * Gives   passages of 30–170 words (100 on average), one after the other, so that a million need not be held at once.
 */
export function* generatePassages(sample: readonly string[], count: number, seed = 1): Generator<GeneratedPassage> {
  const starts = wordsIn(sample);
  for (let number = 0; number < count; number += 1) {
    const random = randomFor(`${seed}/passage/${number}`);
    const words: string[] = [];
    const length = 30 + Math.floor(random() * 141);
    let word = pick(random, starts);
    while (words.length < length) {
      const rare = random() < RARE_SHARE;
      words.push(rare ? rareWord(random, count) : word.text);
      word = pick(random, word.next);
    }
    yield { id: `g${number}`, text: `${words.join(' ')}.` };
  }
}

/**
 * A question about a passage: a stretch of one of its sentences with a few words left out and question words around.
 *
 * Takes   a passage; the seed fixes the question.
 */
export function questionAbout(passage: GeneratedPassage, seed = 1): string {
  const random = randomFor(`${seed}/question/${passage.id}`);
  const words = passage.text.split(' ').map((word) => word.replace(/[.,;:!?()"“”]/gu, ''));
  const length = 5 + Math.floor(random() * 8);
  const from = Math.floor(random() * Math.max(1, words.length - length));
  const kept = words.slice(from, from + length).filter(() => random() > 0.2);
  return [...kept, ...pick(random, QUESTION_ENDS)].join(' ');
}

/** A word of the sample with the words seen after it, as often as they were. */
interface Word {
  readonly text: string;
  next: readonly Word[];
}

/** The words that start the sample's sentences, each leading to those that may follow. */
function wordsIn(sample: readonly string[]): readonly Word[] {
  const known = new Map<string, Word>();
  const starts: Word[] = [];
  const followers = new Map<string, Word[]>();
  for (const text of sample) {
    let into = starts;
    for (const piece of text.split(/\s+/u).filter((candidate) => /[\p{L}\p{N}]/u.test(candidate))) {
      const word = known.get(piece) ?? { text: piece, next: starts };
      known.set(piece, word);
      into.push(word);
      const after = followers.get(keyOf(piece)) ?? [];
      followers.set(keyOf(piece), after);
      into = piece.endsWith('.') ? starts : after;
    }
  }
  for (const word of known.values()) {
    const after = followers.get(keyOf(word.text))!;
    if (!word.text.endsWith('.') && after.length > 0) word.next = after;
  }
  return starts;
}

/** A word without the mark behind it, under which its followers are gathered. */
const keyOf = (word: string): string => word.replace(/[.,;:!?]$/u, '').toLowerCase();

/** A name or a number; how many different ones there are grows with the corpus, the commonest come up most. */
function rareWord(random: Random, count: number): string {
  const rank = Math.floor(Math.exp(random() * Math.log(20 + count / 2)));
  const name = randomFor(`name/${rank}`);
  if (rank % 4 === 0) return String(1 + Math.floor(name() * 9_999));
  const syllables = 1 + Math.floor(name() * 3);
  const text = Array.from({ length: syllables }, () => pick(name, ONSETS) + pick(name, RHYMES)).join('');
  return text[0]!.toUpperCase() + text.slice(1);
}

const RARE_SHARE = 0.04;
const QUESTION_ENDS = [['là', 'gì'], ['khi', 'nào'], ['ở', 'đâu'], ['bao', 'nhiêu'], ['như', 'thế', 'nào'], []];
const ONSETS = [
  'b',
  'c',
  'd',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'br',
  'st',
  'tr',
  'ph',
  'ch',
  'w',
];
const RHYMES = [
  'a',
  'e',
  'i',
  'o',
  'u',
  'an',
  'en',
  'in',
  'on',
  'ar',
  'er',
  'or',
  'al',
  'el',
  'ick',
  'ass',
  'une',
  'ey',
];
