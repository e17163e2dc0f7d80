import { itemTable, type ItemKind } from '../analyses/items/item-table.ts';
import { numbers, select, sql } from '../analysis/query.ts';

/** Every item of a kind with the clean recipes that list it, most used first. */
export const itemNames = (kind: ItemKind) =>
  select(
    { name: 'text', ...numbers('recipes') },
    sql`
        SELECT name, n_recipes::INTEGER AS recipes
        FROM ${itemTable(kind).names}
        ORDER BY id`,
  );
