import { claimOf, type Claim } from '../../../analysis/claim.ts';
import { first, itemAt } from '../../../analysis/extremes.ts';
import {
  binomialSurvival,
  endsOf,
  independence,
  shifted,
  sum,
  wilsonInterval,
  type Ends,
} from '../../../stats/index.ts';
import { seasonOf, seasonsOf, type Hemisphere, type PeriodKey, type Season } from '../../calendar/year.ts';
import { byName } from '../../items/screening.ts';
import type { ItemSeasonParams } from './controls.ts';
import { recipesByMonth, yearsByQuarter, type ItemSeasonRow } from './rows.ts';
import { recipesIn, type Year } from './year.ts';

/** One item in one part of the year. */
interface SeasonCell {
  readonly period: PeriodKey;
  readonly recipes: number;
  readonly share: number;
  /** Share over the item's share of the whole year. */
  readonly lift: number;
  /** 95 % interval of the lift, from that of its share. */
  readonly interval: Ends | null;
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
  /** 95 % interval of the lift at the peak, from that of its share. */
  readonly peakInterval: Ends | null;
  /**
   * That the item follows the year at all and that its peak is no chance: the larger p of the χ² test and of the exact
   * binomial test of the peak, the latter times the parts of the year. χ² alone is up to
   * twice too certain, far out, of items in a dozen recipes by month.
   */
  readonly pValue: number | null;
  /** In how many of the years that can tell the peak season held the highest share. */
  readonly consistency: { readonly held: number; readonly years: number };
  readonly qValue: number | null;
  /** That the peak lies above the year, by its q-value over all items tested; too few data where it was not tested. */
  readonly claim: Claim;
  /** The claim holds, and the peak is large enough to matter. */
  readonly seasonal: boolean;
}

/** An item before it is judged among the others. */
export type Described = Omit<SeasonalItem, 'qValue' | 'claim' | 'seasonal'>;

const noTest = { chiSquare: null, degreesOfFreedom: null, cramersV: null, pValue: null };

export function described(row: ItemSeasonRow, year: Year): Described {
  const { item, recipes, years } = row;
  const share = recipes / year.recipes;
  const byMonth = recipesByMonth(row);
  const cells = year.parts.map((part): SeasonCell => {
    const own = recipesIn(byMonth, part);
    const ends = endsOf(wilsonInterval({ successes: own, trials: part.total }));
    return {
      period: part.key,
      recipes: own,
      share: own / part.total,
      lift: own / part.total / share,
      interval: ends && [ends[0] / share, ends[1] / share],
    };
  });
  const { chiSquare, degreesOfFreedom, cramersV, pValue } =
    independence([
      cells.map((cell) => cell.recipes),
      cells.map((cell, index) => itemAt(year.parts, index).total - cell.recipes),
    ]) ?? noTest;
  const peak = first(cells.toSorted((one, other) => other.lift - one.lift));
  const peakTotal = itemAt(year.parts, cells.indexOf(peak)).total;
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
    peakInterval: peak.interval,
    pValue: pValue === null ? null : Math.max(pValue, peakTest(peak.recipes, recipes, peakTotal, year)),
    consistency: { held, years },
  };
}

/** Of so many recipes of the item in the busiest of the parts of the year, were days given by chance. */
const peakTest = (atPeak: number, recipes: number, total: number, year: Year): number =>
  Math.min(1, year.parts.length * binomialSurvival(atPeak, recipes, total / year.recipes));

/** Coefficient of variation of a few shares; 0 for one. */
function variationOf(shares: readonly number[]): number {
  const mean = sum(shares) / shares.length;
  if (shares.length < 2 || mean === 0) return 0;
  return Math.sqrt(sum(shares.map((share) => (share - mean) ** 2)) / (shares.length - 1)) / mean;
}

/** A peak of less than this over the year is no season worth the name, however certain. */
export const seasonLift = 1.1;

/** What may be said of an item, its q-value being one of so many; null where it was not tested with the others. */
export function judged(
  { qValue, ...item }: Described & { readonly qValue: number | null },
  family: number,
): SeasonalItem {
  const claim = claimOf({
    page: 'seasonality',
    estimate: item.peakLift - 1,
    interval: shifted(item.peakInterval, 1),
    pValue: qValue,
    family,
  });
  return { ...item, qValue, claim, seasonal: claim.verdict === 'up' && item.peakLift >= seasonLift };
}

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
