import * as Plot from '@observablehq/plot';
import {
  axisX,
  axisY,
  baselineY,
  gridY,
  plotDefaults,
  plotWidth,
  seriesStyle,
  yearLabel,
} from '@mangetamain/theme/plot';
import type { Figure, Frame } from '../../../analysis/figure.ts';
import { regimeStrip, regimeStripHeight } from '../../../figures/regime-strip.ts';
import { scaleBar, scaleBarRoom, windowAround } from '../../../figures/scale-bar.ts';
import { shownYears } from '../../../figures/year-ticks.ts';
import { compact, decimal, integer, signed, text, type Text } from '../../../text/index.ts';
import type { MonthlyMean } from '../stars/monthly-means.ts';
import { starScale } from '../stars/star-counts.ts';
import { starRange } from '../distribution/words.ts';
import { monthYear } from './words.ts';
import type { TrendModel } from './model.ts';

interface TrendOptions {
  readonly axis: 'window' | 'full';
  readonly level: 'regimes' | 'line';
}

/** Monthly means with their intervals and levels, and the ratings of each month on the same x. */
export function trendFigures(model: TrendModel, options: TrendOptions): readonly Figure[] {
  return [meansFigure(model, options), countsFigure(model, options)];
}

const headingOf = (month: MonthlyMean): Text => monthYear(month);

function meansFigure(model: TrendModel, options: TrendOptions): Figure {
  const { months, step } = model;
  const [first, last] = [months[0], months.at(-1)];
  const ranked = months.toSorted((a, b) => a.mean - b.mean);
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  const values = {
    from: first === undefined ? '' : headingOf(first),
    to: last === undefined ? '' : headingOf(last),
    low: decimal(lowest?.mean ?? 0, 2),
    lowMonth: lowest === undefined ? '' : headingOf(lowest),
    high: decimal(highest?.mean ?? 0, 2),
    highMonth: highest === undefined ? '' : headingOf(highest),
    n: integer(model.ratings),
  };
  return {
    id: 'means',
    place: 'main',
    description:
      step === null
        ? text('ratings.trend.description', values)
        : text('ratings.trend.description.step', {
            ...values,
            month: monthYear(step.at),
            change: signed(step.difference, 2),
          }),
    points: months.map((each) => ({
      x: each.at,
      heading: headingOf(each),
      values: [
        {
          label: text('ratings.mean'),
          value:
            each.interval === null
              ? decimal(each.mean, 3)
              : text('ratings.meanWithRange', {
                  mean: decimal(each.mean, 3),
                  interval: starRange(each.interval, 2),
                }),
          slot: 1,
          y: each.mean,
        },
        { label: text('ratings.table.ratings'), value: integer(each.n) },
      ],
    })),
    plot: (frame) => meansPlot(model, options, frame),
  };
}

/** Months that follow each other share a run: a line must not bridge months left out. */
function withRuns(months: readonly MonthlyMean[]) {
  let run = 0;
  return months.map((month, index) => {
    const before = months[index - 1];
    if (before !== undefined && month.at - before.at > 1.5 / 12) run += 1;
    return { ...month, run };
  });
}

type DrawnMonth = MonthlyMean & { readonly run: number };

/** Thin months swing wide: the axis follows the means, and intervals that leave it are cut. */
const windowOf = ({ months }: TrendModel) =>
  windowAround(
    months.map(({ mean }) => mean),
    starScale,
  );

const formatStars = (frame: Frame, digits: number) => (value: number) => frame.format(decimal(value, digits));

const digitsFor = ([low, high]: readonly [number, number]) =>
  high - low > 2 ? 0 : high - low > 0.15 ? 1 : 2;

