import { requireCounts, requireFinite, requireSameLength } from '../guards.ts';
import { StatisticsError } from '../statistics-error.ts';
import { at, between, dot, mean, runningSums } from '../sums.ts';
import { bestPartitions, type SegmentCost } from './partitions.ts';

export interface GrowthSegment {
  readonly from: number;
  readonly to: number;
  /** Growth per unit of time on the fitted curve: 0.1 is +10 % a year. */
  readonly growthRate: number;
  /** Fitted counts at both ends. */
  readonly fittedFrom: number;
  readonly fittedTo: number;
}

export interface ChangePoints {
  /** Each break lies between two times of the series. */
  readonly breaks: readonly { readonly lastBefore: number; readonly firstAfter: number }[];
  readonly segments: readonly GrowthSegment[];
  /** Bayesian information criterion of the best fit with 0, 1, 2 … breaks; the smallest wins. */
  readonly criterionByBreaks: readonly number[];
}

export interface ChangePointOptions {
  /** Points a segment must hold; 3 by default, the fewest that can contradict a line. */
  readonly shortestSegment?: number;
  /** Most breaks tried; 3 by default. */
  readonly mostBreaks?: number;
}

interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * Change points of a count series: a line on the logarithm of the counts in each segment, level and growth free,
 * over all placements of 0 to `mostBreaks` breaks; the number of breaks has the smallest BIC, with 3 parameters per
 * further segment (level, growth, place). A count of 0 enters as ½. The residual variance is never taken below the
 * Poisson scatter of the counts, mean(1 / count): closer than that, a fit follows noise.
 * Returns null when the series is too short for two segments. Throws on unequal lengths, counts that are not whole, or times that do not increase.
 * Sources: Bai and Perron (2003), J. Applied Econometrics 18:1 (exhaustive search by dynamic programming); Yao
 * (1988), Statistics & Probability Letters 6:181 (BIC).
 */
export function changePoints(
  times: readonly number[],
  counts: readonly number[],
  options: ChangePointOptions = {},
): ChangePoints | null {
  const shortest = options.shortestSegment ?? 3;
  requireInput(times, counts, shortest);
  const n = times.length;
  const mostBreaks = Math.min(options.mostBreaks ?? 3, Math.floor(n / shortest) - 1);
  if (mostBreaks < 1) return null;
  const logs = counts.map((count) => Math.log(Math.max(count, 0.5)));
  const scatter = mean(counts.map((count) => 1 / Math.max(count, 0.5)));
  const fit = (from: number, to: number) => fitLine(times.slice(from, to), logs.slice(from, to));
  const partitions = bestPartitions(n, mostBreaks, shortest, lineCost(times, logs));
  const criterionByBreaks = partitions.map(({ cost }, breaks) =>
    criterion(Math.max(cost / n, scatter), n, 3 * breaks + 2),
  );
  const chosen = partitions[criterionByBreaks.indexOf(Math.min(...criterionByBreaks))];
  const starts = chosen?.starts ?? [0];
  return {
    breaks: starts.slice(1).map((start) => ({
      lastBefore: at(times, start - 1),
      firstAfter: at(times, start),
    })),
    segments: starts.map((start, i) => {
      const end = starts[i + 1] ?? n;
      const { intercept, slope } = fit(start, end);
      const [from, to] = [at(times, start), at(times, end - 1)];
      const fitted = (time: number) => Math.exp(intercept + slope * time);
      return { from, to, growthRate: Math.expm1(slope), fittedFrom: fitted(from), fittedTo: fitted(to) };
    }),
    criterionByBreaks,
  };
}

/** Squares of the points from … to − 1 around their own line, in constant time after one pass. */
function lineCost(times: readonly number[], values: readonly number[]): SegmentCost {
  // Centred first: the squares of years near 2000 would swallow the digits that matter.
  const [meanTime, meanValue] = [mean(times), mean(values)];
  const x = times.map((time) => time - meanTime);
  const y = values.map((value) => value - meanValue);
  const products = (a: readonly number[], b: readonly number[]) =>
    runningSums(a.map((value, i) => value * at(b, i)));
  const [sumX, sumY] = [runningSums(x), runningSums(y)];
  const [sumXX, sumXY, sumYY] = [products(x, x), products(x, y), products(y, y)];
  return (from, to) => {
    const [ofX, ofY] = [between(sumX, from, to), between(sumY, from, to)];
    const n = to - from;
    const xx = between(sumXX, from, to) - (ofX * ofX) / n;
    const xy = between(sumXY, from, to) - (ofX * ofY) / n;
    return Math.max(0, between(sumYY, from, to) - (ofY * ofY) / n - (xy * xy) / xx);
  };
}

/** BIC of a Gaussian fit with this residual variance. */
function criterion(variance: number, n: number, parameters: number): number {
  return n * Math.log(variance) + parameters * Math.log(n);
}

function fitLine(times: readonly number[], values: readonly number[]): Line {
  const meanTime = mean(times);
  const deviations = times.map((time) => time - meanTime);
  const slope = dot(deviations, values) / dot(deviations, deviations);
  return { slope, intercept: mean(values) - slope * meanTime };
}

function requireInput(times: readonly number[], counts: readonly number[], shortest: number): void {
  requireSameLength(times, counts, 'times and counts');
  requireFinite(times, 'times');
  requireCounts(counts, 'counts');
  if (!Number.isInteger(shortest) || shortest < 2) {
    throw new StatisticsError(
      'out-of-range',
      'A segment needs two points for a line',
      shortest,
      'Pass 2 or more.',
    );
  }
  const index = times.findIndex((time, i) => i > 0 && time <= at(times, i - 1));
  if (index >= 0) {
    throw new StatisticsError(
      'out-of-range',
      `times[${index}] does not come after the one before`,
      times[index],
      'Sort by time and pass each time once.',
    );
  }
}
