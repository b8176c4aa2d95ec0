import type { Answered } from '../answering/answerer.ts';
import type { DialogueContext } from '../answering/context.ts';

/**
 * What to say when the answerer itself broke.
 *
 * Gives   the outcome `failed`, flagged with the fault's name only: its message may quote what a person typed. The words
 *         stand here, not in a file, because whatever broke may be the files.
 */
export function answerToFault(error: unknown, memory: DialogueContext): Answered {
  return {
    outcome: {
      kind: 'failed',
      blocks: [
        { type: 'paragraph', text: 'Xin lỗi bác, máy đang trục trặc nên chưa trả lời được. Bác thử lại sau ít phút.' },
        {
          type: 'contact',
          text: 'Nếu đang bị lừa tiền, bác gọi ngay ngân hàng theo số in sau thẻ, đừng đợi câu trả lời ở đây.',
        },
      ],
      citations: [],
      suggestions: [],
      flags: [{ kind: 'failed', detail: error instanceof Error ? error.name : 'unknown' }],
      confidence: 0,
      rung: 'fixed-reply',
      timings: {},
    },
    context: { ...memory, turn: memory.turn + 1 },
  };
}
