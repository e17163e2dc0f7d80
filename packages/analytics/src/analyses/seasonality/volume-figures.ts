import type { Figure } from '../../analysis/figure.ts';
import { differencePanelsPlot } from '../../figures/difference-panels.ts';
import { liftHeatMapPlot } from '../../figures/lift-heat-map.ts';
import { decimal, integer, signedPercent, text, times, verbatim } from '../../text/index.ts';
import { periodName, shortPeriodName } from '../calendar/year.ts';
import type { SeasonVolumeModel } from './volume-model.ts';
import { excess, shareText, volumePeriodBy } from './volume-words.ts';

/** Rates against the year, and whether single years agree. */
export function seasonVolumeFigures(model: SeasonVolumeModel): readonly Figure[] {
  return model.years.length < 2 ? [rates(model)] : [rates(model), byYear(model)];
}

function rates(model: SeasonVolumeModel): Figure {
  const { periods } = model;
  const highest = periods.reduce((best, each) => (each.ratio > best.ratio ? each : best));
  return {
    id: 'rates',
    place: 'main',
    description: text('seasonality.volume.description', {
      grain: model.grain,
      highest: periodName(volumePeriodBy(model, highest.period)),
      difference: excess(highest),
      n: integer(model.recipes),
    }),
    points: periods.map((each) => ({
      row: each.period,
      heading: periodName(volumePeriodBy(model, each.period)),
      values: [
        {
          label: text('seasonality.table.rate'),
          value: decimal(each.rate, 1),
        },
        {
          label: text('seasonality.table.difference'),
          value: excess(each),
        },
        { label: text('table.recipes'), value: integer(each.recipes) },
        {
          label: text('seasonality.table.days'),
          value: integer(each.days),
        },
      ],
    })),
    plot: (frame) =>
      differencePanelsPlot(frame, {
        rows: periods.map(({ period }) => ({
          key: period,
          label: frame.translate(periodName(volumePeriodBy(model, period))),
          colour: frame.theme.season[volumePeriodBy(model, period).season],
        })),
        panels: [
          {
            key: 'rate',
            title: frame.translate(text('seasonality.volume.panel')),
            subtitle: frame.translate(
              text('seasonality.volume.panel.rate', { rate: decimal(model.rate, 1) }),
            ),
            marks: periods.map((each) => ({
              row: each.period,
              estimate: each.ratio - 1,
              interval: each.interval === null ? null : [each.interval[0] - 1, each.interval[1] - 1],
              clear: each.clear,
              value: frame.format(excess(each)),
            })),
          },
        ],
        scale: 'shared',
        format: (value) => frame.format(signedPercent(value, 0)),
      }),
  };
}

function byYear(model: SeasonVolumeModel): Figure {
  const { years, calendar } = model;
  return {
    id: 'years',
    place: 'main',
    title: text('seasonality.volume.years.title', { grain: model.grain }),
    description: text('seasonality.volume.years.description', { count: years.length }),
    points: years.map(({ year, cells, recipes }) => ({
      row: String(year),
      heading: verbatim(String(year)),
      values: cells.map((cell) => ({
        label: periodName(volumePeriodBy(model, cell.period)),
        value: shareText(cell.recipes, recipes),
      })),
    })),
    plot: (frame) =>
      liftHeatMapPlot(frame, {
        rows: years.map(({ year, recipes, cells, peak }) => ({
          key: String(year),
          label: String(year),
          share: model.recipes === 0 ? 0 : recipes / model.recipes,
          note: frame.format(times(cells.find(({ period }) => period === peak)?.ratio ?? 1)),
          cells: cells.map((cell) => ({
            key: cell.period,
            share: recipes === 0 ? 0 : cell.recipes / recipes,
            lift: cell.ratio,
            peak: cell.period === peak,
          })),
        })),
        groups: [],
        columns: calendar.map((period) => {
          const label = frame.translate(shortPeriodName(period));
          return {
            key: period.key,
            label,
            short: label.slice(0, 1).toUpperCase(),
            colour: frame.theme.season[period.season],
          };
        }),
        words: {
          legend: frame.translate(text('seasonality.volume.years.legend', { grain: model.grain })),
          usual: frame.translate(text('seasonality.items.usual')),
          share: frame.translate(text('seasonality.volume.years.share')),
          note: frame.translate(text('seasonality.items.peakLift')),
        },
      }),
  };
}
