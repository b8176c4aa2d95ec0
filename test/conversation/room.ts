import type { Answered, Answerer } from '../../src/answering/answerer.ts';
import type { DialogueContext } from '../../src/answering/context.ts';
import type { Outcome } from '../../src/answering/outcome.ts';
import type { Conversations } from '../../src/conversation/reply.ts';
import { createLog } from '../../src/foundation/log.ts';
import type { Db } from '../../src/store/db.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { openPageCore } from '../support/page-core.ts';

export interface Room {
  readonly conversations: Conversations;
  readonly db: Db;
  readonly logged: readonly string[];
}

/** Conversations on a database of their own (a file when it must outlive them), with ids that count up. */
export async function openRoom(answerer: Answerer, file = ':memory:'): Promise<Room> {
  const db = openSqlite(file);
  const clock = (): number => 1_795_000_000_000;
  await migrate(db, clock);
  const logged: string[] = [];
  const log = createLog({ level: 'debug', destination: { write: (line) => void logged.push(line) } });
  const prefix = `${file.length}-${process.hrtime.bigint()}`;
  let ids = 0;
  const { conversations } = await openPageCore({ db, answerer, clock, newId: () => `${prefix}-${++ids}`, log });
  return { conversations, db, logged };
}

/** An outcome that says one sentence. */
export const saying = (text: string, parts: Partial<Outcome> = {}): Outcome => ({
  kind: 'answered',
  blocks: [{ type: 'paragraph', text }],
  citations: [],
  suggestions: [],
  flags: [],
  confidence: 0.9,
  rung: 'guide',
  timings: { total: 1 },
  ...parts,
});

/** What an answerer gives when it says something and remembers the question. */
export const answered = (text: string, before: DialogueContext, remember: Partial<DialogueContext> = {}): Answered => ({
  outcome: saying(text),
  context: { ...before, ...remember, turn: before.turn + 1 },
});

/** Answers each question with how many turns came before it and what the last one was. */
export const remembers: Answerer = (message, before) =>
  Promise.resolve(
    answered(`lượt ${before.turn}, trước đó: ${before.question ?? 'chưa có gì'}`, before, { question: message }),
  );
