import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openNativeEngine } from '../testing/index.ts';
import type { TableName } from './manifest.ts';
import { tableNames } from './manifest.ts';
import { duckdb } from './dialect/duckdb.ts';
import * as publishing from './publishing.ts';
import { createRelationSql } from './relation.ts';
import { useEngine } from '../testing/use-engine.ts';

const { derivedSteps, itemCodes, writeTableSql } = publishing;
const publishedRowsSql = (table: TableName) => publishing.publishedRowsSql(table, duckdb);

const engine = useEngine(openNativeEngine);
beforeAll(async () => {
  await engine.query(`CREATE TABLE clean_recipes AS SELECT * FROM (VALUES
    (1, DATE '2005-06-07', 10, ['Salt', ' salt', 'egg'], ['easy']),
    (2, DATE '2005-12-31', 10, ['egg', ''], []::VARCHAR[])) AS t(id, submitted, minutes, ingredients, tags);
    CREATE TABLE raw_interactions (recipe_id INTEGER, user_id INTEGER, date DATE, rating INTEGER,
      other_columns UBIGINT, unreadable_rating BOOLEAN);
    INSERT INTO raw_interactions VALUES
      (1, 1, '2005-01-01', 0, 1, false), (1, 1, '2005-01-01', 0, 1, false), (1, 2, '2005-01-01', 0, 1, false),
      (1, 3, NULL, 0, 1, false), (1, 6, '2005-01-01', NULL, 1, false), (1, 7, '2005-01-01', NULL, 1, true),
      (1, 4, '2005-01-01', 5, 1, false), (1, 5, '2005-07-04', 2, 1, false), (9, 5, '2006-10-02', 4, 1, false);
    CREATE TABLE clean_interactions AS SELECT * FROM raw_interactions WHERE rating > 0`);
});

it('counts what the lists hold, then each item once per recipe, then ratings with those without a star', async () => {
  const counts: [string, string, unknown][] = [];
  for (const { table, step, makes, countSql } of derivedSteps(duckdb)) {
    for (const relation of makes) await engine.query(createRelationSql(relation));
    counts.push([table, step, (await engine.query(countSql)).rows[0]?.['rows']]);
  }
  expect(counts).toEqual([
    ['recipe_ingredients', 'listed', 5],
    ['recipe_ingredients', 'clean', 3],
    ['recipe_tags', 'listed', 1],
    ['recipe_tags', 'clean', 1],
    ['ratings_daily', 'counted', 6],
  ]);
});

it('numbers items by use, then by name, and counts their recipes by year and one thing more', async () => {
  for (const relation of itemCodes) await engine.query(createRelationSql(relation));
  const published = async (table: TableName) => (await engine.query(publishedRowsSql(table))).rows;
  expect(await published('ingredients')).toEqual([
    { id: 1, name: 'egg', n_recipes: 2 },
    { id: 2, name: 'salt', n_recipes: 1 },
  ]);
  expect(await published('recipe_ingredients')).toEqual([
    { recipe_id: 1, ingredient_id: 1 },
    { recipe_id: 2, ingredient_id: 1 },
    { recipe_id: 1, ingredient_id: 2 },
  ]);
  expect(await published('ingredient_minutes')).toEqual([
    { ingredient_id: 1, year: 2005, minutes: 10, n: 2 },
    { ingredient_id: 2, year: 2005, minutes: 10, n: 1 },
  ]);
  expect(await published('ingredient_months')).toEqual([
    { ingredient_id: 1, year: 2005, month: 6, n: 1 },
    { ingredient_id: 1, year: 2005, month: 12, n: 1 },
    { ingredient_id: 2, year: 2005, month: 6, n: 1 },
  ]);
  expect(await published('ingredient_weekdays')).toEqual([
    { ingredient_id: 1, year: 2005, weekday: 2, n: 1 },
    { ingredient_id: 1, year: 2005, weekday: 6, n: 1 },
    { ingredient_id: 2, year: 2005, weekday: 2, n: 1 },
  ]);
  expect(await published('tag_months')).toEqual([{ tag_id: 1, year: 2005, month: 6, n: 1 }]);
});

it('sums the ratings of a recipe and year, apart for summer, winter and weekends', async () => {
  const none = { summer_n: 0, summer_stars: 0, winter_n: 0, winter_stars: 0, weekend_n: 0, weekend_stars: 0 };
  expect((await engine.query(publishedRowsSql('recipe_ratings'))).rows).toEqual([
    { ...none, recipe_id: 9, year: 2006, n: 1, stars: 4 },
    {
      recipe_id: 1,
      year: 2005,
      n: 2,
      stars: 7,
      summer_n: 1,
      summer_stars: 2,
      winter_n: 1,
      winter_stars: 5,
      weekend_n: 1,
      weekend_stars: 5,
    },
  ]);
});

