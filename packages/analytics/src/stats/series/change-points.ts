import { requireCounts, requireFinite, requireSameLength } from '../guards.ts';
import { StatisticsError } from '../statistics-error.ts';
import { at, mean } from '../sums.ts';

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
  readonly squares: number;
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
  const partitions = bestPartitions(n, mostBreaks, shortest, (from, to) => fit(from, to).squares);
  const criterionByBreaks = partitions.map(({ squares }, breaks) =>
    criterion(Math.max(squares / n, scatter), n, 3 * breaks + 2),
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

interface Partition {
  readonly squares: number;
  /** Index where each segment starts, ascending from 0. */
  readonly starts: readonly number[];
}

/** Best partition of 0 … n into 1, 2 … segments: the best last start for each end, segment by segment. */
function bestPartitions(
  n: number,
  mostBreaks: number,
  shortest: number,
  cost: (from: number, to: number) => number,
): Partition[] {
  let endingAt: (Partition | null)[] = Array.from({ length: n + 1 }, (_, end) =>
    end < shortest ? null : { squares: cost(0, end), starts: [0] },
  );
  const best: (Partition | null)[] = [endingAt[n] ?? null];
  for (let breaks = 1; breaks <= mostBreaks; breaks += 1) {
    const before = endingAt;
    endingAt = before.map((_, end) => bestExtension(before, end, shortest, cost));
    best.push(endingAt[n] ?? null);
  }
  return best.flatMap((partition) => (partition === null ? [] : [partition]));
}

function bestExtension(
  before: readonly (Partition | null)[],
  end: number,
  shortest: number,
  cost: (from: number, to: number) => number,
): Partition | null {
  let best: Partition | null = null;
  for (let start = shortest; start <= end - shortest; start += 1) {
    const head = before[start] ?? null;
    if (head === null) continue;
    const squares = head.squares + cost(start, end);
    if (best === null || squares < best.squares) best = { squares, starts: [...head.starts, start] };
  }
  return best;
}

/** BIC of a Gaussian fit with this residual variance. */
function criterion(variance: number, n: number, parameters: number): number {
  return n * Math.log(variance) + parameters * Math.log(n);
}

function fitLine(times: readonly number[], values: readonly number[]): Line {
  const meanTime = mean(times);
  const meanValue = mean(values);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  times.forEach((time, i) => {
    const dx = time - meanTime;
    const dy = at(values, i) - meanValue;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  });
  const slope = xy / xx;
  return { slope, intercept: meanValue - slope * meanTime, squares: Math.max(0, yy - slope * xy) };
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
