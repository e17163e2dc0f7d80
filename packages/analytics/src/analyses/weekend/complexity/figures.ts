import { isDirection } from '../../../analysis/claim.ts';
import type { FigureDraft } from '../../../analysis/figure.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { intervalRowsPlot } from '../../../figures/interval-rows.ts';
import { signed, text } from '../../../text/index.ts';
import { dayMeasureFigure } from '../measures/figure.ts';
import type { ComplexityMeasure, ComplexityModel } from './model.ts';

const measures: readonly ComplexityMeasure[] = ['score', 'steps', 'ingredients'];

/** The days of the chosen measure, and the effect of the weekend on all three on one axis. */
export const complexityFigures = (model: ComplexityModel): Listed<FigureDraft> => [
  dayMeasureFigure(model[model.measure], model.measure),
  effectsFigure(model),
];

const nameOf = (measure: ComplexityMeasure) => text('weekend.measure.name', { measure });

function effectsFigure(model: ComplexityModel): FigureDraft | null {
  const rows = measures.flatMap((measure) => {
    const { difference, claim } = model[measure];
    if (difference === null) return [];
    const clear = isDirection(claim.verdict);
    return [{ measure, d: difference.cohensD, ends: difference.cohensDInterval, clear }];
  });
  if (rows.length === 0) return null;
  return {
    id: 'effects',
    place: 'main',
    title: text('weekend.complexity.effects'),
    description: text('weekend.complexity.effectsDescription', { count: rows.length }),
    points: rows.map(({ measure, d, ends }) => ({
      row: measure,
      heading: nameOf(measure),
      values: [
        { label: text('weekend.measure.key.d'), value: signed(d, 3), x: d },
        { label: text('weekend.tip.interval95'), value: intervalText(ends, 3) },
      ],
      selects: { control: 'measure', value: measure },
    })),
    plot: (frame) =>
      intervalRowsPlot(frame, {
        rows: rows.map(({ measure, d, ends, clear }) => ({
          key: measure,
          label: frame.translate(nameOf(measure)),
          estimate: d,
          interval: ends,
          clear,
          colour: frame.theme.period.weekend,
          value: frame.format(signed(d, 3)),
        })),
        format: (value) => frame.format(signed(value, 2)),
      }),
  };
}
