import type { Corpus } from '../../knowledge/corpus.ts';
import type { Found, Retriever } from '../../retrieval/retriever.ts';
import { bareQuestion } from './bare-question.ts';
import { evidenceOf, type Evidence } from './confidence.ts';
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

/** Make the search over the handbook's passages; names of pages are learned when first needed. */
export function createGuideSearch(corpus: Corpus, retriever: Pick<Retriever, 'find'>): GuideSearch {
  let learned: Naming | undefined; // when first asked for: a start need not wait for it
  const naming: Naming = (...asked) => (learned ??= learnNaming(corpus))(...asked);

  return (text, sources) => {
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
    const good = hits.filter((hit) => fitOf(hit) >= NEARLY_AS_GOOD * fitOf(best)).map(({ id }) => id);
    return {
      guideId,
      passageId: pageOrQuestion(text, guideId, good, naming),
      evidence: evidenceOf(hits, text, naming),
      others: [...new Set(hits.map(({ id }) => documentOf(id)))].filter((id) => id !== guideId),
      closeness: best.closeness ?? 0,
    };
  };
}

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
/** What a full name adds to the score of a page; measured, more than this hurts longer questions. */
const NAMING = 0.2;
/** What a passage that explains every word adds to its score; measured, a whole one is too much. */
const EXPLAINING = 0.6;
/** A question on the page that fits this nearly as well may be the one that was asked. */
const NEARLY_AS_GOOD = 0.85;
const NEARLY_ITS_NAME = 0.8;
