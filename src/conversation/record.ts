import { OUTCOME_LABELS, type Block, type Outcome, type OutcomeKind } from '../answering/outcome.ts';
import { plainText } from '../answering/plain-text.ts';
import type { TurnRecord } from '../store/turns.ts';
import type { Reply } from './reply.ts';

type Shown = Pick<Outcome, 'kind' | 'blocks' | 'citations' | 'suggestions' | 'verdicts'>;

/** An outcome as the reply a channel shows. */
export function toReply(
  conversationId: string,
  turnId: string,
  { kind, blocks, citations, suggestions, verdicts }: Shown,
): Reply {
  const text = plainText({ blocks, citations });
  const reply = { conversationId, turnId, kind, label: OUTCOME_LABELS[kind], text, blocks, citations, suggestions };
  if (verdicts === undefined) return reply;
  return { ...reply, verdicts: verdicts.map(({ target, verdict, sign }) => ({ target, verdict, sign })) };
}

/** An outcome as the turn that is kept. */
export function toRecord(
  outcome: Outcome,
  turn: Pick<TurnRecord, 'id' | 'conversationId' | 'createdAt' | 'question'>,
): TurnRecord {
  const { kind, rung, confidence, flags } = outcome;
  return {
    ...turn,
    kind,
    rung,
    confidence,
    blocks: JSON.stringify(outcome.blocks),
    suggestions: JSON.stringify(outcome.suggestions),
    timings: JSON.stringify(outcome.timings),
    citations: outcome.citations.map(({ url = null, date = null, ...citation }) => ({ ...citation, url, date })),
    flags,
  };
}

/** A kept turn as the reply it was. Takes only what `toRecord` wrote. */
export function replyFromRecord(record: TurnRecord): Reply {
  const citations = record.citations.map(({ url, date, ...citation }) => ({
    ...citation,
    ...(url === null ? {} : { url }),
    ...(date === null ? {} : { date }),
  }));
  return toReply(record.conversationId, record.id, {
    kind: record.kind as OutcomeKind,
    blocks: JSON.parse(record.blocks) as Block[],
    suggestions: JSON.parse(record.suggestions) as string[],
    citations,
  });
}
