import { itemTable } from '../../analyses/items/item-table.ts';
import { fetchRows, select, sql, type Sql } from '../../analysis/index.ts';
import { about, measured, type MeasuredData, type ReferenceGroup } from '../reference.ts';
import { sources } from './sources.ts';

const leastUses = 50;

/** Most used items with the number of list entries. */
const ingredients: readonly (readonly [string, number])[] = [
  ['salt', 72_911],
  ['butter', 49_288],
  ['sugar', 37_949],
  ['onion', 32_219],
  ['eggs', 30_142],
  ['olive oil', 28_487],
  ['water', 27_542],
  ['flour', 23_202],
  ['milk', 22_729],
  ['garlic cloves', 20_467],
];

const tags: readonly (readonly [string, number])[] = [
  ['preparation', 199_873],
  ['time-to-make', 199_728],
  ['course', 188_810],
  ['main-ingredient', 147_262],
  ['dietary', 143_476],
  ['easy', 111_063],
  ['occasion', 98_148],
  ['cuisine', 77_688],
  ['low-in-something', 74_287],
  ['60-minutes-or-less', 66_553],
];

const usesIn = (names: Sql) =>
  select(
    { item: 'text', uses: 'number' },
    sql`
      SELECT name AS item, n_recipes AS uses FROM ${names}
      WHERE n_recipes >= ${leastUses}::INTEGER ORDER BY name`,
  );

async function measureItems({ engine }: MeasuredData) {
  const found: [string, number][] = [];
  for (const kind of ['ingredients', 'tags'] as const) {
    const { names, column } = itemTable(kind);
    const rows = await fetchRows(engine, usesIn(names));
    found.push([`${column}.frequent`, rows.length]);
    for (const row of rows) found.push([`${column}.${row.item}`, row.uses]);
  }
  return measured(found);
}

/**
 * How often items are used. The publication counted list entries, split items that hold a comma and garbled some
 * with an apostrophe; here an item counts once in a recipe. So they agree within a share only.
 */
export const items: ReferenceGroup = {
  title: 'Ingredients and tags',
  source: sources.items,
  published: [
    about('ingredient.frequent', `ingredients in at least ${leastUses} recipes`, 2_415, 0.02),
    ...ingredients.map(([item, count]) => about(`ingredient.${item}`, `recipes with ${item}`, count, 0.01)),
    about('tag.frequent', `tags of at least ${leastUses} recipes`, 429, 0.01),
    ...tags.map(([item, count]) => about(`tag.${item}`, `recipes tagged ${item}`, count, 0.001)),
  ],
  measure: measureItems,
};
