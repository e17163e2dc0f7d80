import calibration from './calibration/recipes.json' with { type: 'json' };
import type { Random } from './random.ts';
import type { Distribution } from './sampling.ts';
import {
  createDistribution,
  fromCounts,
  interpolate,
  leanToMean,
  normalShare,
  quantile,
} from './sampling.ts';

/** The numbers of one recipe. */
export interface RecipeNumbers {
  readonly minutes: number;
  readonly steps: number;
  readonly ingredients: number;
  /** Calories in kcal, then fat, sugar, sodium, protein, saturated fat and carbohydrates in % of daily value. */
  readonly nutrition: readonly number[];
}

const firstYear = calibration.years[0] ?? 1999;
const longDurations = createDistribution(
  fromCounts(calibration.minutes.long).values,
  fromCounts(calibration.minutes.long).weights,
);

interface Cell {
  readonly minutes: Distribution;
  readonly steps: Distribution;
  readonly ingredients: Distribution;
}

interface Measure {
  readonly meanByYear: readonly number[];
  readonly seasonFactors: readonly number[];
}

const target = ({ meanByYear, seasonFactors }: Measure, year: number, season: number): number =>
  (meanByYear[year - firstYear] ?? 1) * (seasonFactors[season] ?? 1);

/** Means are published for clean recipes: they hold within the range that cleaning leaves. */
function createCell(year: number, season: number): Cell {
  const { minutes, steps, ingredients } = calibration;
  const lean = (
    counts: Readonly<Record<string, number>>,
    measure: Measure,
    range: { low: number; high: number; score?: (value: number) => number },
  ): Distribution => {
    const { values, weights } = fromCounts(counts);
    return createDistribution(values, leanToMean(values, weights, target(measure, year, season), range));
  };
  return {
    minutes: lean(minutes.short, minutes, { low: 1, high: 180, score: Math.log1p }),
    steps: lean(steps.counts, steps, { low: 2, high: 24 }),
    ingredients: lean(ingredients.counts, ingredients, { low: 3, high: 17 }),
  };
}

/** Shares of what the recipe's numbers have in common, from their published correlations. */
const loadings = { minutes: 0.55, steps: 0.72, ingredients: 0.61, richness: 0.5 };

/** Mean and standard deviation of ln(1 + x), the share of zeros beyond it, and the loading on richness. */
const nutrients = {
  fat: { mean: 2.84, sd: 1.26, zero: 0.045, loading: 0.72 },
  carbohydrates: { mean: 2.27, sd: 1.03, zero: 0.01, loading: 0.4 },
  protein: { mean: 2.8, sd: 1.24, zero: 0.01, loading: 0.9 },
  sodium: { mean: 2.52, sd: 1.28, zero: 0.04, loading: 0.75 },
} as const;
type Nutrient = keyof typeof nutrients;

const sugarPerCarbohydrate = [
  [0, 0],
  [0.01, 0],
  [0.05, 0.33],
  [0.25, 1.4],
  [0.5, 4.11],
  [0.75, 8],
  [0.95, 11.31],
  [0.99, 12.5],
  [1, 14],
] as const;

const saturatedPerFat = [
  [0, 0.2],
  [0.01, 0.27],
  [0.05, 0.4],
  [0.25, 0.71],
  [0.5, 1.21],
  [0.75, 1.75],
  [0.95, 2.06],
  [0.99, 2.39],
  [1, 3],
] as const;

const blend = (loading: number, common: number, random: Random): number =>
  loading * common + Math.sqrt(1 - loading * loading) * random.normal();

function drawNutrition(year: number, season: number, common: number, random: Random): number[] {
  const richness = blend(loadings.richness, common, random);
  const draw = (name: Nutrient): number => {
    const { mean, sd, zero, loading } = nutrients[name];
    const amount = Math.max(0, Math.expm1(mean + sd * blend(loading, richness, random)));
    const { yearFactors, seasonFactors } = calibration.nutrition;
    const factor = (yearFactors[name][year - firstYear] ?? 1) * (seasonFactors[name][season] ?? 1);
    return random.next() < zero ? 0 : amount * factor;
  };
  const [fat, carbohydrates, protein, sodium] = [
    draw('fat'),
    draw('carbohydrates'),
    draw('protein'),
    draw('sodium'),
  ];
  const sugar = carbohydrates * interpolate(sugarPerCarbohydrate, random.next());
  const saturated = fat * interpolate(saturatedPerFat, random.next());
  // Fitted on the real data: R² 0.9946.
  const energy = 5.6874 * fat + 11.7442 * carbohydrates + 2.2729 * protein;
  const calories = Math.round(energy * Math.exp(0.035 * random.normal()) * 10) / 10;
  return [calories, ...[fat, sugar, sodium, protein, saturated, carbohydrates].map(Math.round)];
}

/** Draws recipes' numbers by the year and season in which they were submitted. */
export function createNumbers(): (year: number, season: number, random: Random) => RecipeNumbers {
  const cells = new Map<number, Cell>();
  const cellOf = (year: number, season: number): Cell => {
    const key = year * 4 + season;
    const cell = cells.get(key) ?? createCell(year, season);
    cells.set(key, cell);
    return cell;
  };

  const drawMinutes = (year: number, { minutes }: Cell, z: number, random: Random): number => {
    const zero = calibration.minutes.zeroShare[year - firstYear] ?? 0;
    const long = calibration.minutes.longShare[year - firstYear] ?? 0;
    const kind = random.next();
    if (kind < zero) return 0;
    return kind < zero + long ? quantile(longDurations, random.next()) : quantile(minutes, normalShare(z));
  };

  return (year, season, random) => {
    const cell = cellOf(year, season);
    const common = random.normal();
    const share = (loading: number): number => normalShare(blend(loading, common, random));
    return {
      minutes: drawMinutes(year, cell, blend(loadings.minutes, common, random), random),
      steps: Math.max(1, quantile(cell.steps, share(loadings.steps))),
      ingredients: quantile(cell.ingredients, share(loadings.ingredients)),
      nutrition: drawNutrition(year, season, common, random),
    };
  };
}
