import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNativeEngine } from '../testing/index.ts';
import { cleaningSteps } from './cleaning.ts';
import { duckdb } from './dialect/duckdb.ts';
import { useEngine } from '../testing/use-engine.ts';

/** The rule in TypeScript: the value at floor((n − 1)·q + 0.5) of the sorted values. */
const nearest = (values: readonly number[], q: number): number | null =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * q + 0.5)] ?? null;

describe('nearest quantile', () => {
  const engine = useEngine(openNativeEngine);

  const inSql = async (values: readonly (number | null)[], q: number): Promise<unknown> => {
    const rows = values.map((value) => `(${value ?? 'NULL'})`).join(', ');
    const result = await engine.query(
      `SELECT ${duckdb.nearestQuantile('x', q)} AS q FROM (VALUES ${rows}) AS t(x)`,
    );
    return result.rows[0]?.['q'];
  };

  it('rounds ties up, where other rules interpolate or round down', async () => {
    expect(await inSql([10, 20], 0.5)).toBe(20);
    expect(await inSql([4, 1, 3, 2], 0.5)).toBe(3);
    expect(await inSql([5, 1, 4, 2, 3], 0.5)).toBe(3);
  });

  it('leaves nulls out', async () => {
    expect(await inSql([null, 7, null, 9], 1)).toBe(9);
  });

  it('finds the value at floor((n − 1)·q + 0.5) of any values', async () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(values, fc.constantFrom(0, 0.025, 0.1, 0.5, 0.975, 1), async (list, q) => {
        expect(await inSql(list, q)).toBe(nearest(list, q));
      }),
      { numRuns: 60 },
    );
  });
});

describe('cleaning steps', () => {
  const stepsOf = (table: string) => cleaningSteps(duckdb).filter((each) => each.table === table);

  it('come in the documented order', () => {
    expect(stepsOf('recipes').map(({ step }) => step)).toEqual([
      'raw',
      'unique',
      'duration',
      'outliers',
      'complete',
      'clean',
    ]);
    expect(stepsOf('interactions').map(({ step }) => step)).toEqual([
      'raw',
      'rated',
      'dated',
      'clean',
      'of-known-recipe',
      'of-clean-recipe',
    ]);
  });

  it('say that ratings of unknown and of removed recipes are kept', () => {
    for (const { rule } of stepsOf('interactions').slice(-2)) expect(rule).toContain('are kept');
  });
});
