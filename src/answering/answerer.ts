import type { Clock } from '../foundation/clock.ts';
import type { Log } from '../foundation/log.ts';
import { sayWhenChecked } from './citizen/freshness.ts';
import { lockFacts } from './check.ts';
import { FRESH_CONTEXT, type DialogueContext } from './context.ts';
import { withVerdicts } from './links/steps.ts';
import type { Outcome } from './outcome.ts';
import type { StepResult, Tools } from './step.ts';
import { STEPS } from './steps.ts';
import { readTurn, type Turn } from './turn.ts';
import { finish } from './finish.ts';

/**
 * Answers one message of a conversation and says what to remember for the next. Never rejects. `doing` hears the name of
 * each step of the pipeline as it begins.
 */
export type Answerer = (message: string, context: DialogueContext, doing?: (step: string) => void) => Promise<Answered>;

export interface Answered {
  readonly outcome: Outcome;
  readonly context: DialogueContext;
}

/**
 * Put the pipeline together.
 *
 * Takes   the tools of the steps, a clock for timings and for what is out of date, a log for faults.
 * Gives   an answerer: the steps of `steps.ts` in order until one ends the turn; facts locked; personal data warned of;
 *         a fault becomes the outcome `failed`, logged with its code.
 */
export function createAnswerer(tools: Tools, clock: Clock, log: Log): Answerer {
  return async (message, context, doing) => {
    const started = clock();
    const timings: Record<string, number> = {};
    try {
      const turn = readTurn(message, context, tools.contractions, tools.readPasted);
      const result = await runSteps(turn, tools, clock, timings, doing);
      const checked = lockFacts(withVerdicts(result, turn, tools), tools, log);
      const dated = sayWhenChecked(checked.outcome, tools.corpus, tools.replies, clock);
      const outcome = finish(turn, dated, tools.replies);
      timings['total'] = clock() - started;
      return { outcome: { ...outcome, timings }, context: remember(turn, checked) };
    } catch (error) {
      log.error({ event: 'answer.failed', error }, 'answering failed');
      timings['total'] = clock() - started;
      const reply = tools.replies('failed');
      const flags = [{ kind: 'failed', detail: error instanceof Error ? error.name : 'unknown' }] as const;
      const outcome: Outcome = { ...reply, citations: [], flags, confidence: 0, rung: 'fixed-reply', timings };
      return { outcome, context: { ...context, turn: context.turn + 1 } };
    }
  };
}

async function runSteps(
  turn: Turn,
  tools: Tools,
  clock: Clock,
  timings: Record<string, number>,
  doing?: (step: string) => void,
): Promise<StepResult> {
  for (const step of STEPS) {
    doing?.(step.name);
    const began = clock();
    const result = await step.take(turn, tools);
    timings[step.name] = clock() - began;
    if (result) return result;
  }
  throw new Error('the last step must end every turn');
}

function remember(turn: Turn, { outcome, remember }: StepResult): DialogueContext {
  // what was offered or asked back last time is so no longer
  const { rest: _shown, restCitations: _theirs, walkWanted: _asked, several: _parts, ...before } = turn.context;
  const understood = outcome.kind === 'answered' || outcome.kind === 'urgent' || outcome.kind === 'needs-clarification';
  const question = understood ? turn.text : turn.context.question;
  return {
    ...FRESH_CONTEXT,
    ...before,
    ...(question === undefined ? {} : { question }),
    ...(outcome.citations.length > 0 ? { citations: outcome.citations.slice(0, 5) } : {}),
    ...remember,
    turn: turn.context.turn + 1,
  };
}
