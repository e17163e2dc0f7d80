import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../testing/index.ts';
import { openNativeEngine } from '../testing/index.ts';
import { tableNames } from './manifest.ts';
import { derivedSteps, writeTableSql } from './publishing.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openNativeEngine();
  await engine.query(`CREATE TABLE clean_recipes AS SELECT * FROM (VALUES
    (1, ['Salt', ' salt', 'egg'], ['easy']), (2, ['egg', ''], []::VARCHAR[])) AS t(id, ingredients, tags);
    CREATE TABLE raw_interactions (recipe_id INTEGER, user_id INTEGER, date DATE, rating INTEGER, other_columns UBIGINT);
    INSERT INTO raw_interactions VALUES
      (1, 1, '2005-01-01', 0, 1), (1, 1, '2005-01-01', 0, 1), (1, 2, '2005-01-01', 0, 1), (1, 3, NULL, 0, 1),
      (1, 4, '2005-01-01', 5, 1);
    CREATE TABLE clean_interactions AS SELECT * FROM raw_interactions WHERE rating > 0`);
});
afterAll(() => engine.close());

it('counts what the lists hold, then each item once per recipe, then ratings with those without a star', async () => {
  const counts: [string, string, unknown][] = [];
  for (const { table, step, createSql, countSql } of derivedSteps) {
    if (createSql !== '') await engine.query(createSql);
    counts.push([table, step, (await engine.query(countSql)).rows[0]?.['rows']]);
  }
  expect(counts).toEqual([
    ['recipe_ingredients', 'listed', 5],
    ['recipe_ingredients', 'clean', 3],
    ['recipe_tags', 'listed', 1],
    ['recipe_tags', 'clean', 1],
    ['ratings_daily', 'counted', 3],
  ]);
});

it.each(tableNames)(
  'writes %s with a codec that the engine of the browser reads, in a full order',
  (table) => {
    const sql = writeTableSql(table, "/o'brien/x.parquet");
    expect(sql).toContain(`TO '/o''brien/x.parquet'`);
    expect(sql).toContain('COMPRESSION zstd');
    expect(sql).toContain('PARQUET_VERSION v2');
    expect(sql).toMatch(/ORDER BY [a-z_, ]+\)/);
  },
);

it('cuts only the details into small row groups', () => {
  const size = (table: (typeof tableNames)[number]): number =>
    Number(/ROW_GROUP_SIZE (\d+)/.exec(writeTableSql(table, 'x'))?.[1]);
  expect(size('recipes')).toBe(122_880);
  expect(size('recipe_details')).toBeLessThan(10_000);
});
