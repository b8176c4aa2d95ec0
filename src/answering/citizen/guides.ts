import type { Corpus } from '../../knowledge/corpus.ts';
import type { Found, Retriever } from '../../retrieval/retriever.ts';
import { cues } from '../cues.ts';
import { bareQuestion } from './bare-question.ts';
import { confidenceOf, evidenceOf, type Evidence } from './confidence.ts';
import { learnNaming, type Naming } from './naming.ts';
import type { Turn } from '../turn.ts';

/** The page, or the question on a page, that fits best. */
export interface GuideFinding {
  readonly guideId: string;
  readonly passageId: string;
  /** 0…1: calibrated probability that it answers. */
  readonly probability: number;
  /** 0…1: share of the message that the passage explains. */
  readonly coverage: number;
  /** 0…1: how nearly the message is a name of the page. */
  readonly named: number;
  /** Other pages worth offering, best first. */
  readonly others: readonly string[];
  /** Whether the guide in hand was needed to understand the message. */
  readonly followUp: boolean;
}

export type FindGuide = (turn: Turn) => GuideFinding | undefined;

/**
 * Find the guide passage for a message: first by its own words, then, for a follow-up, by what was being talked about.
 *
 * Takes   the corpus and the retriever over guide passages.
 * Gives   the search; it finds the best passage even when weak, undefined when nothing shares a word with the message.
 */
export function createFindGuide(corpus: Corpus, retriever: Retriever): FindGuide {
  let learned: Naming | undefined; // when first asked for: a start need not wait for it
  const naming: Naming = (...asked) => (learned ??= learnNaming(corpus))(...asked);
  const found = new WeakMap<Turn, { readonly finding: GuideFinding | undefined }>(); // steps ask again

  /** What frames a question says nothing of its subject: "cách cài vneid" is the page that "cài vneid" names. */
  const search = (text: string, sources?: ReadonlySet<string>): GuideFinding | undefined => {
    const framed = searchFor(text, sources);
    const bare = bareQuestion(text);
    const alone = bare === undefined ? undefined : searchFor(bare, sources);
    const named = alone !== undefined && alone.named >= NAMED;
    return named && alone.probability > (framed?.probability ?? 0) ? alone : framed;
  };

  const searchFor = (text: string, sources?: ReadonlySet<string>): GuideFinding | undefined => {
    const hits = retriever
      .find({ text }, { limit: 8, audience: 'citizen', anySource: true, ...(sources ? { sources } : {}) })
      .filter(({ id }) => corpus.guide(documentOf(id)));
    const fit = new Map(
      hits.map(({ id, score, coverage }) => [
        id,
        score * (1 + NAMING * naming(text, documentOf(id)) + EXPLAINING * coverage),
      ]),
    );
    const fitOf = ({ id }: Found): number => fit.get(id) ?? 0;
    hits.sort((a, b) => fitOf(b) - fitOf(a));
    const [best] = hits;
    if (!best) return undefined;
    const guideId = documentOf(best.id);
    const others = [...new Set(hits.map(({ id }) => documentOf(id)))].filter((id) => id !== guideId);
    const evidence = evidenceOf(hits, text, naming);
    const probability = Math.max(
      confidenceOf(evidence),
      saysAllThereIs(text, evidence) ? SURE_WHEN_WHOLE : 0,
      (best.closeness ?? 0) >= OUTSTANDING ? WORTH_OFFERING : 0,
    );
    return {
      guideId,
      passageId: pageOrQuestion(
        text,
        guideId,
        hits.filter((hit) => fitOf(hit) >= NEARLY_AS_GOOD * fitOf(best)).map(({ id }) => id),
      ),
      probability,
      coverage: best.coverage,
      named: evidence.named,
      others,
      followUp: false,
    };
  };

  /**
   * Whoever names the page asks for the page: "cài vneid" asks no price, though the price is asked in few words too. And
   * a question on the page that is nearer to the words than the page's own names is what was asked.
   */
  const pageOrQuestion = (text: string, guideId: string, good: readonly string[]): string => {
    const best = good[0] ?? guideId;
    const page = naming(text, guideId, 'page');
    const nameOf = (id: string): number => naming(text, guideId, Number(QUESTION_ID.exec(id)?.[1]));
    const isQuestion = (id: string): boolean => documentOf(id) === guideId && QUESTION_ID.test(id);
    const nearest = good.filter(isQuestion).sort((a, b) => nameOf(b) - nameOf(a))[0];
    if (nearest !== undefined && nameOf(nearest) > page) return nearest;
    return isQuestion(best) && page >= NEARLY_ITS_NAME && page > nameOf(best) ? guideId : best;
  };

  const find: FindGuide = (turn) => {
    const alone = search(turn.text);
    const { guide: inHand } = turn.context;
    const guide = inHand && corpus.guide(inHand.id);
    if (!guide) return alone;
    const elliptic = FOLLOW_UP(turn.cue) !== undefined || turn.text.split(' ').length <= SHORT_MESSAGE;
    // another page's name is a new question, however short
    if (alone && alone.named >= ITS_NAME && alone.guideId !== guide.id) return alone;
    if (!elliptic && (alone?.probability ?? 0) >= CONFIDENT) return alone;
    const within = search(turn.text, new Set([guide.id, ...guide.related]));
    const together = search(withQuestionBefore(turn), new Set([guide.id]));
    // the new words alone, when the guide in hand explains them ("mất tiền không")
    if (elliptic && within && within.coverage >= EXPLAINED && within.coverage >= (alone?.coverage ?? 0) - 0.1) {
      return { ...within, probability: Math.max(within.probability, SURE_WHEN_WHOLE), followUp: true };
    }
    const [best] = [within, together]
      .filter((finding) => finding !== undefined)
      .sort((a, b) => b.probability - a.probability);
    if (!best) return alone;
    // what was just talked about is worth a head start, not a veto
    const headStart = elliptic ? 0.25 : 0.1;
    return best.probability + headStart > (alone?.probability ?? 0) ? { ...best, followUp: true } : alone;
  };

  return (turn) => {
    const known = found.get(turn) ?? { finding: find(turn) };
    found.set(turn, known);
    return known.finding;
  };
}

