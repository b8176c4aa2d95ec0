import type { Block, Citation, OutcomeKind } from '../answering/outcome.ts';

/** What a channel shows: the outcome of one turn, ready to be rendered. */
export interface Reply {
  readonly conversationId: string;
  /** Names the turn when the person rates it. */
  readonly turnId: string;
  readonly kind: OutcomeKind;
  /** The kind in Vietnamese. */
  readonly label: string;
  /** The whole answer as plain text with its sources, at most 2,000 characters. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly citations: readonly Citation[];
  readonly suggestions: readonly string[];
  /** What was said of each link, number or account in the message; none when it held none, and none after a reload. */
  readonly verdicts?: readonly PastedVerdict[];
}

export interface PastedVerdict {
  readonly target: string;
  readonly verdict: 'official' | 'bad' | 'unknown';
  readonly sign: string;
}

export interface Message {
  readonly channel: string;
  /** Given by the channel; absent for the first message of somebody new. */
  readonly conversationId?: string;
  readonly text: string;
  /** A picture sent with it, or instead of words: PNG or JPEG bytes. */
  readonly picture?: Uint8Array;
}

interface Rating {
  readonly turnId: string;
  readonly rating: 'up' | 'down';
  readonly reason: string;
}

/** A question, masked as it is kept, and what was answered. */
export interface SaidTurn {
  readonly question: string;
  readonly reply: Reply;
}

/** What every channel talks to. */
export interface Conversations {
  /**
   * Answer a message; turns of one conversation never overlap.
   *
   * Takes   the message, and who hears what is being done meanwhile, by the name of a step of the pipeline.
   * Throws  the store's errors when the turn could not be kept: then nothing was said.
   */
  say(message: Message, doing?: (step: string) => void): Promise<Reply>;
  rate(rating: Rating): Promise<'kept' | 'unknown-turn'>;
  /** The latest turns of a conversation, oldest first; none when this channel does not know it. */
  recent(conversation: { readonly channel: string; readonly conversationId: string }): Promise<readonly SaidTurn[]>;
}

export type { Block, Citation };
