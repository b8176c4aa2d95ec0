import { exactKey, fold, hasMarks } from '../foundation/text/fold.ts';
import { normalise } from '../foundation/text/normalise.ts';

/**
 * A message as cues see it: each word as `folded/exact`, single spaces around every word. Keeping both forms lets an
 * unmarked "cac co quan" meet the cue "các cơ quan" while a marked "các" never meets "cặc". A word without marks in a
 * message that is otherwise marked is meant without (`ban/ban`); in an unmarked message it may be any (`ban/~ban`).
 */
export type CueText = string & { readonly __cue: true };

/** The words that matched, folded, for logs and tests. */
type CueMatch = string;

export type Cue = (text: CueText) => CueMatch | undefined;

/**
 * Prepare a message for cue matching.
 *
 * Takes   any text, with or without marks; abbreviations should be expanded before.
 * Gives   its words and percent signs in cue form; every other sign goes.
 */
export function cueText(text: string): CueText {
  const found =
    normalise(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+|%/gu) ?? [];
  const open = found.filter(hasMarks).length < found.length * MARKED_SHARE ? '~' : '';
  return ` ${found.map((word) => `${fold(word)}/${hasMarks(word) ? '' : open}${exactKey(word)} `).join('')}` as CueText;
}
/** Two of three syllables of ordinary Vietnamese carry a mark; people who leave out some leave out most. */
const MARKED_SHARE = 0.4;

/** The folded words of a cue text, in order. */
export function cueWords(text: CueText): string[] {
  return Array.from(text.matchAll(/ ([^/ ]+)\//g), (match) => match[1]!);
}

/**
 * Turn readable patterns into one matcher.
 *
 * Takes   patterns in Vietnamese with marks: words separated by spaces; `(a|b c)` = one of these; `(a)?` = may be
 *         absent; `*` = up to four words in between; `#` = a number; `…` = any words; `^` and `$` = start and end. A word matches when
 *         it was typed with the same marks or with none at all; `=word` insists on the marks (for words that become
 *         another common word without them); `~word` takes any marks.
 * Gives   a function that returns the matched words, or undefined.
 * Throws  SyntaxError when a pattern is malformed (at start-up, not at run time).
 */
export function cues(...patterns: readonly string[]): Cue {
  const matcher = cueExpression(patterns, 'u');
  return (text) =>
    matcher
      .exec(text)?.[0]
      .replace(/\/[^ ]*/g, '')
      .trim();
}

/** The regular expression over cue texts behind `cues`, for callers that need every place and not only the first. */
export function cueExpression(patterns: readonly string[], flags: string): RegExp {
  return new RegExp(patterns.map(compile).join('|'), flags);
}

function compile(pattern: string): string {
  const tokens = normalise(pattern).match(/\)\?|[()|^$*…]|[^\s()|]+/gu) ?? [];
  const start = tokens[0] === '^';
  const rest = start ? tokens.slice(1) : tokens;
  const { expression, end } = compileOptions(rest, 0);
  if (end < rest.length) throw new SyntaxError(`cue pattern closes a bracket it did not open: ${pattern}`);
  // every pattern begins at the space before its first word, so that words match whole
  return `${start ? '^' : ''} (?:${expression})`;
}

/** The options `a|b c` from a token on, up to the bracket that closes them or the end. */
function compileOptions(tokens: readonly string[], from: number): { expression: string; end: number } {
  const options = [''];
  let at = from;
  while (at < tokens.length && !tokens[at]!.startsWith(')')) {
    const token = tokens[at]!;
    if (token === '(') {
      const { expression, end } = compileOptions(tokens, at + 1);
      if (end >= tokens.length) throw new SyntaxError(`cue pattern leaves a bracket open: ${tokens.join(' ')}`);
      options.push(`${options.pop()}(?:${expression})${tokens[end] === ')?' ? '?' : ''}`);
      at = end + 1;
    } else {
      if (token === '|') options.push('');
      else options.push(options.pop()! + compileToken(token));
      at += 1;
    }
  }
  return { expression: options.join('|'), end: at };
}

function compileToken(token: string): string {
  if (token === '*') return '(?:[^ ]+ ){0,4}';
  if (token === '#') return '\\d+/[^ ]+ ';
  if (token === '…') return '(?:[^ ]+ )*?';
  if (token === '$') return '$';
  return compileWord(token);
}

function compileWord(word: string): string {
  if (word.startsWith('~')) return `${escape(fold(word.slice(1)))}/[^ ]+ `;
  const insist = word.startsWith('=');
  const plain = insist ? word.slice(1) : word;
  const folded = escape(fold(plain));
  const marked = escape(exactKey(plain));
  const unmarked = escape(exactKey(fold(plain)));
  if (marked === unmarked) return `${folded}/~?${marked} `;
  return `${folded}/${insist ? marked : `(?:${marked}|~${unmarked})`} `;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
