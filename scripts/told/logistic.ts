/** One thing to learn from: its features, whether it is of the kind, and how much it counts. */
export interface Observation {
  readonly features: readonly string[];
  readonly is: boolean;
  readonly weight: number;
}

export interface Fitted {
  readonly intercept: number;
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Logistic regression over sparse features, both kinds counting as much, rare features more than common ones.
 *
 * Takes   observations of both kinds.
 * Gives   an intercept and weights for `logitOf`; features seen fewer than three times are left out.
 */
export function fitSparse(observations: readonly Observation[]): Fitted {
  const counts = new Map<string, number>();
  const masses = new Map<string, number>();
  for (const { features, weight } of observations) {
    for (const feature of features) {
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
      masses.set(feature, (masses.get(feature) ?? 0) + weight);
    }
  }
  const names = [...counts].filter(([, count]) => count >= LEAST).map(([name]) => name);
  const vocabulary = new Map(names.map((name, at) => [name, at]));
  const massOf = (kind: boolean): number =>
    observations.reduce((sum, { is, weight }) => sum + (is === kind ? weight : 0), 0);
  const yes = massOf(true);
  const no = massOf(false);
  const scales = Float64Array.from(names, (name) => Math.log((yes + no + 1) / (masses.get(name)! + 0.5)) / SPREAD);
  const rows = observations.map(({ features, is, weight }) => ({
    at: Int32Array.from(features.flatMap((feature) => vocabulary.get(feature) ?? [])),
    length: 1 / Math.sqrt(Math.max(features.length, 1)),
    is: is ? 1 : 0,
    share: weight / (2 * (is ? yes : no)),
  }));
  const weights = new Float64Array(names.length);
  const momentum = new Float64Array(names.length);
  let intercept = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = new Float64Array(names.length);
    let slopeOfIntercept = 0;
    for (const { at, length, is, share } of rows) {
      let logit = intercept;
      for (const feature of at) logit += weights[feature]! * scales[feature]! * length;
      const error = share * (1 / (1 + Math.exp(-logit)) - is);
      for (const feature of at) slope[feature]! += error * length * scales[feature]!;
      slopeOfIntercept += error;
    }
    for (let at = 0; at < weights.length; at += 1) {
      momentum[at] = 0.9 * momentum[at]! + slope[at]! + weights[at]! / (SOFTNESS * rows.length);
      weights[at]! -= RATE * momentum[at]!;
    }
    intercept -= RATE * slopeOfIntercept;
  }
  return { intercept, weights: new Map(names.map((name, at) => [name, weights[at]! * scales[at]!])) };
}
const LEAST = 3;
const SPREAD = 5;
const ROUNDS = 200;
const RATE = 8;
const SOFTNESS = 8;

export function logitOf({ intercept, weights }: Fitted, features: readonly string[]): number {
  return intercept + features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0) / Math.sqrt(features.length);
}

/**
 * Plain logistic regression on a handful of figures of like size.
 *
 * Takes   rows of figures, and which of them are of the kind.
 * Gives   an intercept, then a weight for each figure.
 */
export function fitFigures(rows: readonly { readonly figures: readonly number[]; readonly is: boolean }[]): number[] {
  const weights = new Array<number>((rows[0]?.figures.length ?? 0) + 1).fill(0);
  for (let round = 0; round < FIGURE_ROUNDS; round += 1) {
    const slope = weights.map(() => 0);
    for (const { figures, is } of rows) {
      const inputs = [1, ...figures];
      const logit = inputs.reduce((sum, input, at) => sum + input * weights[at]!, 0);
      const error = 1 / (1 + Math.exp(-logit)) - (is ? 1 : 0);
      inputs.forEach((input, at) => (slope[at]! += error * input));
    }
    slope.forEach((by, at) => (weights[at]! -= (FIGURE_RATE * by) / rows.length));
  }
  return weights;
}
const FIGURE_ROUNDS = 3_000;
const FIGURE_RATE = 0.5;
