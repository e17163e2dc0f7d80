import {
  type Ends,
  normalQuantile,
  rarefaction,
  weightedLeastSquares,
  type WeightedLine,
} from '../../stats/index.ts';

import { isReliable } from '../reliability.ts';
import type { ItemYear } from './item-series.ts';
import type { ItemYearCount } from './item-trend-rows.ts';

export interface DiversityYear extends ItemYear {
  /** Distinct items, rare ones included. */
  readonly distinct: number;
  /** Expected in an equal number of recipes, with its 95 % interval; null in a year of fewer. */
  readonly expected: number | null;
  readonly interval: Ends | null;
}

export interface Diversity {
  readonly years: readonly DiversityYear[];
  /** Recipes drawn from every year; 0 when no year has any. */
  readonly sampleSize: number;
  /** Line of the expected numbers over the reliable years, equally weighted. */
  readonly line: WeightedLine | null;
}

/** Distinct items of each year as counted, and at an equal number of recipes: the fewest of a reliable year. */
export function modelDiversity(rows: readonly ItemYearCount[], years: readonly ItemYear[]): Diversity {
  const reliable = years.filter(isReliable);
  const compared = reliable.length > 0 ? reliable : years;
  const sampleSize = compared.length === 0 ? 0 : Math.min(...compared.map(({ recipes }) => recipes));
  const counts = itemCountsByYear(rows);
  const described = years.map((each) => describeYear(each, counts.get(each.year) ?? [], sampleSize));
  const fitted = described.filter((each) => isReliable(each) && each.expected !== null);
  return {
    years: described,
    sampleSize,
    line: weightedLeastSquares({
      x: fitted.map(({ year }) => year),
      y: fitted.map(({ expected }) => expected ?? 0),
      weights: fitted.map(() => 1),
    }),
  };
}

function itemCountsByYear(rows: readonly ItemYearCount[]): ReadonlyMap<number, readonly number[]> {
  const counts = new Map<number, number[]>();
  for (const { item, year, recipes, items } of rows) {
    if (item !== null) continue;
    const known = counts.get(year) ?? [];
    for (let i = 0; i < items; i += 1) known.push(recipes);
    counts.set(year, known);
  }
  return counts;
}

const z = normalQuantile(0.975);

function describeYear(year: ItemYear, itemCounts: readonly number[], sampleSize: number): DiversityYear {
  const found = rarefaction({ itemCounts, total: year.recipes }, sampleSize);
  if (found === null) return { ...year, distinct: itemCounts.length, expected: null, interval: null };
  const { expectedDistinct, standardError } = found;
  const margin = z * standardError;
  return {
    ...year,
    distinct: itemCounts.length,
    expected: expectedDistinct,
    interval: [Math.max(0, expectedDistinct - margin), expectedDistinct + margin],
  };
}