function meansPlot(model: TrendModel, { axis, level }: TrendOptions, frame: Frame): Plot.PlotOptions {
  const { theme, width, compact: isCompact } = frame;
  const { colour } = seriesStyle(theme, 1);
  const isWindow = axis === 'window';
  const window = isWindow ? windowOf(model) : starScale;
  const format = formatStars(frame, digitsFor(window));
  const months = withRuns(model.months);
  const ticks = isCompact ? 4 : 6;
  const defaults = plotDefaults(theme, { width, leftLabels: [format(window[1])] });
  const showsRegimes = level === 'regimes' && model.regimes.length > 0;
  const strip = showsRegimes ? regimeStripHeight : 0;
  const marginLeft = defaults.marginLeft + (isWindow ? scaleBarRoom : 0);
  return {
    ...defaults,
    height: defaults.height + strip,
    marginTop: defaults.marginTop + strip,
    marginLeft,
    x: timeScale(months),
    y: { domain: [...window] },
    marks: [
      gridY(theme, { ticks }),
      ...(isWindow ? [scaleBar(theme, { window, scale: starScale, format: formatStars(frame, 0) })] : []),
      ...stepMarks(model, showsRegimes, frame),
      Plot.areaY(
        months.filter(({ interval }) => interval !== null),
        {
          x: 'at',
          y1: ({ interval, mean }: DrawnMonth) => interval?.[0] ?? mean,
          y2: ({ interval, mean }: DrawnMonth) => interval?.[1] ?? mean,
          z: 'run',
          fill: colour,
          fillOpacity: 0.28,
          clip: true,
        },
      ),
      Plot.lineY(months, { x: 'at', y: 'mean', z: 'run', stroke: colour, strokeWidth: isCompact ? 1.5 : 2 }),
      ...levelMarks(model, level, frame),
      axisY(theme, { format, ticks }),
      yearAxis(months, model, { ...frame, width: plotWidth({ ...defaults, marginLeft }) }),
      ...(showsRegimes ? [levelStrip(model, frame)] : []),
    ],
  };
}

function timeScale(months: readonly MonthlyMean[]) {
  const [first, last] = [months[0]?.at ?? 0, months.at(-1)?.at ?? 1];
  return { type: 'linear' as const, domain: [first - 0.5 / 12, last + 0.5 / 12] };
}

/** A year is written under its middle. */
function yearAxis(months: readonly MonthlyMean[], { step }: TrendModel, frame: Frame) {
  const years = [...new Set(months.map(({ year }) => year))];
  const focus = step?.at.year;
  const inside = years.filter((year) => isInside(year + 0.5, months));
  const shown = shownYears(inside, frame, focus !== undefined && inside.includes(focus) ? focus : undefined);
  return axisX(frame.theme, {
    ticks: shown.map((year) => year + 0.5),
    format: (at) => yearLabel(Math.floor(at), inside, frame.compact ? Math.floor(at) : focus),
    ...(focus === undefined ? {} : { emphasis: focus + 0.5 }),
  });
}

const isInside = (at: number, months: readonly MonthlyMean[]) =>
  at >= (months[0]?.at ?? Infinity) - 0.1 && at <= (months.at(-1)?.at ?? -Infinity) + 0.1;

function levelMarks({ regimes, line, months }: TrendModel, level: TrendOptions['level'], { theme }: Frame) {
  const dashed = { stroke: theme.text, strokeWidth: 2, strokeDasharray: '6 4' } as const;
  if (level === 'regimes') {
    return [
      Plot.ruleY(regimes, {
        y: 'level',
        x1: ({ from }: (typeof regimes)[number]) => from.at,
        x2: ({ to }: (typeof regimes)[number]) => to.at,
        ...dashed,
      }),
    ];
  }
  if (line === null) return [];
  const ats = [months[0], months.at(-1)].flatMap((each) => (each === undefined ? [] : [each.at]));
  const fitted = ats.map((at) => ({ at, y: line.meanY + line.slope * (at - line.meanX) }));
  return [Plot.lineY(fitted, { x: 'at', y: 'y', ...dashed })];
}

