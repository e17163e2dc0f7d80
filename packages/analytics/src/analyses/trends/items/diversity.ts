import { normalQuantile, rarefaction, type Ends } from '../../../stats/index.ts';
import type { Claim } from '../../../analysis/claim.ts';
import { isReliable } from '../../reliability.ts';
import { slopeClaim } from '../measures/slope-claim.ts';
import type { ItemYearCount } from './rows.ts';
import type { ItemYear } from './series.ts';

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
  /** What may be said of the expected number a year, over the reliable years, equally weighted. */
  readonly claim: Claim;
  /** The reliable years that it rests on. */
  readonly claimYears: number;
}

/** Distinct items of each year as counted, and at an equal number of recipes: the fewest of a reliable year. */
export function modelDiversity(rows: readonly ItemYearCount[], years: readonly ItemYear[]): Diversity {
  const reliable = years.filter(isReliable);
  const compared = reliable.length > 0 ? reliable : years;
  const sampleSize = compared.length === 0 ? 0 : Math.min(...compared.map(({ recipes }) => recipes));
  const unnamed = rows.filter(({ item }) => item === null);
  const described = years.map((each) => describeYear(each, itemCountsOf(unnamed, each), sampleSize));
  const fitted = described
    .filter(isReliable)
    .flatMap(({ year, expected }) => (expected === null ? [] : [{ year, expected }]));
  return {
    years: described,
    sampleSize,
    claimYears: fitted.length,
    claim: slopeClaim({
      x: fitted.map(({ year }) => year),
      y: fitted.map(({ expected }) => expected),
      weights: fitted.map(() => 1),
    }),
  };
}

/** The recipes of each distinct item of the year, from the rows that name none. */
const itemCountsOf = (unnamed: readonly ItemYearCount[], { year }: ItemYear): readonly number[] =>
  unnamed
    .filter((row) => row.year === year)
    .flatMap(({ recipes, items }) => new Array<number>(items).fill(recipes));

const z = normalQuantile(0.975);

function describeYear(year: ItemYear, itemCounts: readonly number[], sampleSize: number): DiversityYear {
  const distinct = itemCounts.length;
  const found = rarefaction({ itemCounts, total: year.recipes }, sampleSize);
  if (found === null) return { ...year, distinct, expected: null, interval: null };
  const { expectedDistinct: expected, standardError } = found;
  const margin = z * standardError;
  return { ...year, distinct, expected, interval: [Math.max(0, expected - margin), expected + margin] };
}
