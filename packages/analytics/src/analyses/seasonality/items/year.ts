import { sum } from '../../../stats/index.ts';
import { months, periodsOf, type Grain, type Hemisphere, type Period } from '../../calendar/year.ts';
import type { MonthTotal } from '../month-totals.ts';

/** A part of the year in which recipes were published, and how many. */
interface YearPart extends Period {
  readonly total: number;
}

/** Recipes of any kind through the year. */
export interface Year {
  readonly hemisphere: Hemisphere;
  readonly recipes: number;
  /** January first. */
  readonly months: readonly number[];
  readonly seasons: readonly YearPart[];
  /** Its seasons, or its months. */
  readonly parts: readonly YearPart[];
}

/** Of recipes counted by month, those of one part of the year. */
export const recipesIn = (byMonth: readonly number[], { months: own }: Pick<Period, 'months'>): number =>
  sum(own.map((month) => byMonth[month - 1] ?? 0));

export function yearOf(
  totals: readonly MonthTotal[],
  { grain, hemisphere }: { readonly grain: Grain; readonly hemisphere: Hemisphere },
): Year {
  const byMonth = months.map((month) =>
    sum(totals.filter((total) => total.month === month).map(({ recipes }) => recipes)),
  );
  const cut = (into: Grain) =>
    periodsOf({ grain: into, hemisphere })
      .map((period) => ({ ...period, total: recipesIn(byMonth, period) }))
      .filter(({ total }) => total > 0);
  return { hemisphere, recipes: sum(byMonth), months: byMonth, seasons: cut('season'), parts: cut(grain) };
}
