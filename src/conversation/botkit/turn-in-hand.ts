import type { Activity } from 'botbuilder-core';

import { OUTCOME_LABELS } from '../../answering/outcome.ts';
import type { Input } from '../burst.ts';
import type { Reply } from '../reply.ts';
import type { Draft, Known } from '../take-turn.ts';

/** One turn on its way through Botkit: what comes in, what handlers decide, what is said. */
export class TurnInHand {
  readonly input: Input;
  readonly known: Known;
  /** What our own handler decided; undefined when somebody else's took the message. */
  draft: Draft | undefined;
  #fault: { readonly error: unknown } | undefined;
  readonly #said: Reply[] = [];

  constructor(input: Input, known: Known) {
    this.input = input;
    this.known = known;
  }

  /** Keep what a handler says; activities that are no message (typing) say nothing. Gives an id for it. */
  say({ type, text, channelData }: Partial<Activity>): string {
    const { id } = this.known.conversation;
    const reply = (channelData as { reply?: Reply } | undefined)?.reply;
    if (type === 'message' || type === undefined) this.#said.push(reply ?? plainReply(id, text ?? ''));
    return `${id}-${this.#said.length}`;
  }

  fail(error: unknown): void {
    this.#fault ??= { error };
  }

  /** What the turn comes to. Throws what a handler threw. */
  result(): Draft {
    if (this.#fault) throw this.#fault.error;
    const { conversation } = this.known;
    return { ...(this.draft ?? { conversation, tells: false }), replies: this.#said };
  }
}

/** Words of a handler that is not ours, as a reply. */
const plainReply = (conversationId: string, text: string): Reply => ({
  conversationId,
  turnId: '',
  kind: 'answered',
  label: OUTCOME_LABELS.answered,
  text,
  blocks: [{ type: 'paragraph', text }],
  citations: [],
  suggestions: [],
});