/** A follow-up together with what was asked before it. */
export const withQuestionBefore = ({ text, context }: Turn): string => `${context.question ?? ''} ${text}`;

/** A few words that one guide explains whole, by name or by rare words ("phạt nguội"), leave nothing out. */
function saysAllThereIs(text: string, { coverage, named, agreement, strength }: Evidence): boolean {
  if (coverage >= WHOLE && (agreement > 0.5 || strength >= STRONG)) return true;
  return coverage >= MOSTLY && named >= NAMED && text.split(/\s+/).length <= FEW_WORDS;
}

const documentOf = (passageId: string): string => passageId.split('#')[0]!;
const QUESTION_ID = /#hoi-dap-(\d+)$/;
/** Near in meaning, whatever the words: a page to offer, never to answer with on that ground alone. */
const OUTSTANDING = 0.66;
const WORTH_OFFERING = 0.25;
const WHOLE = 0.9;
const MOSTLY = 0.85;
const NAMED = 0.6;
const FEW_WORDS = 6;
/** What a full name adds to the score of a page; measured, more than this hurts longer questions. */
const NAMING = 0.2;
/** What a passage that explains every word adds to its score; measured, a whole one is too much. */
const EXPLAINING = 0.6;
/** A question on the page that fits this nearly as well may be the one that was asked. */
const NEARLY_AS_GOOD = 0.85;
const ITS_NAME = 0.9;
const NEARLY_ITS_NAME = 0.8;
const STRONG = 3.4;
const SURE_WHEN_WHOLE = 0.7;
const SHORT_MESSAGE = 8;
const EXPLAINED = 0.7;
const CONFIDENT = 0.6;
const FOLLOW_UP = cues(
  '^ (còn|thế còn|vậy còn|thế|vậy|rồi|nhỡ|lỡ|nếu|ủa|mà|nhưng|à|ơ|thế thì|vậy thì|lúc đó|sau đó|khi đó|tại sao|sao lại)',
  '(thì sao|thì thế nào|thì làm sao|cũng (phải|được|cần|vậy)|chỗ đó|ở đó|ra đó|cái đó|việc đó|cái này|bước này|cách này|nó) ',
);
