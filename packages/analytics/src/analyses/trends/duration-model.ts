import type { Ends, WeightedLine } from '../../stats/index.ts';
import type { DatasetFacts } from '../../analysis/analysis.ts';
import type { TrendsParams } from './controls.ts';

import { isReliable, reliabilityOf, thinThreshold, type YearReliability } from '../reliability.ts';
import {
  fittedAt,
  fitYears,
  intervalOfMean,
  latestChange,
  secondHalfStart,
  slopeVariants,
  type MeanChange,
  type SlopeVariant,
} from './yearly-means.ts';

/** One year as the query returns it. `low`, `median` and `high` are quantiles of the minutes of its recipes. */
export interface DurationRow {
  readonly year: number;
  readonly recipes: number;
  readonly mean: number;
  /** Sample standard deviation; null for a single recipe. */
  readonly deviation: number | null;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface DurationYear extends DurationRow, YearReliability {
  /** 95 % interval of the mean (Student); null for a single recipe. */
  readonly meanInterval: Ends | null;
  /** The weighted line of the means, and its 95 % band; null without a line. */
  readonly fitted: number | null;
  readonly band: Ends | null;
}

export interface DurationModel {
  readonly years: readonly DurationYear[];
  readonly recipes: number;
  readonly mean: WeightedLine | null;
  readonly median: WeightedLine | null;
  readonly variants: readonly SlopeVariant[];
  /** First year of the second half of all recipes: where the "recent" variant begins. */
  readonly recentFrom: number | null;
  /** Mean of the last year that is neither thin nor partial, and its change since the first such year. */
  readonly latest: MeanChange | null;
  /** Share of the weight in the heaviest run of years holding most of it. */
  readonly weight: { readonly from: number; readonly to: number; readonly share: number } | null;
  readonly spread: { readonly low: number; readonly high: number };
  readonly thinThreshold: number;
}

/** Yearly minutes with weighted fits, their bands, and how the slope depends on the years taken in. */
export function modelDuration(
  rows: readonly DurationRow[],
  params: TrendsParams,
  spread: { readonly low: number; readonly high: number },
  dataset: DatasetFacts,
): DurationModel {
  const threshold = thinThreshold(rows.reduce((sum, row) => sum + row.recipes, 0));
  const marked = rows.map((row) => ({
    ...row,
    ...reliabilityOf(row.year, row.recipes, threshold, dataset.period),
  }));
  const used = params.thinYears === 'excluded' ? marked.filter(isReliable) : marked;
  const mean = fitYears(used, ({ mean }) => mean);
  const recentFrom = secondHalfStart(used);
  return {
    years: used.map((row) => ({ ...row, meanInterval: intervalOfMean(row), ...fittedAt(mean, row.year) })),
    recipes: used.reduce((sum, row) => sum + row.recipes, 0),
    mean,
    median: fitYears(used, ({ median }) => median),
    variants: slopeVariants(used, ({ mean }) => mean, recentFrom),
    recentFrom,
    latest: latestChange(used),
    weight: heaviestRun(used),
    spread,
    thinThreshold: threshold,
  };
}

type MarkedRow = DurationRow & YearReliability;

const mostOfTheWeight = 0.8;

/** The shortest run of years that holds four fifths of all recipes. */
function heaviestRun(rows: readonly MarkedRow[]): DurationModel['weight'] {
  const total = rows.reduce((sum, { recipes }) => sum + recipes, 0);
  let best: DurationModel['weight'] = null;
  rows.forEach((start, from) => {
    let held = 0;
    for (const row of rows.slice(from)) {
      held += row.recipes;
      const share = held / total;
      const isShorter = best === null || row.year - start.year < best.to - best.from;
      if (share >= mostOfTheWeight) {
        if (isShorter) best = { from: start.year, to: row.year, share };
        return;
      }
    }
  });
  return best;
}
