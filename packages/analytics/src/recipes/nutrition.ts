import type { TableName } from '../dataset/manifest.ts';
import { identifier, joinSql, select, sql, type RowOf } from '../analysis/query.ts';
import { nutrientIds, type NutrientId } from './nutrients.ts';

/** What the nutrition of a group of recipes is read from. */
export const nutritionTables = (tag: string | null): readonly TableName[] =>
  tag === null ? ['recipes'] : ['recipes', 'tags', 'recipe_tags'];

/** Quartiles of each nutrient among the recipes with a tag, or among all where there is none; empty without a value. */
export const nutritionStatement = (tag: string | null) =>
  select(
    quartileColumns,
    sql`
      SELECT ${joinSql(nutrientIds.map(quartiles), sql`, `)}
        FROM recipes
       WHERE ${tag === null ? sql`TRUE` : taggedWith(tag)}`,
  );

const quartileColumns = {
  calories: 'number[]',
  total_fat_pct: 'number[]',
  sat_fat_pct: 'number[]',
  sugar_pct: 'number[]',
  carb_pct: 'number[]',
  protein_pct: 'number[]',
  sodium_pct: 'number[]',
} as const satisfies Record<NutrientId, 'number[]'>;

const quartiles = (id: NutrientId) => {
  const column = identifier(id);
  return sql`coalesce(quantile_cont(${column}::DOUBLE, [0.25, 0.5, 0.75]), []) AS ${column}`;
};

const taggedWith = (tag: string) => sql`id IN (
          SELECT recipe_id FROM recipe_tags WHERE tag_id IN (SELECT id FROM tags WHERE name = ${tag}::VARCHAR))`;

/** One nutrient of a recipe beside a group; everything but `value` is in multiples of the group's median. */
export interface NutrientRow {
  readonly id: NutrientId;
  /** In kcal, or % of the daily value. */
  readonly value: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

type Nutrients = Readonly<Record<NutrientId, number | null>>;

/** The nutrients that can be compared: those with a value, of which the group's median is not 0. */
export function nutrientRows(
  recipe: Nutrients,
  group: RowOf<typeof quartileColumns>,
): readonly NutrientRow[] {
  return nutrientIds.flatMap((id) => {
    const [low = 0, median = 0, high = 0] = group[id];
    const value = recipe[id];
    if (value === null || median <= 0) return [];
    return [{ id, value, ratio: value / median, low: low / median, high: high / median }];
  });
}

/** A value up to a tenth above or below the median is no difference. */
const smallestDifference = 1.1;

/** The two nutrients furthest from the median, as ratios: a half is as far as a double. Fewer where fewer differ. */
export function largestDifferences(rows: readonly NutrientRow[]): readonly NutrientRow[] {
  const distance = ({ ratio }: NutrientRow) => Math.abs(Math.log(Math.max(ratio, 0.001)));
  return rows
    .filter((row) => distance(row) >= Math.log(smallestDifference))
    .toSorted((a, b) => distance(b) - distance(a))
    .slice(0, 2);
}
