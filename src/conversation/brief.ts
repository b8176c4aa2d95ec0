import type { Answered } from '../answering/answerer.ts';
import type { Block } from '../answering/outcome.ts';

/**
 * The same answer in short, for who asked for short answers.
 *
 * Gives   of a page of the handbook the first paragraph or list, all steps, warnings and contacts; what was left out waits
 *         for "xem thêm". Every other answer stays whole: plans are quoted exactly, first aid leaves nothing out, several
 *         answers in one message are short already.
 */
export function inShort({ outcome, context }: Answered): Answered {
  if (outcome.kind !== 'answered' || outcome.rung !== 'guide') return { outcome, context };
  if (outcome.blocks.filter(({ type }) => type === 'heading').length > 1) return { outcome, context };
  let said = false;
  const kept: Block[] = [];
  const left: Block[] = [];
  for (const block of outcome.blocks) {
    const opens: boolean = !said && OPENS.has(block.type);
    said ||= opens;
    if (opens || STAYS.has(block.type)) kept.push(block);
    else if (block.type !== 'note') left.push(block);
  }
  if (left.length === 0 || kept.length === 0) return { outcome, context };
  const suggestions = [...new Set(['Xem thêm', ...outcome.suggestions])];
  return {
    outcome: { ...outcome, blocks: kept, suggestions },
    context: { ...context, rest: [...left, ...(context.rest ?? [])] },
  };
}

const OPENS = new Set<Block['type']>(['heading', 'paragraph', 'list', 'quote']);
const STAYS = new Set<Block['type']>(['heading', 'steps', 'warning', 'contact']);
