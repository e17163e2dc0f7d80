import { claimOf, type Claim } from '../analysis/claim.ts';
import type { Estimate } from '../analysis/estimate.ts';
import { benjaminiHochberg, normalQuantile, normalTwoSided, type Ends } from '../stats/index.ts';

/** The same estimate of two groups of recipes. */
export interface Difference {
  readonly own: Estimate;
  readonly other: Estimate;
  /** Of own − other; its p is the q-value over all differences of the analysis. */
  readonly claim: Claim;
}

interface Estimated {
  readonly value: number;
  readonly interval: Ends;
}

/** How many recipes either group has, and how many both have. */
export interface Overlap {
  readonly own: number;
  readonly other: number;
  readonly common: number;
}

const normal95 = normalQuantile(0.975);

const deviationOf = ({ interval: [low, high] }: Estimated) => (high - low) / 2 / normal95;

/**
 * How far two estimates vary together because recipes are in both groups: the recipes in common over the geometric mean
 * of both groups, as of means of alike recipes. Never more than the more certain of the two lets be, which is the
 * correlation of a part with its whole, so that the interval of the difference is rather too wide than too narrow.
 */
export function correlationOf(one: Estimated, two: Estimated, { own, other, common }: Overlap): number {
  const deviations = [deviationOf(one), deviationOf(two)];
  const [least, most] = [Math.min(...deviations), Math.max(...deviations)];
  return most === 0 || own === 0 || other === 0 ? 0 : Math.min(common / Math.sqrt(own * other), least / most);
}

/**
 * The difference of two correlated estimates with its 95 % interval, recovered from theirs, and p of no difference.
 * Source: Zou (2007), Psychological Methods 12:399, for correlated estimates.
 */
export function differenceOf(one: Estimated, two: Estimated, overlap: Overlap) {
  const correlation = correlationOf(one, two, overlap);
  const estimate = one.value - two.value;
  const half = (a: number, b: number) => Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
  const interval = [
    estimate - half(one.value - one.interval[0], two.interval[1] - two.value),
    estimate + half(one.interval[1] - one.value, two.value - two.interval[0]),
  ] as const;
  const deviation = half(deviationOf(one), deviationOf(two));
  return { estimate, interval, pValue: deviation === 0 ? null : normalTwoSided(estimate / deviation) };
}

/** The differences of what is estimated of both groups, the surest first, with q-values over all of them. */
export function differencesOf(
  own: readonly Estimate[],
  others: readonly Estimate[],
  overlap: Overlap,
): readonly Difference[] {
  const byKey = new Map(others.map((each) => [each.key, each]));
  const found = own.flatMap((each) => {
    const other = byKey.get(each.key);
    if (other === undefined) return [];
    const difference = differenceOf(each, other, overlap);
    return difference.pValue === null ? [] : [{ own: each, other, ...difference, pValue: difference.pValue }];
  });
  const qValues = benjaminiHochberg(found.map(({ pValue }) => pValue));
  return found
    .map(({ own: each, other, ...evidence }, index) => ({
      own: each,
      other,
      evidence,
      qValue: qValues[index] ?? 1,
    }))
    .toSorted((one, two) => one.evidence.pValue - two.evidence.pValue)
    .map(({ evidence, qValue, ...pair }) => ({
      ...pair,
      claim: claimOf({ page: null, ...evidence, pValue: qValue, family: found.length }),
    }));
}
