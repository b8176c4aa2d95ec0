import type { Block, Citation } from './outcome.ts';

/**
 * What the next turn may need to know of the ones before: plain data, kept with the conversation.
 * Holds no personal data: questions are masked before they get here.
 */
export interface DialogueContext {
  /** How many turns this conversation has had. */
  readonly turn: number;
  /** The last question that was understood, masked. */
  readonly question?: string;
  /** The guide in hand: the one the last answer from the handbook came from. */
  readonly guide?: { readonly id: string; readonly passageId: string };
  /** The guide that is walked step by step; it stays while other things are asked. */
  readonly walk?: {
    readonly id: string;
    readonly step: number;
    /** What `turn` was when the step was shown: a later turn was about something else. */
    readonly shownAt: number;
  };
  /** The person was just asked what to be led through. */
  readonly walkWanted?: true;
  /** Questions that were answered together, masked: "câu thứ hai nói kỹ hơn" is about one of them. */
  readonly several?: readonly string[];
  /** What a follow-up to a question about the plans may leave unsaid. */
  readonly staff?: StaffSlots;
  /** What the last answer rested on, for "trích nguyên văn" and "gửi lại link". */
  readonly citations?: readonly Citation[];
  /** What did not fit, offered as "Xem thêm". */
  readonly rest?: readonly Block[];
  /** What a rest that is of no guide rests on. */
  readonly restCitations?: readonly Citation[];
}

export interface StaffSlots {
  readonly documents: readonly string[];
  readonly ask?: string;
  /** The question itself, masked: "còn Hải Dương?" asks it of another document. */
  readonly asked?: string;
  readonly subject: string;
  readonly units: readonly string[];
}

export const FRESH_CONTEXT: DialogueContext = { turn: 0 };
