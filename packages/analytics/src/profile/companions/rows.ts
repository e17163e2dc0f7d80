import { numbers, select, sql } from '../../analysis/query.ts';
import { itemTable, type ItemKind } from '../../analyses/items/item-table.ts';

/** The fewest recipes of an item that is compared. */
export const leastRecipes = 200;

/** Recipes of each other item, and of those the ones that have the item asked for too; and of all, and of that item. */
export function companionQuery(kind: ItemKind, item: string) {
  const { names, id } = itemTable(kind);
  const listed = kind === 'ingredients' ? sql`recipe_ingredients` : sql`recipe_tags`;
  const own = sql`SELECT id FROM ${names} WHERE name = ${item}::VARCHAR`;
  return {
    totals: select(
      numbers('recipes', 'own'),
      sql`
        SELECT (SELECT count(*) FROM recipes)::INTEGER AS recipes,
          coalesce((SELECT n_recipes FROM ${names} WHERE name = ${item}::VARCHAR), 0)::INTEGER AS own`,
    ),
    others: select(
      { item: 'text', ...numbers('recipes', 'together') },
      sql`
        WITH beside AS (
          SELECT b.${id} AS id, count(*) AS together
          FROM ${listed} AS a
          JOIN ${listed} AS b USING (recipe_id)
          WHERE a.${id} IN (${own})
          GROUP BY 1
        )
        SELECT i.name AS item, i.n_recipes::INTEGER AS recipes, coalesce(b.together, 0)::INTEGER AS together
        FROM ${names} AS i
        LEFT JOIN beside AS b ON b.id = i.id
        WHERE i.n_recipes >= ${leastRecipes}::INTEGER AND i.name <> ${item}::VARCHAR
        ORDER BY i.id`,
    ),
  };
}
