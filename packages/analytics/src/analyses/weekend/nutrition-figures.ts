import type { Figure } from '../../analysis/figure.ts';
import { intervalRowsPlot } from '../../figures/interval-rows.ts';
import { decimal, integer, probability, signed, signedPercent, text } from '../../text/index.ts';
import { nutritionMeasures } from '../trends/measures.ts';
import type { NutritionModel } from './nutrition-model.ts';
import { nutrientName, shareInterval } from './nutrition-words.ts';

/** Weekend minus weekday of every nutrient, in % of the weekday mean, on one axis. */
export function nutritionFigures({ nutrients, statistic, recipes }: NutritionModel): readonly Figure[] {
  if (nutrients.length === 0) return [];
  const slotOf = (relative: number) => (relative > 0 ? 1 : 2);
  return [
    {
      id: 'differences',
      place: 'main',
      description: text('weekend.nutrition.description', {
        count: nutrients.length,
        clear: nutrients.filter((each) => each[statistic].clear).length,
        n: integer(recipes),
      }),
      points: nutrients.map((each) => {
        const found = each[statistic];
        return {
          row: each.nutrient,
          heading: nutrientName(each.nutrient),
          values: [
            {
              label: text('weekend.table.difference'),
              value: signedPercent(found.relative),
              slot: slotOf(found.relative),
            },
            { label: text('weekend.tip.interval95'), value: shareInterval(found.interval) },
            {
              label: text(nutritionMeasures[each.nutrient].unit),
              value: text('weekend.fromTo', {
                from: decimal(found.onWeekdays, 1),
                to: decimal(found.onWeekends, 1),
              }),
            },
            { label: text('weekend.measure.key.d'), value: signed(found.cohensD, 3) },
            { label: text('weekend.table.q'), value: probability(found.qValue ?? 1) },
          ],
        };
      }),
      plot: (frame) =>
        intervalRowsPlot(frame, {
          rows: nutrients.map((each) => ({
            key: each.nutrient,
            label: frame.translate(nutrientName(each.nutrient)),
            estimate: each[statistic].relative,
            interval: each[statistic].interval,
            clear: each[statistic].clear,
            colour: frame.theme.period[each[statistic].relative > 0 ? 'weekend' : 'weekday'],
            value: frame.format(signedPercent(each[statistic].relative)),
          })),
          reference: 0,
          format: (value) => frame.format(signedPercent(value, 0)),
          groupTitle: frame.translate(
            text(frame.compact ? 'weekend.figure.sidesShort' : 'weekend.figure.sides'),
          ),
        }),
    },
  ];
}
