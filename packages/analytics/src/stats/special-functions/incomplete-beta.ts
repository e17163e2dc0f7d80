import { continuedFraction } from './continued-fraction.ts';
import { devianceTerm, stirlingError } from './log-gamma.ts';

/**
 * Regularised incomplete beta function I_x(a, b), for a, b > 0 and x + y = 1.
 * Both x and its complement y are passed, so that neither loses digits near 0 or 1; the result keeps full relative
 * precision however small it is. The upper tail is `incompleteBeta(y, x, b, a)`.
 * Source: continued fraction of Numerical Recipes §6.4 (Abramowitz and Stegun 26.5.8), with the leading factor in
 * Loader's saddle-point form.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x <= (a + 1) / (a + b + 2) ? lowerTail(x, y, a, b) : 1 - lowerTail(y, x, b, a);
}

function lowerTail(x: number, y: number, a: number, b: number): number {
  const factor = betaFactor(x, y, a, b);
  if (factor === 0) return 0;
  const numerator = (i: number) => {
    const m = Math.floor(i / 2);
    return i % 2 === 0
      ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
      : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  };
  const fraction = continuedFraction(1, numerator, one);
  return factor / (a * fraction);
}

function one(): number {
  return 1;
}

/** x^a y^b / B(a, b), through the binomial density at non-integer arguments. */
function betaFactor(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - devianceTerm(a, n * x) - devianceTerm(b, n * y);
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}
