// A data loader: counts at the build what the page draws, by year where the page filters years.
import { createRequire } from 'node:module';

const { DuckDBInstance } = createRequire(process.env.PEERS_WORKSPACE)('@duckdb/node-api');
const connection = await (await DuckDBInstance.create()).connect();
const charts = {};
for (const [name, statement] of Object.entries(JSON.parse(process.env.PEERS_STATEMENTS)))
  charts[name] = (await connection.runAndReadAll(statement)).getRowObjectsJS();
process.stdout.write(JSON.stringify(charts));
