import { months } from '../../analyses/calendar/year.ts';
import { fetchRows, select, sql } from '../../analysis/index.ts';
import { numbers, type RowOf } from '../../analysis/query.ts';
import {
  analysisOfVarianceFromCounts,
  groupedCounts,
  groupSummaries,
  kruskalWallis,
  type GroupedCounts,
} from '../../stats/index.ts';
import {
  exact,
  measured,
  printed,
  printedTo,
  series,
  type MeasuredData,
  type ReferenceGroup,
} from '../reference.ts';
import { seasonOf, seasons, sources, weekdayOf, weekdays } from './sources.ts';

const columns = numbers('month', 'weekday', 'rating', 'count');

const counts = select(
  columns,
  sql`
    SELECT month(date)::INTEGER AS month, isodow(date)::INTEGER AS weekday, rating::INTEGER AS rating,
      sum(n)::INTEGER AS count
    FROM ratings_daily WHERE rating BETWEEN 1 AND 5 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
);

const stars = [1, 2, 3, 4, 5] as const;

type RatingRow = RowOf<typeof columns>;

const tableBy = <Key>(rows: readonly RatingRow[], keys: readonly Key[], keyOf: (row: RatingRow) => Key) =>
  groupedCounts(
    rows.map((row) => ({ group: keyOf(row), value: row.rating, count: row.count })),
    keys,
  );

/** Number and mean of the ratings of each group; a group without ratings has no mean. */
function* summariesOf<Key extends string | number>(id: string, keys: readonly Key[], table: GroupedCounts) {
  const summaries = groupSummaries(table);
  for (const [index, key] of keys.entries()) {
    const summary = summaries[index];
    yield [`${id}.n.${key}`, summary?.count] as const;
    if (summary !== undefined && summary.count > 0) yield [`${id}.mean.${key}`, summary.mean] as const;
  }
}

async function measureRatings({ engine }: MeasuredData) {
  const rows = await fetchRows(engine, counts);
  const all = tableBy(rows, ['all'], () => 'all');
  const bySeason = tableBy(rows, seasons, ({ month }) => seasonOf(month));
  const byMonth = tableBy<number>(rows, months, ({ month }) => month);
  const byWeekday = tableBy(rows, weekdays, ({ weekday }) => weekdayOf(weekday));
  return measured([
    ...stars.map((star) => [`star.${star}`, all.counts[0]?.[all.values.indexOf(star)]] as const),
    ...summariesOf('all', ['all'], all),
    ...summariesOf('season', seasons, bySeason),
    ['season.f', analysisOfVarianceFromCounts(bySeason)?.f],
    ['season.h', kruskalWallis(bySeason)?.h],
    ...summariesOf('month', months, byMonth),
    ...summariesOf('weekday', weekdays, byWeekday),
  ]);
}

/** All ratings of 1 to 5: how many of each, by season and by month. */
export const ratings: ReferenceGroup = {
  title: 'Ratings',
  source: sources.ratings,
  published: [
    exact('all.n.all', 'ratings of 1 to 5', 1_071_520),
    printed('all.mean.all', 'mean rating', 4.6615, 4),
    ...series('star', 'ratings by stars', stars, [12_818, 14_123, 40_855, 187_360, 816_364]),
    ...series('season.n', 'ratings by season', seasons, [281_080, 266_609, 262_824, 261_007]),
    ...series(
      'season.mean',
      'mean rating by season',
      seasons,
      [4.647926, 4.66835, 4.676255, 4.654258],
      printedTo(6),
    ),
    printed('season.f', 'analysis of variance of seasons, F', 86.225, 3),
    printed('season.h', 'Kruskal–Wallis H of seasons', 155.938, 3),
    ...series(
      'month.n',
      'ratings by month',
      months,
      [104_168, 87_156, 92_471, 89_050, 85_088, 92_534, 86_358, 83_932, 84_339, 90_119, 86_549, 89_756],
    ),
    ...series(
      'month.mean',
      'mean rating by month',
      months,
      [
        4.644382, 4.645819, 4.656671, 4.67215, 4.677064, 4.688471, 4.672943, 4.666194, 4.65711, 4.652482,
        4.653329, 4.654084,
      ],
      printedTo(6),
    ),
  ],
  measure: measureRatings,
};

/** All ratings of 1 to 5 by day of the week. */
export const ratingsByWeekday: ReferenceGroup = {
  title: 'Ratings by day of the week',
  source: sources.ratingDays,
  published: [
    ...series(
      'weekday.n',
      'ratings',
      weekdays,
      [173_178, 159_014, 149_779, 143_697, 131_689, 139_984, 174_179],
    ),
    ...series(
      'weekday.mean',
      'mean rating',
      weekdays,
      [4.661441, 4.659778, 4.660453, 4.662665, 4.660298, 4.663333, 4.662497],
      printedTo(6),
    ),
  ],
  measure: measureRatings,
};
