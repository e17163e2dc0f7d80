import type { Figure } from '../../analysis/figure.ts';
import { windowAround } from '../../figures/scale-bar.ts';
import { decimal, integer, text } from '../../text/index.ts';
import { weekdayName } from '../calendar/weekdays.ts';
import { dayProfileFigure } from './day-figure.ts';
import type { DayMeasure } from './day-measure.ts';
import { digitsOf, type MeasureName } from './day-measure-words.ts';

/** Mean of each day with its interval, the axis windowed beside the whole scale from zero to the largest value. */
export function dayMeasureFigure(model: DayMeasure, measure: MeasureName): Figure {
  const { days, mean, maximum, recipes, onWeekdays, onWeekends } = model;
  const digits = digitsOf(measure);
  const scale = [0, Math.ceil(maximum)] as const;
  const bounds = days.flatMap((day) => [day.mean, ...(day.interval ?? [])]);
  const ranked = days.toSorted((a, b) => a.mean - b.mean || a.weekday - b.weekday);
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  return dayProfileFigure({
    id: 'days',
    place: 'main',
    description: text('weekend.measure.description', {
      measure,
      highest: highest === undefined ? '' : weekdayName(highest.weekday),
      most: decimal(highest?.mean ?? 0, digits),
      lowest: lowest === undefined ? '' : weekdayName(lowest.weekday),
      least: decimal(lowest?.mean ?? 0, digits),
      mean: decimal(mean, digits),
      n: integer(recipes),
    }),
    days: days.map((day) => ({ ...day, estimate: day.mean })),
    reference: mean,
    window: windowAround([mean, ...bounds], scale),
    scale,
    quantity: (value) => decimal(value, digits),
    scaleQuantity: (value) => integer(value),
    periods: { weekday: onWeekdays.mean, weekend: onWeekends.mean },
    valueLabel: text('weekend.table.mean'),
    details: ({ weekday }) => {
      const day = days.find((each) => each.weekday === weekday);
      if (day === undefined) return [];
      const { median } = day;
      return [
        {
          label: text('weekend.table.median'),
          value: decimal(median, Number.isInteger(median) ? 0 : 1),
        },
        { label: text('table.recipes'), value: integer(day.recipes) },
      ];
    },
  });
}
