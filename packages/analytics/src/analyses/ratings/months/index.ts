import { defineAnalysis } from '../../../analysis/analysis.ts';
import { calendarKind } from '../calendar/kind.ts';
import { modelCalendar } from '../calendar/model.ts';

/** How ratings differ between the months of the year. */
export const months = defineAnalysis({
  ...calendarKind,
  id: 'ratings.months',
  icon: 'calendar-days',
  title: 'ratings.months.title',
  model: (rows, params) =>
    modelCalendar(
      'months',
      rows.months.map(({ month, ...row }) => ({ ...row, key: String(month) })),
      rows.pairs,
      params,
    ),
});
