import { exactKey } from '../fold.ts';
import { findDocumentNumbers } from '../document-number.ts';

/** A word, a number or a sign of a message. */
export interface Token {
  readonly text: string;
  /** Spelling-free form, for looking up neighbours. */
  readonly key: string;
  /** What stands between the token before and this one. */
  readonly gap: string;
  readonly start: number;
  readonly end: number;
  readonly isNumber: boolean;
  /** Part of a link, an address, a document number, or written out already: never an abbreviation. */
  readonly fixed: boolean;
}

/**
 * Take a message apart.
 *
 * Takes   normalised text.
 * Gives   its words, runs of digits and the signs `%` and `=`, in order; what stands behind the last one is the tail.
 * Laws    the gaps and texts joined, and the tail, are the input.
 */
export function tokenise(text: string): { tokens: Token[]; tail: string } {
  const fixed = fixedSpans(text);
  const tokens: Token[] = [];
  let end = 0;
  let span = 0;
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    while (span < fixed.length && fixed[span]!.end <= index) span += 1;
    const isFixed = span < fixed.length && fixed[span]!.start < index + word.length;
    tokens.push(toToken(word, text.slice(end, index), index, isFixed));
    end = index + word.length;
  }
  return { tokens, tail: text.slice(end) };
}

/** The words of an expansion, standing where the abbreviation stood. */
export function writtenOut(to: string, gap: string, start: number, end: number): Token[] {
  let at = 0;
  return Array.from(to.matchAll(TOKEN), ({ 0: word, index }, position) => {
    const before = position === 0 ? gap : to.slice(at, index);
    at = index + word.length;
    return { ...toToken(word, before, start, true), end };
  });
}

function toToken(text: string, gap: string, start: number, fixed: boolean): Token {
  const isNumber = NUMBER.test(text);
  return { text, key: isNumber ? text : exactKey(text), gap, start, end: start + text.length, isNumber, fixed };
}

function fixedSpans(text: string): { start: number; end: number }[] {
  const spans = Array.from(text.matchAll(ADDRESS), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  for (const { start, end, partial } of findDocumentNumbers(text)) if (!partial) spans.push({ start, end });
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const apart: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else apart.push({ ...span });
  }
  return apart;
}

const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{N}+|[%=]/gu;
const NUMBER = /^\p{N}+$/u;
// links, e-mail addresses, domains, @names, #tags, masked data
const ADDRESS =
  /https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]+|(?<![\p{L}\p{N}-])(?:[a-z0-9-]{1,63}\.){1,6}(?:vn|com|net|org|gov|edu|info|io|me|app|xyz|top|cc|apk|exe|pdf|docx?)(?![\p{L}\p{N}])(?:\/\S*)?|[@#][\p{L}\p{N}_]+|\[[\p{L}\p{N} /-]{1,40}\]/giu;
