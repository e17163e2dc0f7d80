import { chiSquareSurvival } from '../distributions/chi-square.ts';
import { requireCounts, requireNonNegative, requireSameLength } from '../guards.ts';
import { StatisticsError } from '../statistics-error.ts';
import { at, sum } from '../sums.ts';

export interface GoodnessOfFit {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  /** √(χ² / N), Cohen (1988): 0.1 small, 0.3 medium, 0.5 large. */
  readonly cohensW: number;
  readonly total: number;
  readonly expected: readonly number[];
  /** (O − E) / √(E (1 − share)): standard normal in each category when the expectation holds. */
  readonly residuals: readonly number[];
}

/**
 * χ² test of observed counts against expected shares; `exposure` gives them up to scale (days in each season, say)
 * and is equal when left out. Returns null under two categories or without observations.
 * Throws on unequal lengths, counts that are not whole, or an exposure that is not positive. Source: Pearson (1900).
 */
export function goodnessOfFit(
  observed: readonly number[],
  exposure: readonly number[] = observed.map(() => 1),
): GoodnessOfFit | null {
  requireSameLength(observed, exposure, 'observed and exposure');
  requireCounts(observed, 'observed');
  requirePositive(exposure);
  const total = sum(observed);
  if (observed.length < 2 || total === 0) return null;
  const allExposure = sum(exposure);
  const shares = exposure.map((value) => value / allExposure);
  const expected = shares.map((share) => share * total);
  const chiSquare = sum(observed.map((o, i) => (o - at(expected, i)) ** 2 / at(expected, i)));
  const degreesOfFreedom = observed.length - 1;
  return {
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquareSurvival(chiSquare, degreesOfFreedom),
    cohensW: Math.sqrt(chiSquare / total),
    total,
    expected,
    residuals: observed.map(
      (o, i) => (o - at(expected, i)) / Math.sqrt(at(expected, i) * (1 - at(shares, i))),
    ),
  };
}

function requirePositive(exposure: readonly number[]): void {
  requireNonNegative(exposure, 'exposure');
  const index = exposure.indexOf(0);
  if (index < 0) return;
  throw new StatisticsError(
    'out-of-range',
    `exposure[${index}] is zero`,
    0,
    'Leave out categories that could not occur.',
  );
}
