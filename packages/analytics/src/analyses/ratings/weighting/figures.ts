import { seriesStyle } from '@mangetamain/theme/plot';
import { verdictOf } from '../../../analysis/finding.ts';
import type { FigureDraft } from '../../../analysis/figure.ts';
import { intervalRowsPlot } from '../../../figures/interval-rows.ts';
import { decimal, integer, signed, text } from '../../../text/index.ts';
import type { AxisParams } from '../controls.ts';
import { monthYear } from '../stars/monthly-means.ts';
import { known } from '../stars/star-counts.ts';
import { funnelPlot, funnelSpot, monthKey } from './funnel-plot.ts';
import type { SlopeChoice, WeightingModel } from './model.ts';
import { slopeName } from './words.ts';

/** Monthly means against their ratings, within what chance would give; the slopes beneath. */
export function figures(model: WeightingModel, options: AxisParams) {
  return [funnelFigure(model, options), model.slopes.length > 0 && slopesFigure(model)];
}

function funnelFigure(model: WeightingModel, options: AxisParams): FigureDraft {
  const { months, dispersion, kept } = model;
  const { mean, n } = known(model.overall);
  return {
    id: 'funnel',
    place: 'main',
    description: text('ratings.weighting.description', {
      count: months.length,
      mean: decimal(mean, 3),
      outside: dispersion?.outside ?? 0,
      kept,
      n: integer(n),
    }),
    points: months.map((month) => ({
      row: monthKey(month),
      heading: monthYear(month),
      values: [
        { label: text('ratings.mean'), value: decimal(month.mean, 3), inPanel: month.mean },
        { label: text('ratings.table.ratings'), value: integer(month.n), inPanel: month.n },
      ],
    })),
    locate: ({ row }, drawn) =>
      funnelSpot(
        months.find((month) => monthKey(month) === row),
        drawn,
      ),
    plot: (frame) => funnelPlot(model, options, frame),
  };
}

const keyOf = ({ minimum, weights }: SlopeChoice) => `${minimum} ${weights}`;

function slopesFigure({ slopes }: WeightingModel): FigureDraft {
  const title = text('ratings.weighting.slopesTitle');
  return {
    id: 'slopes',
    place: 'main',
    title,
    description: text('ratings.weighting.slopesDescription', { count: slopes.length }),
    points: slopes.map((choice) => ({
      row: keyOf(choice),
      heading: slopeName(choice),
      values: [
        { label: title, value: signed(choice.slope, 4), x: choice.slope },
        { label: text('ratings.table.months'), value: integer(choice.months) },
      ],
    })),
    plot: (frame) =>
      intervalRowsPlot(frame, {
        rows: slopes.map((choice) => ({
          key: keyOf(choice),
          label: frame.translate(slopeName(choice)),
          estimate: choice.slope,
          interval: choice.interval,
          clear: verdictOf(choice.interval) !== 'unclear',
          colour: seriesStyle(frame.theme, choice.weights === 'equal' ? 2 : 1).colour,
          value: frame.format(signed(choice.slope, 3)),
        })),
        format: (value) => frame.format(signed(value, 3)),
      }),
  };
}
