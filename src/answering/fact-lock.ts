import { extractFacts } from '../foundation/text/facts.ts';
import { blocksText } from './plain-text.ts';
import type { Block, Citation } from './outcome.ts';

/**
 * The facts of an answer that no cited source carries.
 *
 * Takes   the answer's blocks, its citations, and the full text behind each cited passage (an answer may show more of
 *         a passage than the quote).
 * Gives   canonical forms of every number, date, phone, link, amount or document number that stands in the blocks but in
 *         none of the sources; empty when the answer is sound. Step numbers and the titles of the sources do not count.
 */
export function unsupportedFacts(
  blocks: readonly Block[],
  citations: readonly Citation[],
  sourceTexts: readonly string[],
): string[] {
  const claimed = extractFacts(blocksText(blocks.map(withoutNumbering)).replace(STEP_NUMBER, 'bước'));
  const open = new Set(claimed.map((fact) => fact.canonical));
  const grounds = [
    ...sourceTexts,
    ...citations.flatMap(({ title, place, quote, date, url }) => [title, place, quote, date ?? '', url ?? '']),
  ];
  // the first sources carry nearly everything: the rest need not be read then
  for (const text of grounds) {
    if (open.size === 0) break;
    for (const fact of extractFacts(text)) open.delete(fact.canonical);
  }
  return [...open];
}

/** Numbering is the layout's, not the source's. */
function withoutNumbering(block: Block): Block {
  return block.type === 'steps' ? { type: 'list', items: block.items } : block;
}

/** "bước 3/9" above a step, "làm bước 4" within one. */
const STEP_NUMBER = /bước \d+(?:\/\d+)?/giu;
