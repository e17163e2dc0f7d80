import { isDirection } from '../../../analysis/claim.ts';
import type { FigureDraft } from '../../../analysis/figure.ts';
import { intervalRowsPlot } from '../../../figures/interval-rows.ts';
import { decimal, integer, probability, signed, signedPercent, text } from '../../../text/index.ts';
import { measureName, measureUnit } from '../../measures.ts';
import { colourOf, slotOf } from '../day-profile.ts';
import type { NutritionModel } from './model.ts';
import { shareInterval } from './words.ts';

/** Weekend minus weekday of every nutrient, in % of the weekday mean, on one axis. */
export function differencesFigure({ nutrients, statistic, recipes }: NutritionModel): FigureDraft {
  const rows = nutrients.map((each) => ({
    nutrient: each.nutrient,
    ...each[statistic],
    claim: each.claim,
    clear: isDirection(each.claim.verdict),
  }));
  return {
    id: 'differences',
    place: 'main',
    description: text('weekend.nutrition.description', {
      count: rows.length,
      clear: rows.filter(({ clear }) => clear).length,
      n: integer(recipes),
    }),
    points: rows.map((each) => ({
      row: each.nutrient,
      heading: measureName(each.nutrient),
      values: [
        {
          label: text('weekend.table.difference'),
          value: signedPercent(each.relative),
          slot: slotOf(each.relative > 0),
          x: each.relative,
        },
        { label: text('weekend.tip.interval95'), value: shareInterval(each.interval) },
        {
          label: measureUnit(each.nutrient),
          value: text('weekend.fromTo', {
            from: decimal(each.onWeekdays, 1),
            to: decimal(each.onWeekends, 1),
          }),
        },
        { label: text('weekend.measure.key.d'), value: signed(each.cohensD, 3) },
        { label: text('weekend.table.q'), value: probability(each.claim.pValue ?? 1) },
      ],
    })),
    plot: (frame) =>
      intervalRowsPlot(frame, {
        rows: rows.map((each) => ({
          key: each.nutrient,
          label: frame.translate(measureName(each.nutrient)),
          estimate: each.relative,
          interval: each.interval,
          clear: each.clear,
          colour: colourOf(frame, each.relative > 0),
          value: frame.format(signedPercent(each.relative)),
        })),
        format: (value) => frame.format(signedPercent(value, 0)),
        groupTitle: frame.translate(
          text(frame.compact ? 'weekend.figure.sidesShort' : 'weekend.figure.sides'),
        ),
      }),
  };
}
