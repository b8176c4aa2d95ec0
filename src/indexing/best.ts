/** The best few of many numbered things, kept as a heap whose top is the worst of them. */
export interface Best {
  /** Offer a thing; gives what the next score must exceed to be kept: 0 while there is room. */
  offer(ordinal: number, score: number): number;
  /** Those kept, in no order; empties the heap. */
  take(): number[];
}

export function createBest(limit: number): Best {
  const ordinals = new Uint32Array(limit);
  const scores = new Float32Array(limit);
  let size = 0;

  function swap(a: number, b: number): void {
    const ordinal = ordinals[a]!;
    const score = scores[a]!;
    ordinals[a] = ordinals[b]!;
    scores[a] = scores[b]!;
    ordinals[b] = ordinal;
    scores[b] = score;
  }
  function rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (scores[parent]! <= scores[at]!) return;
      swap(at, parent);
      at = parent;
    }
  }
  function sink(): void {
    for (let at = 0; ;) {
      const left = at * 2 + 1;
      if (left >= size) return;
      const child = left + 1 < size && scores[left + 1]! < scores[left]! ? left + 1 : left;
      if (scores[at]! <= scores[child]!) return;
      swap(at, child);
      at = child;
    }
  }
  return {
    offer(ordinal, score) {
      if (size < limit) {
        ordinals[size] = ordinal;
        scores[size] = score;
        size += 1;
        rise(size - 1);
      } else if (score > scores[0]!) {
        ordinals[0] = ordinal;
        scores[0] = score;
        sink();
      }
      return size < limit ? 0 : scores[0]!;
    },
    take() {
      const kept = Array.from(ordinals.subarray(0, size));
      size = 0;
      return kept;
    },
  };
}
