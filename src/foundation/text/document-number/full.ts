import { readBody, readSymbol } from './symbols.ts';

/** A document number with its symbol: where it stands and what it is. */
export interface FullNumber {
  readonly start: number;
  readonly end: number;
  /** '57-NQ/TW'; only the figures when no body is given ("11/KH"). */
  readonly number: string;
  readonly kind?: string;
  readonly partial?: true;
}

/** Numbers with a symbol, in reading order. */
export function findFullNumbers(text: string): FullNumber[] {
  const found: FullNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const read = readNumber(match);
    if (read) found.push(read);
  }
  return found;
}

function readNumber(match: RegExpExecArray): FullNumber | undefined {
  const [, head = '', figures = '', year, separator = '', first = '', behind = ''] = match;
  const start = match.index;
  const bodies = readBodies(behind, first === first.toLowerCase());
  const end = start + head.length + first.length + bodies.length;
  const number = figures + (year === undefined ? '' : `/${year}`);
  const dash = separator.includes('/') ? '/' : '-';
  const symbol = readSymbol(first);
  if (symbol) {
    if (bodies.parts !== '')
      return { start, end, number: `${number}${dash}${symbol.symbol}${bodies.parts}`, kind: symbol.kind };
    // "11/KH" names a kind and figures; in small letters it could be anything ("2/tt")
    return first === symbol.symbol && separator.length === 1
      ? { start, end, number, kind: symbol.kind, partial: true }
      : undefined;
  }
  const body = readBody(first);
  if (year !== undefined && body.known) return { start, end, number: `${number}/${body.spelled}${bodies.parts}` };
  if (bodies.parts === '' || dash !== '/') return undefined;
  if (body.known) return { start, end, number: `${number}/${body.spelled}${bodies.parts}`, kind: 'Công văn' };
  return CAPITALS.test(first) ? { start, end, number: `${number}/${first}${bodies.parts}` } : undefined;
}

/** Bodies behind the symbol; one in small letters counts only when the symbol is small too, or when it is known. */
function readBodies(behind: string, small: boolean): { parts: string; length: number } {
  let parts = '';
  let length = 0;
  for (const { 0: whole, 1: joint = '', 2: word = '' } of behind.matchAll(BODY)) {
    const { spelled, known } = readBody(word);
    const isSmall = word === word.toLowerCase();
    const capital = /^[A-ZĐ]/.test(word);
    if (!known && (isSmall ? !small || joint.length > 1 : !capital)) break;
    parts += (joint.includes('/') ? '/' : '-') + spelled;
    length += whole.length;
  }
  return { parts, length };
}

const LETTERS = '[A-Za-zĐđƯưÔô]';
const WORD = `${LETTERS}{1,14}\\d{0,3}(?![\\p{L}\\p{N}])`;
const JOINT = '\\s?[-/–]|[-/–]\\s{1,3}';
// figures, perhaps a year, the symbol; not behind other figures ("1.057-NQ" has lost its beginning)
const NUMBER = new RegExp(
  `((?<!\\p{N}|\\p{N}[/.,-])(\\d{1,5}[a-z]?)(?:\\s?/\\s?((?:19|20)\\d{2}))?(\\s?[-/–]\\s{0,3}))(${WORD})((?:(?:${JOINT})${WORD}){0,4})`,
  'gu',
);
const BODY = new RegExp(`(${JOINT})(${WORD})`, 'gu');
const CAPITALS = /^[A-ZĐ]{2,}[a-z]?$/;
