import type { StepResult, Tools } from '../step.ts';
import { guideCommand } from '../citizen/commands.ts';
import { composeGuide } from '../citizen/compose-guide.ts';
import { firstAidGuide } from '../citizen/first-aid.ts';
import { isWalking } from '../citizen/walk.ts';
import { cueWords } from '../cues.ts';
import type { Flag } from '../outcome.ts';
import type { Turn } from '../turn.ts';
import { isApproved } from './approved.ts';
import { outsideTopic } from './out-of-scope.ts';
import type { Emergency } from './emergency.ts';
import { asksCalmPage } from './heard/calm-question.ts';
import { screenSafety } from './safety.ts';
import { moodyTalk, pureTalk } from './small-talk.ts';
import { screenUrgency, urgencyBesideQuestion } from './urgency.ts';

/** A message without a word we can read: emoji, dots, another script. */
export function readable({ typed, cue }: Turn, { replies }: Tools): StepResult | undefined {
  if (!/[\p{L}\p{N}]/u.test(typed) || cueWords(cue).join('').length < 2) return fixed(replies('empty'), []);
  const letters = typed.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  if (letters.length > 0 && latin.length < letters.length / 2) return fixed(replies('other-language'), []);
  return undefined;
}

/** What must be declined, politely and without a lecture. */
export function declineUnsafe({ cue, typed, cry }: Turn, { corpus, replies }: Tools): StepResult | undefined {
  const family = screenSafety(cue, typed, cry);
  if (!family || isApproved(corpus, typed)) return undefined;
  return fixed(replies(family), [{ kind: 'unsafe', detail: family }]);
}

/** Money, an account or a life in danger: the first-aid card before anything else, and an alert. */
export function helpNow(turn: Turn, tools: Tools): StepResult | undefined {
  const { corpus, findGuide, replies } = tools;
  const emergency = emergencyNow(turn, tools);
  if (!emergency) return undefined;
  const flags: Flag[] = [{ kind: 'urgent', detail: emergency }];
  if (emergency === 'despair') return fixed(replies('despair'), flags);
  const guide = firstAidGuide(corpus.guides, emergency, findGuide(turn));
  if (!guide) return undefined;
  const { blocks, citations, suggestions, rest } = composeGuide(guide, true);
  return {
    outcome: { kind: 'urgent', blocks, citations, suggestions, flags, confidence: 1, rung: 'guide' },
    // "bước tiếp" after the card is about the card, whatever was walked before
    remember: {
      guide: { id: guide.id, passageId: guide.id },
      walk: { id: guide.id, step: 0, shownAt: turn.context.turn + 1 },
      rest,
    },
  };
}

/** What is going wrong for the person right now, by the message itself, with its links told, or beside another question; what steers a guide ('quay lại') is none. */
export function emergencyNow(turn: Turn, tools: Pick<Tools, 'corpus' | 'findGuide'>): Emergency | undefined {
  const emergency =
    screenUrgency(turn.cue, turn.cry) ??
    (turn.cueRetold === turn.cue ? undefined : screenUrgency(turn.cueRetold)) ??
    urgencyBesideQuestion(turn.text);
  if (emergency === undefined || emergency === 'medical' || emergency === 'despair') return emergency;
  const command = guideCommand(turn.cue, isWalking(turn.context));
  // who is sent a link may well tell of it
  const steers = command !== undefined && command.kind !== 'link';
  return steers || asksCalmPage(turn, tools) ? undefined : emergency;
}

/** Nothing but talk, and the wish for a person: said plainly at any moment, it is done. */
export function talk({ cue }: Turn, { replies }: Tools): StepResult | undefined {
  const kind = pureTalk(cue);
  if (!kind) return undefined;
  return fixed(replies(kind), kind === 'human' ? [{ kind: 'handover', detail: 'người hỏi muốn gặp cán bộ' }] : []);
}

/** Temper and feelings, when nothing was asked that a source answers. */
export function calm({ cue }: Turn, { replies }: Tools): StepResult | undefined {
  const mood = moodyTalk(cue);
  return mood && fixed(replies(mood), []);
}

/** No approved text fits: say so, point to a person, let a moderator see it. */
export function sayNothingFound(turn: Turn, { corpus, findGuide, replies }: Tools): StepResult {
  const topic = outsideTopic(turn.cue);
  if (topic) return fixed(replies('out-of-scope', { topic }), []);
  if (cueWords(turn.cue).length <= 2) return fixed(replies('unclear'), []);
  const near = findGuide(turn);
  const flags: Flag[] = [{ kind: 'no-source', detail: turn.typed.slice(0, 200) }];
  const reply = replies('no-source');
  const title = near && near.probability > NEAR ? corpus.guide(near.guideId)?.title : undefined;
  const suggestions = title ? [title, ...reply.suggestions] : reply.suggestions;
  return {
    outcome: { ...reply, suggestions, citations: [], flags, confidence: near?.probability ?? 0, rung: 'fixed-reply' },
  };
}

/** A guide that close is worth offering, though not worth answering with. */
const NEAR = 0.2;

function fixed(reply: ReturnType<Tools['replies']>, flags: readonly Flag[]): StepResult {
  return { outcome: { ...reply, citations: [], flags, confidence: 1, rung: 'fixed-reply' } };
}
