import { identifier, joinSql, sql } from '../analysis/query.ts';

/** The seven nutrients of a recipe, by their columns, in the order in which they are shown. */
export const nutrientIds = [
  'calories',
  'total_fat_pct',
  'sat_fat_pct',
  'sugar_pct',
  'carb_pct',
  'protein_pct',
  'sodium_pct',
] as const;

export type NutrientId = (typeof nutrientIds)[number];

/** The columns of the nutrients, as a list in SQL. */
export const nutrients = joinSql(nutrientIds.map(identifier), sql`, `);