it('counts the pairs of ratings of one reader or one recipe, each rating with itself', async () => {
  const found = (await engine.query(publishedRowsSql('rating_pair_months'))).rows;
  const pairs = found.map((row) => [
    row['year'],
    row['month'],
    row['other_year'],
    row['other_month'],
    row['pairs'],
  ]);
  expect(pairs).toEqual([
    [2005, 1, 2005, 1, 1],
    // Both rate recipe 1; the next two are of reader 5.
    [2005, 1, 2005, 7, 1],
    [2005, 7, 2005, 7, 1],
    [2005, 7, 2006, 10, 1],
    [2006, 10, 2006, 10, 1],
  ]);
  // Five stars and two, two and four.
  expect(found[1]).toMatchObject({ short_first: 0, short_other: 3, short_both: 0 });
  expect(found[3]).toMatchObject({ short_first: 3, short_other: 1, short_both: 3 });
  expect(found[3]).toMatchObject({ under_five_both: 1, low_first: 1, low_other: 0, low_both: 0 });
  const days = (await engine.query(publishedRowsSql('rating_pair_weekdays'))).rows;
  const parts = days.map(({ weekday, other_weekday }) => `${String(weekday)}-${String(other_weekday)}`);
  expect(parts).toEqual(['1-1', '1-6', '1-1', '6-6', '1-1']);
});

it('finds what readers add to the variance of a difference: as one by one', async () => {
  const other = await openNativeEngine();
  // Sixty recipes, every other one with salt; reader n % 7 rates n and n + 1.
  await other.query(`CREATE TABLE clean_recipes AS SELECT range::INTEGER AS id FROM range(60);
    CREATE TABLE all_recipes AS SELECT range::INTEGER AS id FROM range(120);
    INSERT INTO clean_recipes SELECT id FROM all_recipes WHERE id >= 60;
    CREATE TABLE coded_recipe_ingredients AS
      SELECT id AS recipe_id, 1 AS ingredient_id FROM clean_recipes WHERE id % 2 = 0;
    CREATE TABLE clean_interactions AS
      SELECT id AS recipe_id, (id + k) % 7 AS user_id, 1 + (id * 3 + k) % 5 AS rating
      FROM clean_recipes, (VALUES (0), (1), (14)) AS t(k)`);
  const [found] = (await other.query(publishedRowsSql('ingredient_readers'))).rows;
  const [expected] = (
    await other.query(`WITH rated AS (
        SELECT *, recipe_id % 2 = 0 AS inside FROM clean_interactions
      ), levels AS (SELECT inside, avg(rating) AS level, count(*) AS n FROM rated GROUP BY inside),
      residuals AS (
        SELECT user_id, recipe_id, inside, (rating - level) / n * (CASE WHEN inside THEN 1 ELSE -1 END) AS d
        FROM rated JOIN levels USING (inside)
      )
      SELECT sum(a.d * b.d) AS variance, (SELECT n FROM levels WHERE inside) AS ratings,
        count(*) FILTER (a.inside AND b.inside) AS pairs
      FROM residuals AS a JOIN residuals AS b ON a.user_id = b.user_id AND a.recipe_id <> b.recipe_id`)
  ).rows;
  expect(Number(found?.['variance'])).toBeCloseTo(Number(expected?.['variance']), 12);
  expect(found?.['ratings']).toBe(expected?.['ratings']);
  // Those of the same recipe too: reader and recipe meet twice where k is 0 and 14.
  expect(found?.['pairs']).toBe(Number(expected?.['pairs']) + 60 * (2 * 2 + 1));
  await other.close();
});

it('counts a pair of one reader and one recipe once', async () => {
  const other = await openNativeEngine();
  await other.query(`CREATE TABLE clean_interactions AS SELECT * FROM (VALUES
    (1, 1, DATE '2005-01-01', 5), (1, 1, DATE '2005-01-02', 1), (1, 2, DATE '2005-01-03', 3))
    AS t(recipe_id, user_id, date, rating)`);
  expect((await other.query(publishedRowsSql('rating_pair_months'))).rows).toEqual([
    expect.objectContaining({ pairs: 9, short_first: 18, short_other: 18, short_both: 36, low_both: 1 }),
  ]);
  await other.close();
});

it.each(tableNames)(
  'writes %s with a codec that the engine of the browser reads, in a full order',
  (table) => {
    const sql = writeTableSql(table, publishedRowsSql(table), "/o'brien/x.parquet");
    expect(sql).toContain(`TO '/o''brien/x.parquet'`);
    expect(sql).toContain('COMPRESSION zstd');
    expect(sql).toContain('PARQUET_VERSION v2');
    expect(sql).toMatch(/ORDER BY [a-z_, ]+\)/);
  },
);

it('cuts only the details into small row groups', () => {
  const size = (table: (typeof tableNames)[number]): number =>
    Number(/ROW_GROUP_SIZE (\d+)/.exec(writeTableSql(table, publishedRowsSql(table), 'x'))?.[1]);
  expect(size('recipes')).toBe(122_880);
  expect(size('recipe_details')).toBeLessThan(10_000);
});

it('takes the list of one null, which ClickHouse sends for none, as none', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'gathered-')), 'recipe_details.parquet');
  try {
    await engine.query(`COPY (SELECT * FROM (VALUES
      (2, 'b', NULL, [NULL]::VARCHAR[], ['x'], []::VARCHAR[]),
      (1, 'a', 'said', ['one'], [NULL]::VARCHAR[], ['salt', 'egg']))
      AS t(id, name, description, steps, tags, ingredients)) TO '${path}' (FORMAT parquet)`);
    expect((await engine.query(publishing.gatheredRowsSql('recipe_details', path))).rows).toEqual([
      { id: 1, name: 'a', description: 'said', steps: ['one'], tags: null, ingredients: ['salt', 'egg'] },
      { id: 2, name: 'b', description: null, steps: null, tags: ['x'], ingredients: [] },
    ]);
  } finally {
    await rm(dirname(path), { recursive: true });
  }
});
