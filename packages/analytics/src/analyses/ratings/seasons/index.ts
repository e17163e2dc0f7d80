import { defineAnalysis } from '../../../analysis/analysis.ts';
import { seasonOfMonth } from '../../calendar/year.ts';
import { calendarFigures, type CalendarStyle } from '../calendar/figures.ts';
import { calendarKind } from '../calendar/kind.ts';
import { modelCalendar } from '../calendar/model.ts';

const inItsColour: CalendarStyle['style'] = (key, { theme }) => {
  const colours: Readonly<Record<string, string>> = theme.season;
  return { colour: colours[key] ?? theme.text };
};

const seasonOf = (month: number | string) => seasonOfMonth(Number(month), 'northern');

/** How ratings differ between the meteorological seasons; December counts with its own calendar year. */
export const seasons = defineAnalysis({
  ...calendarKind,
  id: 'ratings.seasons',
  icon: 'leaf',
  title: 'ratings.seasons.title',
  model: ({ months, pairs }, params) =>
    modelCalendar(
      'seasons',
      months.map(({ month, ...row }) => ({ ...row, key: seasonOf(month) })),
      pairs.map((row) => ({ ...row, key: seasonOf(row.key), otherKey: seasonOf(row.otherKey) })),
      params,
    ),
  figures: (model) => calendarFigures(model, { style: inItsColour }),
});
