// Mosaic's grammar over DuckDB-WASM: tables loaded as a whole, marks that filter themselves.
import { clauseInterval, wasmConnector } from '@uwdata/mosaic-core';
import { div } from '@uwdata/mosaic-sql';
import * as vg from '@uwdata/vgplot';
import { openDatabase } from './database.mjs';
import { fileOf } from './files.mjs';

const seasons = `SELECT year, name AS ingredient, n, ['winter', 'spring', 'summer', 'autumn'][(month % 12) // 3 + 1] AS season
  FROM read_parquet('${fileOf('ingredient_months')}') AS counts
  JOIN read_parquet('${fileOf('ingredients')}') AS items ON items.id = ingredient_id WHERE ingredient_id <= 12`;

const coordinator = vg.coordinator();
coordinator.databaseConnector(wasmConnector({ duckdb: await openDatabase() }));
const years = vg.Selection.intersect();
const of = (table) => vg.from(table, { filterBy: years });
const size = [vg.width(560), vg.height(320)];
const place = (name, ...parts) => document.getElementById(name).append(vg.plot(...parts, ...size));

await coordinator.exec([
  vg.loadParquet('recipes', fileOf('recipes'), { select: ['minutes', 'year(submitted) AS year'] }),
]);
place('volume', vg.barY(of('recipes'), { x: 'year', y: vg.count() }));
place(
  'duration',
  vg.areaY(of('recipes'), {
    x: 'year',
    y1: vg.quantile('minutes', 0.25),
    y2: vg.quantile('minutes', 0.75),
    fillOpacity: 0.2,
  }),
  vg.lineY(of('recipes'), { x: 'year', y: vg.median('minutes') }),
  vg.lineY(of('recipes'), { x: 'year', y: vg.avg('minutes'), strokeDasharray: '4' }),
);
await coordinator.exec([
  vg.loadParquet('ratings', fileOf('ratings_daily'), {
    select: [
      "date_trunc('month', date)::TIMESTAMP AS month",
      'year(date) AS year',
      'rating * n AS stars',
      'n',
    ],
  }),
  `CREATE TABLE IF NOT EXISTS seasons AS ${seasons}`,
]);
place('ratings', vg.lineY(of('ratings'), { x: 'month', y: div(vg.sum('stars'), vg.sum('n')) }));
place(
  'seasons',
  vg.cell(of('seasons'), { x: 'season', y: 'ingredient', fill: vg.sum('n') }),
  vg.marginLeft(120),
);

const source = {};
window.showYears = async (chosen) => years.update(clauseInterval('year', chosen, { source }));
