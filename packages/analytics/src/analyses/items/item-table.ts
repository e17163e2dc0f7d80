import type { ItemControl, YearRange } from '../../analysis/controls.ts';
import { sql, yearsWhere, type Sql } from '../../analysis/query.ts';
import type { MessageId } from '../../messages/message-id.ts';

/** What a recipe lists: the tables of both have one shape, and every analysis of items works on either. */
export type ItemKind = 'ingredients' | 'tags';

export interface ItemTable {
  readonly kind: ItemKind;
  /** What an item control of this kind offers. */
  readonly column: ItemControl['column'];
  /** The table of names, as SQL to be spliced into a statement. */
  readonly names: Sql;
  /** The tables of recipes counted by item, year and duration, month or day of the week. */
  readonly minutes: Sql;
  readonly months: Sql;
  readonly weekdays: Sql;
  /** The item's number in those. */
  readonly id: Sql;
  /** "Ingredient" or "Tag", as the head of a table column. */
  readonly singular: MessageId;
  /** "{n} ingredients" or "{n} tags", plural by `count`. */
  readonly counted: MessageId;
}

const itemTables: Readonly<Record<ItemKind, ItemTable>> = {
  ingredients: {
    kind: 'ingredients',
    column: 'ingredient',
    names: sql`ingredients`,
    minutes: sql`ingredient_minutes`,
    months: sql`ingredient_months`,
    weekdays: sql`ingredient_weekdays`,
    id: sql`ingredient_id`,
    singular: 'items.ingredient',
    counted: 'items.ingredients',
  },
  tags: {
    kind: 'tags',
    column: 'tag',
    names: sql`tags`,
    minutes: sql`tag_minutes`,
    months: sql`tag_months`,
    weekdays: sql`tag_weekdays`,
    id: sql`tag_id`,
    singular: 'items.tag',
    counted: 'items.tags',
  },
};

/** The tables that hold the items of this kind, and its words. */
export const itemTable = (kind: ItemKind): ItemTable => itemTables[kind];

/** Rows of a table of counts that the years leave; null leaves all. */
export const itemYearsWhere = (years: YearRange): Sql => yearsWhere(years, sql`year`);
