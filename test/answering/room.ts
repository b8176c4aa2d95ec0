import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Answerer } from '../../src/answering/answerer.ts';
import { FRESH_CONTEXT, type DialogueContext } from '../../src/answering/context.ts';
import { createAnswering } from '../../src/answering/create.ts';
import type { Outcome } from '../../src/answering/outcome.ts';
import { blocksText } from '../../src/answering/plain-text.ts';
import type { Clock } from '../../src/foundation/clock.ts';
import { createLog, type Log } from '../../src/foundation/log.ts';
import { openKnowledge, type Knowledge } from '../../src/knowledge-at-start.ts';
import type { Retriever } from '../../src/retrieval/retriever.ts';

const home = join(import.meta.dirname, '..', '..');
const knowledgeDirectory = join(home, 'knowledge');
const promptsDirectory = join(home, 'prompts');

/** The way to a person in these tests; no guide knows this desk. */
export const CONTACT = 'quầy số hoá của chị Lành, nhà văn hoá thôn Đông';

export interface Room {
  readonly knowledge: Knowledge;
  readonly answerer: Answerer;
  /** A message that opens a conversation. */
  readonly ask: (message: string) => Promise<Outcome>;
  /** A conversation, message after message; its memory is stored as JSON between turns, as it is in life. */
  readonly talk: (...messages: readonly string[]) => Promise<Outcome[]>;
  readonly logged: readonly string[];
}

/**
 * The real knowledge, read once for a file of tests; another retriever or day may stand in for the real one, and documents may
 * be added to the data folder first.
 */
export async function openRoom(
  replace?: (real: Retriever) => Retriever,
  clock: Clock = () => 1_795_000_000_000,
  prepare: (dataDirectory: string) => Promise<void> = () => Promise.resolve(),
): Promise<Room> {
  const logged: string[] = [];
  const log = keepLog(logged);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'answering-'));
  await prepare(dataDirectory);
  const knowledge = await openKnowledge(knowledgeDirectory, dataDirectory, log);
  const { corpus, register } = knowledge;
  const retriever = replace ? replace(knowledge.retriever) : knowledge.retriever;
  const answerer = await createAnswering({
    corpus,
    register,
    retriever,
    promptsDirectory,
    knowledgeDirectory,
    contact: CONTACT,
    clock,
    log,
  });
  const talk = async (...messages: readonly string[]): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    let stored = JSON.stringify(FRESH_CONTEXT);
    for (const message of messages) {
      const { outcome, context } = await answerer(message, JSON.parse(stored) as DialogueContext);
      outcomes.push(outcome);
      stored = JSON.stringify(context);
    }
    return outcomes;
  };
  const ask = async (message: string): Promise<Outcome> => (await answerer(message, FRESH_CONTEXT)).outcome;
  return { knowledge, answerer, ask, talk, logged };
}

/** A log whose lines can be read. */
export function keepLog(lines: string[]): Log {
  return createLog({ level: 'debug', destination: { write: (line) => void lines.push(line) } });
}

/** What a person reads, without the sources below. */
export const spoken = (outcome: Outcome): string => blocksText(outcome.blocks);

/** The last turn of a conversation. */
export function last(outcomes: readonly Outcome[]): Outcome {
  const outcome = outcomes.at(-1);
  if (!outcome) throw new Error('nobody spoke');
  return outcome;
}

/** Documents an answer rests on, in the order of its sources, none twice. */
export const sources = ({ citations }: Outcome): string[] => [
  ...new Set(citations.map(({ documentId }) => documentId)),
];
