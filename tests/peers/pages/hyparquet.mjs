// No database: hyparquet reads the columns that are used, Arquero counts, Plot draws.
import * as aq from 'arquero';
import { asyncBufferFromUrl, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { seasonNames, show } from './charts.mjs';
import { allYears, fileOf } from './files.mjs';

const read = async (table, columns) =>
  aq.from(
    await parquetReadObjects({
      file: await asyncBufferFromUrl({ url: fileOf(table) }),
      columns,
      compressors,
    }),
  );

const yearOf = aq.escape((row) => row.date.getUTCFullYear());

const loading = [
  read('ratings_daily', ['date', 'rating', 'n']),
  read('ingredients', ['id', 'name']),
  read('ingredient_months', ['ingredient_id', 'year', 'month', 'n']),
];
const recipes = (await read('recipes', ['submitted', 'minutes']))
  .rename({ submitted: 'date' })
  .derive({ year: yearOf });
const within = (table, [from, to]) =>
  table.params({ from, to }).filter((row, $) => row.year >= $.from && row.year <= $.to);

function showRecipes(years) {
  const byYear = within(recipes, years).groupby('year');
  show('volume', byYear.count({ as: 'n' }).orderby('year').objects());
  const measures = {
    mean: (row) => aq.op.mean(row.minutes),
    median: (row) => aq.op.median(row.minutes),
    low: (row) => aq.op.quantile(row.minutes, 0.25),
    high: (row) => aq.op.quantile(row.minutes, 0.75),
  };
  show('duration', byYear.rollup(measures).orderby('year').objects());
}

showRecipes(allYears);
const [daily, names, months] = await Promise.all(loading);
const ratings = daily.derive({
  year: yearOf,
  month: aq.escape(({ date }) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth())),
});
const seasons = months
  .filter((row) => row.ingredient_id <= 12)
  .derive({ season: aq.escape(({ month }) => seasonNames[Math.floor((month % 12) / 3)]) })
  .join(names.rename({ name: 'ingredient' }), ['ingredient_id', 'id']);

window.showYears = async (years) => {
  showRecipes(years);
  showOthers(years);
};

function showOthers(years) {
  const mean = { mean: (row) => aq.op.sum(row.rating * row.n) / aq.op.sum(row.n) };
  show('ratings', within(ratings, years).groupby('month').rollup(mean).orderby('month').objects());
  const counts = within(seasons, years)
    .groupby('season', 'ingredient')
    .rollup({ n: (row) => aq.op.sum(row.n) });
  show('seasons', counts.objects());
}

showOthers(allYears);
