import { createInterface } from 'node:readline';

import { answeringFromSettings } from './answering-at-start.ts';
import { environment } from './foundation/config.ts';
import { FRESH_CONTEXT } from './answering/context.ts';
import type { Outcome } from './answering/outcome.ts';
import { plainText } from './answering/plain-text.ts';

/**
 * `npm run -s answers < in.jsonl > out.jsonl`: one fresh conversation a line, answers in the same order.
 * In `{"id","variant_index","question"}` or `{"id","variant_index","turns":["…"]}`; nothing else on stdout.
 */
interface Item {
  readonly id?: unknown;
  readonly variant_index?: unknown;
  readonly question?: unknown;
  readonly turns?: unknown;
}

const answer = await answeringFromSettings(environment());
let line = 0;
for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  line += 1;
  if (text.trim() === '') continue;
  const item = readItem(text, line);
  if (!item) continue;
  let context = FRESH_CONTEXT;
  let outcome: Outcome | undefined;
  for (const turn of item.turns) ({ outcome, context } = await answer(turn, context));
  if (outcome)
    process.stdout.write(
      `${JSON.stringify({ id: item.id, variant_index: item.variantIndex, ...toAnswer(outcome) })}\n`,
    );
}

function readItem(text: string, at: number): { id: string; variantIndex: number; turns: string[] } | undefined {
  try {
    const { id, variant_index, question, turns } = JSON.parse(text) as Item;
    const said = Array.isArray(turns) ? turns.map(wordsOf) : [wordsOf(question)];
    return { id: String(id), variantIndex: typeof variant_index === 'number' ? variant_index : -1, turns: said };
  } catch {
    process.stderr.write(`Dòng ${at} không phải JSON, bỏ qua.\n`);
    process.exitCode = 1;
    return undefined;
  }
}

/** A turn may also come as `{"user": "…"}`. */
function wordsOf(turn: unknown): string {
  if (typeof turn === 'string') return turn;
  if (typeof turn === 'object' && turn !== null && 'user' in turn && typeof turn.user === 'string') return turn.user;
  return '';
}

function toAnswer(outcome: Outcome): object {
  return {
    text: plainText(outcome),
    citations: [...new Set(outcome.citations.map(({ documentId }) => documentId))],
    flagged: outcome.kind === 'refused',
    abstained: outcome.kind === 'no-source',
    kind: outcome.kind,
    verdicts: (outcome.verdicts ?? []).map(({ target, verdict, sign }) => ({ target, verdict, sign })),
  };
}
