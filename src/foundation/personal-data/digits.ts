/** Digits that may belong together, with at most one space, dot or dash between two of them. */
export interface DigitRun {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** A place where a number may begin: the first of a group of digits, but not of a later group of "12.500.000". */
export interface NumberStart {
  readonly start: number;
  /** Digits before the first separator. */
  readonly firstGroup: number;
  /** Digits up to where something else than digits and single separators begins. */
  readonly longest: number;
  /** Index among all digits of the text. */
  readonly index: number;
}

/** All digits of a text, and where numbers may begin. */
export interface Digits {
  readonly starts: readonly NumberStart[];
  /**
   * Every way to read `least` to `most` digits from a start that ends where a group ends, the longest first.
   */
  readonly runs: (start: NumberStart, least: number, most: number) => readonly DigitRun[];
  /** The first digits from a start, whatever parts them. */
  readonly first: (start: NumberStart, count: number) => string;
}

/**
 * Read the digits of a text.
 *
 * Laws    time grows linearly with the text; a start reads no more digits than it is asked for.
 */
export function readDigits(text: string): Digits {
  const places: number[] = [];
  let all = '';
  for (const { 0: group, index } of text.matchAll(/[0-9]+/g)) {
    all += group;
    for (let at = 0; at < group.length; at += 1) places.push(index + at);
  }
  // one long string, not a chain of small ones: slices of it are cheap
  const digits = Array.from(all).join('');
  const longest = longestFrom(text, places);
  const starts: NumberStart[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const start = places[index]!;
    const gap = index === 0 ? Infinity : start - places[index - 1]!;
    if (gap === 1) continue;
    let behind = index + 1;
    while (places[behind] === start + behind - index) behind += 1;
    if (behind - index <= 3 && /[\d\]][.,]/.test(text.slice(Math.max(0, start - 2), start))) continue;
    starts.push({ start, index, firstGroup: behind - index, longest: longest[index]! });
  }
  return {
    starts,
    first: ({ index }, count) => digits.slice(index, index + count),
    runs({ start, index, longest: available }, least, most) {
      if (available < least) return NONE;
      const found: DigitRun[] = [];
      for (let count = Math.min(most, available); count >= least; count -= 1) {
        const end = places[index + count - 1]! + 1;
        if (places[index + count] !== end) found.push({ digits: digits.slice(index, index + count), start, end });
      }
      return found;
    },
  };
}

const NONE: readonly DigitRun[] = [];

/** For each digit, how many belong to the number from there on: read backwards, so that each is looked at once. */
function longestFrom(text: string, places: readonly number[]): Int32Array {
  const longest = new Int32Array(places.length);
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const gap = (places[index + 1] ?? Infinity) - places[index]!;
    const goesOn = gap === 1 || (gap === 2 && ' .-–'.includes(text[places[index]! + 1]!));
    longest[index] = goesOn ? longest[index + 1]! + 1 : 1;
  }
  return longest;
}
