import type { Corpus } from '../knowledge/corpus.ts';
import type { FindGuide } from './citizen/guides.ts';
import type { DialogueContext } from './context.ts';
import type { Contractions } from './contractions.ts';
import type { ReadPasted } from './links/pasted.ts';
import type { Outcome } from './outcome.ts';
import type { Replies } from './replies.ts';
import type { StaffDesk } from './staff/desk.ts';
import type { Turn } from './turn.ts';

/** What the steps of the pipeline work with. */
export interface Tools {
  readonly corpus: Corpus;
  /** Look up the meaning of questions for the searches that follow; waits a moment at most, never rejects. */
  readonly lookUp: (questions: readonly string[]) => Promise<void>;
  readonly findGuide: FindGuide;
  readonly staff: StaffDesk;
  readonly replies: Replies;
  readonly contractions: Contractions;
  readonly readPasted: ReadPasted;
}

/** What a step hands back when it ends the turn. */
export interface StepResult {
  readonly outcome: Omit<Outcome, 'timings'>;
  /** What changes in the conversation's memory. */
  readonly remember?: Partial<DialogueContext>;
}

/** A step looks at the turn and either ends it or lets it pass on. */
export interface Step {
  readonly name: string;
  readonly take: (turn: Turn, tools: Tools) => StepResult | undefined | Promise<StepResult | undefined>;
}
