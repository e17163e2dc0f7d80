import { join } from 'node:path';
import { openNativeEngine } from '@mangetamain/analytics/engine';
import { sharedTables } from './build.ts';
import { statementsFor } from './statements.ts';
import { allYears, yearsTried, type Years } from './subjects.ts';

/** Milliseconds that native DuckDB takes for the four statements, over tables in memory: first, and for each change of years. */
export async function timeNative(folder: string): Promise<{ first: number; changes: readonly number[] }> {
  const engine = await openNativeEngine();
  try {
    for (const table of sharedTables)
      await engine.query(
        `CREATE TABLE ${table} AS SELECT * FROM read_parquet('${join(folder, `${table}.parquet`)}')`,
      );
    const time = async (years: Years) => {
      const start = performance.now();
      for (const statement of Object.values(statementsFor(years))) await engine.query(statement);
      return performance.now() - start;
    };
    const first = await time(allYears);
    const changes: number[] = [];
    for (const years of yearsTried) changes.push(await time(years));
    return { first, changes };
  } finally {
    await engine.close();
  }
}
