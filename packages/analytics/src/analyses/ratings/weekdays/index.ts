import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choice } from '../../../analysis/controls.ts';
import { select, sql } from '../../../analysis/query.ts';
import { calendarControls, calendarMethod, calendarNotice, calendarSubtitle } from '../calendar/analysis.ts';
import { calendarFigures } from '../calendar/figures.ts';
import { modelCalendar } from '../calendar/model.ts';
import { calendarCaption, calendarKeys, calendarTable } from '../calendar/words.ts';
import { ratingsWhere } from '../controls.ts';
import { modelWeekend } from './weekend.ts';
import { weekdaysFindings, weekdaysKeyFigures, weekdaysSummary, weekendStyle } from './words.ts';

/** How ratings differ between the days of the week, and between weekdays and the weekend. */
export const weekdays = defineAnalysis({
  id: 'ratings.weekdays',
  icon: 'calendar',
  title: 'ratings.weekdays.title',
  headline: { summary: 3 },
  tables: ['ratings_daily'],
  controls: {
    ...calendarControls,
    weekend: choice(
      'ratings.control.weekend',
      [
        ['sat-sun', 'ratings.control.weekend.satSun'],
        ['fri-sun', 'ratings.control.weekend.friSun'],
      ],
      { formerly: { satSun: 'sat-sun', friSun: 'fri-sun' } },
    ),
  },
  query: (params) => ({
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
  model: ({ days }, { measure, weekend, axis }) => ({
    ...modelCalendar('weekdays', days, calendarKeys.weekdays, measure),
    axis,
    weekend: modelWeekend(days, weekend, measure),
  }),
  notice: calendarNotice,
  findings: weekdaysFindings,
  summary: weekdaysSummary,
  subtitle: calendarSubtitle,
  keyFigures: weekdaysKeyFigures,
  figures: (model, { axis }) => calendarFigures(model, { axis }, weekendStyle(model)),
  caption: (model) => calendarCaption(model, model.axis),
  table: calendarTable,
  method: [...calendarMethod, 'ratings.weekdays.method'],
});
