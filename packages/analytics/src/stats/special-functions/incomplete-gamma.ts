import { StatisticsError } from '../statistics-error.ts';
import { continuedFraction } from './continued-fraction.ts';
import { devianceTerm, stirlingError } from './log-gamma.ts';

/**
 * The series serves below a + 4. There the upper tail is above 1e-3, so that 1 − P keeps twelve digits, and the
 * continued fraction, slow near a, is left its fast part.
 */
const seriesReach = 4;

/**
 * Regularised upper incomplete gamma function Q(a, x), for a > 0 and x ≥ 0, precise in its far tail.
 * Source: Numerical Recipes §6.2 (series below, continued fraction above), leading factor in Loader's form.
 */
export function upperIncompleteGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < a + seriesReach ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/** Regularised lower incomplete gamma function P(a, x) = 1 − Q(a, x), precise in its near tail. */
export function lowerIncompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < a + seriesReach ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 1_000_000; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) return gammaFactor(a, x) * sum;
  }
  throw new StatisticsError(
    'no-convergence',
    'The incomplete gamma series did not settle',
    [a, x],
    'Check the counts passed: they are far outside what data can give.',
  );
}

function upperFraction(a: number, x: number): number {
  const factor = gammaFactor(a, x);
  if (factor === 0) return 0;
  const fraction = continuedFraction(
    x + 1 - a,
    (i) => -i * (i - a),
    (i) => x + 2 * i + 1 - a,
  );
  return (factor * a) / fraction;
}

/** x^a e^−x / Γ(a + 1): the Poisson density at a non-integer argument. */
function gammaFactor(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - devianceTerm(a, x)) / Math.sqrt(2 * Math.PI * a);
}
