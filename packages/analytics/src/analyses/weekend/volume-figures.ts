import * as Plot from '@observablehq/plot';
import { axisX, axisY, baselineY, gridY, plotDefaults } from '@mangetamain/theme/plot';
import type { Figure, FigurePoint, Frame } from '../../analysis/figure.ts';
import { decimal, integer, signedPercent, text } from '../../text/index.ts';
import { shortWeekdayName, weekdayName } from '../calendar/weekdays.ts';
import type { VolumeModel, WeekdayRate } from './volume-model.ts';
import { volumeYearsFigure } from './volume-years-figure.ts';
import { periodName } from '../calendar/weekend.ts';

interface VolumeOptions {
  readonly values: boolean;
}

/** The seven days, and beside the key figures whether the weekend differs every year. */
export function volumeFigures(model: VolumeModel, options: VolumeOptions): readonly Figure[] {
  return model.years.length < 2
    ? [daysFigure(model, options)]
    : [daysFigure(model, options), volumeYearsFigure(model)];
}

const blueSlot = 2;
const orangeSlot = 1;
const slotOf = (weekend: boolean) => (weekend ? orangeSlot : blueSlot);
const colourOf = ({ theme }: Frame, weekend: boolean) => theme.period[weekend ? 'weekend' : 'weekday'];

function daysFigure(model: VolumeModel, options: VolumeOptions): Figure {
  const { weekdays, busiest, quietest, recipes, rate } = model;
  return {
    id: 'days',
    place: 'main',
    description: text('weekend.volume.description', {
      busiest: busiest === null ? '' : weekdayName(busiest.weekday),
      most: decimal(busiest?.rate ?? 0, 1),
      quietest: quietest === null ? '' : weekdayName(quietest.weekday),
      least: decimal(quietest?.rate ?? 0, 1),
      mean: decimal(rate, 1),
      n: integer(recipes),
    }),
    points: weekdays.map(pointOf),
    plot: (frame) => daysPlot(model, options, frame),
  };
}

function pointOf(each: WeekdayRate): FigurePoint {
  const { deviationInterval: ends } = each;
  return {
    x: each.weekday,
    heading: text('weekend.tip.day', { day: weekdayName(each.weekday), period: periodName(each.weekend) }),
    values: [
      {
        label: text('weekend.table.rate'),
        value: decimal(each.rate, 1),
        slot: slotOf(each.weekend),
        y: each.rate,
      },
      { label: text('weekend.table.deviation'), value: signedPercent(each.deviation) },
      ...(ends === null
        ? []
        : [
            {
              label: text('weekend.tip.interval95'),
              value: text('common.intervalInBrackets', {
                low: signedPercent(ends[0]),
                high: signedPercent(ends[1]),
              }),
            },
          ]),
      { label: text('table.recipes'), value: integer(each.recipes) },
      { label: text('weekend.table.days'), value: integer(each.days) },
    ],
  };
}

const countHeight = 18;
const nameHeight = 22;

function daysPlot(model: VolumeModel, { values }: VolumeOptions, frame: Frame): Plot.PlotOptions {
  const { theme, format, translate, width, compact } = frame;
  const { weekdays, rate } = model;
  const top = Math.max(...weekdays.map(upperRate(rate)));
  const decimals = top < 20 ? 1 : 0;
  const defaults = plotDefaults(theme, { width, leftLabels: [format(decimal(top, decimals))] });
  const names = new Map(weekdays.map((each) => [each.weekday, each]));
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
      ...whiskers(weekdays, rate, frame),
      axisY(theme, { format: (value) => format(decimal(value, decimals)), ticks: 4 }),
      axisX(theme, {
        ticks: weekdays.map(({ weekday }) => weekday),
        format: (weekday) => {
          const day = names.get(weekday);
          return day === undefined
            ? ''
            : translate(width < 640 ? shortWeekdayName(day.weekday) : weekdayName(day.weekday));
        },
        ...(model.busiest === null ? {} : { emphasis: model.busiest.weekday }),
      }),
      ...countsBelow(weekdays, frame),
      ...deviationLabels(weekdays, values, rate, frame),
    ],
  };
}

const countsBelow = (weekdays: readonly WeekdayRate[], { compact, format, theme }: Frame): Plot.Markish[] =>
  compact
    ? []
    : [
        Plot.text(weekdays, {
          x: 'weekday',
          frameAnchor: 'bottom',
          dy: 34,
          text: ({ recipes }: WeekdayRate) => format(integer(recipes)),
          fill: theme.textSecondary,
        }),
      ];

/** Deviations are of the mean day, so their intervals stand on the scale of rates by that mean. */
const lowerRate = (mean: number) => (each: WeekdayRate) =>
  mean * (1 + (each.deviationInterval?.[0] ?? each.deviation));
const upperRate = (mean: number) => (each: WeekdayRate) =>
  mean * (1 + (each.deviationInterval?.[1] ?? each.deviation));

const whiskers = (weekdays: readonly WeekdayRate[], mean: number, { theme }: Frame): Plot.Markish[] => [
  Plot.ruleX(
    weekdays.filter(({ deviationInterval }) => deviationInterval !== null),
    { x: 'weekday', y1: lowerRate(mean), y2: upperRate(mean), stroke: theme.text, strokeWidth: 1.5 },
  ),
];

const meanRule = (mean: number, { theme, format, translate, compact }: Frame) =>
  Plot.marks(
    Plot.ruleY([mean], { stroke: theme.text, strokeDasharray: '4 4' }),
    Plot.text([mean], {
      y: (each: number) => each,
      frameAnchor: 'right',
      textAnchor: 'end',
      dy: -8,
      text: () =>
        compact
          ? format(decimal(mean, 1))
          : translate(text('weekend.volume.mean', { mean: decimal(mean, 1) })),
      fill: theme.text,
      stroke: theme.surface,
      strokeWidth: 4,
    }),
  );

function deviationLabels(
  weekdays: readonly WeekdayRate[],
  shown: boolean,
  mean: number,
  { theme, format, compact }: Frame,
): Plot.Markish[] {
  if (!shown) return [];
  const label = { x: 'weekday', y: upperRate(mean) } as const;
  return [
    Plot.text(weekdays, {
      ...label,
      dy: compact ? -10 : -24,
      text: ({ rate }: WeekdayRate) => format(decimal(rate, 1)),
      fontWeight: 600,
      stroke: theme.surface,
      strokeWidth: 4,
      fill: theme.text,
    }),
    Plot.text(compact ? [] : weekdays, {
      ...label,
      dy: -10,
      text: ({ deviation }: WeekdayRate) => format(signedPercent(deviation, 0)),
      fill: theme.textSecondary,
      stroke: theme.surface,
      strokeWidth: 4,
    }),
  ];
}
