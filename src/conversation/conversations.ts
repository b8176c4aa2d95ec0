import type { Answered, Answerer } from '../answering/answerer.ts';
import type { DialogueContext } from '../answering/context.ts';
import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import type { Db } from '../store/db.ts';
import { recordFeedback } from '../store/feedback.ts';
import { recentTurns } from '../store/recent-turns.ts';
import { loadConversation, recordTurn } from '../store/turns.ts';
import { answerToFault } from './fault.ts';
import { createInOrder } from './in-order.ts';
import { readMemory, writeMemory } from './memory.ts';
import { replyFromRecord, toRecord, toReply } from './record.ts';
import type { Conversations, Message, Reply } from './reply.ts';
import { withoutPersonalData } from './without-personal-data.ts';

interface Options {
  readonly db: Db;
  readonly answerer: Answerer;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
}

/**
 * The conversation core: loads what was said before, lets the answerer work, keeps the turn, hands back a reply.
 * The turn and the conversation's new memory are on disk before the reply is.
 */
export function createConversations({ db, answerer, clock, newId, log }: Options): Conversations {
  const inOrder = createInOrder();

  async function turn(message: Message, askedFor: string): Promise<Reply> {
    const known = await loadConversation(db, askedFor);
    // a name from another channel opens nothing: whoever sends it gets a conversation of their own
    const mine = known === undefined || known.channel === message.channel;
    const conversationId = mine ? askedFor : newId();
    const { outcome, context } = await answer(message.text, readMemory(mine ? known?.context : undefined));
    const turnId = newId();
    const question = withoutPersonalData(message.text);
    const memory = { id: conversationId, channel: message.channel, context: writeMemory(outcome, context) };
    await recordTurn(db, memory, toRecord(outcome, { id: turnId, conversationId, createdAt: clock(), question }));
    return toReply(conversationId, turnId, outcome);
  }

  /** The answerer promises never to fail; a person must not be left without a word when it breaks its promise. */
  async function answer(text: string, memory: DialogueContext): Promise<Answered> {
    try {
      return await answerer(text, memory);
    } catch (error) {
      log.error({ event: 'answer.failed', error }, 'the answerer broke its promise');
      return answerToFault(error, memory);
    }
  }

  return {
    say: (message) => {
      const conversationId = message.conversationId ?? newId();
      return inOrder(conversationId, () => turn(message, conversationId));
    },
    rate: ({ turnId, rating, reason }) =>
      recordFeedback(db, { turnId, rating, reason: withoutPersonalData(reason), at: clock() }),
    recent: async ({ channel, conversationId }) => {
      const known = await loadConversation(db, conversationId);
      if (known?.channel !== channel) return [];
      const turns = await recentTurns(db, conversationId, RECENT);
      return turns.map((record) => ({ question: record.question, reply: replyFromRecord(record) }));
    },
  };
}

/** How many turns somebody who comes back is shown. */
const RECENT = 20;
