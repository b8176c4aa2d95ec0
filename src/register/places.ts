import type { Place } from '../knowledge/passage.ts';
import type { Block } from '../knowledge/plan.ts';

/**
 * The exact lines, as issued, that hold a quote of a block.
 *
 * Takes   the block and the quote cut from its text.
 * Gives   the narrowest printed lines that hold the quote; the block's whole range when it knows no finer.
 * Laws    the lines lie inside the block's own; never throws.
 */
export function placeOf(block: Pick<Block, 'text' | 'lines' | 'spans'>, quote: string): Place {
  const start = block.text.indexOf(quote);
  const spans = block.spans ?? [];
  if (start < 0 || spans.length === 0 || quote === '') return { lines: block.lines };
  const lineAt = (offset: number): number => spans.findLast(({ at }) => at <= offset)?.line ?? block.lines[0];
  const touched = [lineAt(start), lineAt(start + quote.length - 1)];
  return { lines: [Math.min(...touched), Math.max(...touched)] };
}

/** A table row's own words, a line a cell: without the strokes that a reader draws between cells. */
export function rowQuote({ cells }: Pick<Block, 'cells'>): string {
  return Object.values(cells ?? {})
    .filter((cell) => cell.trim() !== '')
    .join('\n');
}
