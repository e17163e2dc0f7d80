import { joinSql, numbers, select, sql, type RowOf } from '../../analysis/query.ts';
import { itemTable, type ItemKind } from '../../analyses/items/item-table.ts';
import type { Place } from './places.ts';

const columns = numbers('year', 'month', 'weekday', 'held', 'recipes');

/** Recipes of one month and weekday that have the same of the items: bit 0 of `held` is the first place. */
export type HeldRow = RowOf<typeof columns>;

/** Whether these recipes have the item of a place. */
export const holds = ({ held }: HeldRow, { slot }: Pick<Place, 'slot'>): boolean =>
  (held & (1 << (slot - 1))) !== 0;

/** Recipes by time and by which of the items each has: a recipe with several names of an item counts once. */
export function heldQuery(kind: ItemKind, places: readonly Place[]) {
  const { names, id } = itemTable(kind);
  const listed = kind === 'ingredients' ? sql`recipe_ingredients` : sql`recipe_tags`;
  const wanted = places.flatMap(({ names: own, slot }) =>
    own.map((name) => sql`(${name}::VARCHAR, ${1 << (slot - 1)}::INTEGER)`),
  );
  // Without any item a name that nothing has, so that the statement stands.
  const values = wanted.length === 0 ? sql`(NULL::VARCHAR, 0::INTEGER)` : joinSql(wanted, sql`, `);
  return {
    held: select(
      columns,
      sql`
        WITH wanted (name, place) AS (VALUES ${values}),
        held AS (
          SELECT l.recipe_id, bit_or(w.place) AS held
          FROM wanted AS w
          JOIN ${names} AS i ON i.name = w.name
          JOIN ${listed} AS l ON l.${id} = i.id
          GROUP BY 1
        )
        SELECT year(r.submitted)::INTEGER AS year, month(r.submitted)::INTEGER AS month,
          isodow(r.submitted)::INTEGER AS weekday, coalesce(h.held, 0)::INTEGER AS held,
          count(*)::INTEGER AS recipes
        FROM recipes AS r
        LEFT JOIN held AS h ON h.recipe_id = r.id
        GROUP BY 1, 2, 3, 4
        ORDER BY 1, 2, 3, 4`,
    ),
  };
}
