/**
 * The first few of a ranking, at most half of them (rounded up) from one source.
 *
 * Takes   hits best first; how many are wanted; the source of a hit, undefined when it has none (then it always counts
 *         as one of its own); whether one source may take all places.
 * Laws    the order stays; nothing is left out but what the rule forbids.
 */
export function takeBest<H>(
  ranked: readonly H[],
  limit: number,
  sourceOf: (hit: H) => string | number | undefined,
  anySource = false,
): H[] {
  const perSource = anySource ? limit : Math.ceil(limit / 2);
  const taken = new Map<string | number, number>();
  const chosen: H[] = [];
  for (const hit of ranked) {
    if (chosen.length >= limit) break;
    const source = sourceOf(hit);
    if (source !== undefined) {
      const count = taken.get(source) ?? 0;
      if (count >= perSource) continue;
      taken.set(source, count + 1);
    }
    chosen.push(hit);
  }
  return chosen;
}
