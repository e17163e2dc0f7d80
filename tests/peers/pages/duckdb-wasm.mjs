// Plain DuckDB-WASM over remote files, which it reads in ranges, and Plot.
import { DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import { show } from './charts.mjs';
import { openDatabase } from './database.mjs';
import { allYears, fileOf } from './files.mjs';
import { statementsFor } from '../statements.ts';

const database = await openDatabase();
for (const table of ['recipes', 'ratings_daily', 'ingredients', 'ingredient_months'])
  await database.registerFileURL(`${table}.parquet`, fileOf(table), DuckDBDataProtocol.HTTP, false);
const connection = await database.connect();

window.showYears = async (years) => {
  const statements = statementsFor(years, (table) => `'${table}.parquet'`);
  for (const [name, statement] of Object.entries(statements))
    show(
      name,
      (await connection.query(statement)).toArray().map((row) => row.toJSON()),
    );
};

await window.showYears(allYears);
