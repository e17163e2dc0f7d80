import { largest, smallest, first, last } from '../../../analysis/extremes.ts';
import type { FigureDraft, FigurePointDraft } from '../../../analysis/figure.ts';
import { decimal, integer, signed, text } from '../../../text/index.ts';
import { monthYear, type MonthlyMean } from '../stars/monthly-means.ts';
import { known } from '../stars/star-counts.ts';
import { starRange, withRange } from '../stars/words.ts';
import type { TrendModel } from './model.ts';
import { countsPlot, meansPlot, type TrendOptions } from './plots.ts';

/** Monthly means with their intervals and levels, and the ratings of each month on the same x. */
export function figures(model: TrendModel, options: TrendOptions): readonly FigureDraft[] {
  return [
    {
      id: 'means',
      place: 'main',
      description: description(model),
      points: model.months.map(pointOf),
      plot: (frame) => meansPlot(model, options, frame),
    },
    {
      id: 'counts',
      place: 'main',
      title: text('ratings.trend.counts'),
      description: text('ratings.trend.countsDescription', { n: integer(model.ratings) }),
      size: model.ratings,
      points: model.months.map((month) => ({
        x: month.at,
        heading: monthYear(month),
        values: [{ label: text('ratings.table.ratings'), value: integer(month.n), y: month.n }],
      })),
      plot: (frame) => countsPlot(model, options, frame),
    },
  ];
}

function description({ months, step, ratings }: TrendModel) {
  const lowest = known(smallest(months, ({ mean }) => mean));
  const highest = known(largest(months.toReversed(), ({ mean }) => mean));
  const values = {
    from: monthYear(first(months)),
    to: monthYear(last(months)),
    low: decimal(lowest.mean, 2),
    lowMonth: monthYear(lowest),
    high: decimal(highest.mean, 2),
    highMonth: monthYear(highest),
    n: integer(ratings),
  };
  if (step === null) return text('ratings.trend.description', values);
  return text('ratings.trend.description.step', {
    ...values,
    month: monthYear(step.at),
    change: signed(step.difference, 2),
  });
}

const pointOf = (month: MonthlyMean): FigurePointDraft => ({
  x: month.at,
  heading: monthYear(month),
  values: [
    {
      label: text('ratings.mean'),
      value: withRange(decimal(month.mean, 3), month.interval && starRange(month.interval, 2)),
      slot: 1,
      y: month.mean,
    },
    { label: text('ratings.table.ratings'), value: integer(month.n) },
  ],
});
