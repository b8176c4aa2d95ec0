/** A piece of a text with its place in it. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Split a text into sentences.
 *
 * Takes   any text; full stops inside numbers, abbreviations ("TP.", "số 01.") and quotation marks do not end a sentence.
 * Gives   the sentences in order with their places; white space between them left out.
 * Laws    `text.slice(start, end) === piece.text`; never throws.
 */
export function sentencesOf(text: string): Piece[] {
  return split(text, (at, depth) => depth === 0 && /[.!?]/.test(text[at]!) && endsSentence(text, at));
}

/** The clause of a text that holds a range of it; the whole text when none holds it alone. */
export function clauseAround(text: string, clauses: readonly Piece[], start: number, end: number): string {
  let [low, high] = [0, clauses.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clauses[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  const found = clauses[low];
  return found && found.start <= start && end <= found.end ? found.text : text;
}

/** Split at semicolons and sentence ends that stand outside quotation marks and brackets. */
export function clausesOf(text: string): Piece[] {
  return split(
    text,
    (at, depth) => depth === 0 && (text[at] === ';' || (/[.!?]/.test(text[at]!) && endsSentence(text, at))),
  );
}

function split(text: string, isEnd: (at: number, depth: number) => boolean): Piece[] {
  const pieces: Piece[] = [];
  const depths = depthsOf(text);
  let start = 0;
  const push = (end: number): void => {
    const words = text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== '')
      pieces.push({ text: words.trim(), start: start + lead, end: start + lead + words.trim().length });
    start = end;
  };
  for (let at = 0; at < text.length; at++) if (isEnd(at, depths[at]!)) push(at + 1);
  push(text.length);
  return pieces;
}

/**
 * How deep each character stands in brackets and quotation marks.
 *
 * Gives   0 outside, 1 and more inside. A bracket that never closes opens nothing, so that one misprint does not swallow
 *         the rest of the text.
 */
export function depthsOf(text: string): Uint8Array {
  const steps = new Int32Array(text.length + 1);
  const open: { at: number; close: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    const match = CLOSERS.has(character) ? open.findLastIndex(({ close }) => close === character) : -1;
    if (match >= 0) {
      steps[open[match]!.at]!++;
      steps[at + 1]!--;
      open.length = match;
    } else {
      const close = CLOSING.get(character);
      if (close) open.push({ at, close });
      if (open.length > DEEPEST) open.shift();
    }
  }
  let depth = 0;
  return Uint8Array.from({ length: text.length }, (_, at) => (depth += steps[at]!));
}

/** A full stop ends a sentence before a capital letter or at the end, not inside "3.000" or behind "TP". */
function endsSentence(text: string, at: number): boolean {
  const rest = text.slice(at + 1, at + 40);
  if (rest.trim() === '') return true;
  return (
    /^[”"’)]*\s+["“(]?[\p{Lu}\d-]/u.test(rest) &&
    (!ABBREVIATED.test(text.slice(Math.max(0, at - 6), at)) || DATED.test(text.slice(Math.max(0, at - 12), at)))
  );
}

const ABBREVIATED = /(?:^|[\s(])(?:TP|Tp|P|Q|TT|TX|ThS|TS|PGS|GS|KT|TM|TL|\d{1,2})$/u;
/** "tháng 5.", "mục 2.": a number that what stands before it counts ends a sentence like any word. */
const DATED = /(?:giờ|tháng|ngày|năm|quý|khóa|đợt|lớp|thôn|khu phố|khu vực) \d{1,2}$/iu;
/** Nesting that no official text reaches. */
const DEEPEST = 40;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['“', '”'],
  ['"', '"'],
  ['[', ']'],
]);
const CLOSERS: ReadonlySet<string> = new Set(CLOSING.values());
