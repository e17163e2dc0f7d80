import { compareMeans, endsOf, type Ends } from '../../../stats/index.ts';
import { claimOf, overPage, significance, type Claim } from '../../../analysis/claim.ts';
import { withQValues } from '../../items/screening.ts';
import { nutrients, type Nutrient } from '../../measures.ts';
import type { NutrientRow } from './rows.ts';

/** The mean of all values, or with the highest 1 % counted as the 99th percentile. */
type NutritionStatistic = 'mean' | 'capped';

/** Weekend minus weekday, as a share of the weekday mean. */
interface Comparison {
  readonly onWeekdays: number;
  readonly onWeekends: number;
  readonly relative: number;
  readonly interval: Ends;
  readonly cohensD: number;
  readonly cohensDInterval: Ends;
  readonly pValue: number;
  /** Benjamini–Hochberg over the nutrients. */
  readonly qValue: number | null;
}

export interface NutrientComparison {
  readonly nutrient: Nutrient;
  readonly recipes: number;
  readonly medians: { readonly weekday: number; readonly weekend: number };
  /** 99th percentile of weekdays, in the nutrient's unit. */
  readonly cap: number;
  readonly largest: number;
  readonly mean: Comparison;
  readonly capped: Comparison;
  /** By the statistic chosen, gated by the other: what few extreme recipes make or hide is not clear. */
  readonly claim: Claim;
  /** The only statistic by which it differs; null where both agree. */
  readonly onlyBy: NutritionStatistic | null;
}

export interface NutritionModel {
  readonly statistic: NutritionStatistic;
  readonly recipes: number;
  readonly nutrients: readonly NutrientComparison[];
}

interface Pair {
  readonly nutrient: Nutrient;
  readonly weekday: NutrientRow;
  readonly weekend: NutrientRow;
}

/** A nutrient whose difference lies within 5 % of the weekday mean, with 95 % certainty, is alike. */
export const sameWithin = 0.05;

/** All nutrients, weekends against weekdays, by plain and by capped means. */
export function modelNutrition(rows: readonly NutrientRow[], statistic: NutritionStatistic): NutritionModel {
  const pairs = nutrients.flatMap((nutrient): Pair[] => {
    const own = rows.filter((row) => row.nutrient === nutrient);
    const weekday = own.find((row) => row.weekend === 0);
    const weekend = own.find((row) => row.weekend === 1);
    return weekday === undefined || weekend === undefined ? [] : [{ nutrient, weekday, weekend }];
  });
  const byMean = comparisons(pairs, 'mean');
  const byCapped = comparisons(pairs, 'capped');
  return {
    statistic,
    recipes: Math.max(0, ...pairs.map(({ weekday, weekend }) => weekday.recipes + weekend.recipes)),
    nutrients: pairs.flatMap(({ nutrient, weekday, weekend }) => {
      const mean = byMean.get(nutrient);
      const capped = byCapped.get(nutrient);
      if (mean === undefined || capped === undefined) return [];
      return [
        {
          nutrient,
          recipes: weekday.recipes + weekend.recipes,
          medians: { weekday: weekday.median, weekend: weekend.median },
          cap: weekday.cap,
          largest: Math.max(weekday.largest, weekend.largest),
          mean,
          capped,
          claim:
            statistic === 'mean'
              ? claimOfBoth(mean, capped, pairs.length)
              : claimOfBoth(capped, mean, pairs.length),
          onlyBy: onlyBy(mean, capped),
        },
      ];
    }),
  };
}

function comparisons(pairs: readonly Pair[], statistic: NutritionStatistic): Map<Nutrient, Comparison> {
  const found = pairs.flatMap(({ nutrient, weekday, weekend }) => {
    const [first, second] = [summaryOf(weekend, statistic), summaryOf(weekday, statistic)];
    const compared = compareMeans(first, second);
    if (compared === null || second.mean === 0) return [];
    const { difference, welch, cohensD, cohensDInterval } = compared;
    const interval: Ends = [welch.interval.low / second.mean, welch.interval.high / second.mean];
    return [
      {
        nutrient,
        onWeekdays: second.mean,
        onWeekends: first.mean,
        relative: difference / second.mean,
        interval,
        cohensD,
        cohensDInterval: endsOf(cohensDInterval),
        pValue: welch.pValue,
      },
    ];
  });
  return new Map(withQValues(found).map(({ nutrient, ...each }) => [nutrient, each]));
}

const claimOfBoth = (chosen: Comparison, other: Comparison, family: number): Claim =>
  claimOf({
    page: 'weekend',
    estimate: chosen.relative,
    interval: chosen.interval,
    pValue: chosen.qValue,
    family,
    gate: Math.sign(other.relative) === Math.sign(chosen.relative) ? other.qValue : 1,
    within: sameWithin,
  });

const isClear = ({ qValue }: Comparison) => qValue !== null && overPage(qValue, 'weekend') < significance;

function onlyBy(mean: Comparison, capped: Comparison): NutritionStatistic | null {
  const [byMean, byCapped] = [isClear(mean), isClear(capped)];
  if (byMean === byCapped) return null;
  return byMean ? 'mean' : 'capped';
}

const summaryOf = (row: NutrientRow, statistic: NutritionStatistic) => ({
  count: row.recipes,
  mean: statistic === 'mean' ? row.mean : row.cappedMean,
  standardDeviation: (statistic === 'mean' ? row.deviation : row.cappedDeviation) ?? 0,
});
