import { first, itemAt } from '../../../analysis/extremes.ts';
import { independence } from '../../../stats/index.ts';
import { seasonOf, seasonsOf, type Hemisphere, type PeriodKey, type Season } from '../../calendar/year.ts';
import { byName, isClear } from '../../items/screening.ts';
import type { ItemSeasonParams } from './controls.ts';
import { recipesByMonth, yearsByQuarter, type ItemSeasonRow } from './rows.ts';
import { recipesIn, sum, type Year } from './year.ts';

/** One item in one part of the year. */
interface SeasonCell {
  readonly period: PeriodKey;
  readonly recipes: number;
  readonly share: number;
  /** Share over the item's share of the whole year. */
  readonly lift: number;
}

export interface SeasonalItem {
  readonly item: string;
  readonly recipes: number;
  readonly share: number;
  readonly cells: readonly SeasonCell[];
  /** The period with the highest share, and its season. */
  readonly peak: PeriodKey;
  readonly peakSeason: Season;
  readonly peakLift: number;
  /** Sample standard deviation of the shares of the periods over their mean. */
  readonly variation: number;
  /** Independence of item and part of the year. */
  readonly chiSquare: number | null;
  readonly degreesOfFreedom: number | null;
  readonly cramersV: number | null;
  readonly pValue: number | null;
  /** In how many of the years that can tell the peak season held the highest share. */
  readonly consistency: { readonly held: number; readonly years: number };
  readonly qValue: number | null;
  /** Told from chance (q) and large enough to matter (lift). */
  readonly seasonal: boolean;
}

const noTest = { chiSquare: null, degreesOfFreedom: null, cramersV: null, pValue: null };

/** An item through the year, before it is judged among the others. */
export function described(row: ItemSeasonRow, year: Year): Omit<SeasonalItem, 'qValue' | 'seasonal'> {
  const { item, recipes, years } = row;
  const share = recipes / year.recipes;
  const byMonth = recipesByMonth(row);
  const cells = year.parts.map((part): SeasonCell => {
    const own = recipesIn(byMonth, part);
    return { period: part.key, recipes: own, share: own / part.total, lift: own / part.total / share };
  });
  const { chiSquare, degreesOfFreedom, cramersV, pValue } =
    independence([
      cells.map((cell) => cell.recipes),
      cells.map((cell, index) => itemAt(year.parts, index).total - cell.recipes),
    ]) ?? noTest;
  const peak = first(cells.toSorted((one, other) => other.lift - one.lift));
  const peakSeason = seasonOf(peak.period, year.hemisphere);
  const held = itemAt(yearsByQuarter(row), seasonsOf(year.hemisphere).indexOf(peakSeason));
  return {
    item,
    recipes,
    share,
    cells,
    peak: peak.period,
    peakSeason,
    peakLift: peak.lift,
    variation: variationOf(cells.map((cell) => cell.share)),
    chiSquare,
    degreesOfFreedom,
    cramersV,
    pValue,
    consistency: { held, years },
  };
}

/** Coefficient of variation of a few shares; 0 for one. */
function variationOf(shares: readonly number[]): number {
  const mean = sum(shares) / shares.length;
  if (shares.length < 2 || mean === 0) return 0;
  return Math.sqrt(sum(shares.map((share) => (share - mean) ** 2)) / (shares.length - 1)) / mean;
}

/** A peak of less than this over the year is no season worth the name, however certain. */
export const seasonLift = 1.1;

export const judged = (item: Omit<SeasonalItem, 'seasonal'>): SeasonalItem => ({
  ...item,
  seasonal: isClear(item) && item.peakLift >= seasonLift,
});

type Order = (one: SeasonalItem, other: SeasonalItem) => number;

/** Strongest peak first. */
export const byLift: Order = (one, other) => other.peakLift - one.peakLift || byName(one, other);

/** Most seasonal first, by what is asked for. */
export const ranking =
  (rank: ItemSeasonParams['rank']): Order =>
  (one, other) =>
    (rank === 'variation' ? other.variation - one.variation : (other.cramersV ?? 0) - (one.cramersV ?? 0)) ||
    byName(one, other);

/** As rows are shown: by name, by lift, or by season from winter and lift. */
export function order(sort: ItemSeasonParams['sort'], hemisphere: Hemisphere): Order {
  if (sort === 'name') return byName;
  if (sort === 'lift') return byLift;
  const place = ({ peakSeason }: SeasonalItem) => seasonsOf(hemisphere).indexOf(peakSeason);
  return (one, other) => place(one) - place(other) || byLift(one, other);
}
