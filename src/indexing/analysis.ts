import { removeInvisible } from '../foundation/text/normalise.ts';

/** Called for each word: where it stands and whether a new sentence began since the word before. */
export type WordVisitor = (start: number, end: number, startsSentence: boolean) => void;

/**
 * The text an index reads: NFC, nothing invisible, line breaks kept.
 *
 * Takes   any string.
 * Gives   the same string object when nothing had to change (nearly always), so that large corpora cost one scan.
 */
export function readable(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    if (CLASSES[text.charCodeAt(at)]! >= UNCLEAN) return removeInvisible(text.toWellFormed());
  }
  return text;
}

/**
 * Find the words (runs of letters, digits and marks) and the sentences of a text.
 *
 * Takes   text as `readable` gives it; a visitor, called once a word from left to right.
 * Laws    the words are those of `words()` in foundation; the first word starts a sentence.
 */
export function forEachWord(text: string, visit: WordVisitor): void {
  let startsSentence = true;
  let at = 0;
  while (at < text.length) {
    const width = wordWidth(text, at);
    if (width === 0) {
      startsSentence ||= endsSentence(text, at);
      at += 1;
      continue;
    }
    const start = at;
    at += width;
    for (let next = wordWidth(text, at); next > 0; next = wordWidth(text, at)) at += next;
    visit(start, at, startsSentence);
    startsSentence = false;
  }
}

/** Code units of the word character at a place; 0 when there is none. */
function wordWidth(text: string, at: number): 0 | 1 | 2 {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  if ((CLASSES[unit]! & KIND) === WORD) return 1;
  if (unit < 0xd800 || unit > 0xdbff) return 0;
  return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(at)!)) ? 2 : 0;
}

/** A line break, or `. ! ? … ;` before a space or the end: "5.2" and "v.v" stay whole. */
function endsSentence(text: string, at: number): boolean {
  const kind = CLASSES[text.charCodeAt(at)]! & KIND;
  if (kind === LINE_BREAK) return true;
  if (kind !== STOP) return false;
  const next = CLASSES[text.charCodeAt(at + 1)];
  return at + 1 === text.length || next === SPACE || next === LINE_BREAK || next === CLOSING;
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const WORD = 1;
const STOP = 2;
const LINE_BREAK = 3;
const SPACE = 4;
const CLOSING = 5;
const KIND = 7;
const UNCLEAN = 8; // a flag: the text must be cleaned before it is read

/** One class a UTF-16 unit: reading a table is several times faster than a Unicode regular expression per character. */
const CLASSES = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  if (unit >= 0xd800 && unit <= 0xdfff) return UNCLEAN; // rare, and lone ones must be replaced: take the slow way
  const character = String.fromCharCode(unit);
  const composes = /\p{M}|[\u1100-\u11ff]/u.test(character);
  return kindOf(character) + (composes || removeInvisible(character) !== character ? UNCLEAN : 0);
});

function kindOf(character: string): number {
  if (WORD_CHARACTER.test(character)) return WORD;
  if (/[.!?…;]/u.test(character)) return STOP;
  if (/[\n\r\u2028\u2029]/u.test(character)) return LINE_BREAK;
  if (/\s/u.test(character)) return SPACE;
  return /["'”’)\]»]/u.test(character) ? CLOSING : 0;
}
