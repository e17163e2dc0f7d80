import { defineAnalysis } from '../../../analysis/analysis.ts';
import { seasonOfMonth } from '../../calendar/year.ts';
import { calendarFigures, type CalendarStyle } from '../calendar/figures.ts';
import { calendarKind } from '../calendar/kind.ts';
import { modelCalendar } from '../calendar/model.ts';
import { monthlyQuery } from '../stars/monthly-means.ts';

const inItsColour: CalendarStyle['style'] = (key, { theme }) => {
  const colours: Readonly<Record<string, string>> = theme.season;
  return { colour: colours[key] ?? theme.text };
};

/** How ratings differ between the meteorological seasons; December counts with its own calendar year. */
export const seasons = defineAnalysis({
  ...calendarKind,
  id: 'ratings.seasons',
  icon: 'leaf',
  title: 'ratings.seasons.title',
  query: monthlyQuery,
  model: ({ months }, params) =>
    modelCalendar(
      'seasons',
      months.map(({ month, ...row }) => ({ ...row, key: seasonOfMonth(month, 'northern') })),
      params,
    ),
  figures: (model) => calendarFigures(model, { style: inItsColour }),
});
