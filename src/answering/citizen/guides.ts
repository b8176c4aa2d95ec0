import type { Corpus } from '../../knowledge/corpus.ts';
import type { Retriever } from '../../retrieval/retriever.ts';
import { foldInPlace } from '../../foundation/text/fold-in-place.ts';
import { hasMarks, words } from '../../foundation/text/fold.ts';
import { cues } from '../cues.ts';
import { confidenceOf, type Evidence } from './confidence.ts';
import { createGuideSearch, lookForSubject } from './guide-search.ts';
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
  const look = createGuideSearch(corpus, retriever);
  const found = new WeakMap<Turn, { readonly finding: GuideFinding | undefined }>(); // steps ask again

  const search = (text: string, sources?: ReadonlySet<string>): GuideFinding | undefined => {
    const seen = lookForSubject(look, text, sources);
    if (!seen) return undefined;
    const { guideId, passageId, evidence, others, closeness } = seen;
    const probability = Math.max(
      confidenceOf(evidence),
      saysAllThereIs(text, evidence) ? SURE_WHEN_WHOLE : 0,
      closeness >= OUTSTANDING ? WORTH_OFFERING : 0,
    );
    const { coverage, named } = evidence;
    return { guideId, passageId, probability, coverage, named, others, followUp: false };
  };

  const find: FindGuide = (turn) => {
    const text = wordsAsked(turn);
    const alone = search(text);
    const { guide: inHand } = turn.context;
    const guide = inHand && corpus.guide(inHand.id);
    if (!guide) return alone;
    const elliptic = FOLLOW_UP(turn.cue) !== undefined || text.split(' ').length <= SHORT_MESSAGE;
    // another page's name is a new question, however short
    if (alone && alone.named >= ITS_NAME && alone.guideId !== guide.id) return alone;
    if (!elliptic && (alone?.probability ?? 0) >= CONFIDENT) return alone;
    const within = search(text, new Set([guide.id, ...guide.related]));
    if (alone && namesAnother(alone, within)) return alone;
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

/**
 * A message as it is searched: without marks when it was typed without, though what was written out has them. Otherwise
 * a few written-out words would be read by their tones, and weigh more than what was typed.
 */
export function wordsAsked({ typed, text }: Pick<Turn, 'typed' | 'text'>): string {
  const said = words(typed);
  return said.filter(hasMarks).length < said.length * MARKED_SHARE ? foldInPlace(text) : text;
}
/** Two of three syllables carry a mark; who types fewer than this leaves them out. */
const MARKED_SHARE = 0.25;

/** A follow-up together with what was asked before it. */
export const withQuestionBefore = (turn: Turn): string => `${turn.context.question ?? ''} ${wordsAsked(turn)}`;

/** A few words that one guide explains whole, by name or by rare words ("phạt nguội"), leave nothing out. */
function saysAllThereIs(text: string, { coverage, named, agreement, strength }: Evidence): boolean {
  if (coverage >= WHOLE && (agreement > 0.5 || strength >= STRONG)) return true;
  return coverage >= MOSTLY && named >= NAMED && text.split(/\s+/).length <= FEW_WORDS;
}

/** Whether a message surely and nearly names a page, and nothing in or beside the page in hand nearly as well. */
function namesAnother(alone: GuideFinding, within: GuideFinding | undefined): boolean {
  if (alone.guideId === within?.guideId) return false;
  return alone.probability >= CERTAIN && alone.named >= NEARLY_NAMED && alone.named > (within?.named ?? 0) + CLEARLY;
}

/** Near in meaning, whatever the words: a page to offer, never to answer with on that ground alone. */
const OUTSTANDING = 0.66;
const WORTH_OFFERING = 0.22;
const WHOLE = 0.9;
const MOSTLY = 0.85;
const NAMED = 0.6;
const FEW_WORDS = 6;
const ITS_NAME = 0.9;
const CERTAIN = 0.9;
const NEARLY_NAMED = 0.75;
const CLEARLY = 0.2;
const STRONG = 3.4;
const SURE_WHEN_WHOLE = 0.7;
const SHORT_MESSAGE = 8;
const EXPLAINED = 0.7;
const CONFIDENT = 0.6;
const FOLLOW_UP = cues(
  '^ (còn|thế còn|vậy còn|thế|vậy|rồi|nhỡ|lỡ|nếu|ủa|mà|nhưng|à|ơ|thế thì|vậy thì|lúc đó|sau đó|khi đó|tại sao|sao lại)',
  '(thì sao|thì thế nào|thì làm sao|cũng (phải|được|cần|vậy)|chỗ đó|ở đó|ra đó|cái đó|việc đó|cái này|bước này|cách này|nó) ',
);
