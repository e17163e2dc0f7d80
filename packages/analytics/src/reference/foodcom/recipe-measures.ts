import { measureColumn, type MeasureId } from '../../analyses/measures.ts';
import { fetchRows, select, sql, type QueryEngine } from '../../analysis/index.ts';
import { numbers } from '../../analysis/query.ts';

/** What the publication compared between seasons and between days, by its names. */
const columns = {
  minutes: 'minutes',
  complexity: 'complexity_score',
  steps: 'n_steps',
  ingredients: 'n_ingredients',
  calories: 'calories',
  fat: 'total_fat_pct',
  sugar: 'sugar_pct',
  sodium: 'sodium_pct',
  protein: 'protein_pct',
  'saturated fat': 'sat_fat_pct',
} as const satisfies Record<string, MeasureId>;

export type RecipeMeasure = keyof typeof columns;

/** How many recipes of each month and day of the week have each value of a measure, measure by measure. */
export async function* valuesOfMeasures(engine: QueryEngine) {
  for (const [measure, id] of Object.entries(columns)) {
    const column = measureColumn(id);
    const statement = select(
      numbers('month', 'weekday', 'value', 'count'),
      sql`
        SELECT month(submitted)::INTEGER AS month, isodow(submitted)::INTEGER AS weekday,
          ${column}::DOUBLE AS value, count(*)::INTEGER AS count
        FROM recipes WHERE ${column} IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    );
    yield { measure, rows: await fetchRows(engine, statement) };
  }
}
