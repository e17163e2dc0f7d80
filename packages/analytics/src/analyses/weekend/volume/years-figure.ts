import * as Plot from '@observablehq/plot';
import { axisX, axisY, gridY, plotDefaults, plotWidth, smallMultipleHeight } from '@mangetamain/theme/plot';
import { first, last } from '../../../analysis/extremes.ts';
import type { FigureDraft, Frame } from '../../../analysis/figure.ts';
import { yearTicks } from '../../../figures/year-ticks.ts';
import { integer, text, times, year } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import type { VolumeModel } from './model.ts';
import type { YearRatio } from './ratios.ts';

const weekendSlot = 1;

/** Weekend over weekday in every year, beside the line of no difference. */
export function volumeYearsFigure(model: VolumeModel): FigureDraft {
  const { years, consistency } = model;
  return {
    id: 'years',
    place: 'main',
    title: text('weekend.volume.years'),
    description: text('weekend.volume.yearsDescription', {
      from: year(first(years).year),
      to: year(last(years).year),
      ...consistency,
    }),
    dimension: { kind: 'year' },
    points: years.map((each) => ({
      x: each.year,
      heading: year(each.year),
      values: [
        {
          label: text('weekend.volume.key.ratio'),
          value: times(each.ratio),
          slot: weekendSlot,
          y: each.ratio,
        },
        {
          label: text('weekend.tip.interval95'),
          value: text('common.between', { low: times(each.interval[0]), high: times(each.interval[1]) }),
        },
        { label: text('table.recipes'), value: integer(each.recipes) },
      ],
    })),
    plot: (frame) => yearsPlot(years, frame),
  };
}

/** Above this ratio an interval says only that nothing is known; the axis does not follow it. */
const highestShown = 2;

function yearsPlot(years: readonly YearRatio[], frame: Frame): Plot.PlotOptions {
  const { theme, width, format } = frame;
  const colour = theme.period.weekend;
  const every = years.map((each) => each.year);
  const top = Math.min(highestShown, Math.max(1.1, ...years.map(({ interval }) => interval[1])));
  const ticks = [0, 0.5, 1, 1.5, 2].filter((tick) => tick <= top);
  const defaults = plotDefaults(theme, {
    width,
    height: smallMultipleHeight,
    leftLabels: [format(times(1, 1))],
  });
  return {
    ...defaults,
    marginTop: 10,
    x: { type: 'point', domain: every, padding: 0.5 },
    y: { domain: [0, top], clamp: true },
    marks: [
      gridY(theme, { ticks }),
      Plot.ruleY([1], { stroke: theme.text, strokeDasharray: '4 4' }),
      Plot.ruleX(years, {
        x: 'year',
        y1: ({ interval }: YearRatio) => interval[0],
        y2: ({ interval }: YearRatio) => interval[1],
        stroke: colour,
        strokeWidth: 1.5,
      }),
      Plot.dot(years, {
        x: 'year',
        y: 'ratio',
        r: 3,
        fill: (each: YearRatio) => (isReliable(each) ? colour : theme.surface),
        stroke: colour,
        strokeWidth: 1.5,
      }),
      axisY(theme, { format: (value) => format(times(value, 1)), ticks }),
      axisX(theme, yearTicks(every, { width: plotWidth(defaults), compact: false })),
    ],
  };
}
