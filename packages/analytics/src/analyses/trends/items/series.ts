import type { YearReliability } from '../../reliability.ts';
import type { YearCount } from '../years.ts';
import type { ItemYearCount } from './rows.ts';

export interface ItemYear extends YearCount, YearReliability {}

/** An item with its recipes of every year, years without it as zero. */
export interface ItemSeries {
  readonly item: string;
  readonly recipes: number;
  readonly counts: readonly number[];
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

/** The share of the recipes of one of the years that have the item. */
export const shareIn = ({ counts }: ItemSeries, index: number, { recipes }: YearCount): number =>
  (counts[index] ?? 0) / recipes;
