import type { Corpus } from '../../knowledge/corpus.ts';
import type { Guide } from '../../knowledge/guide.ts';
import type { StepResult, Tools } from '../step.ts';
import type { DialogueContext } from '../context.ts';
import { cueText } from '../cues.ts';
import type { Block } from '../outcome.ts';
import { outsideTopic } from '../screening/out-of-scope.ts';
import type { Turn } from '../turn.ts';
import { answerWith } from './answer-with.ts';
import { guideCommand } from './commands.ts';
import { citeShown, composeGuide, composeQuestion, type GuideAnswer } from './compose-guide.ts';
import { composeTroubles } from './compose-walk.ts';
import type { GuideFinding } from './guides.ts';
import { askWhichWalk, beginWalk, isWalking, steer } from './walk.ts';
import { resumeWish, walkWish } from './walk-wish.ts';

/** Steps through the guide in hand: next, back, "bước 2", "bị kẹt", "xem thêm", "gửi lại link". */
export function continueGuide(turn: Turn, tools: Tools): StepResult | undefined {
  const { corpus, replies } = tools;
  const { guide: inHand, rest, citations } = turn.context;
  if (walkWish(turn.text) === '') {
    const guide = inHand && corpus.guide(inHand.id);
    return (guide && beginWalk(turn, guide)) ?? askWhichWalk(tools);
  }
  const command = guideCommand(turn.cue, isWalking(turn.context));
  if (!command) return undefined;
  if (command.kind === 'more') {
    if (rest && rest.length > 0) return showRest(turn.context, rest, corpus);
    return inHand || citations ? noMore(replies) : undefined;
  }
  if (command.kind === 'link') {
    // the last answer was about a plan: its place is wanted, not the address of an older page
    if (citations?.[0] && corpus.plan(citations[0].documentId)) return undefined;
    const guide = inHand && corpus.guide(inHand.id);
    return guide && answerWith(guide, links(guide));
  }
  return steer(turn, command, tools);
}

/** The handbook's page, or the question on it, that fits the message; its first step when to be led step by step is the wish. */
export function answerFromGuides(turn: Turn, tools: Tools): StepResult | undefined {
  const { corpus, findGuide, replies } = tools;
  const again = resumeWish(turn.text);
  const wish = walkWish(turn.text) ?? again;
  const asked = wish === undefined ? turn : { ...turn, text: wish, cue: cueText(wish) };
  const found = findGuide(asked);
  const guide = found && corpus.guide(found.guideId);
  if (!found || !guide || found.probability < threshold(asked, found)) return undefined;
  if (again !== undefined && turn.context.walk?.id === guide.id) return steer(turn, { kind: 'resume' }, tools);
  const walk = wish !== undefined || turn.context.walkWanted ? beginWalk(turn, guide) : undefined;
  if (walk) return walk;
  const answer = compose(guide, found, replies);
  const offers = found.others.slice(0, 1).flatMap((id) => corpus.guide(id)?.title ?? []);
  const suggestions = [...answer.suggestions.slice(0, 2), ...offers, ...answer.suggestions.slice(2)];
  return answerWith(guide, { ...answer, suggestions }, { passageId: found.passageId, confidence: found.probability });
}

/** A subject known to be outside needs better evidence: "đau bụng uống thuốc gì" shares words with health guides. */
function threshold(turn: Turn, found: GuideFinding): number {
  const outside = outsideTopic(turn.cue) !== undefined && !found.followUp;
  return outside ? OUTSIDE_THRESHOLD : ANSWER_THRESHOLD;
}
const ANSWER_THRESHOLD = 0.28;
const OUTSIDE_THRESHOLD = 0.8;

function compose(guide: Guide, { passageId }: GuideFinding, replies: Tools['replies']): GuideAnswer {
  const section = passageId.split('#')[1] ?? '';
  if (section.startsWith('hoi-dap-')) {
    const ordinal = Number(section.slice('hoi-dap-'.length));
    const question = guide.questions[ordinal - 1];
    if (question) return composeQuestion(guide, question, ordinal);
  }
  if (section === 'neu-bi-ket') return composeTroubles(guide, undefined, replies('still-stuck').blocks);
  return composeGuide(guide, guide.urgent);
}

function showRest(
  { guide: inHand, citations = [], restCitations }: DialogueContext,
  rest: readonly Block[],
  corpus: Corpus,
): StepResult {
  const guide = inHand && corpus.guide(inHand.id);
  const shown = rest.slice(0, 6);
  const left = rest.slice(6);
  return {
    outcome: {
      kind: 'answered',
      blocks: shown,
      citations: restCitations?.slice(0, 6) ?? (guide ? citeShown(guide, guide.id, 'bài hướng dẫn', shown) : citations),
      suggestions: left.length > 0 ? ['Xem thêm', 'Gặp cán bộ'] : ['Gặp cán bộ'],
      flags: [],
      confidence: 1,
      rung: restCitations ? 'register' : 'guide',
    },
    remember:
      left.length > 0 ? { rest: left, ...(restCitations ? { restCitations: restCitations.slice(6) } : {}) } : {},
  };
}

function noMore(replies: Tools['replies']): StepResult {
  return { outcome: { ...replies('nothing-more'), citations: [], flags: [], confidence: 1, rung: 'fixed-reply' } };
}

/** Every part of the page that holds an address, so that it can be sent again. */
function links(guide: Guide): GuideAnswer {
  const page = composeGuide(guide, false);
  const parts = [
    ...guide.summary,
    ...guide.steps,
    ...guide.contacts,
    ...guide.questions.flatMap(({ answer }) => answer),
  ];
  const texts = [...new Set(parts.map(({ text }) => text).filter((text) => ADDRESS.test(text)))];
  const blocks: Block[] = texts.slice(0, 4).map((text) => ({ type: 'paragraph', text }));
  return blocks.length > 0
    ? { ...page, blocks, citations: citeShown(guide, guide.id, 'bài hướng dẫn', blocks), rest: [] }
    : page;
}
const ADDRESS = /(?:https?:\/\/|www\.|[a-z0-9-]+\.(?:gov\.vn|vn|com))/i;
