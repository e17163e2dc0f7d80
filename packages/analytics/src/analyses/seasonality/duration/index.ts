import { defineAnalysis } from '../../../analysis/analysis.ts';
import { decimal, signed, text } from '../../../text/index.ts';
import { periodName } from '../../calendar/year.ts';
import { measureMethod, measureSeasons } from '../measures/measure-seasons.ts';
import { farthest } from '../measures/difference.ts';

/** When the longest recipes are published. */
export const duration = defineAnalysis({
  id: 'seasonality.duration',
  icon: 'timer',
  title: 'seasonality.duration.title',
  headline: { summary: 3, kpis: { longest: 3 } },
  ...measureSeasons('duration', ['minutes']),
  kpis: ({ measures }) =>
    measures.map(({ periods }) => {
      const longest = farthest(periods, 1);
      return (
        longest && {
          id: 'seasonality.duration.longest',
          label: text('seasonality.duration.kpi.longest'),
          value: periodName(longest.period),
          context: text('seasonality.duration.kpi.longest.context', {
            mean: decimal(longest.mean, 1),
            difference: signed(longest.difference, 1),
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
