import { forEachWord, readable } from './analysis.ts';
import { withRoom } from './growable.ts';
import type { Indexable } from './keyword-index.ts';
import { IN_ASK, IN_TITLE, STARTS_SENTENCE } from './segment.ts';
import { learnWord, type Vocabulary } from './vocabulary.ts';

/**
 * A passage as the numbers of its words: text, then the ways people ask for it, then its title.
 *
 * Takes   the passage; new words are learnt.
 * Gives   a view on an array that the next call uses again.
 */
export function wordsOfPassage(vocabulary: Vocabulary, passage: Indexable): Int32Array {
  length = 0;
  addText(vocabulary, passage.text, 0);
  for (const ask of passage.asks ?? []) addText(vocabulary, ask, IN_ASK);
  if (passage.title !== undefined) addText(vocabulary, passage.title, IN_TITLE);
  return scratch.subarray(0, length);
}

function addText(vocabulary: Vocabulary, raw: string, part: number): void {
  const text = readable(raw);
  forEachWord(text, (start, end, startsSentence) => {
    if (length === scratch.length) scratch = withRoom(scratch, length + 1);
    scratch[length] = learnWord(vocabulary, text, start, end) | part | (startsSentence ? STARTS_SENTENCE : 0);
    length += 1;
  });
}

let scratch = new Int32Array(1024);
let length = 0;
