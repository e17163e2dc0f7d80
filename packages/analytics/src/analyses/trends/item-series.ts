import type { DatasetFacts } from '../../analysis/analysis.ts';
import { isReliable, reliabilityOf, thinThreshold, type YearReliability } from '../reliability.ts';
import type { TrendsParams } from './controls.ts';
import type { ItemYearCount, YearCount } from './item-trend-rows.ts';

export interface ItemYear extends YearReliability {
  readonly year: number;
  readonly recipes: number;
}

/** An item with its recipes of every year, years without it as zero. */
export interface ItemSeries {
  readonly item: string;
  readonly recipes: number;
  readonly counts: readonly number[];
}

/** The years that the shared controls leave, each with how far it can be trusted, and the threshold for that. */
export function usedYears(
  rows: readonly YearCount[],
  params: Pick<TrendsParams, 'years' | 'thinYears'>,
  { period }: DatasetFacts,
) {
  const [first, last] = params.years ?? [-Infinity, Infinity];
  const within = rows.filter(({ year }) => year >= first && year <= last);
  const threshold = thinThreshold(within.reduce((sum, each) => sum + each.recipes, 0));
  const marked = within.map((each) => ({
    year: each.year,
    recipes: each.recipes,
    ...reliabilityOf(each.year, each.recipes, threshold, period),
  }));
  return { years: params.thinYears === 'excluded' ? marked.filter(isReliable) : marked, threshold };
}

/** Every named item with its recipes of these years, in the order of the years. */
export function seriesOf(rows: readonly ItemYearCount[], years: readonly ItemYear[]): readonly ItemSeries[] {
  const position = new Map(years.map(({ year }, index) => [year, index]));
  const counts = new Map<string, number[]>();
  for (const { item, year, recipes } of rows) {
    const index = position.get(year);
    if (item === null || index === undefined) continue;
    const known = counts.get(item) ?? years.map(() => 0);
    known[index] = recipes;
    counts.set(item, known);
  }
  return [...counts].map(([item, found]) => ({
    item,
    counts: found,
    recipes: found.reduce((sum, count) => sum + count, 0),
  }));
}
