import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchRows } from '../analysis/rows.ts';
import { openNativeEngine } from '../engine/index.ts';
import { existing, expectClose } from '../stats/fixtures/close.ts';
import { useEngine } from '../testing/use-engine.ts';
import fixture from './fixtures/rating-intervals.json' with { type: 'json' };
import {
  fewRatings,
  priorMean,
  priorRatings,
  ratingInterval,
  ratingPrior,
  ratingSumsStatement,
  type RatingSums,
} from './rating-interval.ts';

const interactions = fixture.ratings.map(([recipe_id = 0, year = 0, rating = 0], user) => ({
  recipe_id,
  rating,
  user_id: user + 1,
  date: `${year}-05-01`,
}));

describe('ratings as SciPy has them', () => {
  const engine = useEngine(openNativeEngine, () => ({ interactions }));
  let sums: RatingSums;
  beforeAll(async () => {
    sums = existing((await fetchRows(engine, ratingSumsStatement))[0]);
  });

  it('give the same prior, from their sums alone', () => {
    const prior = existing(ratingPrior(sums));
    expectClose(prior.alpha, fixture.prior.alpha);
    expectClose(prior.beta, fixture.prior.beta);
    expectClose(prior.trials, fixture.prior.trials);
  });

  it.each(fixture.intervals)('give the same interval: $ratings ratings, $stars stars', (expected) => {
    const interval = ratingInterval(fixture.prior, expected.ratings, expected.stars);
    expectClose(interval.low, expected.low);
    expectClose(interval.mean, expected.mean);
    expectClose(interval.high, expected.high);
  });
});

const prior = fixture.prior;
const perfect = (ratings: number) => ratingInterval(prior, ratings, 5 * ratings);

describe('the interval of a rating', () => {
  it('does not let three perfect ratings beat two hundred good ones', () => {
    expect(perfect(3).low).toBeLessThan(ratingInterval(prior, 200, 970).low);
  });

  it('lies within one to five stars, and around its mean', () => {
    const pairs = fc
      .integer({ min: 1, max: 2_000 })
      .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: n, max: 5 * n })));
    fc.assert(
      fc.property(pairs, ([ratings, stars]) => {
        const { low, mean, high } = ratingInterval(prior, ratings, stars);
        expect(low).toBeGreaterThanOrEqual(1);
        expect(low).toBeLessThan(mean);
        expect(mean).toBeLessThan(high);
        expect(high).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('is drawn towards the overall mean, the less the more ratings there are', () => {
    const means = [1, 3, 20, 500].map((ratings) => perfect(ratings).mean);
    expect(means).toEqual(means.toSorted((a, b) => a - b));
    expect(means[0]).toBeGreaterThan(priorMean(prior));
    const half = (5 + priorMean(prior)) / 2;
    expectClose(perfect(priorRatings(prior)).mean, half);
  });
});

describe('a prior', () => {
  const sums: RatingSums = {
    recipes: 2,
    recipe_years: 4,
    ratings: 40,
    squared_ratings: 800,
    stars: 160,
    recipe_squares: 640,
    year_squares: 645,
  };

  it('never weighs more than a few ratings, even where recipes do not differ', () => {
    expectClose(priorRatings(existing(ratingPrior(sums))), fewRatings);
  });

  it.each<[string, Partial<RatingSums>]>([
    ['there is one recipe', { recipes: 1 }],
    ['nobody rated a recipe in two years', { recipe_years: 2 }],
    ['all ratings of a recipe are equal', { year_squares: 640 }],
    ['every rating is a five', { stars: 200, recipe_squares: 1_000, year_squares: 1_000 }],
    ['there is no rating', { recipes: 0, recipe_years: 0, ratings: 0, stars: 0 }],
  ])('is none where %s', (_, change) => {
    expect(ratingPrior({ ...sums, ...change })).toBeNull();
  });
});
