import type { Corpus } from '../../knowledge/corpus.ts';
import type { Guide } from '../../knowledge/guide.ts';
import type { StepResult, Tools } from '../answerer.ts';
import type { DialogueContext } from '../context.ts';
import type { Block } from '../outcome.ts';
import { outsideTopic } from '../screening/out-of-scope.ts';
import type { Turn } from '../turn.ts';
import { guideCommand } from './commands.ts';
import {
  citeShown,
  composeGuide,
  composeQuestion,
  composeStep,
  composeTroubles,
  type GuideAnswer,
} from './compose-guide.ts';
import type { GuideFinding } from './guides.ts';

/** Steps through the guide in hand: next, back, "bước 2", "bị kẹt", "xem thêm", "gửi lại link". */
export function continueGuide(turn: Turn, { corpus, replies }: Tools): StepResult | undefined {
  const command = guideCommand(turn.cue);
  if (!command) return undefined;
  const { guide: inHand, rest } = turn.context;
  if (command.kind === 'more') {
    if (rest && rest.length > 0) return showRest(turn.context, rest, corpus);
    return inHand || turn.context.citations ? noMore(replies) : undefined;
  }
  const guide = inHand && corpus.guide(inHand.id);
  if (!guide) return undefined;
  if (command.kind === 'link') return answerWith(guide, links(guide), inHand.step);
  if (command.kind === 'stuck') {
    const step = command.step ?? inHand.step;
    return answerWith(guide, composeTroubles(guide, step), step);
  }
  const step = {
    step: () => (command.kind === 'step' ? command.step : 1),
    next: () => (inHand.step ?? 0) + 1,
    back: () => Math.max(1, (inHand.step ?? 2) - 1),
    walk: () => 1,
  }[command.kind]();
  const answer = composeStep(guide, step);
  return answer ? answerWith(guide, answer, step) : answerWith(guide, lastStep(guide), guide.steps.length);
}

/** The handbook's page, or the question on it, that fits the message. */
export function answerFromGuides(turn: Turn, { corpus, findGuide }: Tools): StepResult | undefined {
  const found = findGuide(turn);
  const guide = found && corpus.guide(found.guideId);
  if (!found || !guide || found.probability < threshold(turn, found)) return undefined;
  const answer = compose(guide, found);
  const offers = found.others.slice(0, 1).flatMap((id) => corpus.guide(id)?.title ?? []);
  const suggestions = [...answer.suggestions.slice(0, 2), ...offers, ...answer.suggestions.slice(2)];
  return answerWith(guide, { ...answer, suggestions }, undefined, found);
}

/** A subject known to be outside needs better evidence: "đau bụng uống thuốc gì" shares words with health guides. */
function threshold(turn: Turn, found: GuideFinding): number {
  const outside = outsideTopic(turn.cue) !== undefined && !found.followUp;
  return outside ? OUTSIDE_THRESHOLD : ANSWER_THRESHOLD;
}
const ANSWER_THRESHOLD = 0.3;
const OUTSIDE_THRESHOLD = 0.8;

function compose(guide: Guide, { passageId }: GuideFinding): GuideAnswer {
  const section = passageId.split('#')[1] ?? '';
  if (section.startsWith('hoi-dap-')) {
    const ordinal = Number(section.slice('hoi-dap-'.length));
    const question = guide.questions[ordinal - 1];
    if (question) return composeQuestion(guide, question, ordinal);
  }
  if (section === 'neu-bi-ket') return composeTroubles(guide, undefined);
  return composeGuide(guide, guide.urgent);
}

function answerWith(guide: Guide, answer: GuideAnswer, step: number | undefined, found?: GuideFinding): StepResult {
  const { blocks, citations, rest } = answer;
  const suggestions = rest.length > 0 ? ['Xem thêm', ...answer.suggestions] : answer.suggestions;
  return {
    outcome: {
      kind: 'answered',
      blocks,
      citations,
      suggestions: suggestions.slice(0, 5),
      flags: [],
      confidence: found?.probability ?? 1,
      rung: 'guide',
    },
    remember: {
      guide: { id: guide.id, passageId: found?.passageId ?? guide.id, ...(step === undefined ? {} : { step }) },
      ...(rest.length > 0 ? { rest } : {}),
    },
  };
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

function lastStep(guide: Guide): GuideAnswer {
  const page = composeGuide(guide, false);
  return { ...page, blocks: [{ type: 'paragraph', text: 'Bài này đã hết các bước. Tóm lại:' }, ...page.blocks] };
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
