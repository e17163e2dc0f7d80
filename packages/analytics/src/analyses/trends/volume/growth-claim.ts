import { claimOf, type Claim } from '../../../analysis/claim.ts';
import { normalQuantile, normalTwoSided } from '../../../stats/index.ts';
import type { YearCount } from '../years.ts';

/** How much a year's count is taken to vary beside chance without any growth, as a standard deviation of its logarithm. */
const yearEffect = 0.1;

/**
 * What may be said of the change of a count from one year to another: the ratio of two Poisson counts whose years vary by
 * a tenth each, normal on its logarithm (McCullagh and Nelder 1989, §6.2). The peak is picked among the years, so p is
 * Bonferroni's over all their pairs. Thin where either year is empty.
 */
export function growthClaim(from: YearCount, to: YearCount, years: number): Claim {
  const family = (years * (years - 1)) / 2;
  if (from.recipes === 0 || to.recipes === 0)
    return claimOf({ page: null, estimate: null, interval: null, pValue: null, family });
  const logRatio = Math.log(to.recipes / from.recipes);
  const standardError = Math.sqrt(1 / from.recipes + 1 / to.recipes + 2 * yearEffect ** 2);
  const margin = normalQuantile(0.975) * standardError;
  return claimOf({
    page: null,
    estimate: Math.expm1(logRatio),
    interval: [Math.expm1(logRatio - margin), Math.expm1(logRatio + margin)],
    pValue: Math.min(1, family * normalTwoSided(logRatio / standardError)),
    family,
  });
}
