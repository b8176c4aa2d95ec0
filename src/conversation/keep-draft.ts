import { recordTold, recordWentOn } from '../store/consents.ts';
import type { Db } from '../store/db.ts';
import { forgetConversations } from '../store/forget.ts';
import { enqueue } from '../store/outbox.ts';
import { keepConversation, recordTurn } from '../store/turns.ts';
import type { Address, Channel } from './channel.ts';
import type { Draft, Known } from './take-turn.ts';

interface Options {
  readonly newId: () => string;
  /** Version of the notice about data. */
  readonly noticeVersion: string;
  /** Rooms above that keep something of a conversation delete theirs in the same transaction. */
  readonly forgetElsewhere: readonly ((db: Db, conversationId: string) => Promise<void>)[];
}

/** Where the replies of a draft go; absent on the web, where the page waits for them. */
export interface Way {
  readonly channel: Channel;
  readonly to: Address;
}

export type KeepDraft = (db: Db, known: Known, draft: Draft, now: number, way?: Way) => Promise<void>;

/**
 * How a draft is kept: the turn, how the conversation stands, the log of notices, and the replies on their way.
 *
 * Gives   a function to be called inside one transaction, so that all of it is kept or nothing.
 */
export function createKeepDraft({ newId, noticeVersion, forgetElsewhere }: Options): KeepDraft {
  return async (db, known, draft, now, way) => {
    const { id, channel, heardAt } = known.conversation;
    if (draft.forget) {
      for (const forget of forgetElsewhere) await forget(db, id);
      await forgetConversations(db, [id], { ...draft.forget, channel, doneAt: now });
    }
    if (draft.conversation !== 'forgotten') {
      if (draft.turn) await recordTurn(db, draft.conversation, draft.turn);
      else await keepConversation(db, draft.conversation, now);
      if (draft.tells) await recordTold(db, id, noticeVersion, now);
      else if (known.told) await recordWentOn(db, id, now);
    }
    if (!way) return;
    const messages = draft.replies.flatMap((reply) => way.channel.render(reply));
    const heard = draft.conversation === 'forgotten' ? heardAt : draft.conversation.heardAt;
    await enqueue(
      db,
      messages.map((message) => ({
        id: newId(),
        channel,
        conversationId: id,
        author: 'assistant',
        address: JSON.stringify(way.to),
        body: JSON.stringify(message),
        heardAt: heard,
        createdAt: now,
      })),
    );
  };
}
