import type { TableName } from '../dataset/manifest.ts';
import { joinSql, select, sql } from '../analysis/query.ts';

/** What counting the ingredients at hand reads. */
export const atHandTables: readonly TableName[] = ['ingredients', 'recipe_ingredients'];

/** Every ingredient, the most used first. */
export const ingredientNames = select({ name: 'text' }, sql`SELECT name FROM ingredients ORDER BY id`);

/**
 * Lists of equal length, in no order: the recipes, how many of these ingredients each has, and how many it has in all.
 * Throws RangeError where no ingredient is named.
 */
export function atHandStatement(names: readonly string[]) {
  const named = joinSql(
    names.map((name) => sql`${name}::VARCHAR`),
    sql`, `,
  );
  return select(
    { ids: 'number[]', held: 'number[]', listed: 'number[]' },
    sql`
      SELECT coalesce(list(recipe_id), []) AS ids,
             coalesce(list(held), []) AS held,
             coalesce(list(listed), []) AS listed
        FROM (SELECT recipe_id, count(*)::INTEGER AS listed, count(at_hand.id)::INTEGER AS held
                FROM recipe_ingredients
                LEFT JOIN (SELECT id FROM ingredients WHERE name IN (${named})) AS at_hand
                  ON at_hand.id = ingredient_id
               GROUP BY recipe_id)`,
  );
}
