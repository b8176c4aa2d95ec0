/** A passage found by words. */
interface ByWords {
  readonly id: string;
  readonly score: number;
  readonly probability: number;
  readonly coverage: number;
}
/** How near a passage is in meaning: cosine, -1…1. */
export interface Similarity {
  readonly id: string;
  readonly similarity: number;
}

/**
 * Join what was found by words with what is near in meaning: a weighted sum of the two scores. Similarities are brought
 * to 0…1; scores by words to at most what the best of them explains of the question, so that a chance word does not
 * count like a full match.
 *
 * Takes   hits by words; similarities, of those hits and of others; `weight`: how much meaning counts.
 * Gives   all of them, best first, equal scores by id.
 * Laws    with weight 0 hits by words keep their order, with weight 1 the similarities do; a probability never falls by
 *         being near in meaning.
 * Source  Bruch, Gai & Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", 2023: a convex sum is better than
 *         ranks, and its weight needs few examples.
 */
export function fuse(byWords: readonly ByWords[], similarities: readonly Similarity[], weight: number): ByWords[] {
  const words = new Map(byWords.map((hit) => [hit.id, hit]));
  const meaning = new Map(similarities.map(({ id, similarity }) => [id, similarity]));
  const best = byWords.reduce((top, hit) => (hit.score > top.score ? hit : top), { score: 0, coverage: 0 });
  const perPoint = best.score > 0 ? Math.max(best.coverage, LEAST_SHARE) / best.score : 0;
  const near = [...meaning.values()];
  const [low, high] = [Math.min(...near), Math.max(...near)];
  const fused = [...new Set([...words.keys(), ...meaning.keys()])].map((id) => {
    const hit = words.get(id);
    const similarity = meaning.get(id) ?? low;
    const closeness = high > low ? (similarity - low) / (high - low) : 1;
    const probability = hit?.probability ?? 0;
    return {
      id,
      score: (1 - weight) * (hit?.score ?? 0) * perPoint + weight * closeness,
      // provisional until measured on an endpoint: half of the way to certain at cosine 0.75, all of it at 1
      probability: probability + weight * (1 - probability) * Math.min(1, Math.max(0, similarity * 2 - 1)),
      coverage: hit?.coverage ?? 0,
    };
  });
  return fused.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

const LEAST_SHARE = 0.05; // keeps the order of hits that explain next to nothing
