import * as Plot from '@observablehq/plot';
import {
  axisX,
  axisY,
  baselineY,
  gridY,
  plotDefaults,
  smallMultipleHeight,
  yearLabel,
} from '@mangetamain/theme/plot';
import type { Figure, FigurePoint, Frame } from '../../analysis/figure.ts';
import { shownYears } from '../../figures/year-ticks.ts';
import { decimal, integer, signedPercent, text, times, year } from '../../text/index.ts';
import { shortWeekdayName, weekdayName } from '../calendar/weekdays.ts';
import { isReliable } from '../reliability.ts';
import type { VolumeModel, WeekdayRate } from './volume-model.ts';
import type { YearRatio } from './volume-ratios.ts';
import { number, periodName } from './words.ts';

interface VolumeOptions {
  readonly values: boolean;
}

/** The seven days, and beside the key figures whether the weekend differs every year. */
export function volumeFigures(model: VolumeModel, options: VolumeOptions): readonly Figure[] {
  return model.years.length < 2
    ? [daysFigure(model, options)]
    : [daysFigure(model, options), yearsFigure(model)];
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
        value: number(decimal(each.rate, 1)),
        slot: slotOf(each.weekend),
        y: each.rate,
      },
      { label: text('weekend.table.deviation'), value: number(signedPercent(each.deviation)) },
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
      { label: text('table.recipes'), value: number(integer(each.recipes)) },
      { label: text('weekend.table.days'), value: number(integer(each.days)) },
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

function yearsFigure(model: VolumeModel): Figure {
  const { years, consistency } = model;
  return {
    id: 'years',
    place: 'rail',
    title: text('weekend.volume.years'),
    description: text('weekend.volume.yearsDescription', {
      from: year(years[0]?.year ?? 0),
      to: year(years.at(-1)?.year ?? 0),
      below: consistency.below,
      above: consistency.above,
      of: consistency.of,
    }),
    points: years.map((each) => ({
      x: each.year,
      heading: number(year(each.year)),
      values: [
        {
          label: text('weekend.volume.key.ratio'),
          value: number(times(each.ratio)),
          slot: orangeSlot,
          y: each.ratio,
        },
        {
          label: text('weekend.tip.interval95'),
          value: text('common.between', { low: times(each.interval[0]), high: times(each.interval[1]) }),
        },
        { label: text('table.recipes'), value: number(integer(each.recipes)) },
      ],
    })),
    plot: (frame) => yearsPlot(years, frame),
  };
}

/** Above this ratio an interval says only that nothing is known; the axis does not follow it. */
const highestShown = 2;

function yearsPlot(years: readonly YearRatio[], frame: Frame): Plot.PlotOptions {
  const { theme, width, format } = frame;
  const colour = colourOf(frame, true);
  const every = years.map((each) => each.year);
  const top = Math.min(highestShown, Math.max(1.1, ...years.map(({ interval }) => interval[1])));
  const ticks = [0, 0.5, 1, 1.5, 2].filter((tick) => tick <= top);
  return {
    ...plotDefaults(theme, { width, height: smallMultipleHeight, leftLabels: [format(times(1, 1))] }),
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
      axisX(theme, {
        ticks: shownYears(every, { ...frame, compact: true }),
        format: (value: number) => yearLabel(value, every),
      }),
    ],
  };
}
