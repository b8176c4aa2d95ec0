import type { Block, Citation, Outcome } from './outcome.ts';

/** One chat message, sources included, holds this many characters at most on every platform. */
export const MESSAGE_LIMIT = 2_000;

/**
 * An answer as a person reads it where no formatting is shown.
 *
 * Takes   an outcome.
 * Gives   its blocks in order, then one line a source; the answer first, never more than MESSAGE_LIMIT characters
 *         (whole sources are left out from the end before a block is cut at a sentence).
 */
export function plainText(outcome: Pick<Outcome, 'blocks' | 'citations'>): string {
  const body = blocksText(outcome.blocks);
  const lines = sourceLines(outcome.citations);
  while (lines.length > 1 && length(body, lines) > MESSAGE_LIMIT) lines.pop();
  const sources = lines.length > 0 ? `\n\nNguồn: ${lines.join('; ')}` : '';
  return cutAtSentence(body, MESSAGE_LIMIT - sources.length) + sources;
}

/** Blocks as text, one below the other. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n').trim();
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'steps':
      return block.items.map((item, index) => `${block.start + index}. ${item}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'quote':
      return `“${block.text}”`;
    case 'warning':
      return `⚠ ${block.text}`;
    case 'contact':
      return `☎ ${block.text}`;
    case 'note':
      return `(${block.text})`;
    case 'heading': // set apart by an empty line: there is no bold
      return `\n${block.text}${/[?!.:]$/.test(block.text) ? '' : ':'}`;
    case 'paragraph':
      return block.text;
  }
}

/** A name longer than this says no more than its beginning. */
const SOURCE_LIMIT = 400;

function sourceLines(citations: readonly Citation[]): string[] {
  const seen = new Set<string>();
  for (const { title, place, date } of citations) {
    const line = [title, place, date ? `kiểm tra ${date}` : ''].filter(Boolean).join(', ');
    seen.add(line.length > SOURCE_LIMIT ? `${line.slice(0, SOURCE_LIMIT - 1).trimEnd()}…` : line);
  }
  return [...seen];
}

const length = (body: string, lines: readonly string[]): number => body.length + 10 + lines.join('; ').length;

function cutAtSentence(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('.\n'), cut.lastIndexOf('\n'));
  return `${cut.slice(0, end > limit / 2 ? end + 1 : limit - 1).trimEnd()}…`;
}
