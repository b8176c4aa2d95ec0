import { findCandidates } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { fitOf } from './fit.ts';
import { segmentOf } from './editing.ts';
import type { Hit, SearchOptions } from './keyword-index.ts';
import { createTripleScorer } from './letter-triples.ts';
import { createReader } from './passage-reading.ts';
import { admission, idAt, sourceAt } from './passages.ts';
import { takeBest } from './per-source.ts';
import { planQuery } from './query-plan.ts';
import { scoreParts, sumOfParts } from './scoring.ts';

/**
 * The passages that fit a query best, in two stages: candidates by words and pairs over the packed postings, then each
 * candidate's full score from its words in order.
 *
 * Gives   at most `limit` hits with a score above 0, best first, equal scores by id; at most half (rounded up) from one
 *         source unless told otherwise.
 */
export function search(corpus: Corpus, query: string, options: SearchOptions): Hit[] {
  if (corpus.statistics.totals.passages === 0 || options.limit < 1) return [];
  const plan = planQuery(corpus, query, options.expansions);
  const admits = admission(corpus.passages, options.audience, options.sources);
  const reader = createReader(corpus, plan);
  const triples = createTripleScorer(corpus, plan);
  try {
    const scored = findCandidates(corpus, plan, reader, admits, options.limit)
      .map((ordinal) => {
        const reading = reader.read(segmentOf(corpus, ordinal), ordinal);
        return { ordinal, score: sumOfParts(scoreParts(corpus, plan, ordinal, reading)) };
      })
      .sort((a, b) => b.score - a.score);
    for (const hit of scored.slice(0, Math.max(options.limit * 2, TRIPLE_CANDIDATES))) {
      hit.score += triples.points(segmentOf(corpus, hit.ordinal), hit.ordinal);
    }
    const ordinary = scored.toSorted((a, b) => b.score - a.score)[ORDINARY_RANK]?.score ?? 0;
    return best(corpus, scored, options).map(({ ordinal, score }) => {
      const segment = segmentOf(corpus, ordinal);
      return {
        id: idAt(corpus.passages, ordinal),
        ...sourceAt(corpus.passages, ordinal),
        score,
        standing: Math.max(0, 1 - ordinary / score),
        ...fitOf(corpus, plan, segment, reader.read(segment, ordinal)),
      };
    });
  } finally {
    reader.release();
    triples.release();
  }
}

interface Scored {
  readonly ordinal: number;
  score: number;
}

/** The best scored passages by the rules of the search; equal scores in the order of their ids, whatever was added when. */
function best({ passages }: Corpus, scored: readonly Scored[], options: SearchOptions): Scored[] {
  const ranked = scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (idAt(passages, a.ordinal) < idAt(passages, b.ordinal) ? -1 : 1));
  const sourceOf = ({ ordinal }: Scored): number | undefined => passages.source[ordinal]! || undefined;
  return takeBest(ranked, options.limit, sourceOf, options.anySource);
}

const ORDINARY_RANK = 9; // what stands there is seldom what was asked for
const TRIPLE_CANDIDATES = 40; // letter triples are the dearest part of a score and the smallest
