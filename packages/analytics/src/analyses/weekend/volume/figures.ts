import * as Plot from '@observablehq/plot';
import { axisX, axisY, baselineY, gridY, plotDefaults } from '@mangetamain/theme/plot';
import type { FigureDraft, FigurePointDraft, Frame } from '../../../analysis/figure.ts';
import { inBrackets } from '../../../analysis/interval-text.ts';
import type { Listed } from '../../../analysis/listed.ts';
import { decimal, integer, signedPercent, text } from '../../../text/index.ts';
import { shortWeekdayName, weekdayName } from '../../calendar/weekdays.ts';
import { colourOf, dayHeading, slotOf } from '../day-profile.ts';
import type { WeekdayRate } from './days.ts';
import type { VolumeModel } from './model.ts';
import { rateText, volumeClaim } from './words.ts';
import { volumeYearsFigure } from './years-figure.ts';

interface VolumeOptions {
  readonly values: boolean;
}

/** The seven days, and whether the weekend differs every year. */
export const volumeFigures = (model: VolumeModel, options: VolumeOptions): Listed<FigureDraft> => [
  daysFigure(model, options),
  model.years.length > 1 && volumeYearsFigure(model),
];

function daysFigure(model: VolumeModel, options: VolumeOptions): FigureDraft | null {
  const { weekdays, recipes, rate, busiest, quietest } = model;
  if (busiest === null || quietest === null) return null;
  return {
    id: 'days',
    place: 'main',
    description: text('weekend.volume.description', {
      busiest: weekdayName(busiest.weekday),
      most: rateText(busiest.rate),
      quietest: weekdayName(quietest.weekday),
      least: rateText(quietest.rate),
      mean: rateText(rate),
      n: integer(recipes),
      heading: volumeClaim(model),
    }),
    size: rate,
    dimension: { kind: 'weekday' },
    points: weekdays.map(pointOf),
    plot: (frame) => daysPlot(model, options, frame),
  };
}

const pointOf = (each: WeekdayRate): FigurePointDraft => ({
  x: each.weekday,
  heading: dayHeading(each),
  values: [
    {
      label: text('weekend.table.rate'),
      value: rateText(each.rate),
      slot: slotOf(each.weekend),
      y: each.rate,
    },
    { label: text('weekend.table.deviation'), value: signedPercent(each.deviation) },
    each.deviationInterval && {
      label: text('weekend.tip.interval95'),
      value: inBrackets(each.deviationInterval, signedPercent),
    },
    { label: text('table.recipes'), value: integer(each.recipes) },
    { label: text('weekend.table.days'), value: integer(each.days) },
  ],
});

const countHeight = 18;
const nameHeight = 22;

function daysPlot(model: VolumeModel, { values }: VolumeOptions, frame: Frame): Plot.PlotOptions {
  const { theme, format, translate, width, compact } = frame;
  const { weekdays, rate } = model;
  const top = Math.max(...weekdays.map(upperRate(rate)));
  const decimals = top < 0.1 ? 3 : top < 2 ? 2 : top < 20 ? 1 : 0;
  const defaults = plotDefaults(theme, { width, leftLabels: [format(decimal(top, decimals))] });
  const names = new Map(
    weekdays.map(({ weekday }) => [weekday, width < 640 ? shortWeekdayName(weekday) : weekdayName(weekday)]),
  );
  return {
    ...defaults,
    height: defaults.height + (compact ? 0 : countHeight),
    marginTop: defaults.marginTop + nameHeight,
    marginBottom: defaults.marginBottom + (compact ? 0 : countHeight),
    x: { type: 'band', padding: 0.28, domain: weekdays.map(({ weekday }) => weekday) },
    y: { domain: [0, top * 1.1], nice: 4 },
    marks: [
      gridY(theme, { ticks: 4 }),
      Plot.barY(weekdays, {
        x: 'weekday',
        y: 'rate',
        rx: 2,
        fill: ({ weekend }: WeekdayRate) => colourOf(frame, weekend),
      }),
      baselineY(theme),
      meanRule(rate, frame),
      whiskers(weekdays, rate, frame),
      axisY(theme, { format: (value) => format(decimal(value, decimals)), ticks: 4 }),
      axisX(theme, {
        ticks: weekdays.map(({ weekday }) => weekday),
        format: (weekday) => {
          const name = names.get(weekday);
          return name === undefined ? '' : translate(name);
        },
        ...(model.clear.busiest === null ? {} : { emphasis: model.clear.busiest.weekday }),
      }),
      compact ? null : countsBelow(weekdays, frame),
      values ? deviationLabels(weekdays, rate, frame) : null,
    ],
  };
}

const countsBelow = (weekdays: readonly WeekdayRate[], { format, theme }: Frame) =>
  Plot.text(weekdays, {
    x: 'weekday',
    frameAnchor: 'bottom',
    dy: 34,
    text: ({ recipes }: WeekdayRate) => format(integer(recipes)),
    fill: theme.textSecondary,
  });

/** Deviations are of the mean day, so their intervals stand on the scale of rates by that mean. */
const lowerRate = (mean: number) => (each: WeekdayRate) =>
  mean * (1 + (each.deviationInterval?.[0] ?? each.deviation));
const upperRate = (mean: number) => (each: WeekdayRate) =>
  mean * (1 + (each.deviationInterval?.[1] ?? each.deviation));

const whiskers = (weekdays: readonly WeekdayRate[], mean: number, { theme }: Frame) =>
  Plot.ruleX(
    weekdays.filter(({ deviationInterval }) => deviationInterval !== null),
    { x: 'weekday', y1: lowerRate(mean), y2: upperRate(mean), stroke: theme.text, strokeWidth: 1.5 },
  );

function meanRule(mean: number, { theme, format, translate, compact }: Frame) {
  const short = rateText(mean);
  return Plot.marks(
    Plot.ruleY([mean], { stroke: theme.text, strokeDasharray: '4 4' }),
    Plot.text([mean], {
      y: (each: number) => each,
      frameAnchor: 'right',
      textAnchor: 'end',
      dy: -8,
      text: () => (compact ? format(short) : translate(text('weekend.volume.mean', { mean: short }))),
      fill: theme.text,
      stroke: theme.surface,
      strokeWidth: 4,
    }),
  );
}

function deviationLabels(weekdays: readonly WeekdayRate[], mean: number, { theme, format, compact }: Frame) {
  const label = { x: 'weekday', y: upperRate(mean), stroke: theme.surface, strokeWidth: 4 } as const;
  return Plot.marks(
    Plot.text(weekdays, {
      ...label,
      dy: compact ? -10 : -24,
      text: ({ rate }: WeekdayRate) => format(rateText(rate)),
      fontWeight: 600,
      fill: theme.text,
    }),
    Plot.text(compact ? [] : weekdays, {
      ...label,
      dy: -10,
      text: ({ deviation }: WeekdayRate) => format(signedPercent(deviation, 0)),
      fill: theme.textSecondary,
    }),
  );
}
