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
 * The share of the recipes of a moment that have the item.
 * @param curve name of the item whose yearly factors apply, where the item has none of its own
 */
export function createItemShare(
  name: string,
  uses: number,
  factors: ItemFactors,
  curve = name,
): (moment: Moment) => number {
  const mean = uses / recipesCounted;
  const yearly = factors.yearFactors[curve];
  const seasonal = factors.seasonFactors[name];
  const ratio = factors.weekendRatios[name] ?? 1;
  return ({ year, season, weekend }) =>
    Math.min(
      mostCommon,
      mean * (yearly?.[year - firstYear] ?? 1) * (seasonal?.[season] ?? 1) * (weekend ? ratio : 1),
    );
}
