import type { Db } from './db.ts';
import type { CitationRecord, FlagRecord, TurnRecord } from './turns.ts';

/**
 * What was said last in a conversation.
 *
 * Gives   its latest turns with their citations and flags, at most `limit`, oldest first; none for an unknown id.
 */
export async function recentTurns(db: Db, conversationId: string, limit: number): Promise<TurnRecord[]> {
  const which = [conversationId, limit];
  return db.transaction(async (inside) => {
    const turns = await inside.all<Columns<Omit<TurnRecord, 'citations' | 'flags'>>>(TURNS, which);
    const citations = byTurn(await inside.all<OfTurn<CitationRecord>>(CITATIONS, which));
    const flags = byTurn(await inside.all<OfTurn<FlagRecord>>(FLAGS, which));
    return turns
      .reverse()
      .map((turn) => ({ ...turn, citations: citations.get(turn.id) ?? [], flags: flags.get(turn.id) ?? [] }));
  });
}

const LATEST = 'SELECT id FROM turns WHERE conversation_id = ? ORDER BY position DESC LIMIT ?';
const TURNS = `
  SELECT id, conversation_id AS "conversationId", created_at AS "createdAt", question, kind, rung, confidence, blocks,
         suggestions, timings
  FROM turns WHERE id IN (${LATEST}) ORDER BY position DESC`;
const CITATIONS = `
  SELECT turn_id AS "turnId", document_id AS "documentId", passage_id AS "passageId", title, place, quote, url,
         checked_on AS "date"
  FROM citations WHERE turn_id IN (${LATEST}) ORDER BY turn_id, position`;
const FLAGS = `
  SELECT turn_id AS "turnId", kind, detail FROM flags WHERE turn_id IN (${LATEST}) ORDER BY turn_id, position`;

/** A record's fields as a row (an interface by itself has no index signature). */
type Columns<T> = { readonly [Column in keyof T]: T[Column] };
type OfTurn<T> = Columns<T> & { readonly turnId: string };

/** One list a turn, in the order of the rows. */
function byTurn<T extends { readonly turnId: string }>(rows: readonly T[]): Map<string, Omit<T, 'turnId'>[]> {
  const lists = new Map<string, Omit<T, 'turnId'>[]>();
  for (const { turnId, ...row } of rows) lists.set(turnId, [...(lists.get(turnId) ?? []), row]);
  return lists;
}
