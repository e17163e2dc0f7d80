import {
  compareMeans,
  meanInterval,
  relatedError,
  relatedTest,
  relatedVariance,
  seededRandom,
  type Interval,
  type Random,
  type RelatedGroups,
} from '../stats/index.ts';
import { normalDraws } from './series.ts';

/** How often intervals hold the truth where ratings of one reader, and of one recipe, resemble each other. */
export interface RelatedLevel {
  readonly readers: number;
  readonly ratings: number;
  /** Intraclass correlations. */
  readonly byReader: number;
  readonly byRecipe: number;
  /** Coverage of the 95 % intervals of the mean of all, and of weekend less weekdays, as if ratings were unrelated. */
  readonly plainMean: number;
  readonly plainWeekend: number;
  /** The same of the intervals that the pages use, and of a month against all others. */
  readonly mean: number;
  readonly weekend: number;
  readonly month: number;
  /** How often the twelve months are found to differ. */
  readonly monthsDiffer: number;
}

const sizes = [
  { readers: 150, recipes: 400, ratings: 1500 },
  { readers: 1000, recipes: 2000, ratings: 6000 },
];
const correlations = [
  [0, 0],
  [0.3, 0.1],
  [0.6, 0.25],
] as const;

interface Rating {
  readonly reader: number;
  readonly recipe: number;
  readonly month: number;
  readonly weekend: number;
  readonly score: number;
}

type Size = (typeof sizes)[number];

/** Levels and coverage where nothing differs. `runs` samples are drawn for each row. */
export function relatedLevels(runs: number): RelatedLevel[] {
  return sizes.flatMap((size) =>
    correlations.map(([byReader, byRecipe]) => levelOf(size, byReader, byRecipe, runs)),
  );
}

function levelOf(size: Size, byReader: number, byRecipe: number, runs: number): RelatedLevel {
  const seed = size.readers + Math.round(100 * byReader);
  const [random, normal] = [seededRandom(seed), normalDraws(seed + 1)];
  const counts = { plainMean: 0, plainWeekend: 0, mean: 0, weekend: 0, month: 0, monthsDiffer: 0 };
  const holds = (interval: Interval | null | undefined) =>
    Number(interval !== null && interval !== undefined && interval.low <= 0 && 0 <= interval.high);
  for (let run = 0; run < runs; run += 1) {
    const ratings = drawRatings(size, byReader, byRecipe, random, normal);
    const weekend = relatedGroups(ratings, ({ weekend: own }) => own, 2);
    const months = relatedGroups(ratings, ({ month }) => month, 12);
    const [all] = summariesOf(relatedGroups(ratings, () => 0, 1));
    const [weekdays, weekends] = summariesOf(weekend);
    const meansOf = summariesOf(months).map(({ mean }) => mean);
    const others = meansOf.map((_, place) => place).slice(1);
    const rest = summariesOf(relatedGroups(ratings, ({ month }) => Number(month > 0), 2));
    if (all === undefined || weekdays === undefined || weekends === undefined) continue;
    counts.plainMean += holds(meanInterval(all.mean, all.standardDeviation, all.count));
    counts.plainWeekend += holds(compareMeans(weekends, weekdays)?.welch.interval);
    counts.mean += holds(relatedTest(all.mean, relatedError(weekend, [0, 1]))?.interval);
    const difference = weekends.mean - weekdays.mean;
    counts.weekend += holds(relatedTest(difference, relatedError(weekend, [1], [0]))?.interval);
    const ofMonth = (rest[0]?.mean ?? 0) - (rest[1]?.mean ?? 0);
    counts.month += holds(relatedTest(ofMonth, relatedError(months, [0], others))?.interval);
    counts.monthsDiffer += Number((relatedVariance(months)?.pValue ?? 1) < 0.05);
  }
  const { readers, ratings } = size;
  const shares = Object.entries(counts).map(([name, count]) => [name, count / runs] as const);
  return { readers, ratings, byReader, byRecipe, ...counts, ...Object.fromEntries(shares) };
}

/** A few readers rate much, a few recipes are rated often, and readers keep to a month and to weekends of their own. */
function drawRatings(
  { readers, recipes, ratings }: Size,
  byReader: number,
  byRecipe: number,
  random: Random,
  normal: () => number,
): Rating[] {
  const people = Array.from({ length: readers }, () => ({
    effect: Math.sqrt(byReader) * normal(),
    month: Math.floor(12 * random()),
    weekends: random(),
  }));
  const effects = Array.from({ length: recipes }, () => Math.sqrt(byRecipe) * normal());
  const noise = Math.sqrt(1 - byReader - byRecipe);
  return Array.from({ length: ratings }, () => {
    const [reader, recipe] = [Math.floor(readers * random() ** 2), Math.floor(recipes * random() ** 1.5)];
    const { effect = 0, month = 0, weekends = 0 } = people[reader] ?? {};
    return {
      reader,
      recipe,
      month: random() < 0.3 ? month : Math.floor(12 * random()),
      weekend: Number(random() < weekends),
      score: effect + (effects[recipe] ?? 0) + noise * normal(),
    };
  });
}

/** The groups with the pairs of ratings that share a reader or a recipe. */
function relatedGroups(
  ratings: readonly Rating[],
  groupOf: (rating: Rating) => number,
  count: number,
): RelatedGroups {
  const places = Array.from({ length: count }, (_, place) => place);
  const groups = places.map(() => ({ count: 0, sum: 0, squares: 0 }));
  const pairs = places.map(() => places.map(() => ({ pairs: 0, first: 0, other: 0, both: 0 })));
  for (const rating of ratings) {
    const own = groups[groupOf(rating)];
    if (own === undefined) continue;
    own.count += 1;
    own.sum += rating.score;
    own.squares += rating.score ** 2;
  }
  const shared: readonly (readonly [1 | -1, (rating: Rating) => string])[] = [
    [1, ({ reader }) => `${reader}`],
    [1, ({ recipe }) => `${recipe}`],
    [-1, ({ reader, recipe }) => `${reader} ${recipe}`],
  ];
  for (const [sign, keyOf] of shared)
    for (const cells of cellsBy(ratings, keyOf, groupOf).values())
      for (const [g, one] of cells)
        for (const [h, other] of cells) {
          const pair = pairs[g]?.[h];
          if (pair === undefined) continue;
          pair.pairs += sign * one.n * other.n;
          pair.first += sign * one.sum * other.n;
          pair.other += sign * one.n * other.sum;
          pair.both += sign * one.sum * other.sum;
        }
  return { groups, pairs };
}

/** Number and sum of the ratings of each cluster by group. */
function cellsBy(
  ratings: readonly Rating[],
  keyOf: (rating: Rating) => string,
  groupOf: (rating: Rating) => number,
) {
  const clusters = new Map<string, Map<number, { n: number; sum: number }>>();
  for (const rating of ratings) {
    const [key, group] = [keyOf(rating), groupOf(rating)];
    const cells = clusters.get(key) ?? new Map<number, { n: number; sum: number }>();
    const cell = cells.get(group) ?? { n: 0, sum: 0 };
    cells.set(group, { n: cell.n + 1, sum: cell.sum + rating.score });
    clusters.set(key, cells);
  }
  return clusters;
}

const summariesOf = ({ groups }: RelatedGroups) =>
  groups.map(({ count, sum, squares }) => ({
    count,
    mean: sum / count,
    standardDeviation: Math.sqrt(Math.max(0, squares - sum ** 2 / count) / (count - 1)),
  }));
