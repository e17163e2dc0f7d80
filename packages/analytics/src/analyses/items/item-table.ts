import type { ItemControl } from '../../analysis/controls.ts';
import { sql, type Sql } from '../../analysis/query.ts';
import type { MessageId } from '../../messages/index.ts';

/** What a recipe lists: the two item tables have one shape, and every analysis of items works on either. */
export type ItemKind = 'ingredients' | 'tags';

export interface ItemTable {
  readonly kind: ItemKind;
  readonly table: 'recipe_ingredients' | 'recipe_tags';
  /** What an item control of this kind offers. */
  readonly column: ItemControl['column'];
  /** The table as SQL, to be spliced into a statement. */
  readonly from: Sql;
  /** "Ingredient" or "Tag", as the head of a table column. */
  readonly singular: MessageId;
  /** "{n} ingredients" or "{n} tags", plural by `count`. */
  readonly counted: MessageId;
}

const itemTables: Readonly<Record<ItemKind, ItemTable>> = {
  ingredients: {
    kind: 'ingredients',
    table: 'recipe_ingredients',
    column: 'ingredient',
    from: sql`recipe_ingredients`,
    singular: 'items.ingredient',
    counted: 'items.ingredients',
  },
  tags: {
    kind: 'tags',
    table: 'recipe_tags',
    column: 'tag',
    from: sql`recipe_tags`,
    singular: 'items.tag',
    counted: 'items.tags',
  },
};

/** The table that holds the items of this kind, and its words. */
export const itemTable = (kind: ItemKind): ItemTable => itemTables[kind];
