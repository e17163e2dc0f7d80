import { isDirection } from '../../../analysis/claim.ts';
import { claimed } from '../../../analysis/finding.ts';
import type { FigureDraft } from '../../../analysis/figure.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { differencePanelsPlot } from '../../../figures/difference-panels.ts';
import { shifted } from '../../../stats/index.ts';
import { decimal, integer, percent, signedPercent, text, verbatim } from '../../../text/index.ts';
import { periodName } from '../../calendar/year.ts';
import { liftValue, periodHeatMap, periodLine } from '../period-charts.ts';
import type { VolumeModel } from './model.ts';
import { claimValues, rateIn, rateUnit } from './words.ts';

/** Rates against the year, and whether single years agree. */
export const volumeFigures = (model: VolumeModel): Listed<FigureDraft> => [
  rates(model),
  model.years.length > 1 && byYear(model),
];

function rates(model: VolumeModel): FigureDraft | null {
  const { periods, hemisphere, grain, recipes, rate, claim } = model;
  if (periods.length === 0) return null;
  const unit = rateUnit(model);
  return {
    id: 'rates',
    place: 'main',
    description: text('seasonality.volume.description', {
      grain,
      sentence: claimed('seasonality.volume.heading', claim, claimValues(model)),
      n: integer(recipes),
    }),
    dimension: { kind: 'period', hemisphere },
    points: periods.map((each) => ({
      row: each.period,
      heading: periodName(each.period),
      values: [
        { label: text('seasonality.volume.rate', { unit }), value: decimal(rateIn(unit, each.rate), 1) },
        {
          label: text('seasonality.table.difference'),
          value: signedPercent(each.ratio - 1),
          inPanel: each.ratio - 1,
        },
        { label: text('table.recipes'), value: integer(each.recipes) },
        { label: text('seasonality.table.days'), value: integer(each.days) },
      ],
    })),
    plot: (frame) =>
      differencePanelsPlot(frame, {
        rows: periods.map(({ period }) => periodLine(period, hemisphere, frame, periodName)),
        panels: [
          {
            title: frame.translate(text('seasonality.volume.panel')),
            subtitle: frame.translate(
              text('seasonality.volume.panel.rate', { unit, rate: decimal(rateIn(unit, rate), 1) }),
            ),
            marks: periods.map(({ period, ratio, interval, claim: own }) => ({
              row: period,
              estimate: ratio - 1,
              interval: shifted(interval, 1),
              clear: isDirection(own.verdict),
              value: frame.format(signedPercent(ratio - 1)),
            })),
          },
        ],
        scale: 'shared',
        format: (value) => frame.format(signedPercent(value, 0)),
      }),
  };
}

const byYear = ({ years, calendar, hemisphere, grain, recipes: all }: VolumeModel): FigureDraft => ({
  id: 'years',
  place: 'main',
  title: text('seasonality.volume.years.title', { grain }),
  description: text('seasonality.volume.years.description', { count: years.length }),
  dimension: { kind: 'year', cells: 'period', hemisphere },
  points: years.flatMap(({ year, cells, recipes }) =>
    cells.map(({ period, recipes: own, ratio }) => ({
      row: String(year),
      cell: period,
      heading: text('seasonality.cell', { row: verbatim(String(year)), part: periodName(period) }),
      values: [
        { label: text('seasonality.volume.years.cell'), value: percent(own / recipes) },
        liftValue(ratio),
        { label: text('table.recipes'), value: integer(own) },
      ],
    })),
  ),
  ...periodHeatMap(() => ({
    rows: years.map(({ year, recipes, peak, cells }) => ({
      key: String(year),
      name: String(year),
      share: recipes / all,
      peak,
      cells: cells.map(({ period, recipes: own, ratio }) => ({
        period,
        share: own / recipes,
        lift: ratio,
      })),
    })),
    periods: calendar,
    hemisphere,
    legend: text('seasonality.volume.years.legend', { grain }),
    overall: text('seasonality.volume.years.share'),
  })),
});
