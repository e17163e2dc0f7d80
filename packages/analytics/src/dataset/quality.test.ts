import { expect, it } from 'vitest';
import { duckdb } from './dialect/duckdb.ts';
import { columnRangesSql, qualityChecks, qualitySchema } from './quality.ts';

it('gives each check an id of its own that begins with its source', () => {
  const ids = qualityChecks(duckdb).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^(recipes|interactions)\.[a-z-]+$/);
});

it('measures lists and texts by their length', () => {
  const sql = columnRangesSql('recipe_details', 'x.parquet');
  expect(sql).toContain('min(len(steps))');
  expect(sql).toContain('min(length(name))');
  expect(sql).toContain('min(id)');
});

it('refuses a report of another version, or with fields that it does not know', () => {
  const report = {
    schemaVersion: 1,
    datasetId: 'd-0123456789abcdef',
    unreadable: [],
    checks: [],
    columns: [],
  };
  expect(qualitySchema.safeParse(report).success).toBe(true);
  expect(qualitySchema.safeParse({ ...report, schemaVersion: 2 }).success).toBe(false);
  expect(qualitySchema.safeParse({ ...report, more: 1 }).success).toBe(false);
});
