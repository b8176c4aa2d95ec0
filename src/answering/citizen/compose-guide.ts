import type { Guide, GuideQuestion, SourcedText } from '../../knowledge/guide.ts';
import type { Block, Citation } from '../outcome.ts';
import { isoToSpoken } from './freshness.ts';

/** An answer made of a guide's own words. */
export interface GuideAnswer {
  readonly blocks: readonly Block[];
  readonly citations: readonly Citation[];
  readonly suggestions: readonly string[];
  /** What did not fit one message, for "Xem thêm". */
  readonly rest: readonly Block[];
}

/**
 * Answer with a whole page of the handbook: what was asked first, then the steps, one warning, one contact.
 *
 * Takes   the guide, and whether the person is in trouble now (then more contacts are shown; the summary of such a page begins with
 *         the first thing to do).
 * Gives   blocks in the guide's words, each carried by a citation of the sources it names.
 */
export function composeGuide(guide: Guide, urgent: boolean): GuideAnswer {
  const steps: Block[] =
    guide.steps.length > 0 ? [{ type: 'steps', start: 1, items: guide.steps.map(({ text }) => text) }] : [];
  const summary = guide.summary.map(paragraph);
  const warnings = guide.never.map(({ text }): Block => ({ type: 'warning', text }));
  const contacts = guide.contacts.map(({ text }): Block => ({ type: 'contact', text }));
  const troubles: Block[] =
    guide.troubles.length > 0
      ? [
          { type: 'heading', text: 'Nếu bị kẹt' },
          { type: 'list', items: guide.troubles.map(({ text }) => text) },
        ]
      : [];
  const shown = urgent
    ? [...contacts.slice(0, 3), ...warnings.slice(0, 1)]
    : [...warnings.slice(0, 1), ...contacts.slice(0, 1)];
  const { kept, left } = fit([...summary, ...steps, ...shown]);
  return {
    blocks: kept,
    citations: citeShown(guide, guide.id, 'bài hướng dẫn', kept),
    suggestions: guideSuggestions(guide),
    rest: [...left, ...troubles, ...warnings.slice(1), ...contacts.slice(1)],
  };
}

/**
 * Answer a narrow question from the guide's own questions and answers.
 *
 * Gives   the answer first; then, when it leaves room and the guide has steps, those steps; one warning.
 */
export function composeQuestion(guide: Guide, question: GuideQuestion, ordinal: number): GuideAnswer {
  const answer = question.answer.map(paragraph);
  const short = question.answer.reduce((sum, { text }) => sum + text.length, 0) < SHORT_ANSWER;
  const steps: Block[] =
    short && guide.steps.length > 0
      ? [
          { type: 'heading', text: guide.title },
          { type: 'steps', start: 1, items: guide.steps.map(({ text }) => text) },
        ]
      : [];
  const warnings = guide.never.slice(0, 1).map(({ text }): Block => ({ type: 'warning', text }));
  const { kept, left } = fit([...answer, ...steps, ...warnings]);
  return {
    blocks: kept,
    citations: citeShown(guide, `${guide.id}#hoi-dap-${ordinal}`, 'phần Hỏi đáp', kept),
    suggestions: guideSuggestions(guide, question.question),
    rest: left,
  };
}

const SHORT_ANSWER = 260;
/** Leaves room for sources and the automatic assistant's notice within one message. */
const BODY_LIMIT = 1_450;

const paragraph = ({ text }: SourcedText): Block => ({ type: 'paragraph', text });

function fit(blocks: readonly Block[]): { kept: Block[]; left: Block[] } {
  const kept: Block[] = [];
  const left: Block[] = [];
  let used = 0;
  for (const block of blocks) {
    const size = 'items' in block ? block.items.reduce((sum, item) => sum + item.length + 4, 0) : block.text.length + 3;
    if (left.length === 0 && (used + size <= BODY_LIMIT || kept.length === 0)) {
      kept.push(block);
      used += size;
    } else left.push(block);
  }
  return { kept, left };
}

/**
 * The sources of what is shown of a guide.
 *
 * Takes   the guide, the passage and place they are read at, and blocks in the guide's words.
 * Gives   one citation a fact that carries a shown part, each with the fact as its quote.
 */
export function citeShown(guide: Guide, passageId: string, place: string, blocks: readonly Block[]): Citation[] {
  const shown = new Set(blocks.flatMap((block) => ('items' in block ? block.items : [block.text])));
  const parts = [guide.summary, guide.steps, guide.troubles, guide.never, guide.contacts].flat();
  const answers = guide.questions.flatMap(({ answer }) => answer);
  const keys = new Set([...parts, ...answers].filter(({ text }) => shown.has(text)).flatMap(({ sources }) => sources));
  // words without a mark of their own rest on what the page as a whole rests on
  const carriers = keys.size > 0 ? guide.sources.filter(({ key }) => keys.has(key)) : guide.sources;
  return carriers.map(({ fact, url, title, date }) => ({
    documentId: guide.id,
    passageId,
    title: guide.title,
    place,
    quote: `${fact} (${title}, ${date})`,
    url,
    date: isoToSpoken(guide.verified),
  }));
}

function guideSuggestions(guide: Guide, asked?: string): string[] {
  const questions = guide.questions.map(({ question }) => question).filter((question) => question !== asked);
  return [...(guide.steps.length >= 3 ? ['Hướng dẫn từng bước'] : []), ...questions.slice(0, 2), 'Gặp cán bộ'];
}
