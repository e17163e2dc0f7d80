import type { TableName } from '../dataset/manifest.ts';
import { tableNames } from '../dataset/manifest.ts';
import { duckdb } from '../dataset/dialect/duckdb.ts';
import { itemCodes, publishedRowsSql } from '../dataset/publishing.ts';
import { createRelationSql } from '../dataset/relation.ts';
import { createTableSql, tables } from '../dataset/tables.ts';
import type { Engine } from '../engine/engine.ts';

export interface RecipeRow {
  readonly id: number;
  readonly contributor_id: number;
  readonly submitted: string;
  readonly minutes: number;
  readonly n_steps: number;
  readonly n_ingredients: number;
  readonly calories: number;
  readonly total_fat_pct: number | null;
  readonly sugar_pct: number | null;
  readonly sodium_pct: number | null;
  readonly protein_pct: number | null;
  readonly sat_fat_pct: number | null;
  readonly carb_pct: number | null;
  readonly complexity_score: number;
}

export interface ItemRow {
  readonly recipe_id: number;
  readonly item: string;
}

export interface InteractionRow {
  readonly recipe_id: number;
  readonly user_id: number;
  readonly date: string;
  readonly rating: number;
}

export interface DailyRatingRow {
  readonly date: string;
  readonly rating: number;
  readonly n: number;
}

/** Rows of the tables under test; columns left out of a recipe or rating take plain defaults. */
export interface TableRows {
  readonly recipes?: readonly Partial<RecipeRow>[];
  /** Items by name; all tables of items follow from them. */
  readonly recipe_ingredients?: readonly ItemRow[];
  readonly recipe_tags?: readonly ItemRow[];
  /** Left out: counted from `interactions`. */
  readonly ratings_daily?: readonly DailyRatingRow[];
  readonly interactions?: readonly Partial<InteractionRow>[];
}

const batchSize = 500;

const recipe = (row: Partial<RecipeRow>, index: number): RecipeRow => {
  const { minutes = 30, n_steps = 8, n_ingredients = 9 } = row;
  return {
    id: index + 1,
    contributor_id: 1,
    submitted: '2010-01-01',
    minutes,
    n_steps,
    n_ingredients,
    calories: 300,
    total_fat_pct: 20,
    sugar_pct: 30,
    sodium_pct: 15,
    protein_pct: 25,
    sat_fat_pct: 20,
    carb_pct: 10,
    complexity_score: Math.log(1 + minutes) + n_steps + 0.5 * n_ingredients,
    ...row,
  };
};

const interaction = (row: Partial<InteractionRow>, index: number): InteractionRow => ({
  recipe_id: 1,
  user_id: index + 1,
  date: '2010-01-01',
  rating: 5,
  ...row,
});

/** The exponent keeps DuckDB from reading the fraction as a DECIMAL and rounding it. */
const literal = (value: unknown): string => {
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : `${value}e0`;
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : 'NULL';
};

async function insertInto(
  engine: Engine,
  table: string,
  names: readonly string[],
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) {
    const values = rows
      .slice(start, start + batchSize)
      .map((row) => new Map<string, unknown>(Object.entries(row)))
      .map((row) => `(${names.map((name) => literal(row.get(name))).join(', ')})`);
    await engine.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES ${values.join(', ')}`);
  }
}

const insert = (engine: Engine, table: TableName, rows: readonly object[]): Promise<void> =>
  insertInto(
    engine,
    table,
    tables[table].columns.map(({ name }) => name),
    rows,
  );

const itemTables = [
  'ingredients',
  'recipe_ingredients',
  'ingredient_minutes',
  'ingredient_months',
  'ingredient_weekdays',
  'tags',
  'recipe_tags',
  'tag_minutes',
  'tag_months',
  'tag_weekdays',
  'ingredient_readers',
] as const satisfies readonly TableName[];

/** Fills the tables of items, with the very statements that publish them: the ratings have to be there before. */
async function insertItems(engine: Engine, rows: TableRows): Promise<void> {
  await engine.query('CREATE VIEW clean_recipes AS SELECT * FROM recipes');
  for (const table of ['recipe_ingredients', 'recipe_tags'] as const) {
    await engine.query(`CREATE TABLE clean_${table} (recipe_id INTEGER, item VARCHAR)`);
    await insertInto(engine, `clean_${table}`, ['recipe_id', 'item'], rows[table] ?? []);
  }
  for (const relation of itemCodes) await engine.query(createRelationSql(relation));
  await engine.query('CREATE VIEW clean_interactions AS SELECT * FROM interactions');
  for (const table of itemTables)
    await engine.query(`INSERT INTO ${table} ${publishedRowsSql(table, duckdb)}`);
  await engine.query('DROP VIEW clean_interactions');
  await engine.query('DROP VIEW clean_recipes');
  for (const items of ['ingredients', 'tags'])
    for (const table of [`clean_${items}`, `clean_recipe_${items}`, `coded_recipe_${items}`])
      await engine.query(`DROP TABLE ${table}`);
}

const sumsOfRatings = ['recipe_ratings', 'rating_pair_months', 'rating_pair_weekdays'] as const;

/** Sums the ratings by recipe and in pairs, with the very statements that publish them. */
async function insertSumsOfRatings(engine: Engine): Promise<void> {
  await engine.query('CREATE VIEW clean_interactions AS SELECT * FROM interactions');
  for (const table of sumsOfRatings)
    await engine.query(`INSERT INTO ${table} ${publishedRowsSql(table, duckdb)}`);
  await engine.query('DROP VIEW clean_interactions');
}

/** Creates every published table in the engine, with the rows given and empty where none are. */
export async function createTables(engine: Engine, rows: TableRows = {}): Promise<void> {
  for (const table of tableNames) await engine.query(createTableSql(table));
  await insert(engine, 'recipes', (rows.recipes ?? []).map(recipe));
  await insert(engine, 'interactions', (rows.interactions ?? []).map(interaction));
  if (rows.recipe_ingredients !== undefined || rows.recipe_tags !== undefined)
    await insertItems(engine, rows);
  if (rows.interactions !== undefined) await insertSumsOfRatings(engine);
  if (rows.ratings_daily !== undefined) await insert(engine, 'ratings_daily', rows.ratings_daily);
  else
    await engine.query(
      'INSERT INTO ratings_daily SELECT date, rating, count(*)::INTEGER FROM interactions GROUP BY date, rating',
    );
}
