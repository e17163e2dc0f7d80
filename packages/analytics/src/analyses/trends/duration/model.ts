import type { DatasetFacts } from '../../../analysis/analysis.ts';
import { smallest } from '../../../analysis/extremes.ts';
import type { Claim } from '../../../analysis/claim.ts';
import type { Ends, WeightedLine } from '../../../stats/index.ts';
import type { YearReliability } from '../../reliability.ts';
import { totalRecipes } from '../../total-recipes.ts';
import type { TrendsParams } from '../controls.ts';
import {
  claimOfYears,
  fitYears,
  intervalOfMean,
  yearlyTrend,
  type YearlyMean,
  type YearlyTrend,
} from '../measures/yearly-trend.ts';
import { usedYears } from '../years.ts';
import type { DurationRow, Spread } from './rows.ts';

interface MeanYear extends DurationRow, YearReliability {
  /** 95 % interval of the mean (Student); null for a single recipe. */
  readonly meanInterval: Ends | null;
}

export type DurationYear = DurationModel['years'][number];

/** A stretch of years with its share of all recipes. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

export interface DurationModel extends Omit<YearlyTrend<MeanYear>, 'line'> {
  readonly mean: WeightedLine | null;
  readonly median: WeightedLine | null;
  /** What may be said of the median a year, over the reliable years; `claim` speaks of the mean. */
  readonly medianClaim: Claim;
  /** The shortest run of years that holds most of the weight. */
  readonly weight: Run | null;
  readonly spread: Spread;
  readonly thinThreshold: number;
}

/** Yearly minutes with weighted fits, their bands, and how the slope depends on the years taken in. */
export function modelDuration(
  rows: readonly DurationRow[],
  params: TrendsParams,
  spread: Spread,
  dataset: DatasetFacts,
): DurationModel {
  const used = usedYears(rows, params, dataset);
  const withInterval = used.years.map((each) => ({ ...each, meanInterval: intervalOfMean(each) }));
  const { years, recipes, line, ...trend } = yearlyTrend(withInterval, ({ mean }) => mean, { inFocus: true });
  return {
    years,
    recipes,
    mean: line,
    median: fitYears(years, ({ median }) => median),
    medianClaim: claimOfYears(years, ({ median }) => median),
    ...trend,
    weight: heaviestRun(years),
    spread,
    thinThreshold: used.thinThreshold,
  };
}

const mostOfTheWeight = 0.8;

/** The shortest run of years that holds four fifths of all recipes, the first of equal ones. */
function heaviestRun(years: readonly YearlyMean[]): Run | null {
  const total = totalRecipes(years);
  const runs = years.flatMap(({ year: from }, start): readonly Run[] => {
    let held = 0;
    for (const { year: to, recipes } of years.slice(start)) {
      held += recipes;
      if (held / total >= mostOfTheWeight) return [{ from, to, share: held / total }];
    }
    return [];
  });
  return smallest(runs, ({ from, to }) => to - from);
}
