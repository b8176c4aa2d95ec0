import type { Clock } from '../foundation/clock.ts';
import type { Db } from '../store/db.ts';
import { deletionReceipt, forgetConversations } from '../store/forget.ts';
import { conversationsWith } from '../store/people.ts';

/** How a deletion stands, for the person's status page. */
export interface DeletionStatus {
  readonly code: string;
  readonly doneAt: number;
  readonly conversations: number;
}

/** Deletions that a platform or an operator asks for; persons ask by a message. */
export interface Deletions {
  /**
   * Delete all conversations of a person on a channel.
   *
   * Takes   the channel, and the platform's id of the person, as its addresses name them; unknown people too, so that
   *         nobody learns from the answer who talked to us.
   * Gives   the code of the receipt. What was deleted can no longer be read from the database's files.
   */
  forgetPerson(channel: string, person: string): Promise<string>;
  /** The receipt with this code, undefined when there is none. */
  status(code: string): Promise<DeletionStatus | undefined>;
}

interface Options {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly forgetElsewhere: readonly ((db: Db, conversationId: string) => Promise<void>)[];
}

/** Put together what deletes on request. */
export function createDeletions({ db, clock, newId, forgetElsewhere }: Options): Deletions {
  return {
    forgetPerson: async (channel, person) => {
      const code = newId();
      await db.transaction(async (inside) => {
        const ids = await conversationsWith(inside, channel, person);
        for (const id of ids) for (const forget of forgetElsewhere) await forget(inside, id);
        await forgetConversations(inside, ids, { code, channel, askedBy: 'platform', doneAt: clock() });
      });
      await db.scrub();
      return code;
    },
    status: async (code) => {
      const receipt = await deletionReceipt(db, code);
      return receipt && { code, doneAt: receipt.doneAt, conversations: receipt.conversations };
    },
  };
}
