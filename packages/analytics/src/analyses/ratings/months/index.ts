import { defineAnalysis } from '../../../analysis/analysis.ts';
import { calendarControls, calendarMethod, calendarNotice, calendarSubtitle } from '../calendar/analysis.ts';
import { calendarFigures } from '../calendar/figures.ts';
import { modelCalendar } from '../calendar/model.ts';
import {
  calendarCaption,
  calendarFindings,
  calendarKeyFigures,
  calendarKeys,
  calendarTable,
} from '../calendar/words.ts';
import { monthlyQuery } from '../stars/monthly-means.ts';

/** How ratings differ between the months of the year. */
export const months = defineAnalysis({
  id: 'ratings.months',
  icon: 'calendar-days',
  title: 'ratings.months.title',
  tables: ['ratings_daily'],
  controls: calendarControls,
  query: monthlyQuery,
  model: (rows, { measure, axis }) => ({
    ...modelCalendar(
      'months',
      rows.months.map(({ month, ...row }) => ({ ...row, key: String(month) })),
      calendarKeys.months,
      measure,
    ),
    axis,
  }),
  notice: calendarNotice,
  findings: calendarFindings,
  subtitle: calendarSubtitle,
  keyFigures: calendarKeyFigures,
  figures: (model, { axis }) => calendarFigures(model, { axis }),
  caption: (model) => calendarCaption(model, model.axis),
  table: calendarTable,
  method: calendarMethod,
});
