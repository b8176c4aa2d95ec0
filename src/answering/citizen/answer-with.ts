import type { Guide } from '../../knowledge/guide.ts';
import type { StepResult } from '../step.ts';
import type { DialogueContext } from '../context.ts';
import type { GuideAnswer } from './compose-guide.ts';

/** End the turn with an answer from a guide: it becomes the guide in hand, and what did not fit is offered. */
export function answerWith(
  guide: Guide,
  { blocks, citations, suggestions, rest }: GuideAnswer,
  {
    passageId = guide.id,
    confidence = 1,
    ...remember
  }: Partial<DialogueContext> & { passageId?: string; confidence?: number } = {},
): StepResult {
  const offered = rest.length > 0 ? ['Xem thêm', ...suggestions] : suggestions;
  return {
    outcome: {
      kind: 'answered',
      blocks,
      citations,
      suggestions: offered.slice(0, MOST_SUGGESTIONS),
      flags: [],
      confidence,
      rung: 'guide',
    },
    remember: { ...remember, guide: { id: guide.id, passageId }, ...(rest.length > 0 ? { rest } : {}) },
  };
}
const MOST_SUGGESTIONS = 5;
