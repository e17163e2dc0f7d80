import { requireCounts } from '../guards.ts';
import { StatisticsError } from '../statistics-error.ts';
import { at, sum } from '../sums.ts';

/**
 * What a collection holds: in how many recipes each item occurs (`itemCounts`), and how many recipes there are
 * (`total`). With occurrences instead of recipes as the unit, `total` is the sum of the counts.
 */
export interface ItemCounts {
  readonly itemCounts: readonly number[];
  readonly total: number;
}

export interface Rarefaction {
  readonly sampleSize: number;
  /** Distinct items expected in `sampleSize` units drawn without replacement. */
  readonly expectedDistinct: number;
  /** Unconditional: allows for the items never seen. Colwell et al. (2012), eq. 5, with Chao's estimate. */
  readonly standardError: number;
}

/**
 * Distinct items expected at an equal sample size, so that collections of different size compare.
 * Returns null when the collection is smaller than the sample. Throws unless counts are whole and at most `total`.
 * Sources: Hurlbert (1971), Ecology 52:577; for recipes as units Colwell, Mao and Chang (2004), Ecology 85:2717.
 */
export function rarefaction(collection: ItemCounts, sampleSize: number): Rarefaction | null {
  requireCollection(collection);
  requireCounts([sampleSize], 'sampleSize');
  const { itemCounts, total } = collection;
  if (sampleSize > total) return null;
  const chances = drawChances(itemCounts, total, sampleSize);
  const expectedDistinct = sum(chances);
  const richness = estimatedRichness(collection);
  const variance =
    richness === 0 ? 0 : sum(chances.map((chance) => chance ** 2)) - expectedDistinct ** 2 / richness;
  return { sampleSize, expectedDistinct, standardError: Math.sqrt(Math.max(0, variance)) };
}

/**
 * Items there are, seen or not: a lower bound from those seen once and twice; 0 for an empty collection.
 * Source: Chao (1987), bias-corrected form.
 */
export function estimatedRichness(collection: ItemCounts): number {
  requireCollection(collection);
  const { itemCounts, total } = collection;
  const seen = itemCounts.filter((count) => count > 0).length;
  const once = itemCounts.filter((count) => count === 1).length;
  const twice = itemCounts.filter((count) => count === 2).length;
  if (seen === 0) return 0;
  return seen + (((total - 1) / total) * once * (once - 1)) / (2 * (twice + 1));
}

export interface HillNumbers {
  readonly order0: number;
  readonly order1: number;
  readonly order2: number;
}

/**
 * Hill numbers of the shares of occurrences: distinct items (order 0), e to the Shannon entropy (order 1: common
 * items), inverse Simpson concentration (order 2: dominant items). null without occurrences.
 * Source: Hill (1973), Ecology 54:427.
 */
export function hillNumbers(itemCounts: readonly number[]): HillNumbers | null {
  requireCounts(itemCounts, 'itemCounts');
  const total = sum(itemCounts);
  if (total === 0) return null;
  const shares = itemCounts.filter((count) => count > 0).map((count) => count / total);
  return {
    order0: shares.length,
    order1: Math.exp(-sum(shares.map((share) => share * Math.log(share)))),
    order2: 1 / sum(shares.map((share) => share ** 2)),
  };
}

/**
 * Chance of each item to be among `size` of `total` units: 1 − C(N − Nᵢ, m) / C(N, m). The ratio is a product of
 * Nᵢ factors 1 − m / (N − j), walked once through the counts in ascending order.
 */
function drawChances(itemCounts: readonly number[], total: number, size: number): number[] {
  const order = itemCounts.map((_, i) => i).sort((a, b) => at(itemCounts, a) - at(itemCounts, b));
  const chances = itemCounts.map(() => 0);
  let logMissed = 0;
  let factors = 0;
  for (const i of order) {
    for (; factors < at(itemCounts, i); factors += 1) {
      logMissed += size >= total - factors ? -Infinity : Math.log1p(-size / (total - factors));
    }
    chances[i] = -Math.expm1(logMissed);
  }
  return chances;
}

function requireCollection({ itemCounts, total }: ItemCounts): void {
  requireCounts(itemCounts, 'itemCounts');
  requireCounts([total], 'total');
  const index = itemCounts.findIndex((count) => count > total);
  if (index < 0) return;
  throw new StatisticsError(
    'out-of-range',
    `itemCounts[${index}] exceeds the total ${total}`,
    itemCounts[index],
    'Count each recipe once for an item.',
  );
}
