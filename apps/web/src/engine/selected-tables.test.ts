import { sql } from '@mangetamain/analytics';
import type { CutTable } from '@mangetamain/analytics/selection';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEngine } from './engine.ts';
import type { Scope } from './selected-tables.ts';
import { createBlockingWorker } from './testing/blocking-worker.ts';

const worker = createBlockingWorker();
const engine = createEngine({ wasmUrl: '/duckdb.wasm', openWorker: worker.openWorker });

/** A dataset whose one table of recipes has so many rows. */
async function useDataset(id: string, recipes: number) {
  await engine.useDataset(id);
  await engine.query(`CREATE TABLE recipes AS SELECT i AS id FROM range(${recipes}) t(i)`, []);
}

beforeAll(async () => {
  await engine.start();
  await useDataset('d-1', 10);
});
afterAll(() => engine.stop());

const recipesFrom = (low: number): CutTable => ({
  table: 'recipes',
  create: sql`CREATE TABLE selection.recipes AS SELECT * FROM recipes WHERE id >= ${low}::INTEGER`,
});

const scopeOf = (low: number, ...more: CutTable[]): Scope => ({
  key: `from ${low}`,
  tables: [recipesFrom(low), ...more],
});

const count = async (scope: Scope | null, table = 'recipes') =>
  (await engine.query(`SELECT count(*)::INTEGER AS n FROM ${table}`, [], { scope })).rows[0]?.['n'];

/** Tables created, and questions asked of them. */
const executions = () => worker.statements.filter((text) => /^(?:CREATE TABLE|SELECT)/u.test(text)).length;

it('answers the same statement from all recipes and from the selected ones', async () => {
  expect(await count(null)).toBe(10);
  expect(await count(scopeOf(7))).toBe(3);
  expect(await count(null)).toBe(10);
  expect(await count(scopeOf(2))).toBe(8);
});

it('creates a table once, and further ones when they are asked for', async () => {
  await count(scopeOf(4));
  const before = executions();
  expect(await count(scopeOf(4))).toBe(6);
  expect(executions()).toBe(before + 1);
  const tags: CutTable = {
    table: 'tags',
    create: sql`CREATE TABLE selection.tags AS SELECT * FROM selection.recipes`,
  };
  expect(await count(scopeOf(4, tags), 'tags')).toBe(6);
  expect(executions()).toBe(before + 3);
});

it('has no table that was not cut: the published one never answers in its place', async () => {
  const scope: Scope = { key: 'nothing', tables: [] };
  await expect(count(scope)).rejects.toMatchObject({ code: 'query_failed' });
});

it('creates again what could not be created, and nothing of it twice', async () => {
  const broken: CutTable = {
    table: 'tags',
    create: sql`CREATE TABLE selection.tags AS SELECT * FROM nowhere`,
  };
  await expect(count(scopeOf(5, broken))).rejects.toMatchObject({ code: 'query_failed' });
  expect(await count(null)).toBe(10);
  expect(await count(scopeOf(5))).toBe(5);
});

it('cuts again when another dataset takes the place of the one before', async () => {
  expect(await count(scopeOf(7))).toBe(3);
  await useDataset('d-2', 20);
  expect(await count(scopeOf(7))).toBe(13);
});
