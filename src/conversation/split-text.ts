import { sentences } from '../foundation/text/sentences.ts';

interface Room {
  /** The longest piece, as `count` counts. */
  readonly limit: number;
  readonly count: (text: string) => number;
}

/**
 * A text as messages a platform accepts.
 *
 * Takes   any text, and how long one message may be in the platform's own counting.
 * Gives   pieces in order, none empty, none too long: whole lines together where they fit, else cut at sentence ends, then
 *         between words; only a single word longer than a message is cut inside, between code points. So links, codes and
 *         phone numbers without spaces stay whole. No text gives no pieces.
 * Laws    apart from white space at the cuts, the pieces hold every character of the NFC form of the text, in order.
 */
export function splitText(text: string, room: Room): string[] {
  const pieces: string[] = [];
  let piece = '';
  const fits = (candidate: string): boolean => room.count(candidate) <= room.limit;
  const close = (): void => {
    if (piece.trim() !== '') pieces.push(piece.trim());
    piece = '';
  };
  const add = (part: string, cutters: readonly Cut[]): void => {
    if (fits((piece + part).trim())) {
      piece += part;
      return;
    }
    close();
    if (fits(part.trim())) {
      piece = part;
      return;
    }
    const [cut, ...finer] = cutters;
    if (cut) for (const smaller of cut(part)) add(smaller, finer);
    else piece = part; // a limit no character fits in
  };
  for (const line of lines(text.normalize('NFC'))) add(line, [wholeSentences, words, codePoints]);
  close();
  return pieces;
}

/** Takes a text apart; put together again, the parts are the text. */
type Cut = (text: string) => string[];

const lines: Cut = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const words: Cut = (text) => text.match(/\s*\S+|\s+$/g) ?? [];
const codePoints: Cut = (text) => [...text];

const wholeSentences: Cut = (text) => {
  const starts = sentences(text).map(({ start }) => start);
  return [0, ...starts.slice(1)].map((start, index) => text.slice(start, starts[index + 1] ?? text.length));
};
