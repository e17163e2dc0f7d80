import { fetchRows, select, sql, type QueryEngine, type Sql } from '../../analysis/index.ts';

/** Columns that the publication compared between seasons and between days. */
export const recipeMeasures = [
  'minutes',
  'complexity',
  'steps',
  'ingredients',
  'calories',
  'fat',
  'sugar',
  'sodium',
  'protein',
  'saturated fat',
] as const;

export type RecipeMeasure = (typeof recipeMeasures)[number];

const columns: Readonly<Record<RecipeMeasure, Sql>> = {
  minutes: sql`minutes`,
  complexity: sql`complexity_score`,
  steps: sql`n_steps`,
  ingredients: sql`n_ingredients`,
  calories: sql`calories`,
  fat: sql`total_fat_pct`,
  sugar: sql`sugar_pct`,
  sodium: sql`sodium_pct`,
  protein: sql`protein_pct`,
  'saturated fat': sql`sat_fat_pct`,
};

/** How many recipes of each month and day of the week have each value of a measure. */
export function fetchValues(engine: QueryEngine, measure: RecipeMeasure) {
  const column = columns[measure];
  const statement = select(
    { month: 'number', weekday: 'number', value: 'number', count: 'number' },
    sql`
      SELECT month(submitted)::INTEGER AS month, isodow(submitted)::INTEGER AS weekday,
        ${column}::DOUBLE AS value, count(*)::INTEGER AS count
      FROM recipes WHERE ${column} IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  );
  return fetchRows(engine, statement);
}
