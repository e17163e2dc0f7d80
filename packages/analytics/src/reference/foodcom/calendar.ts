import { fetchRows, select, sql } from '../../analysis/index.ts';
import { numbers, type RowOf } from '../../analysis/query.ts';
import { describeValues, goodnessOfFit } from '../../stats/index.ts';
import { exact, measured, printed, series, type MeasuredData, type ReferenceGroup } from '../reference.ts';
import { seasonOf, seasons, sources, weekdayOf, weekdays, years } from './sources.ts';

const columns = numbers('year', 'month', 'weekday', 'recipes');

const counts = select(
  columns,
  sql`
    SELECT year(submitted)::INTEGER AS year, month(submitted)::INTEGER AS month,
      isodow(submitted)::INTEGER AS weekday, count(*)::INTEGER AS recipes
    FROM recipes GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
);

/** Recipes by a key, 0 where there are none. */
async function tally<Key>(
  { engine }: MeasuredData,
  keys: readonly Key[],
  keyOf: (row: RowOf<typeof columns>) => Key,
) {
  const rows = await fetchRows(engine, counts);
  return keys.map((key) =>
    rows.filter((row) => keyOf(row) === key).reduce((total, { recipes }) => total + recipes, 0),
  );
}

const keyed = <Key extends string | number>(id: string, keys: readonly Key[], values: readonly number[]) =>
  keys.map((key, index) => [`${id}.${key}`, values[index]] as const);

async function measureYears(data: MeasuredData) {
  const perYear = await tally(data, years, ({ year }) => year);
  const description = describeValues(perYear);
  return measured([
    ...keyed('year', years, perYear),
    ['year.mean', description?.mean],
    ['year.median', description?.median],
    ['year.deviation', description?.standardDeviation],
  ]);
}

/** Recipes of each year. */
export const recipesByYear: ReferenceGroup = {
  title: 'Recipes by year',
  source: sources.years,
  published: [
    ...series(
      'year',
      'recipes',
      years,
      [
        1_121, 689, 3_974, 17_523, 15_625, 14_381, 20_909, 23_667, 29_790, 26_763, 19_597, 10_308, 6_549,
        4_361, 3_181, 853, 241, 172, 228, 134,
      ],
    ),
    printed('year.mean', 'recipes a year, mean', 10_003.3, 2),
    exact('year.median', 'recipes a year, median', 5_455),
    printed('year.deviation', 'recipes a year, standard deviation', 10_100.64, 2),
  ],
  measure: measureYears,
};

async function measureSeasons(data: MeasuredData) {
  const perSeason = await tally(data, seasons, ({ month }) => seasonOf(month));
  return measured([
    ...keyed('season', seasons, perSeason),
    ['season.chiSquare', goodnessOfFit(perSeason)?.chiSquare],
  ]);
}

/** Recipes of each season. */
export const recipesBySeason: ReferenceGroup = {
  title: 'Recipes by season',
  source: sources.seasons,
  published: [
    ...series('season', 'recipes', seasons, [48_540, 54_343, 48_952, 48_231]),
    printed('season.chiSquare', 'χ² against equal seasons', 504.2301, 4),
  ],
  measure: measureSeasons,
};

async function measureWeekdays(data: MeasuredData) {
  const perDay = await tally(data, weekdays, ({ weekday }) => weekdayOf(weekday));
  const weekend = (perDay[5] ?? 0) + (perDay[6] ?? 0);
  const weekday = perDay.reduce((total, each) => total + each, 0) - weekend;
  return measured([
    ...keyed('weekday', weekdays, perDay),
    ['weekday.week', weekday],
    ['weekday.weekend', weekend],
    ['weekday.chiSquare', goodnessOfFit(perDay)?.chiSquare],
    ['weekday.weekendChiSquare', goodnessOfFit([weekday, weekend], [5, 2])?.chiSquare],
  ]);
}

/** Recipes of each day of the week. */
export const recipesByWeekday: ReferenceGroup = {
  title: 'Recipes by day of the week',
  source: sources.weekend,
  published: [
    ...series('weekday', 'recipes', weekdays, [41_481, 36_881, 32_383, 31_008, 25_609, 14_443, 18_261]),
    exact('weekday.week', 'recipes, Monday to Friday', 167_362),
    exact('weekday.weekend', 'recipes, Saturday and Sunday', 32_704),
    printed('weekday.chiSquare', 'χ² against equal days', 19_973.64, 2),
    printed('weekday.weekendChiSquare', 'χ² of weekends against weekdays, 2 to 5', 14_650.57, 2),
  ],
  measure: measureWeekdays,
};
