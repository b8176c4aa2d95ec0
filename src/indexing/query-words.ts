import { expandAbbreviations } from '../foundation/text/abbreviations.ts';
import { normalise } from '../foundation/text/normalise.ts';
import { forEachWord } from './analysis.ts';

/** A piece of the query that was written out before it was read. */
export interface WrittenOut {
  readonly typed: string;
  readonly read: string;
}

/** The words of a text, in order. */
export function wordsIn(text: string): string[] {
  const found: string[] = [];
  forEachWord(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

/**
 * The words of a query, chat abbreviations written out where the corpus does not know them.
 *
 * Takes   the query; whether the corpus can read a word. The corpus has the last word: "k" stays "k" in a text about
 *         vitamin K, and nothing is written out as a word that no passage holds.
 * Gives   the words in order, at most `MOST_WORDS`, and what was written out.
 */
export function queryWords(
  query: string,
  isReadable: (word: string) => boolean,
): { words: string[]; writtenOut: WrittenOut[] } {
  const text = normalise(query.slice(0, MOST_CHARACTERS));
  const words = wordsIn(text).slice(0, MOST_WORDS);
  if (!words.some((word) => word.length <= LONGEST_ABBREVIATION && !isReadable(word))) return { words, writtenOut: [] };
  const writtenOut = expandAbbreviations(text).expansions.filter(
    ({ from, to }) => !wordsIn(from).some(isReadable) && wordsIn(to).every(isReadable),
  );
  if (writtenOut.length === 0) return { words, writtenOut: [] };
  let rest = text;
  for (const { to, start, end } of writtenOut.toReversed()) rest = `${rest.slice(0, start)} ${to} ${rest.slice(end)}`;
  return {
    words: wordsIn(rest).slice(0, MOST_WORDS),
    writtenOut: writtenOut.map(({ from, to }) => ({ typed: from, read: to })),
  };
}

const LONGEST_ABBREVIATION = 6;
// a pasted page is searched by its beginning: the cost of pairs grows with the square of the words
const MOST_WORDS = 256;
const MOST_CHARACTERS = 4_000;
