import { first, last } from '../../../analysis/extremes.ts';
import type { Frame } from '../../../analysis/figure.ts';
import { listed } from '../../../analysis/listed.ts';
import { text } from '../../../text/index.ts';
import { periodName } from '../../calendar/weekend.ts';
import { calendarFigures } from '../calendar/figures.ts';
import { measured } from '../stars/star-measure.ts';
import type { WeekdaysModel } from './model.ts';

/** Weekdays as squares and the weekend as dots, each with its mean above. */
export const figures = (model: WeekdaysModel) =>
  calendarFigures(model, {
    style: (key, { theme }) =>
      model.weekend.days.includes(key)
        ? { colour: theme.period.weekend, symbol: 'circle' }
        : { colour: theme.period.weekday, symbol: 'square' },
    groups: (frame) => listed([sideOf(model, 'weekday', frame), sideOf(model, 'weekend', frame)]),
  });

function sideOf(
  { groups, measure, weekend }: WeekdaysModel,
  period: 'weekday' | 'weekend',
  { theme, translate }: Frame,
) {
  const side = weekend[period];
  if (side === null) return null;
  const isWeekend = period === 'weekend';
  const keys = groups.map(({ key }) => key).filter((key) => weekend.days.includes(key) === isWeekend);
  const values = { period: periodName(isWeekend), value: measured(side.value, measure) };
  const label = translate(text('ratings.weekdays.group', values));
  return { from: first(keys), to: last(keys), label, colour: theme.period[period] };
}
