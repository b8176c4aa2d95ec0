import type { Corpus } from '../../knowledge/corpus.ts';
import type { Guide } from '../../knowledge/guide.ts';
import type { StepResult, Tools } from '../step.ts';
import type { DialogueContext } from '../context.ts';
import type { Turn } from '../turn.ts';
import type { GuideCommand } from './commands.ts';
import { answerWith } from './answer-with.ts';
import { composeEnd, composeStep, composeTroubles } from './compose-walk.ts';

/** Whether the last thing shown was a step of a walk. */
export const isWalking = ({ walk, turn }: DialogueContext): boolean => walk?.shownAt === turn;

/** Begin at the first step. A page without steps has nothing to walk. */
export function beginWalk(turn: Turn, guide: Guide): StepResult | undefined {
  return guide.steps.length > 0 ? show(turn, guide, 1) : undefined;
}

/** "Hướng dẫn từng bước", and no page to do it with: ask which; the page of the answer is then walked. */
export function askWhichWalk({ replies }: Pick<Tools, 'replies'>): StepResult {
  return {
    outcome: { ...replies('walk-which'), citations: [], flags: [], confidence: 1, rung: 'fixed-reply' },
    remember: { walkWanted: true },
  };
}

/**
 * Go where a command says.
 *
 * Takes   the turn, the command, and the tools.
 * Gives   one step, the troubles of a step, or the end. The walk begun before goes on, whatever was asked in between; without
 *         one, the page in hand is walked; without a page, the person is asked which.
 */
export function steer(turn: Turn, command: GuideCommand, tools: Tools): StepResult | undefined {
  const walk = walkOf(turn.context, command, tools.corpus);
  if (!walk) return command.kind === 'done' || command.kind === 'stop' ? undefined : askWhichWalk(tools);
  const { guide, step } = walk;
  const paused = walk.begun && !isWalking(turn.context);
  const resumed = paused ? 'Mời bác làm tiếp: ' : '';
  switch (command.kind) {
    case 'step':
      return showNamed(turn, guide, command.step === 'last' ? guide.steps.length : command.step);
    case 'next':
      return showOrEnd(turn, guide, step + 1, resumed);
    case 'done':
      return walk.begun || command.step !== undefined
        ? showOrEnd(turn, guide, (command.step ?? step) + 1, resumed)
        : undefined;
    case 'resume':
      return paused ? show(turn, guide, Math.max(step, 1), resumed) : showOrEnd(turn, guide, step + 1);
    case 'back':
      if (paused) return show(turn, guide, Math.max(step, 1), resumed);
      return step > 1 ? show(turn, guide, step - 1) : show(turn, guide, 1, 'Đây là bước đầu tiên. ');
    case 'again':
      return show(turn, guide, Math.max(step, 1));
    case 'where':
      return show(turn, guide, Math.max(step, 1), 'Bác đang ở: ');
    case 'restart':
      return show(turn, guide, 1);
    case 'stuck':
      return showTroubles(turn, guide, command.step ?? (walk.begun ? step : undefined), tools);
    case 'finished':
      return showEnd(turn, guide);
    case 'stop':
      return pause(guide, tools);
    case 'link':
    case 'more':
      return undefined;
  }
}

interface Standing {
  readonly guide: Guide;
  /** 0 before the first step. */
  readonly step: number;
  readonly begun: boolean;
}

/** The walk a command is about: the one begun, or the page in hand. */
function walkOf(
  { walk, guide: inHand, citations }: DialogueContext,
  command: GuideCommand,
  corpus: Corpus,
): Standing | undefined {
  const begun = walk && corpus.guide(walk.id);
  const page = inHand && corpus.guide(inHand.id);
  // "bước 2 là gì" right under another page with its steps is about that page
  const pageShown = page !== undefined && page.id !== begun?.id && citations?.[0]?.documentId === page.id;
  if (begun && !(command.kind === 'step' && pageShown)) {
    return { guide: begun, step: Math.min(walk.step, begun.steps.length), begun: true };
  }
  return page && page.steps.length > 0 ? { guide: page, step: 0, begun: false } : undefined;
}

function showNamed(turn: Turn, guide: Guide, step: number): StepResult {
  const end = guide.steps.length;
  if (step >= 1 && step <= end) return show(turn, guide, step);
  return show(turn, guide, end, `Bài này không có bước ${step}, đây là bước cuối: `);
}

const showOrEnd = (turn: Turn, guide: Guide, step: number, lead = ''): StepResult =>
  step > guide.steps.length ? showEnd(turn, guide) : show(turn, guide, step, lead);

function show(turn: Turn, guide: Guide, step: number, lead = ''): StepResult {
  return answerWith(guide, composeStep(guide, step, lead), { walk: at(turn, guide, step) });
}

function showEnd(turn: Turn, guide: Guide): StepResult {
  return answerWith(guide, composeEnd(guide), { walk: at(turn, guide, guide.steps.length) });
}

function showTroubles(turn: Turn, guide: Guide, step: number | undefined, { replies }: Tools): StepResult {
  const known = step !== undefined && step >= 1 && step <= guide.steps.length ? step : undefined;
  const answer = composeTroubles(guide, known, replies('still-stuck').blocks);
  return answerWith(guide, answer, known === undefined ? {} : { walk: at(turn, guide, known) });
}

function pause(guide: Guide, { replies }: Tools): StepResult {
  return {
    outcome: {
      ...replies('walk-paused', { guide: guide.title }),
      citations: [],
      flags: [],
      confidence: 1,
      rung: 'fixed-reply',
    },
  };
}

const at = (turn: Turn, guide: Guide, step: number): NonNullable<DialogueContext['walk']> => ({
  id: guide.id,
  step,
  shownAt: turn.context.turn + 1,
});
