import type { Form } from './forms.ts';
import type { Token } from './tokens.ts';

/**
 * Whether a form stands as a word of its own: nothing is glued to it but a number where its row says so.
 *
 * Takes   the form at `tokens[at]`, what is left of it (written out already), and the gap between.
 */
export function standsFree(
  { row, pieces }: Form,
  left: Token | undefined,
  gap: string,
  tokens: readonly Token[],
  at: number,
): boolean {
  const word = tokens[at]!.text;
  const right = tokens[at + pieces.length];
  const isLong = pieces.length > 1 || word.length > 1;
  // "dvc = tk nào" is said aloud, "a=b" is not
  if (word === '=') return gap === ' ' && right?.gap === ' ';
  if (row.number === 'before') {
    // "10 tr" as well, but "2 k" may be hai không
    if (left?.isNumber !== true || !(gap === '' || (gap === ' ' && word.toLowerCase() !== 'k'))) return false;
  } else if (gap.endsWith(' .') || (left && isGlued(gap, left, isLong))) return false; // " .vn"
  if (!right) return true;
  const isInitial = !isLong && right.gap.startsWith('.') && word !== word.toLowerCase(); // "T. T. Nguyễn", "H. Luật"
  if (isInitial || (row.dotted && right.gap === '.')) return row.dotted === true;
  if (right.gap === '' && right.isNumber) return row.number !== undefined;
  if (row.number === 'before') return right.gap !== '';
  return !isGlued(right.gap, right, isLong) && (isLong || !right.gap.startsWith(')')); // "a) …" is an item
}

/** `a/b` and `a.b` may be two words without a space; `a-b`, `a'b`, `a&b` are one. */
function isGlued(gap: string, neighbour: Token, isLong: boolean): boolean {
  if (!JOINING.test(gap)) return false;
  const mayBeTwoWords = isLong && (gap === '.' || gap === '/') && !neighbour.isNumber && neighbour.text.length > 1;
  return !mayBeTwoWords;
}

const JOINING = /^[./\-_&@'’\\]*$/;
