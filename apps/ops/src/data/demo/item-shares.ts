/** How the share of an item changes with the year, the season and the weekend. */
export interface ItemFactors {
  /** Relative to the item's mean share, by year from 1999 to 2018. */
  readonly yearFactors: Readonly<Record<string, readonly number[] | undefined>>;
  /** Relative to the item's mean share: winter, spring, summer, autumn. */
  readonly seasonFactors: Readonly<Record<string, readonly number[] | undefined>>;
  /** Share at the weekend relative to the share on other days. */
  readonly weekendRatios: Readonly<Record<string, number | undefined>>;
}

/** When a recipe was submitted, as far as its items depend on it. */
export interface Moment {
  readonly year: number;
  readonly season: number;
  readonly weekend: boolean;
}

const firstYear = 1999;
export const recipesCounted = 231_637;
const mostCommon = 0.995;

/** One number for each moment, to keep what was computed for it. */
export const momentKey = ({ year, season, weekend }: Moment): number =>
  (year * 4 + season) * 2 + Number(weekend);

/**
 * Share of the recipes of a moment that have the item.
 * @param curve name of the item whose yearly factors apply, where the item has none of its own
 */
export function itemShare(
  name: string,
  uses: number,
  factors: ItemFactors,
  { year, season, weekend }: Moment,
  curve = name,
): number {
  const yearly = factors.yearFactors[curve]?.[year - firstYear] ?? 1;
  const seasonal = factors.seasonFactors[name]?.[season] ?? 1;
  const atWeekend = weekend ? (factors.weekendRatios[name] ?? 1) : 1;
  return Math.min(mostCommon, (uses / recipesCounted) * yearly * seasonal * atWeekend);
}
