import { recordFeedback } from '../store/feedback.ts';
import { recentTurns } from '../store/recent-turns.ts';
import { loadConversation } from '../store/turns.ts';
import type { Clock } from '../foundation/clock.ts';
import type { Db } from '../store/db.ts';
import type { Input } from './burst.ts';
import { createInOrder } from './in-order.ts';
import type { KeepDraft } from './keep-draft.ts';
import { knownOnPage } from './know.ts';
import { replyFromRecord } from './record.ts';
import type { Conversations, Message, Reply } from './reply.ts';
import type { Doing, TakeTurn } from './take-turn.ts';
import { withoutPersonalData } from './without-personal-data.ts';

interface Options {
  readonly db: Db;
  readonly takeTurn: TakeTurn;
  readonly keep: KeepDraft;
  readonly clock: Clock;
  readonly newId: () => string;
}

/**
 * The conversation core for a page that waits for its answer: loads what was said before, takes the turn, keeps it, hands
 * back the reply. The turn and the conversation's new memory are on disk before the reply leaves.
 */
export function createConversations({ db, takeTurn, keep, clock, newId }: Options): Conversations {
  const inOrder = createInOrder();

  async function turn({ channel, text, picture }: Message, askedFor: string, doing?: Doing): Promise<Reply> {
    const known = await knownOnPage(db, { askedFor, channel, newId });
    const from = { account: '', thread: known.conversation.id, person: known.conversation.id, group: false };
    const origin = { events: [], from, at: clock() };
    const input: Input = picture
      ? {
          ...origin,
          kind: 'attachments',
          attachments: [{ kind: 'image', bytes: picture, ...(text === '' ? {} : { caption: text }) }],
        }
      : { ...origin, kind: 'words', text };
    const draft = await takeTurn(input, known, doing);
    await db.transaction((inside) => keep(inside, known, draft, clock()));
    if (draft.forget) await db.scrub();
    return draft.replies.at(-1)!; // a page is always answered
  }

  return {
    say: (message, doing) => {
      const conversationId = message.conversationId ?? newId();
      return inOrder(conversationId, () => turn(message, conversationId, doing));
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
