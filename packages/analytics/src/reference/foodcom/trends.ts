import { fetchRows, select, sql } from '../../analysis/index.ts';
import { numbers } from '../../analysis/query.ts';
import { weightedLeastSquares } from '../../stats/index.ts';
import { exact, measured, printed, series, type MeasuredData, type ReferenceGroup } from '../reference.ts';
import { sources, years } from './sources.ts';

const ofEveryRecipe = ['minutes', 'median', 'complexity', 'steps', 'ingredients', 'calories'] as const;
const ofSome = ['carbohydrates', 'fat', 'protein'] as const;

const yearly = select(
  {
    ...numbers('year', 'recipes', ...ofEveryRecipe),
    carbohydrates: 'number?',
    fat: 'number?',
    protein: 'number?',
  },
  sql`
    SELECT year(submitted)::INTEGER AS year, count(*)::INTEGER AS recipes, avg(minutes)::DOUBLE AS minutes,
      median(minutes)::DOUBLE AS median, avg(complexity_score)::DOUBLE AS complexity,
      avg(n_steps)::DOUBLE AS steps, avg(n_ingredients)::DOUBLE AS ingredients,
      avg(calories)::DOUBLE AS calories, avg(carb_pct)::DOUBLE AS carbohydrates,
      avg(total_fat_pct)::DOUBLE AS fat, avg(protein_pct)::DOUBLE AS protein
    FROM recipes GROUP BY 1 ORDER BY 1`,
);

const measures = [...ofEveryRecipe, ...ofSome] as const;

async function measureTrends({ engine }: MeasuredData) {
  const rows = await fetchRows(engine, yearly);
  const line = (name: (typeof measures)[number]) => {
    const known = rows.flatMap((row) => {
      const value = row[name];
      return value === null ? [] : [{ x: row.year, y: value, weight: row.recipes }];
    });
    return weightedLeastSquares({
      x: known.map(({ x }) => x),
      y: known.map(({ y }) => y),
      weights: known.map(({ weight }) => weight),
    });
  };
  return measured([
    ...rows.map(({ year, median }) => [`median.${year}`, median] as const),
    ...rows.map(({ year, minutes }) => [`minutes.${year}`, minutes] as const),
    ...measures.flatMap((name) => {
      const fit = line(name);
      return [
        [`${name}.slope`, fit?.slope],
        [`${name}.intercept`, fit?.intercept],
        [`${name}.rSquared`, fit?.rSquared],
        [`${name}.p`, fit?.pValue],
        [`${name}.mean`, fit?.meanY],
      ] as const;
    }),
  ]);
}

/** Lines through the yearly means, weighted by the recipes of each year. */
export const yearlyTrends: ReferenceGroup = {
  title: 'Weighted trends of yearly means',
  source: sources.trends,
  published: [
    printed('minutes.1999', 'minutes, mean of 1999', 49.71, 2),
    printed('minutes.2016', 'minutes, mean of 2016', 38.11, 2),
    printed('minutes.mean', 'minutes, weighted mean of years', 42.43, 2),
    printed('minutes.slope', 'minutes, slope a year', -0.4641, 4),
    printed('minutes.rSquared', 'minutes, R²', 0.7134, 4),
    printed('minutes.p', 'minutes, p', 2.813729e-6, 12),
    ...series(
      'median',
      'minutes, median',
      years,
      [40, 40, 35, 35, 40, 35, 35, 35, 35, 35, 35, 35, 32, 35, 33, 35, 35, 30, 40, 42],
      // A year of an even number of recipes may have its median between two of them.
      (id, label, value) => ({ ...exact(id, label, value), tolerance: 0.5 }),
    ),
    printed('median.slope', 'median minutes, slope a year', -0.2571, 4),
    printed('median.rSquared', 'median minutes, R²', 0.228, 3),
    printed('complexity.slope', 'complexity, slope a year', 0.100208, 6),
    printed('complexity.intercept', 'complexity, intercept', -183.9656, 4),
    printed('complexity.rSquared', 'complexity, R²', 0.5564, 4),
    printed('complexity.p', 'complexity, p', 1.593571e-4, 10),
    printed('steps.slope', 'steps, slope a year', 0.0946, 4),
    printed('steps.rSquared', 'steps, R²', 0.635, 3),
    printed('steps.p', 'steps, p', 2.62e-5, 7),
    printed('ingredients.slope', 'ingredients, slope a year', 0.037, 4),
    printed('ingredients.rSquared', 'ingredients, R²', 0.536, 3),
    printed('ingredients.p', 'ingredients, p', 2.44e-4, 6),
    printed('calories.slope', 'calories, slope a year', -12.659994, 6),
    printed('calories.intercept', 'calories, intercept', 25_855.7884, 4),
    printed('calories.rSquared', 'calories, R²', 0.5388, 4),
    printed('calories.p', 'calories, p', 2.293671e-4, 10),
    printed('carbohydrates.slope', 'carbohydrates, slope a year', -0.545453, 6),
    printed('carbohydrates.rSquared', 'carbohydrates, R²', 0.5643, 4),
    printed('carbohydrates.p', 'carbohydrates, p', 1.34752e-4, 10),
    printed('fat.slope', 'fat, slope a year', -0.976081, 6),
    printed('fat.rSquared', 'fat, R²', 0.4874, 4),
    printed('fat.p', 'fat, p', 6.188384e-4, 10),
    printed('protein.slope', 'protein, slope a year', -0.36946, 6),
    printed('protein.rSquared', 'protein, R²', 0.3902, 4),
    printed('protein.p', 'protein, p', 3.236452e-3, 9),
  ],
  measure: measureTrends,
};
