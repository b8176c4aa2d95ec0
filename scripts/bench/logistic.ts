/** One observation: figures, and whether it came true. */
export interface Observation {
  readonly figures: readonly number[];
  readonly label: 0 | 1;
}

/**
 * Fit a logistic curve by Newton's method with a trace of ridge.
 *
 * Gives   the intercept, then a coefficient a figure.
 */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const size = (observations[0]?.figures.length ?? 0) + 1;
  let coefficients = new Array<number>(size).fill(0);
  for (let round = 0; round < 25; round += 1) {
    const slope = coefficients.map((value) => -RIDGE * value);
    const curve = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, at) => (row === at ? RIDGE : 0)),
    );
    for (const { figures, label } of observations) {
      const inputs = [1, ...figures];
      const expected = 1 / (1 + Math.exp(-inputs.reduce((sum, value, at) => sum + value * coefficients[at]!, 0)));
      for (let row = 0; row < size; row += 1) {
        slope[row]! += (label - expected) * inputs[row]!;
        for (let at = 0; at < size; at += 1) curve[row]![at]! += expected * (1 - expected) * inputs[row]! * inputs[at]!;
      }
    }
    const step = solve(curve, slope);
    coefficients = coefficients.map((value, at) => value + step[at]!);
  }
  return coefficients;
}

/** Gauss–Jordan elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let column = 0; column < rows.length; column += 1) {
    const pivot = rows.reduce(
      (best, row, at) => (at >= column && Math.abs(row[column]!) > Math.abs(rows[best]![column]!) ? at : best),
      column,
    );
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (const [at, row] of rows.entries()) {
      if (at === column) continue;
      const share = row[column]! / rows[column]![column]!;
      for (let place = column; place <= rows.length; place += 1) row[place]! -= share * rows[column]![place]!;
    }
  }
  return rows.map((row, at) => row[rows.length]! / row[at]!);
}

const RIDGE = 1e-3;
