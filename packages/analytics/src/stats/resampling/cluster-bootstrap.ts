import { type Interval, defaultConfidence, upperProbability } from '../confidence.ts';
import { requireFinite, requireSameLength } from '../guards.ts';
import { StatisticsError } from '../statistics-error.ts';
import { mean } from '../sums.ts';
import { quantile } from '../summaries/quantiles.ts';
import { type Random, seededRandom } from './random.ts';

export interface BootstrapOptions {
  /** Same seed, same answer; 1 by default. */
  readonly seed?: number;
  /** 1,000 by default. */
  readonly replicates?: number;
  readonly confidence?: number;
}

export interface BootstrapResult {
  /** The statistic on the data as they are. */
  readonly estimate: number;
  readonly standardError: number;
  /** Percentile interval. */
  readonly interval: Interval;
  readonly clusters: number;
  /** Replicates on which the statistic existed. */
  readonly replicates: number;
}

/**
 * Bootstrap over clusters (authors, say) that are drawn whole, so that recipes of one author stay together.
 * Each cluster is a row of sums (recipes, minutes …); `statistic` gets the column totals of a sample and may return
 * null where it does not exist. Returns null with fewer than two clusters, or when the statistic does not exist on
 * the data or on nine in ten replicates. Throws on rows of unequal length or non-finite sums.
 * Source: Davison and Hinkley (1997), §3.8 and §5.3.1.
 */
export function clusterBootstrap(
  clusters: readonly (readonly number[])[],
  statistic: (totals: readonly number[]) => number | null,
  options: BootstrapOptions = {},
): BootstrapResult | null {
  const { seed = 1, replicates = 1000, confidence = defaultConfidence } = options;
  const upper = upperProbability(confidence);
  requireReplicates(replicates);
  const width = clusters[0]?.length ?? 0;
  const table = flatten(clusters, width);
  const estimate = statistic(columnTotals(table, width, clusters.length, null));
  if (clusters.length < 2 || estimate === null) return null;

  const random = seededRandom(seed);
  const values: number[] = [];
  for (let i = 0; i < replicates; i += 1) {
    const value = statistic(columnTotals(table, width, clusters.length, random));
    if (value !== null) values.push(value);
  }
  if (values.length < 2 || values.length < 0.9 * replicates) return null;
  const centre = mean(values);
  const squares = values.reduce((total, value) => total + (value - centre) ** 2, 0);
  return {
    estimate,
    standardError: Math.sqrt(squares / (values.length - 1)),
    interval: {
      low: quantile(values, 1 - upper, 'linear'),
      high: quantile(values, upper, 'linear'),
      confidence,
    },
    clusters: clusters.length,
    replicates: values.length,
  };
}

function flatten(clusters: readonly (readonly number[])[], width: number): Float64Array {
  const table = new Float64Array(clusters.length * width);
  clusters.forEach((row, i) => {
    requireSameLength(row, clusters[0] ?? [], `cluster ${i} and cluster 0`);
    requireFinite(row, `cluster ${i}`);
    table.set(row, i * width);
  });
  return table;
}

/** Totals over every row once, or over as many rows drawn with replacement. */
function columnTotals(table: Float64Array, width: number, rows: number, random: Random | null): number[] {
  const totals = Array.from({ length: width }, () => 0);
  for (let i = 0; i < rows; i += 1) {
    const offset = (random === null ? i : Math.floor(random() * rows)) * width;
    for (let j = 0; j < width; j += 1) totals[j] = (totals[j] ?? 0) + (table[offset + j] ?? 0);
  }
  return totals;
}

function requireReplicates(replicates: number): void {
  if (Number.isInteger(replicates) && replicates >= 100) return;
  throw new StatisticsError(
    'out-of-range',
    'Too few replicates for an interval',
    replicates,
    'Pass a whole number of 100 or more.',
  );
}
