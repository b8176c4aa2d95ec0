/** How well rankings put the right passages first, averaged over questions; relevance is yes or no. */
export interface Quality {
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall1: number;
  readonly recall5: number;
}

/**
 * Judge one ranking.
 *
 * Takes   ids best first; the ids that answer.
 * Gives   each measure 0…1.
 * Source  Järvelin & Kekäläinen 2002 for nDCG, with a discount of log2(rank + 1).
 */
export function judge(ranking: readonly string[], relevant: readonly string[]): Quality {
  const right = new Set(relevant);
  const ranks = ranking.flatMap((id, at) => (right.has(id) ? [at] : []));
  const ideal = relevant.slice(0, 10).reduce((sum, _, at) => sum + 1 / Math.log2(at + 2), 0);
  const gain = ranks.filter((at) => at < 10).reduce((sum, at) => sum + 1 / Math.log2(at + 2), 0);
  const within = (depth: number): number => ranks.filter((at) => at < depth).length / right.size;
  return {
    ndcg10: gain / ideal,
    mrr10: ranks[0] !== undefined && ranks[0] < 10 ? 1 / (ranks[0] + 1) : 0,
    recall1: within(1),
    recall5: within(5),
  };
}

export function mean(all: readonly Quality[]): Quality {
  const average = (measure: keyof Quality): number =>
    all.reduce((sum, quality) => sum + quality[measure], 0) / Math.max(1, all.length);
  return {
    ndcg10: average('ndcg10'),
    mrr10: average('mrr10'),
    recall1: average('recall1'),
    recall5: average('recall5'),
  };
}

/** The value that a share of the numbers does not exceed. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Time a search: the best of three runs, so that what else the machine does does not count as the search's; one run when
 * it is slow.
 *
 * Gives   milliseconds and the result.
 */
export function timed<T>(run: () => T): { milliseconds: number; result: T } {
  let best = Infinity;
  for (let round = 0; ; round += 1) {
    const start = performance.now();
    const result = run();
    best = Math.min(best, performance.now() - start);
    if (round === 2 || best > SLOW) return { milliseconds: best, result };
  }
}

const SLOW = 100; // milliseconds
