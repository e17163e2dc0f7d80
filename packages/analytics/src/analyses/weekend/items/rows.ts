import { joinSql, numbers, select, sql, type RowOf } from '../../../analysis/query.ts';
import { itemTable, itemYearsWhere, type ItemKind } from '../../items/item-table.ts';
import { weekdays, type Weekday } from '../../calendar/weekdays.ts';
import { recipesWhere, type WeekendParams } from '../controls.ts';

/** The fewest recipes of any choice of support: rarer items take no part, unless asked for by name. */
const leastSupport = 50;

const itemColumns = { item: 'text', ...numbers('d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7') } as const;

/** Recipes of an item on each day, Monday first. */
export type ItemDays = RowOf<typeof itemColumns>;

export interface DayTotal {
  readonly weekday: number;
  readonly recipes: number;
}

const daySums = joinSql(
  weekdays.map(
    (day) =>
      sql`coalesce(sum(n) FILTER (weekday = ${day}::INTEGER), 0)::INTEGER AS ${{ text: `d${day}`, values: [] }}`,
  ),
  sql`, `,
);

/**
 * Recipes of every item with support by day, of an item asked for by name, and of all recipes. The first knows the
 * years alone, so that whoever keeps answers need not ask again for any other control.
 */
export function itemDaysQuery(
  kind: ItemKind,
  params: Pick<WeekendParams, 'years'> & { readonly item: string },
) {
  const { names, weekdays: counts, id } = itemTable(kind);
  const within = itemYearsWhere(params.years);
  return {
    totals: select(
      numbers('weekday', 'recipes'),
      sql`
        SELECT isodow(submitted)::INTEGER AS weekday, count(*)::INTEGER AS recipes
        FROM recipes
        WHERE ${recipesWhere(params)}
        GROUP BY 1
        ORDER BY 1`,
    ),
    items: select(
      itemColumns,
      sql`
        WITH counted AS (
          SELECT ${id} AS id, ${daySums}
          FROM ${counts}
          WHERE ${within}
          GROUP BY 1
          HAVING sum(n) >= ${leastSupport}::INTEGER
        )
        SELECT i.name AS item, c.* EXCLUDE (id)
        FROM counted AS c
        JOIN ${names} AS i ON i.id = c.id
        ORDER BY item`,
    ),
    asked: select(
      itemColumns,
      sql`
        SELECT i.name AS item, ${daySums}
        FROM ${counts} AS c
        JOIN ${names} AS i ON i.id = c.${id}
        WHERE i.name = ${params.item}::VARCHAR AND ${within}
        GROUP BY 1
        ORDER BY 1`,
    ),
  };
}

/** Items with support, and the one asked for where it is rarer than that. */
export const withAsked = (items: readonly ItemDays[], asked: readonly ItemDays[]): readonly ItemDays[] => [
  ...items,
  ...asked.filter(({ item }) => items.every((each) => each.item !== item)),
];

export const countOn = (row: ItemDays, weekday: Weekday) => row[`d${weekday}`];

/** Recipes of an item on some of the days. */
export const sumOf = (row: ItemDays, isOwn: (weekday: Weekday) => boolean) =>
  weekdays.filter(isOwn).reduce((sum, weekday) => sum + countOn(row, weekday), 0);
