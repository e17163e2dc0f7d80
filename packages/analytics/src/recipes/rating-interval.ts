import { numbers, select, sql } from '../analysis/query.ts';
import { fisherQuantile } from '../stats/index.ts';

/** Sums over all rated recipes, from which the spread between recipes and within them is estimated. */
export interface RatingSums {
  readonly recipes: number;
  /** Pairs of a recipe and a year in which it was rated. */
  readonly recipe_years: number;
  readonly ratings: number;
  /** Sum over recipes of their squared number of ratings. */
  readonly squared_ratings: number;
  readonly stars: number;
  /** Sum over recipes of (sum of stars)² ÷ number of ratings. */
  readonly recipe_squares: number;
  /** The same over recipes and years. */
  readonly year_squares: number;
}

export const ratingSumsStatement = select(
  numbers('recipes', 'recipe_years', 'ratings', 'squared_ratings', 'stars', 'recipe_squares', 'year_squares'),
  sql`
    SELECT count(*) AS recipes,
           coalesce(sum(rated_years), 0) AS recipe_years,
           coalesce(sum(n), 0) AS ratings,
           coalesce(sum(n * n), 0) AS squared_ratings,
           coalesce(sum(stars), 0) AS stars,
           coalesce(sum(stars * stars / n), 0) AS recipe_squares,
           coalesce(sum(year_squares), 0) AS year_squares
      FROM (SELECT recipe_id,
                   count(*) AS rated_years,
                   sum(n)::DOUBLE AS n,
                   sum(stars)::DOUBLE AS stars,
                   sum(stars::DOUBLE * stars / n) AS year_squares
              FROM recipe_ratings
             GROUP BY recipe_id)`,
);

/** What is known of a recipe before its first rating: a beta distribution of its mean, on 1 to 5 stars taken as 0 to 1. */
export interface RatingPrior {
  readonly alpha: number;
  readonly beta: number;
  /** How many yes-or-no trials a rating is worth; above 1, for stars spread less than trials. */
  readonly trials: number;
}

/** Below so many ratings a mean says little. The prior never weighs more: from here on a recipe speaks for itself. */
export const fewRatings = 20;

export interface RatingInterval {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/** One to five. */
const stars = { lowest: 1, width: 4 };

/**
 * The prior that all recipes together give, or null where they are too few to tell how recipes differ: nobody rated in
 * two years, or all stars are equal. The variance of a rating is that of the yearly means of one recipe, times their
 * numbers; the variance between recipes is what their means vary beyond it, and at least a twentieth of it.
 * Source: method of moments for an unbalanced one-way layout, Searle, Casella and McCulloch (1992), Variance Components,
 * §3.6, as in credibility theory, Bühlmann and Straub (1970).
 */
export function ratingPrior(sums: RatingSums): RatingPrior | null {
  const { recipes, recipe_years: years, ratings, squared_ratings: squared } = sums;
  if (recipes < 2 || years <= recipes) return null;
  const scaled = stars.width ** 2;
  const within = (sums.year_squares - sums.recipe_squares) / (years - recipes) / scaled;
  const mean = (sums.stars / ratings - stars.lowest) / stars.width;
  if (within <= 0 || mean <= 0 || mean >= 1) return null;
  const amongMeans = (sums.recipe_squares - sums.stars ** 2 / ratings) / (recipes - 1) / scaled;
  const usualRatings = (ratings - squared / ratings) / (recipes - 1);
  const between = Math.max((amongMeans - within) / usualRatings, within / fewRatings);
  const most = mean * (1 - mean);
  if (between >= most) return null;
  const size = most / between - 1;
  return { alpha: size * mean, beta: size * (1 - mean), trials: (most - between) / within };
}

/** The weight of the prior, in ratings: with as many of its own, a recipe's mean is half its own. */
export const priorRatings = ({ alpha, beta, trials }: RatingPrior): number => (alpha + beta) / trials;

/** The mean rating that the prior draws to, in stars. */
export const priorMean = ({ alpha, beta }: RatingPrior): number =>
  stars.lowest + (stars.width * alpha) / (alpha + beta);

/**
 * The mean rating of a recipe and its central 95 % interval, in stars, given how many ratings it has and their sum.
 * Source: beta posterior under an empirical prior, Carlin and Louis (2000), Bayes and Empirical Bayes Methods, §3.3.
 */
export function ratingInterval(prior: RatingPrior, ratings: number, sum: number): RatingInterval {
  const share = (sum - stars.lowest * ratings) / stars.width;
  const alpha = prior.alpha + prior.trials * share;
  const beta = prior.beta + prior.trials * (ratings - share);
  const inStars = (value: number) => stars.lowest + stars.width * value;
  return {
    low: inStars(betaQuantile(0.025, alpha, beta)),
    mean: inStars(alpha / (alpha + beta)),
    high: inStars(betaQuantile(0.975, alpha, beta)),
  };
}

/** A beta variable is a ratio of F: Johnson, Kotz and Balakrishnan (1995), §27.2. */
function betaQuantile(probability: number, alpha: number, beta: number): number {
  const ratio = alpha * fisherQuantile(probability, 2 * alpha, 2 * beta);
  return ratio / (beta + ratio);
}
