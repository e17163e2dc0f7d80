import type { RatingPairRow } from './rating-pairs.ts';
import { groupRows, totalOf, type StarRow } from './star-counts.ts';
import type { StarMeasure } from './star-measure.ts';

const scoreOf: Readonly<Record<StarMeasure, (rating: number) => number>> = {
  mean: (rating) => 5 - rating,
  five: (rating) => Number(rating < 5),
  low: (rating) => Number(rating <= 2),
};

/** The pairs of ratings of which no two share a reader or a recipe, for tests: each makes one with itself. */
export const unrelatedPairs = (
  rows: readonly (StarRow & { readonly key: string })[],
  measure: StarMeasure = 'mean',
): readonly RatingPairRow[] =>
  [...groupRows(rows, ({ key }) => key)].map(([key, own]) => {
    const summed = (value: (score: number) => number) =>
      own.reduce((sum, { n, rating }) => sum + n * value(scoreOf[measure](rating)), 0);
    const total = summed((score) => score);
    const both = summed((score) => score ** 2);
    return { key, otherKey: key, pairs: totalOf(own), first: total, other: total, both };
  });
