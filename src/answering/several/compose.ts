import { extractFacts } from '../../foundation/text/facts.ts';
import type { Corpus } from '../../knowledge/corpus.ts';
import type { Block } from '../outcome.ts';
import type { StepResult } from '../step.ts';

/** One question of several, answered by itself. */
export interface PartAnswer {
  readonly text: string;
  readonly result: StepResult;
  /** 0…1: share of the question that its source explains. */
  readonly coverage: number;
  /** 0…1: how nearly the question is a name of its page. */
  readonly named: number;
}

/**
 * Several answers as one message.
 *
 * Takes   the answers in the order asked, the questions left, which would not fit, and the corpus.
 * Gives   under each heading the beginning of its answer, whole sentences and steps only; all their sources; the offer to
 *         say more of each. The conversation remembers what was asked.
 */
export function together(answers: readonly PartAnswer[], left: readonly string[], corpus: Corpus): StepResult {
  const budget = Math.floor(BODY_LIMIT / answers.length);
  const blocks = answers.flatMap(({ text, result }): Block[] => [
    { type: 'heading', text: headingOf(text, result, corpus) },
    ...shortened(answerItself(result), budget),
  ]);
  const outcomes = answers.map(({ result }) => result.outcome);
  const { walk: _walk, rest: _rest, restCitations: _theirs, ...lastInHand } = answers.at(-1)!.result.remember ?? {};
  return {
    outcome: {
      kind: 'answered',
      blocks: [...blocks, ...left.map(leftOver)],
      citations: outcomes.flatMap(({ citations }) => citations),
      suggestions: [...answers.map((_, at) => `Nói kỹ câu ${at + 1}`), 'Gặp cán bộ'],
      flags: outcomes.flatMap(({ flags }) => flags),
      confidence: Math.min(...outcomes.map(({ confidence }) => confidence)),
      rung: outcomes[0]!.rung,
    },
    remember: { ...lastInHand, several: answers.map(({ text }) => text) },
  };
}
/** Leaves room for the sources of several answers within one message. */
const BODY_LIMIT = 1_240;

/** What was asked, as the page itself asks it; of a plan in the person's own words. */
function headingOf(text: string, { outcome }: StepResult, corpus: Corpus): string {
  const [first] = outcome.citations;
  const guide = first && corpus.guide(first.documentId);
  if (!guide) return extractFacts(text).length === 0 ? text : (first?.title ?? text);
  const ordinal = /#hoi-dap-(\d+)$/.exec(first.passageId)?.[1];
  return guide.questions[Number(ordinal) - 1]?.question ?? guide.title;
}

/** A narrow question's own answer, without the page's steps that may follow it. */
function answerItself({ outcome: { blocks } }: StepResult): readonly Block[] {
  const steps = blocks.findIndex(({ type }, at) => at > 0 && type === 'heading');
  return steps < 0 ? blocks : blocks.slice(0, steps);
}

/** The beginning of an answer: whole blocks and whole items, at least the first. */
function shortened(blocks: readonly Block[], budget: number): Block[] {
  const kept: Block[] = [];
  let left = budget;
  for (const block of blocks) {
    const size = sizeOf(block);
    if (size <= left || kept.length === 0) {
      kept.push(block);
      left -= size;
    } else if ('items' in block) {
      const items = block.items.slice(0, fittingItems(block.items, left));
      if (items.length > 0) kept.push({ ...block, items });
      break;
    } else if (block.type === 'paragraph') break;
  }
  return kept;
}

function fittingItems(items: readonly string[], room: number): number {
  let used = 0;
  return items.findIndex((item) => (used += item.length + 4) > room);
}

const sizeOf = (block: Block): number =>
  'items' in block ? block.items.reduce((sum, item) => sum + item.length + 4, 0) : block.text.length + 3;

const leftOver = (text: string): Block => ({
  type: 'note',
  text:
    extractFacts(text).length === 0 ? `Còn câu “${text}”, bác nhắn lại giúp` : 'Còn câu sau cùng, bác nhắn lại giúp',
});
