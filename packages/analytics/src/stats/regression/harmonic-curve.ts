import { requireFinite, requireNonNegative, requireSameLength } from '../guards.ts';
import { at, sum } from '../sums.ts';
import type { WeightedPoints } from './weighted-least-squares.ts';

/** A smooth curve over one period: mean + Σ aₖ cos(kωx) + bₖ sin(kωx). Plain JSON. */
export interface HarmonicCurve {
  readonly period: number;
  readonly mean: number;
  /** One pair a harmonic, the slowest first. */
  readonly cosines: readonly number[];
  readonly sines: readonly number[];
  /** Weighted share of variance explained; null when y is constant. */
  readonly rSquared: number | null;
}

/**
 * Curve of `harmonics` waves by weighted least squares, such as monthly shares over a year of 12 with two of them.
 * Points of weight 0 are left out. Returns null with fewer distinct points than coefficients plus one.
 * Throws `StatisticsError` on unequal lengths, non-finite values or negative weights.
 * Source: Bloomfield, Fourier Analysis of Time Series (2000), ch. 2; cosinor with several components: Tong (1976).
 */
export function harmonicCurve(
  points: WeightedPoints,
  period: number,
  harmonics: number,
): HarmonicCurve | null {
  requireSameLength(points.x, points.y, 'x and y');
  requireSameLength(points.x, points.weights, 'x and weights');
  requireFinite([...points.x, ...points.y, period], 'x, y and period');
  requireNonNegative(points.weights, 'weights');
  const used = points.weights.flatMap((weight, i) =>
    weight > 0 ? [{ x: at(points.x, i), y: at(points.y, i), weight }] : [],
  );
  const phases = new Set(used.map(({ x }) => ((x % period) + period) % period));
  if (phases.size < 2 * harmonics + 2) return null;
  const design = used.map(({ x }) => terms(x, period, harmonics));
  const coefficients = solve(
    terms(0, period, harmonics).map((_, row) => [
      ...terms(0, period, harmonics).map((__, column) =>
        sum(used.map(({ weight }, i) => weight * entry(design, i, row) * entry(design, i, column))),
      ),
      sum(used.map(({ weight, y }, i) => weight * entry(design, i, row) * y)),
    ]),
  );
  if (coefficients === null) return null;
  const [mean = 0, ...waves] = coefficients;
  const curve = {
    period,
    mean,
    cosines: waves.filter((_, i) => i % 2 === 0),
    sines: waves.filter((_, i) => i % 2 === 1),
  };
  const total = sum(used.map(({ weight }) => weight));
  const centre = sum(used.map(({ weight, y }) => weight * y)) / total;
  const spread = sum(used.map(({ weight, y }) => weight * (y - centre) ** 2));
  const left = sum(used.map(({ weight, x, y }) => weight * (y - harmonicValue(curve, x)) ** 2));
  const isConstant = spread <= 1e-24 * total * centre ** 2;
  return { ...curve, rSquared: isConstant ? null : Math.max(0, 1 - left / spread) };
}

/** Height of the curve at x. */
export function harmonicValue(
  { period, mean, cosines, sines }: Omit<HarmonicCurve, 'rSquared'>,
  x: number,
): number {
  const angle = (2 * Math.PI * x) / period;
  return (
    mean +
    sum(cosines.map((each, k) => each * Math.cos((k + 1) * angle))) +
    sum(sines.map((each, k) => each * Math.sin((k + 1) * angle)))
  );
}

function terms(x: number, period: number, harmonics: number): number[] {
  const angle = (2 * Math.PI * x) / period;
  const waves = Array.from({ length: harmonics }, (_, k) => [
    Math.cos((k + 1) * angle),
    Math.sin((k + 1) * angle),
  ]);
  return [1, ...waves.flat()];
}

const entry = (matrix: readonly (readonly number[])[], row: number, column: number) =>
  at(matrix[row] ?? [], column);

/** Solution of linear equations given with their right sides, by elimination with pivots; null when singular. */
function solve(equations: readonly (readonly number[])[]): number[] | null {
  const rows = equations.map((row) => [...row]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const below = rows.slice(column).map((row) => Math.abs(at(row, column)));
    const best = Math.max(...below);
    if (best < 1e-12 * Math.max(...rows.flat().map(Math.abs))) return null;
    const pivot = column + below.indexOf(best);
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    const lead = rows[column] ?? [];
    rows.forEach((row, i) => {
      if (i === column) return;
      const factor = at(row, column) / at(lead, column);
      lead.forEach((value, j) => {
        row[j] = at(row, j) - factor * value;
      });
    });
  }
  return rows.map((row, i) => at(row, size) / at(row, i));
}
