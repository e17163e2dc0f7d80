import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choice } from '../../../analysis/controls.ts';
import { select, sql } from '../../../analysis/query.ts';
import { calendarKind } from '../calendar/kind.ts';
import { ratingsWhere } from '../controls.ts';
import { calendarEstimates } from '../calendar/estimates.ts';
import { effects } from './effects.ts';
import { ratingPairsQuery } from '../stars/rating-pairs.ts';
import { figures } from './figures.ts';
import { modelWeekdays } from './model.ts';
import * as words from './words.ts';

/** How ratings differ between the days of the week, and between weekdays and the weekend. */
export const weekdays = defineAnalysis({
  ...calendarKind,
  id: 'ratings.weekdays',
  icon: 'calendar',
  title: 'ratings.weekdays.title',
  headline: { summary: 3 },
  controls: {
    ...calendarKind.controls,
    weekend: choice(
      'ratings.control.weekend',
      [
        ['sat-sun', 'ratings.control.weekend.satSun'],
        ['fri-sun', 'ratings.control.weekend.friSun'],
      ],
      { formerly: { satSun: 'sat-sun', friSun: 'fri-sun' } },
    ),
  },
  tables: ['ratings_daily', 'rating_pair_weekdays'],
  query: (params) => ({
    pairs: ratingPairsQuery('weekday', params.measure, params),
    days: select(
      { year: 'number', key: 'text', rating: 'number', n: 'number' },
      sql`
        SELECT year(date)::INTEGER AS year, isodow(date)::INTEGER::VARCHAR AS key, rating::INTEGER AS rating,
          sum(n)::INTEGER AS n
        FROM ratings_daily
        WHERE rating > 0 AND ${ratingsWhere(params)}
        GROUP BY 1, 2, 3
        ORDER BY 1, 2, 3`,
    ),
  }),
  model: ({ days, pairs }, params) => modelWeekdays(days, pairs, params),
  ...words,
  effects,
  estimates: calendarEstimates,
  figures,
  method: [...calendarKind.method, 'ratings.weekdays.method'],
});
