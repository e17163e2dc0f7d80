import { defineAnalysis } from '../../../analysis/analysis.ts';
import { text } from '../../../text/index.ts';
import { periodName } from '../../calendar/year.ts';
import { meanWithUnit } from '../../measures.ts';
import { measureMethod, measureSeasons } from '../measures/measure-seasons.ts';
import { farthest } from '../year-claim.ts';

/** When the longest recipes are published. */
export const duration = defineAnalysis({
  id: 'seasonality.duration',
  icon: 'timer',
  title: 'seasonality.duration.title',
  headline: { summary: 3, kpis: { longest: 3 } },
  ...measureSeasons('duration', ['minutes']),
  kpis: ({ measures }) =>
    measures.map(({ measure, mean, periods }) => {
      const longest = farthest(periods, 'up');
      return (
        longest && {
          id: 'seasonality.duration.longest',
          label: text('seasonality.duration.kpi.longest'),
          value: periodName(longest.period),
          context: text('seasonality.duration.kpi.longest.context', {
            mean: meanWithUnit(measure, longest.mean),
            year: meanWithUnit(measure, mean),
          }),
          spark: {
            kind: 'bars',
            values: periods.map(({ mean }) => mean),
            highlight: periods.indexOf(longest),
          },
        }
      );
    }),
  method: [...measureMethod, 'seasonality.measures.method.limits'],
});
