import { formsAt, type Form, type FormIndex } from './forms.ts';
import type { Protection } from './protection.ts';
import { standsFree } from './standing.ts';
import { writtenOut, type Token } from './tokens.ts';

/** An abbreviation and what it means here. */
interface Reading {
  readonly form: Form;
  readonly to: string;
}

/** An abbreviation written out: which characters of the text it replaces. */
export interface Replacement {
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Write out, from left to right, every abbreviation whose meaning is clear.
 *
 * Takes   the tokens of a text, known forms, and what protects them.
 * Gives   the tokens with expansions in place (fixed, so that nothing reads them again), and the replacements made.
 */
export function sweep(
  text: string,
  tokens: readonly Token[],
  index: FormIndex,
  isProtected: Protection,
): { tokens: Token[]; made: Replacement[] } {
  const message = new Set(tokens.map(({ key }) => key));
  const before: Token[] = [];
  const made: Replacement[] = [];
  let gap = tokens[0]?.gap ?? '';
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at]!;
    const reading = read(at);
    const length = reading?.form.pieces.length ?? 1;
    const behind = tokens[at + length];
    let nextGap = behind?.gap ?? '';
    if (reading) {
      const dot = takesDot(reading.form, behind) ? 1 : 0;
      const end = tokens[at + length - 1]!.end + dot;
      // "10tr", "nq57", "p.Uông Bí": what was glued gets its space
      if (behind && (dot === 1 || nextGap === '')) nextGap = ' ';
      before.push(...writtenOut(reading.to, gap === '' && before.length > 0 ? ' ' : gap, first.start, end));
      made.push({ to: reading.to, start: first.start, end });
    } else {
      before.push(gap === first.gap ? first : { ...first, gap });
    }
    at += length;
    gap = nextGap;
  }
  return { tokens: before, made };

  function read(at: number): Reading | undefined {
    for (const form of formsAt(tokens, at, index)) {
      const length = form.pieces.length;
      if (!standsFree(form, before.at(-1), gap, tokens, at)) continue;
      const written = text.slice(tokens[at]!.start, tokens[at + length - 1]!.end);
      const behind = tokens[at + length];
      const opensSentence = before.length === 0 || /[.!?]/.test(gap);
      if (isProtected(form, { written, beforeNumber: behind?.isNumber === true, opensSentence })) continue;
      const dotted = takesDot(form, behind);
      const to = form.meaning({ before, tokens, behind: at + length, gap, written, message, dotted });
      if (to !== undefined) return { form, to };
    }
    return undefined;
  }
}

function takesDot({ row }: Form, behind: Token | undefined): boolean {
  return row.dotted === true && behind !== undefined && /^\. ?$/.test(behind.gap);
}
