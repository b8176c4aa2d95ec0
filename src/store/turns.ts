import type { Db, Value } from './db.ts';

/** A conversation as it stands. `context` (the memory) and `address` are JSON, opaque to the store. */
export interface ConversationRecord {
  readonly id: string;
  readonly channel: string;
  readonly context: string;
  /** Where the person is reached; empty on the web. */
  readonly address: string;
  /** Who speaks: the assistant, the people behind the page, or nobody because the person said "dừng". */
  readonly mode: 'assistant' | 'people' | 'stopped';
  /** When the assistant speaks again by itself; 0: never. */
  readonly silentUntil: number;
  /** When the person last wrote. */
  readonly heardAt: number;
  /** 1 when the person asked for short answers. */
  readonly brief: number;
}

/** A turn as it is kept. `question` is masked; structures are JSON text. */
export interface TurnRecord {
  readonly id: string;
  readonly conversationId: string;
  readonly createdAt: number;
  readonly question: string;
  readonly kind: string;
  readonly rung: string;
  readonly confidence: number;
  readonly blocks: string;
  readonly suggestions: string;
  readonly timings: string;
  readonly citations: readonly CitationRecord[];
  readonly flags: readonly FlagRecord[];
}

export interface CitationRecord {
  readonly documentId: string;
  readonly passageId: string;
  readonly title: string;
  readonly place: string;
  readonly quote: string;
  readonly url: string | null;
  readonly date: string | null;
}

export interface FlagRecord {
  readonly kind: string;
  readonly detail: string;
}

/** A conversation as it stands, or undefined for a new one. */
export async function loadConversation(db: Db, id: string): Promise<ConversationRecord | undefined> {
  return db.get<ConversationRecord & Record<string, string | number>>(LOAD, [id]);
}
const LOAD = `
  SELECT id, channel, context, address, mode, silent_until AS "silentUntil", heard_at AS "heardAt", brief
  FROM conversations WHERE id = ?`;

/** Keep how a conversation stands. */
export async function keepConversation(db: Db, conversation: ConversationRecord, at: number): Promise<void> {
  const { id, channel, context, address, mode, silentUntil, heardAt, brief } = conversation;
  await db.run(KEEP_CONVERSATION, [id, channel, at, at, context, address, mode, silentUntil, heardAt, brief]);
}

/** Keep a turn, its citations and flags, and the conversation's new memory: together or not at all. */
export async function recordTurn(db: Db, conversation: ConversationRecord, turn: TurnRecord): Promise<void> {
  await db.transaction(async (inside) => {
    await keepConversation(inside, conversation, turn.createdAt);
    await inside.run(KEEP_TURN, turnValues(turn));
    for (const [position, citation] of turn.citations.entries()) {
      await inside.run(KEEP_CITATION, [turn.id, position, ...citationValues(citation)]);
    }
    for (const [position, { kind, detail }] of turn.flags.entries()) {
      await inside.run(KEEP_FLAG, [turn.id, position, kind, detail, turn.createdAt]);
    }
  });
}

const KEEP_CONVERSATION = `
  INSERT INTO conversations (id, channel, created_at, updated_at, context, address, mode, silent_until, heard_at, brief)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET
    updated_at = excluded.updated_at, context = excluded.context, address = excluded.address, mode = excluded.mode,
    silent_until = excluded.silent_until, heard_at = excluded.heard_at, brief = excluded.brief`;
const KEEP_TURN = `
  INSERT INTO turns (id, conversation_id, position, created_at, question, kind, rung, confidence, blocks, suggestions,
                     timings)
  VALUES (?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM turns WHERE conversation_id = ?), ?, ?, ?, ?, ?, ?, ?, ?)`;
const KEEP_CITATION = `
  INSERT INTO citations (turn_id, position, document_id, passage_id, title, place, quote, url, checked_on)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const KEEP_FLAG = 'INSERT INTO flags (turn_id, position, kind, detail, created_at) VALUES (?, ?, ?, ?, ?)';

const turnValues = (turn: TurnRecord): Value[] => [
  turn.id,
  turn.conversationId,
  turn.conversationId,
  turn.createdAt,
  turn.question,
  turn.kind,
  turn.rung,
  turn.confidence,
  turn.blocks,
  turn.suggestions,
  turn.timings,
];
const citationValues = ({ documentId, passageId, title, place, quote, url, date }: CitationRecord): Value[] => [
  documentId,
  passageId,
  title,
  place,
  quote,
  url,
  date,
];
