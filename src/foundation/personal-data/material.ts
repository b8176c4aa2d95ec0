import type { Clock } from '../clock.ts';
import { foldInPlace } from '../text/fold-in-place.ts';
import { readDigits, type Digits } from './digits.ts';
import { publicSpans } from './public-numbers.ts';
import type { Span } from './span.ts';

/** What a rule looks at. */
export interface Material {
  readonly text: string;
  /** Lower case, no marks, character for character; placeholders of data masked before are blocked out. */
  readonly folded: string;
  readonly numbers: Digits;
  readonly thisYear: number;
  /** Whether it lies in a hotline, a document number, a date, a sum. */
  readonly isPublic: (span: Span) => boolean;
  /** Tells whether one of the words stands within 40 characters before a place; undefined when none stands anywhere. */
  readonly near: (words: RegExp) => ((place: number) => boolean) | undefined;
}

/** Prepare a text for the rules; everything is looked up in tables, so that no rule's time grows with another's finds. */
export function materialOf(text: string, clock: Clock): Material {
  // the words of a placeholder ("[số tài khoản]") tell nothing about the number behind it, and distances are not
  // what they were: nothing reaches across one, so that masked text masks to itself
  const folded = foldInPlace(text).replace(PLACEHOLDER, (placeholder) => BLOCKED.repeat(placeholder.length));
  // digits of a link belong together only where nothing parts them: article numbers are no identity cards
  const numbers = readDigits(text.replace(LINK, (link) => link.replace(/[ .\-–]/g, '/')));
  let publicPlaces: Uint8Array | undefined;
  return {
    text,
    folded,
    numbers,
    thisYear: new Date(clock()).getUTCFullYear(),
    isPublic({ start, end }) {
      publicPlaces ??= covered(text.length, publicSpans(text, numbers));
      return publicPlaces.subarray(start, end).includes(1);
    },
    near(words) {
      const reaches = Array.from(folded.matchAll(words), ({ 0: word, index }) => {
        const start = index + word.length;
        const block = folded.slice(start, index + NEAR + 1).indexOf(BLOCKED);
        return { start, end: block < 0 ? index + NEAR + 1 : start + block };
      });
      if (reaches.length === 0) return undefined;
      const places = covered(text.length, reaches);
      return (place) => places[place] === 1;
    },
  };
}

const NEAR = 40;
const BLOCKED = '\ue000';
const PLACEHOLDER = /\[(?:so|ma|mat khau|dia chi|bien so)[a-z -]{0,30}\]/g;
const LINK = /https?:\/\/\S+/g;

function covered(length: number, spans: readonly Span[]): Uint8Array {
  const places = new Uint8Array(length);
  for (const { start, end } of spans) places.fill(1, start, end);
  return places;
}
