import { fold, words } from '../../foundation/text/fold.ts';

/**
 * The part of a text that holds what was asked, so that a figure far down a long passage is not cut away.
 *
 * Takes   a text, what was asked, and how many characters there is room for.
 * Gives   the text itself when it fits; else whole clauses of it, word for word, "[…]" standing where it goes on. Among the
 *         runs of clauses that fit, the one with most of the words and pairs of words asked for, the first of equals.
 * Laws    without the marks it is a piece of the text; it is never longer than `limit` but for the marks.
 */
export function excerpt(text: string, asked: string, limit: number): string {
  if (text.length <= limit) return text;
  const wanted = new Set(grams(asked));
  const clauses = clausesOf(text);
  let best = { from: 0, to: 0, held: -1 };
  for (let first = 0; first < clauses.length; first++) {
    const from = clauses[first]!.start;
    let to = from;
    for (let last = first; last < clauses.length && clauses[last]!.end - from <= limit; last++) to = clauses[last]!.end;
    // a clause that is too long by itself is cut between two words
    if (to === from) to = from + wholeWords(text.slice(from, from + limit));
    const held = new Set(grams(text.slice(from, to)).filter((gram) => wanted.has(gram))).size;
    if (held > best.held) best = { from, to, held };
    if (to === text.length) break;
  }
  const before = best.from > 0 ? '[…] ' : '';
  const after = best.to < text.length ? ' […]' : '';
  return `${before}${text.slice(best.from, best.to).trim()}${after}`;
}

function wholeWords(cut: string): number {
  const end = cut.search(/\s\S*$/u);
  return end > 0 ? end : cut.length;
}

/** Clauses with their places; white space between them belongs to none. */
function clausesOf(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(CLAUSE), ({ 0: clause, index }) => ({ start: index, end: index + clause.length }));
}
const CLAUSE = /\S(?:[^;.:,\n]|[;.:,](?!\s|$))*[;.:,]?/gu;

/** Words and neighbouring pairs, folded: a pair says more than its words. */
function grams(text: string): string[] {
  const list = words(text).map(fold);
  return [...list, ...list.slice(1).map((word, index) => `${list[index]!} ${word}`)];
}
