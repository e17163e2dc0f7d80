import type { Figure } from '../../analysis/figure.ts';
import { intervalRowsPlot } from '../../figures/interval-rows.ts';
import { signed, text } from '../../text/index.ts';
import { verdictOf } from '../../analysis/finding.ts';
import { intervalText } from '../../analysis/interval-text.ts';
import type { ComplexityMeasure, ComplexityModel } from './complexity-model.ts';
import { dayMeasureFigure } from './day-measure-figure.ts';

const measures: readonly ComplexityMeasure[] = ['score', 'steps', 'ingredients'];

/** The days of the chosen measure, and the effect of the weekend on all three on one axis. */
export function complexityFigures(model: ComplexityModel): readonly Figure[] {
  return [dayMeasureFigure(model[model.measure], model.measure), ...effectsFigure(model)];
}

function effectsFigure(model: ComplexityModel): Figure[] {
  const rows = measures.flatMap((measure) => {
    const { difference } = model[measure];
    return difference === null ? [] : [{ measure, difference }];
  });
  if (rows.length === 0) return [];
  return [
    {
      id: 'effects',
      place: 'main',
      title: text('weekend.complexity.effects'),
      description: text('weekend.complexity.effectsDescription', { count: rows.length }),
      points: rows.map(({ measure, difference }) => ({
        row: measure,
        heading: text('weekend.measure.name', { measure }),
        values: [
          { label: text('weekend.measure.key.d'), value: signed(difference.cohensD, 3) },
          {
            label: text('weekend.tip.interval95'),
            value: intervalText(difference.cohensDInterval, 3),
          },
        ],
        selects: { control: 'measure', value: measure },
      })),
      plot: (frame) =>
        intervalRowsPlot(frame, {
          rows: rows.map(({ measure, difference }) => ({
            key: measure,
            label: frame.translate(text('weekend.measure.name', { measure })),
            estimate: difference.cohensD,
            interval: difference.cohensDInterval,
            clear: verdictOf(difference.cohensDInterval) !== 'unclear',
            colour: frame.theme.period.weekend,
            value: frame.format(signed(difference.cohensD, 3)),
          })),
          format: (value) => frame.format(signed(value, 2)),
        }),
    },
  ];
}
