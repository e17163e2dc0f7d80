import { defineAnalysis } from '../../../analysis/analysis.ts';
import { calendarControls, calendarMethod, calendarNotice, calendarSubtitle } from '../calendar/analysis.ts';
import { calendarFigures, seasonStyle } from '../calendar/figures.ts';
import { modelCalendar } from '../calendar/model.ts';
import {
  calendarCaption,
  calendarFindings,
  calendarKeyFigures,
  calendarKeys,
  calendarTable,
} from '../calendar/words.ts';
import { monthlyQuery } from '../stars/monthly-means.ts';

/** Meteorological seasons of the northern hemisphere; December counts with its own calendar year. */
const seasonOf = (month: number): string =>
  ['winter', 'spring', 'summer', 'autumn'][Math.floor((month % 12) / 3)] ?? 'winter';

/** How ratings differ between the seasons. */
export const seasons = defineAnalysis({
  id: 'ratings.seasons',
  icon: 'leaf',
  title: 'ratings.seasons.title',
  tables: ['ratings_daily'],
  controls: calendarControls,
  query: monthlyQuery,
  model: (rows, { measure, axis }) => ({
    ...modelCalendar(
      'seasons',
      rows.months.map(({ month, ...row }) => ({ ...row, key: seasonOf(month) })),
      calendarKeys.seasons,
      measure,
    ),
    axis,
  }),
  notice: calendarNotice,
  findings: calendarFindings,
  subtitle: calendarSubtitle,
  keyFigures: calendarKeyFigures,
  figures: (model, { axis }) => calendarFigures(model, { axis }, seasonStyle),
  caption: (model) => calendarCaption(model, model.axis),
  table: calendarTable,
  method: calendarMethod,
});