/** The stretch of the step that the heading speaks of, with its size beside it. */
function stepMarks({ step, regimes, months }: TrendModel, shown: boolean, frame: Frame): Plot.Markish[] {
  if (step === null || !shown) return [];
  const { theme } = frame;
  const { colour } = seriesStyle(theme, 2);
  const at = step.at.at - 0.5 / 12;
  const regime = regimes.find(({ from }) => from.at === step.settled.at);
  const isLate = at > ((regimes[0]?.from.at ?? 0) + (regimes.at(-1)?.to.at ?? 0)) / 2;
  // Beside the level that the label stands over: high where that is low, and the other way round.
  const means = months.map(({ mean }) => mean);
  const isLow = (isLate ? step.before : step.after) < (Math.min(...means) + Math.max(...means)) / 2;
  const label = {
    x: at,
    frameAnchor: isLow ? 'top' : 'bottom',
    textAnchor: isLate ? 'end' : 'start',
    lineAnchor: isLow ? 'top' : 'bottom',
    dx: isLate ? -8 : 8,
    fill: theme.text,
    stroke: theme.surface,
    strokeWidth: 4,
  } as const;
  const [month, size] = isLow ? [8, 24] : [-24, -8];
  return [
    ...(regime === undefined
      ? []
      : [Plot.rectX([regime], { x1: at, x2: regime.to.at + 0.5 / 12, fill: theme.inset })]),
    Plot.ruleX([at], { stroke: colour, strokeWidth: 2 }),
    Plot.text([step], {
      ...label,
      dy: month,
      text: () => frame.translate(monthYear(step.at)),
      fontWeight: 700,
    }),
    Plot.text([step], {
      ...label,
      dy: size,
      text: () =>
        frame.translate(
          text('ratings.trend.stepLabel', {
            change: signed(step.difference, 2),
            low: signed(step.interval[0], 2),
            high: signed(step.interval[1], 2),
          }),
        ),
      fontWeight: 600,
    }),
  ];
}

/** Level means between their steps; the shortest stretches keep their line and lose their label on a phone. */
function levelStrip({ regimes }: TrendModel, frame: Frame): Plot.RenderFunction {
  const span = (regimes.at(-1)?.to.at ?? 1) - (regimes[0]?.from.at ?? 0);
  const hasRoom = (from: number, to: number) => ((to - from) / span) * frame.width > 34;
  return regimeStrip(
    frame.theme,
    regimes.map(({ from, to, level }) => ({
      from: from.at,
      to: to.at,
      label: hasRoom(from.at, to.at) ? frame.format(decimal(level, 2)) : '',
    })),
  );
}

const countsHeight = 84;

function countsFigure(model: TrendModel, options: TrendOptions): Figure {
  return {
    id: 'counts',
    place: 'main',
    title: text('ratings.trend.counts'),
    description: text('ratings.trend.countsDescription', { n: integer(model.ratings) }),
    points: [],
    plot: (frame) => countsPlot(model, options, frame),
  };
}

function countsPlot(model: TrendModel, { axis }: TrendOptions, frame: Frame): Plot.PlotOptions {
  const { theme, width, format } = frame;
  const isWindow = axis === 'window';
  const window = isWindow ? windowOf(model) : starScale;
  const meanLabel = formatStars(frame, digitsFor(window))(window[1]);
  const highest = Math.max(1, ...model.months.map(({ n }) => n));
  const defaults = plotDefaults(theme, { width, height: countsHeight, leftLabels: [meanLabel] });
  const marginLeft = defaults.marginLeft + (isWindow ? scaleBarRoom : 0);
  return {
    ...defaults,
    marginTop: 8,
    marginBottom: 24,
    marginLeft,
    x: timeScale(model.months),
    y: { domain: [0, highest] },
    marks: [
      Plot.rectY(model.months, {
        x1: ({ at }: MonthlyMean) => at - 0.45 / 12,
        x2: ({ at }: MonthlyMean) => at + 0.45 / 12,
        y: 'n',
        fill: theme.textMuted,
      }),
      baselineY(theme),
      axisY(theme, { format: (value) => format(compact(value)), ticks: [0, highest] }),
      yearAxis(model.months, model, { ...frame, width: plotWidth({ ...defaults, marginLeft }) }),
    ],
  };
}
