/** How a term's points grow with its count, and shrink with the length of what it stands in (BM25). */
export interface Saturation {
  readonly k1: number;
  readonly b: number;
}

export const WORD_SATURATION: Saturation = { k1: 0.7, b: 0.5 };
export const PAIR_SATURATION: Saturation = { k1: 1.2, b: 0.75 };
export const SENTENCE_SATURATION: Saturation = { k1: 0.3, b: 0.3 };
export const TITLE_SATURATION: Saturation = { k1: 0.5, b: 0.5 };

/**
 * The share of a term's points that a count earns.
 *
 * Gives   0 for none, 1 for one occurrence at average length, below k1 + 1 for ever more.
 * Source  Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
export function earned(count: number, length: number, average: number, { k1, b }: Saturation): number {
  return (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / average));
}
