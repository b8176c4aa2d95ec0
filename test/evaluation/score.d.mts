/** What `score.mjs` gives for one answer. */
export interface ScoredRow {
  readonly id: string;
  /** -1 main question, 0 without tone marks, 1 chat spelling. */
  readonly v: number;
  readonly audience: string;
  readonly kind: string;
  readonly topic?: string;
  readonly q: string;
  readonly text?: string;
  readonly pass: boolean;
  readonly fails: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
}
export interface GoldItem {
  readonly id: string;
  readonly audience: string;
  readonly kind: string;
  readonly question?: string;
  readonly turns?: readonly { readonly user: string }[];
  readonly variants?: readonly string[];
  readonly gold: Readonly<Record<string, unknown>>;
}
export function readJsonl(file: string): GoldItem[];
export function scoreAll(gold: readonly GoldItem[], answers: readonly object[]): { rows: ScoredRow[]; stray: number };
