import type { Form } from './forms.ts';
import type { Token } from './tokens.ts';

/** Whether a form at its place must stay as it is, because this is no chat. */
export type Protection = (
  form: Form,
  at: { written: string; beforeNumber: boolean; opensSentence: boolean },
) => boolean;

/**
 * What protects abbreviations in a message.
 *
 * Takes   the words of the message.
 * Gives   in English, or when letters are spelled one by one, all but the formal ones stay; in a message all in capitals nothing does; otherwise a chat
 *         abbreviation in capitals stays, for it is a name or a column heading ("TT", "BC"), unless the number of a document
 *         follows or a telephone made the first letter of a sentence big ("K biết").
 */
export function protectionFor(tokens: readonly Token[]): Protection {
  if (isEnglish(tokens) || isSpelledOut(tokens)) return ({ row }) => row.register === 'chat';
  if (isShouted(tokens)) return () => false;
  return ({ row }, { written, beforeNumber, opensSentence }) => {
    const inCapitals = written !== written.toLowerCase() && written === written.toUpperCase();
    if (row.register === 'formal' || !inCapitals) return false;
    return !(beforeNumber && row.number === 'after') && !(opensSentence && written.replace('.', '').length === 1);
  };
}

/** "C h à o b ạ n": letters that are no abbreviations. */
function isSpelledOut(tokens: readonly Token[]): boolean {
  const letters = tokens.filter(({ text, isNumber }) => text.length === 1 && !isNumber);
  return letters.length >= 6 && letters.length * 5 >= tokens.length * 4;
}

/** Nearly all in capitals: then they tell nothing. */
function isShouted(tokens: readonly Token[]): boolean {
  let letters = 0;
  let capitals = 0;
  for (const { text, isNumber } of tokens) {
    if (isNumber) continue;
    letters += text.length;
    for (const letter of text) if (letter !== letter.toLowerCase()) capitals += 1;
  }
  return tokens.length > 1 && capitals > 0.7 * letters;
}

/** English has short words of its own ("a", "t" behind an apostrophe). */
function isEnglish(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => ENGLISH.has(text.toLowerCase()));
  return words.length >= 2 && words.length * 5 >= tokens.length;
}

// none of them is a Vietnamese syllable without its marks
const ENGLISH = new Set(
  (
    'the is are how get and of all your you what this for with not from it that please will tell show give above instructions ' +
    'previous ignore print rules repeat line need want help who where when why'
  ).split(' '),
);
