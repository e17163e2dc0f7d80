import { identifier, sql, type Sql } from '../analysis/query.ts';
import { duckdb } from '../dataset/dialect/duckdb.ts';
import { ingredientReadersSql } from '../dataset/ingredient-readers.ts';
import type { TableName } from '../dataset/manifest.ts';
import { countsRowsSql, typedRowsSql, type CountsTable } from '../dataset/publishing.ts';
import { ratingPairsSql, type CalendarPart } from '../dataset/rating-pairs.ts';
import { allHold, isAnsweredBy, recipeColumns, tablesOf, type FieldColumns } from './conditions.ts';
import type { Selection } from './selection.ts';

/** The schema that holds the tables of a selection, under the names of the published ones. */
export const selectionSchema = 'selection';

/** A table of a selection, and the statement that creates it. */
export interface CutTable {
  readonly table: TableName;
  readonly create: Sql;
}

/** The same with the rows that it is created with. */
interface CutRows extends CutTable {
  readonly rows: Sql;
}

/** What it takes to cut tables to a selection. */
export interface Cut {
  /** The published tables that are read. */
  readonly sources: readonly TableName[];
  /** In order: each is made of published tables, and of those before it. */
  readonly tables: readonly CutRows[];
}

/** How one table is cut. */
interface Step {
  /** Published tables that it is made of. */
  readonly sources: readonly TableName[];
  /** Tables of the selection that it is made of. */
  readonly after: readonly TableName[];
  readonly rows: Sql;
}

type Counts = Readonly<Record<CountsTable, FieldColumns>>;

/** What the rows of tables of counts tell of the recipes that they count. */
const countColumns: Counts = {
  ingredient_minutes: { published: sql`year`, minutes: sql`minutes` },
  ingredient_months: { published: sql`year`, month: sql`month` },
  ingredient_weekdays: { published: sql`year`, weekday: sql`weekday` },
  tag_minutes: { published: sql`year`, minutes: sql`minutes` },
  tag_months: { published: sql`year`, month: sql`month` },
  tag_weekdays: { published: sql`year`, weekday: sql`weekday` },
};

const isCounts = (table: TableName): table is CountsTable => table in countColumns;

const written = (text: string): Sql => ({ text, values: [] });

const selected = written(`(SELECT id FROM ${selectionSchema}.recipes)`);

/** Ratings of the selected recipes: cut once, and read by whatever counts them. */
const selectedRatings = `${selectionSchema}.interactions`;

const sourcesOfCounts = {
  recipes: `${selectionSchema}.recipes`,
  ingredients: 'recipe_ingredients',
  tags: 'recipe_tags',
};

/**
 * How the tables asked for are cut to a selection, with those that they are made of. Plain names in the statements are
 * the published tables.
 */
export function cutTables(selection: Selection, asked: readonly TableName[]): Cut {
  const steps = new Map<TableName, Step>();
  const add = (table: TableName) => {
    if (steps.has(table)) return;
    const step = stepOf(table, selection, asked);
    step.after.forEach(add);
    steps.set(table, step);
  };
  asked.forEach(add);
  return {
    sources: [...new Set([...steps.values()].flatMap(({ sources }) => sources))],
    tables: [...steps].map(([table, { rows }]) => ({
      table,
      rows,
      create: sql`CREATE TABLE ${written(`${selectionSchema}.${table}`)} AS ${rows}`,
    })),
  };
}

function stepOf(table: TableName, selection: Selection, asked: readonly TableName[]): Step {
  if (isCounts(table)) return countsStep(table, selection);
  switch (table) {
    case 'recipes':
      return recipesStep(selection);
    case 'ingredients':
    case 'tags':
      return namesStep(table, asked);
    case 'ratings_daily':
      return dailyStep;
    case 'rating_pair_months':
      return pairsStep(table, 'month');
    case 'rating_pair_weekdays':
      return pairsStep(table, 'weekday');
    case 'ingredient_readers':
      return readersStep;
    case 'recipe_details':
      return rowsStep(table, sql`id`);
    case 'recipe_ingredients':
    case 'recipe_tags':
    case 'recipe_ratings':
    case 'interactions':
      return rowsStep(table, sql`recipe_id`);
  }
}

const recipesStep = ({ conditions }: Selection): Step => ({
  sources: ['recipes', ...conditions.flatMap(tablesOf)],
  after: [],
  rows: sql`SELECT * FROM recipes WHERE ${allHold(conditions, recipeColumns)}`,
});

/** The rows of the selected recipes. */
const rowsStep = (table: TableName, id: Sql): Step => ({
  sources: [table],
  after: ['recipes'],
  rows: sql`SELECT * FROM ${identifier(table)} WHERE ${id} IN ${selected}`,
});

/** Counts whose rows answer every condition are kept or dropped whole; others are counted again, item by item. */
function countsStep(table: CountsTable, { conditions }: Selection): Step {
  const columns = countColumns[table];
  if (conditions.every((condition) => isAnsweredBy(columns, condition)))
    return {
      sources: [table],
      after: [],
      rows: sql`SELECT * FROM ${identifier(table)} WHERE ${allHold(conditions, columns)}`,
    };
  return {
    sources: [itemsOf(table)],
    after: ['recipes'],
    rows: written(countsRowsSql(table, sourcesOfCounts, duckdb)),
  };
}

const itemsOf = (table: CountsTable) => (table.startsWith('tag_') ? 'recipe_tags' : 'recipe_ingredients');

/** Items that a selected recipe lists, by their published numbers, with how many do. */
function namesStep(table: 'ingredients' | 'tags', asked: readonly TableName[]): Step {
  const items = table === 'tags' ? 'recipe_tags' : 'recipe_ingredients';
  // Counts that are there anyway spare the rows of every recipe.
  const counts = asked.filter(isCounts).find((each) => itemsOf(each) === items);
  const id = table === 'tags' ? 'tag_id' : 'ingredient_id';
  const rows = `SELECT i.id, i.name, c.n_recipes FROM ${table} AS i
    JOIN (
      SELECT ${id}, ${counts === undefined ? 'count(*)' : 'sum(n)'} AS n_recipes
      FROM ${selectionSchema}.${counts ?? items} GROUP BY ${id}
    ) AS c ON c.${id} = i.id`;
  return { sources: [table], after: [counts ?? items], rows: written(typedRowsSql(table, rows, duckdb)) };
}

/** Reviews without a star are published by day alone, not by recipe: of a selection there are none to count. */
const dailyStep: Step = {
  sources: [],
  after: ['interactions'],
  rows: written(
    typedRowsSql(
      'ratings_daily',
      `SELECT date, rating, count(*) AS n FROM ${selectedRatings} GROUP BY date, rating`,
      duckdb,
    ),
  ),
};

const pairsStep = (table: TableName, part: CalendarPart): Step => ({
  sources: [],
  after: ['interactions'],
  rows: written(typedRowsSql(table, ratingPairsSql(part, duckdb, selectedRatings), duckdb)),
});

const readersStep: Step = {
  sources: ['recipe_ingredients'],
  after: ['recipes', 'interactions'],
  rows: written(
    typedRowsSql(
      'ingredient_readers',
      ingredientReadersSql({
        ratings: selectedRatings,
        recipeIngredients: 'recipe_ingredients',
        recipes: `${selectionSchema}.recipes`,
      }),
      duckdb,
    ),
  ),
};
