import type { Corpus } from '../../knowledge/corpus.ts';
import type { Found, Retriever } from '../../retrieval/retriever.ts';
import { bareQuestion } from './bare-question.ts';
import { evidenceOf, type Evidence, type Page } from './confidence.ts';
import { learnLikeness, type Likeness } from './likeness.ts';
import { learnNaming, type Naming } from './naming.ts';

/** What one wording of a question finds in the handbook. */
export interface GuideLook {
  readonly guideId: string;
  readonly passageId: string;
  readonly evidence: Evidence;
  /** Other pages worth offering, best first. */
  readonly others: readonly string[];
  /** 0…1: how far the best passage stands out by meaning; 0 where meaning was not looked up. */
  readonly closeness: number;
}

/** Looks a wording up in the whole handbook, or in the pages given; undefined when no passage shares a word with it. */
export type GuideSearch = (text: string, sources?: ReadonlySet<string>) => GuideLook | undefined;

/** Make the search over the handbook's passages; what its pages are called and say is learned when first needed. */
export function createGuideSearch(corpus: Corpus, retriever: Pick<Retriever, 'find'>): GuideSearch {
  let learned: { readonly naming: Naming; readonly likeness: Likeness } | undefined; // a start need not wait for it
  const learn = () => (learned ??= { naming: learnNaming(corpus), likeness: learnLikeness(corpus) });

  return (text, sources) => {
    const hits = retriever
      .find({ text }, { limit: WIDE, audience: 'citizen', anySource: true, ...(sources ? { sources } : {}) })
      .filter(({ id }) => corpus.guide(documentOf(id)));
    if (hits.length === 0) return undefined;
    const { naming, likeness } = learn();
    const pages = rankPages(hits, text, naming, likeness);
    const [{ guideId, named }] = pages as [Page, ...Page[]];
    const fitOf = ({ id, score, coverage }: Found): number =>
      documentOf(id) === guideId ? score * (1 + NAMING * named + EXPLAINING * coverage) : 0;
    const own = hits.filter(({ id }) => documentOf(id) === guideId).sort((a, b) => fitOf(b) - fitOf(a));
    const best = own[0]!;
    const good = own.filter((hit) => fitOf(hit) >= NEARLY_AS_GOOD * fitOf(best)).map(({ id }) => id);
    return {
      guideId,
      passageId: pageOrQuestion(text, guideId, good, naming),
      evidence: evidenceOf(best, hits, pages, text),
      others: pages.slice(1, OTHERS + 1).map((page) => page.guideId),
      closeness: best.closeness ?? 0,
    };
  };
}

/**
 * The pages of what was found, best first: how well their three best passages fit, how nearly the text is a name of theirs
 * and how much it sounds like them. A page that speaks of it in three places beats one that mentions it in one.
 */
function rankPages(hits: readonly Found[], text: string, naming: Naming, likeness: Likeness): Page[] {
  const top = Math.max(...hits.map(({ score }) => score));
  const byPage = Map.groupBy(hits, ({ id }) => documentOf(id));
  const pages = [...byPage].map(([guideId, own]) => {
    const [first = 0, second = 0, third = 0] = own.map(({ score }) => score / top).sort((a, b) => b - a);
    const named = naming(text, guideId);
    const alike = likeness(text, guideId);
    const score =
      PLACES.first * first +
      PLACES.second * second +
      PLACES.third * third +
      PLACES.named * named +
      PLACES.alike * alike;
    return { guideId, named, alike, score };
  });
  return pages.sort((a, b) => b.score - a.score);
}
/** Fitted on ways of asking that were left out of the handbook (right page first 58.8 → 61.0 %); `alike` was lowered by hand since. */
const PLACES = { first: 5.2, second: 1.3, third: 0.8, named: 1.7, alike: 0.9 } as const;

/**
 * Look a question up as it stands and, where words only frame it, without them: "cách cài vneid" is the page that
 * "cài vneid" names.
 *
 * Gives   what its words find; what they find without the frame when that names the page as nearly.
 */
export function lookForSubject(
  search: GuideSearch,
  text: string,
  sources?: ReadonlySet<string>,
): GuideLook | undefined {
  const framed = search(text, sources);
  const bare = bareQuestion(text);
  const alone = bare === undefined ? undefined : search(bare, sources);
  if (!alone || alone.evidence.named < NAMED) return framed;
  return alone.evidence.named >= (framed?.evidence.named ?? 0) ? alone : framed;
}
const NAMED = 0.6;

/**
 * Whoever names the page asks for the page: "cài vneid" asks no price, though the price is asked in few words too. And
 * a question on the page that is nearer to the words than the page's own names is what was asked.
 */
function pageOrQuestion(text: string, guideId: string, good: readonly string[], naming: Naming): string {
  const best = good[0] ?? guideId;
  const page = naming(text, guideId, 'page');
  const nameOf = (id: string): number => naming(text, guideId, Number(QUESTION_ID.exec(id)?.[1]));
  const isQuestion = (id: string): boolean => documentOf(id) === guideId && QUESTION_ID.test(id);
  const nearest = good.filter(isQuestion).sort((a, b) => nameOf(b) - nameOf(a))[0];
  if (nearest !== undefined && nameOf(nearest) > page) return nearest;
  return isQuestion(best) && page >= NEARLY_ITS_NAME && page > nameOf(best) ? guideId : best;
}

const documentOf = (passageId: string): string => passageId.split('#')[0]!;
const QUESTION_ID = /#hoi-dap-(\d+)$/;
/** So many passages are looked at, for a page to show more than one of its own. */
const WIDE = 24;
/** Other pages worth naming. */
const OTHERS = 5;
/** What a full name adds to the score of a page; measured, more than this hurts longer questions. */
const NAMING = 0.2;
/** What a passage that explains every word adds to its score; measured, a whole one is too much. */
const EXPLAINING = 0.6;
/** A question on the page that fits this nearly as well may be the one that was asked. */
const NEARLY_AS_GOOD = 0.85;
const NEARLY_ITS_NAME = 0.8;
