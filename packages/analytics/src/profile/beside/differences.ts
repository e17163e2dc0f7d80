import { claimOf, isDirection, type Claim } from '../../analysis/claim.ts';
import type { ItemKind } from '../../analyses/items/item-table.ts';
import { withQValues } from '../../analyses/items/screening.ts';
import { isWeekend } from '../../analyses/calendar/weekend.ts';
import { seasonOfMonth } from '../../analyses/calendar/year.ts';
import { itemAt } from '../../analysis/extremes.ts';
import { normalQuantile, normalTwoSided, type Ends } from '../../stats/index.ts';
import { placesOf, type Place, type PlaceParams } from './places.ts';
import { recipesOf } from './model.ts';
import { holds, type HeldRow } from './rows.ts';

/** How much an item is used, and how many times as much in one part of the time as in the other. */
const measures = ['use', 'season', 'weekend', 'years'] as const;

export type Measure = (typeof measures)[number];

/** How many times the first item an item is, by one measure. */
export interface Difference {
  readonly item: string;
  readonly slot: number;
  readonly measure: Measure;
  readonly ratio: number;
  readonly interval: Ends;
  readonly qValue: number | null;
  /** Of the natural logarithm of the ratio, by its q-value over all differences shown. */
  readonly claim: Claim;
}

export interface DifferencesModel {
  readonly kind: ItemKind;
  /** What the others are held against; null where no recipe has it. */
  readonly first: string | null;
  readonly differences: readonly Difference[];
  readonly clear: number;
  /** The first year of the later half of the recipes; the measure of years compares it and what follows with before. */
  readonly laterFrom: number | null;
}

/** Recipes of an item and of the first one in a part of the time, and of both together. */
interface Overlap {
  readonly own: number;
  readonly first: number;
  readonly both: number;
}

/** Fewer recipes than this of an item in a part tell nothing of it. */
const leastInPart = 10;

/** A ratio within a tenth of one is no difference. */
const sameWithin = Math.log(1.1);

/**
 * The logarithm of own over first in one part, less that in the other part where there is one, and its standard error by
 * the delta method. Recipes that have both are correlated, which narrows the interval. Null where there are too few, or
 * the two are the same recipes.
 */
export function logRatio(part: Overlap, other: Overlap | null) {
  const parts = other === null ? [part] : [part, other];
  if (parts.some(({ own, first }) => Math.min(own, first) < leastInPart)) return null;
  const logOf = ({ own, first }: Overlap) => Math.log(own / first);
  const variance = parts.reduce(
    (sum, { own, first, both }) => sum + 1 / own + 1 / first - (2 * both) / (own * first),
    0,
  );
  if (variance <= 0) return null;
  return { estimate: logOf(part) - (other === null ? 0 : logOf(other)), error: Math.sqrt(variance) };
}

const overlapIn = (rows: readonly HeldRow[], place: Place, first: Place): Overlap => ({
  own: recipesOf(rows, place),
  first: recipesOf(rows, first),
  both: recipesOf(
    rows.filter((row) => holds(row, first)),
    place,
  ),
});

/** The year with which the later half of the recipes begins; null where all are of one year. */
function laterFromOf(rows: readonly HeldRow[]): number | null {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const until = (year: number) => rows.reduce((sum, row) => sum + (row.year < year ? row.recipes : 0), 0);
  const half = until(Infinity) / 2;
  const distance = (year: number) => Math.abs(until(year) - half);
  const [, ...cuts] = years;
  if (cuts.length === 0) return null;
  return cuts.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

/** The parts that a measure compares; one for the use itself, and none where there is nothing to compare. */
function partsOf(measure: Measure, rows: readonly HeldRow[], laterFrom: number | null) {
  const within = (isIn: (row: HeldRow) => boolean) => rows.filter(isIn);
  const seasonOf = ({ month }: HeldRow) => seasonOfMonth(month, 'northern');
  switch (measure) {
    case 'use':
      return [rows, null] as const;
    case 'season':
      return [
        within((row) => seasonOf(row) === 'summer'),
        within((row) => seasonOf(row) === 'winter'),
      ] as const;
    case 'weekend':
      return [
        within(({ weekday }) => isWeekend(weekday, 'sat-sun')),
        within(({ weekday }) => !isWeekend(weekday, 'sat-sun')),
      ] as const;
    case 'years': {
      const isLater = ({ year }: HeldRow) => year >= (laterFrom ?? Infinity);
      return [within(isLater), within((row) => !isLater(row))] as const;
    }
  }
}

/** The other items beside the first, by each measure, with intervals and q-values over all of them. */
export function modelDifferences(
  rows: readonly HeldRow[],
  kind: ItemKind,
  params: PlaceParams,
): DifferencesModel {
  const laterFrom = laterFromOf(rows);
  const [first, ...others] = placesOf(kind, params).filter((place) => recipesOf(rows, place) > 0);
  if (first === undefined) return { kind, first: null, differences: [], clear: 0, laterFrom };
  const parts = measures.map((measure) => ({ measure, of: partsOf(measure, rows, laterFrom) }));
  const found = others.flatMap((place) =>
    parts.flatMap(({ measure, of: [part, other] }) => {
      const difference = logRatio(overlapIn(part, place, first), other && overlapIn(other, place, first));
      if (difference === null) return [];
      const pValue = normalTwoSided(difference.estimate / difference.error);
      return [{ item: place.item, slot: place.slot, measure, ...difference, pValue }];
    }),
  );
  const reach = normalQuantile(0.975);
  const differences = withQValues(found).map(({ item, slot, measure, estimate, error, qValue }) => {
    const ends: Ends = [estimate - reach * error, estimate + reach * error];
    return {
      item,
      slot,
      measure,
      ratio: Math.exp(estimate),
      interval: [Math.exp(itemAt(ends, 0)), Math.exp(itemAt(ends, 1))] as const,
      qValue,
      claim: claimOf({
        page: null,
        estimate,
        interval: ends,
        pValue: qValue,
        family: found.length,
        within: sameWithin,
      }),
    };
  });
  return {
    kind,
    first: first.item,
    differences,
    clear: differences.filter(({ claim }) => isDirection(claim.verdict)).length,
    laterFrom,
  };
}
