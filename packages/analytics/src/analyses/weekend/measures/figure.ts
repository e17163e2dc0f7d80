import { claimed } from '../../../analysis/finding.ts';
import type { FigureDraft } from '../../../analysis/figure.ts';
import { windowAround } from '../../../figures/scale-bar.ts';
import { decimal, integer, text } from '../../../text/index.ts';
import { weekdayName } from '../../calendar/weekdays.ts';
import { dayProfileFigure } from '../day-profile.ts';
import type { DayMeasure } from './model.ts';
import { claimValues, digitsOf, medianText, type MeasureName } from './words.ts';

/** Mean of each day with its interval, the axis windowed beside the whole scale from zero to the largest value. */
export function dayMeasureFigure(model: DayMeasure, measure: MeasureName): FigureDraft {
  const { days, mean, recipes, onWeekdays, onWeekends } = model;
  const number = (value: number) => decimal(value, digitsOf(measure));
  const scale = [0, Math.ceil(model.maximum)] as const;
  return dayProfileFigure({
    id: 'days',
    place: 'main',
    description: ({ highest, lowest }) =>
      text('weekend.measure.description', {
        measure,
        highest: weekdayName(highest.weekday),
        most: number(highest.mean),
        lowest: weekdayName(lowest.weekday),
        least: number(lowest.mean),
        mean: number(mean),
        n: integer(recipes),
        heading: claimed('weekend.measure.heading', model.claim, claimValues(model, measure)),
      }),
    days,
    estimate: (day) => day.mean,
    reference: mean,
    window: windowAround([mean, ...days.flatMap((day) => [day.mean, ...(day.interval ?? [])])], scale),
    scale,
    quantity: number,
    scaleQuantity: integer,
    periods: { weekday: onWeekdays.mean, weekend: onWeekends.mean },
    valueLabel: text('weekend.table.mean'),
    details: (day) => [
      { label: text('weekend.table.median'), value: medianText(day.median) },
      { label: text('table.recipes'), value: integer(day.recipes) },
    ],
  });
}
