/** A passage found by words. */
interface ByWords {
  readonly id: string;
  readonly score: number;
  readonly probability: number;
  readonly coverage: number;
}
/** How near a passage is in meaning: 0 for what is as near as most passages, 1 for what stands far out from them. */
export interface Closeness {
  readonly id: string;
  readonly closeness: number;
}

/**
 * Join what was found by words with what is near in meaning: a weighted sum of the two. Scores by words count at most what
 * the best of them explains of the question, so that a chance word does not count like a full match. The sum is given in
 * points of words: the first has the score that was best by words, and where meaning says nothing all scores stay.
 *
 * Takes   hits by words; closeness of those hits and of others; `weight`: how much meaning counts.
 * Gives   all of them, best first, equal scores by id. What meaning alone found explains nothing: it may be offered, but
 *         no probability is promised for it.
 * Laws    with weight 0, or where nothing is close, hits by words keep their scores; with weight 1 closeness gives the
 *         order; no score rises above the best by words; no probability changes.
 * Source  Bruch, Gai & Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", 2023: a convex sum is better than
 *         ranks, and its weight needs few examples.
 */
export function fuse(
  byWords: readonly ByWords[],
  byMeaning: readonly Closeness[],
  weight: number,
): (ByWords & Closeness)[] {
  const words = new Map(byWords.map((hit) => [hit.id, hit]));
  const meaning = new Map(byMeaning.map(({ id, closeness }) => [id, closeness]));
  const best = byWords.reduce((top, hit) => (hit.score > top.score ? hit : top), { score: 0, coverage: 0 });
  const worth = best.score > 0 ? (1 - weight) * Math.max(best.coverage, LEAST_SHARE) : 0;
  const joined = [...new Set([...words.keys(), ...meaning.keys()])].map((id) => {
    const hit = words.get(id);
    const closeness = meaning.get(id) ?? 0;
    const share = best.score > 0 ? (hit?.score ?? 0) / best.score : 0;
    const sum = worth * share + weight * closeness;
    return { id, closeness, sum, probability: hit?.probability ?? 0, coverage: hit?.coverage ?? 0 };
  });
  const top = Math.max(0, ...joined.map(({ sum }) => sum));
  const points = top < NOTHING ? 0 : (best.score || 1) / top;
  return joined
    .map(({ sum, ...hit }) => ({ ...hit, score: points * sum }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

const NOTHING = 1e-9; // nothing is near and nothing is explained
const LEAST_SHARE = 0.05; // keeps the order of hits that explain next to nothing
