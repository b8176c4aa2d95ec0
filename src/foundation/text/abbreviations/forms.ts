import { meaningOf, type Meaning } from './meaning.ts';
import type { Row } from './row.ts';
import { tokenise, type Token } from './tokens.ts';

/** One spelling of an abbreviation. */
export interface Form {
  readonly row: Row;
  readonly meaning: Meaning;
  /** Its pieces, each with what stands before it. */
  readonly pieces: readonly { readonly text: string; readonly gap: string }[];
}

/** Forms by their first piece, the longest first. */
export type FormIndex = ReadonlyMap<string, readonly Form[]>;

/** Prepare rows for looking up. */
export function indexForms(rows: readonly Row[]): FormIndex {
  const index = new Map<string, Form[]>();
  for (const row of rows) {
    const meaning = meaningOf(row);
    for (const spelling of row.forms.split(' ')) {
      const pieces = tokenise(spelling.replaceAll('_', ' ')).tokens.map(({ text, gap }) => ({ text, gap }));
      const first = pieces[0]?.text ?? '';
      const known = index.get(first) ?? [];
      known.push({ row, meaning, pieces });
      index.set(first, known);
    }
  }
  for (const forms of index.values()) forms.sort((a, b) => b.pieces.length - a.pieces.length);
  return index;
}

/** Forms that stand at a place, the longest first; a stretched ending ("koooo") counts as a single letter. */
export function formsAt(tokens: readonly Token[], at: number, index: FormIndex): readonly Form[] {
  const first = tokens[at]!;
  if (first.fixed) return NONE;
  const word = first.text.toLowerCase();
  const forms = index.get(word) ?? (word.length > 2 && !DOUBLED.has(word) ? index.get(shortened(word)) : undefined);
  return (
    forms?.filter(({ pieces }) => pieces.every((piece, offset) => offset === 0 || meets(piece, tokens[at + offset]))) ??
    NONE
  );
}

function meets(piece: { readonly text: string; readonly gap: string }, token: Token | undefined): boolean {
  if (!token || token.fixed || token.text.toLowerCase() !== piece.text) return false;
  // signs may have spaces around them ("VH - XH"), words have exactly one between them
  return piece.gap === ' ' ? token.gap === ' ' : token.gap.trim() === piece.gap;
}

function shortened(word: string): string {
  const short = word.replace(/(\p{L})\1+$/u, '$1');
  return short.length > 1 ? short : word;
}

/** Words that end in a doubled letter by themselves. */
const DOUBLED = new Set([
  'add',
  'cvv',
  'all',
  'pass',
  'free',
  'off',
  'app',
  'mess',
  'call',
  'bill',
  'sell',
  'see',
  'fee',
  'too',
]);
const NONE: readonly Form[] = [];
