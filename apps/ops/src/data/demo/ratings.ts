import { dayOf, drawDays, yearOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import calibration from './calibration/ratings.json' with { type: 'json' };
import type { People } from './people.ts';
import type { Random } from './random.ts';
import type { RecipeList } from './recipes.ts';
import { cumulativeShares, indexAbove, interpolate, leanToMean } from './sampling.ts';

export const ratingsHeader = 'user_id,recipe_id,date,rating,review';

/** Ratings in columns; `recipes` holds places in the recipe list. */
export interface RatingList {
  readonly recipes: Int32Array;
  readonly users: Int32Array;
  readonly days: Int32Array;
  readonly stars: Uint8Array;
}

const firstRating: Day = dayOf(2000, 1, 25);
const lastRating: Day = dayOf(2018, 12, 20);
const firstYear = calibration.years[0] ?? 2000;
const starValues = [1, 2, 3, 4, 5];

const lags = Object.entries(calibration.lagDays)
  .map(([share, days]): [number, number] => [Number(share), days])
  .sort(([a], [b]) => a - b);

const monthOf = (day: Day): number => new Date(day * 86_400_000).getUTCMonth();

/** Running shares of 0 to 5 stars in each month: its share of zeros, and the year's stars leaning to its mean. */
function starsByMonth(): (day: Day) => Float64Array {
  const cells = new Map<number, Float64Array>();
  return (day) => {
    const [year, month] = [yearOf(day) - firstYear, monthOf(day)];
    const key = year * 12 + month;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const all = calibration.counts[year]?.[month] ?? 1;
    const starred = calibration.starred[year]?.[month] ?? 1;
    const shares = calibration.starShares[year] ?? [];
    const mean = calibration.means[year]?.[month] ?? null;
    const stars = mean === null ? shares : leanToMean(starValues, shares, mean);
    const total = stars.reduce((sum, weight) => sum + weight, 0);
    const cell = cumulativeShares([
      (all - starred) / Math.max(all, 1),
      ...stars.map((weight) => (weight / total) * (starred / Math.max(all, 1))),
    ]);
    cells.set(key, cell);
    return cell;
  };
}

/** How unequally recipes are rated: standard deviation of the logarithm of their popularity. */
const popularitySpread = 1.2;
/** Recipes submitted within so many days of one another compete for a rating. */
const windowDays = 20;
const beforeSubmissionShare = 0.001;

/** Finds a recipe for a rating of that day: how long after its submission is drawn first, then which of that time. */
function createRecipeChoice({ days }: RecipeList, random: Random): (day: Day) => number {
  const popularity = Float64Array.from(days, () => Math.exp(popularitySpread * random.normal()));
  const sums = cumulativeShares(popularity);
  const ordered = Float64Array.from(days);
  const first = days[0] ?? 0;
  const lastUpTo = (day: Day): number => Math.max(0, indexAbove(ordered, day, 0, days.length) - 1);
  const between = (from: number, to: number): number => {
    const low = from === 0 ? 0 : (sums[from - 1] ?? 0);
    const high = sums[to] ?? 1;
    return indexAbove(sums, low + random.next() * (high - low), from, to);
  };
  return (day) => {
    const newest = lastUpTo(day);
    if (random.next() < beforeSubmissionShare && newest + 1 < days.length)
      return between(newest + 1, Math.min(days.length - 1, newest + 50));
    const drawn = day - interpolate(lags, random.next());
    const target = drawn >= first ? drawn : first + random.next() * Math.max(0, day - first);
    const to = Math.min(newest, lastUpTo(target + windowDays));
    const from = Math.min(to, lastUpTo(target - windowDays));
    return between(from, to);
  };
}

/** Draws every rating, in order of day. No person rates a recipe twice. */
export function drawRatings(recipes: RecipeList, users: People, scale: number, random: Random): RatingList {
  const { years, counts, weekdays } = calibration;
  const days = drawDays({ years, counts, weekdays, first: firstRating, last: lastRating }, scale, random);
  const choose = createRecipeChoice(recipes, random);
  const starShares = starsByMonth();
  const list: RatingList = {
    days,
    recipes: new Int32Array(days.length),
    users: new Int32Array(days.length),
    stars: new Uint8Array(days.length),
  };
  const pairs = new Set<number>();
  for (const [i, day] of days.entries()) {
    let recipe = choose(day);
    let user = users(random);
    for (let pair = recipe * 2 ** 31 + user; pairs.has(pair); pair = recipe * 2 ** 31 + user) {
      recipe = choose(day);
      user = users(random);
    }
    pairs.add(recipe * 2 ** 31 + user);
    list.recipes[i] = recipe;
    list.users[i] = user;
    list.stars[i] = indexAbove(starShares(day), random.next());
  }
  return list;
}
