import * as Plot from '@observablehq/plot';
import {
  axisX,
  axisY,
  bandY,
  baselineX,
  baselineY,
  fitLine,
  gridY,
  haloDots,
  plotDefaults,
  plotWidth,
  seriesStyle,
  valueAxisX,
  yearLabel,
} from '@mangetamain/theme/plot';
import type { Figure, FigurePoint, Frame } from '../../analysis/figure.ts';
import { compact, decimal, integer, percent, signed, text, year, type Text } from '../../text/index.ts';
import type { DurationModel, DurationYear } from './duration-model.ts';
import type { SlopeVariant } from './yearly-means.ts';
import { variantLabel } from './duration-words.ts';
import { verdictOf } from '../../analysis/finding.ts';
import { endLabels, type EndLabel } from '../../figures/end-labels.ts';
import { intervalRibbon, type RibbonPoint } from '../../figures/interval-ribbon.ts';
import { axisTop, ticksThatFit } from '../../figures/value-ticks.ts';
import { shownYears } from '../../figures/year-ticks.ts';
import { isReliable } from '../reliability.ts';

const meanSlot = 1;
const medianSlot = 2;

interface DurationOptions {
  readonly weights: boolean;
}

/** Mean, median and band by year with the weighted line; the weights beneath; the slopes beside. */
export function durationFigures(model: DurationModel, { weights }: DurationOptions): readonly Figure[] {
  return [
    linesFigure(model),
    ...(weights ? [weightsFigure(model)] : []),
    ...(model.variants.length > 1 ? [variantsFigure(model)] : []),
  ];
}

function linesFigure(model: DurationModel): Figure {
  const { years, spread, recipes } = model;
  const [first, last] = [years[0], years.at(-1)];
  return {
    id: 'lines',
    place: 'main',
    description: text('trends.duration.description', {
      from: year(first?.year ?? 0),
      to: year(last?.year ?? 0),
      low: integer(Math.round(spread.low * 100)),
      high: integer(Math.round(spread.high * 100)),
      first: decimal(first?.mean ?? 0, 1),
      last: decimal(last?.mean ?? 0, 1),
      n: integer(recipes),
    }),
    points: years.map((each) => pointOf(each, spread)),
    plot: (frame) => linesPlot(model, frame),
  };
}

function pointOf(each: DurationYear, spread: DurationModel['spread']): FigurePoint {
  const recipes = text('trends.recipes', { n: integer(each.recipes), count: each.recipes });
  return {
    x: each.year,
    heading: text('trends.duration.tip.heading', { year: year(each.year), recipes }),
    values: [
      { label: text('trends.duration.mean'), value: meanText(each), slot: meanSlot, y: each.mean },
      {
        label: text('trends.duration.median'),
        value: text('trends.duration.tip.meanAlone', {
          mean: decimal(each.median, each.median % 1 === 0 ? 0 : 1),
        }),
        slot: medianSlot,
        y: each.median,
      },
      {
        label: spreadText(spread),
        value: text('common.between', { low: integer(each.low), high: integer(each.high) }),
      },
    ],
  };
}

const quantileText = (share: number) => text('table.quantile', { q: integer(Math.round(share * 100)) });

const spreadText = ({ low, high }: DurationModel['spread']): Text =>
  text('common.between', { low: quantileText(low), high: quantileText(high) });

function meanText({ mean, meanInterval }: DurationYear): Text {
  return meanInterval === null
    ? text('trends.duration.tip.meanAlone', { mean: decimal(mean, 1) })
    : text('trends.duration.tip.mean', {
        mean: decimal(mean, 1),
        margin: decimal(meanInterval[1] - mean, 1),
      });
}

const isHollow = (each: DurationYear) => !isReliable(each);

function ribbonPoint(each: DurationYear): RibbonPoint[] {
  if (each.meanInterval === null) return [];
  const [low, high] = each.meanInterval;
  return [{ x: each.year, low, high, reliable: isReliable(each) }];
}

function linesPlot(model: DurationModel, frame: Frame): Plot.PlotOptions {
  const { theme, format, translate, width } = frame;
  const { years, spread } = model;
  const mean = seriesStyle(theme, meanSlot);
  const median = seriesStyle(theme, medianSlot);
  const all = years.map((each) => each.year);
  const highest = Math.max(...years.flatMap(({ high, mean }) => [high, mean]));
  const labels = frame.compact ? [] : lineEnds(model, frame);
  const defaults = plotDefaults(theme, {
    width,
    leftLabels: [translate(text('trends.duration.unitTop', { value: integer(highest) }))],
    rightLabels: labels.flatMap(({ name, notes = [] }) => [`${name}M`, ...notes]),
  });
  return {
    ...defaults,
    x: { type: 'linear', domain: [all[0] ?? 0, all.at(-1) ?? 1], inset: 10 },
    y: { domain: [0, axisTop(highest, 6)] },
    marks: [
      gridY(theme, { ticks: 6 }),
      bandY(years, { x: 'year', low: 'low', high: 'high', colour: median.colour }),
      ...intervalRibbon(years.flatMap(ribbonPoint), mean.colour),
      ...(model.mean === null ? [] : [fitLine(theme, years, { x: 'year', y: 'fitted' })]),
      Plot.lineY(years, {
        x: 'year',
        y: 'median',
        stroke: median.colour,
        strokeWidth: 2,
        strokeDasharray: median.dash,
      }),
      haloDots(theme, years, {
        x: 'year',
        y: 'median',
        colour: median.colour,
        symbol: median.symbol,
        radius: 4,
        hollow: isHollow,
      }),
      Plot.lineY(years, { x: 'year', y: 'mean', stroke: mean.colour, strokeWidth: 2 }),
      haloDots(theme, years, {
        x: 'year',
        y: 'mean',
        colour: mean.colour,
        symbol: mean.symbol,
        hollow: isHollow,
      }),
      baselineY(theme),
      axisY(theme, {
        format: (value) => format(integer(value)),
        unit: translate(text('unit.minutes')),
        ticks: 6,
      }),
      axisX(theme, {
        ticks: shownYears(all, { ...frame, width: plotWidth(defaults) }),
        format: (value: number) => yearLabel(value, all, frame.compact ? value : undefined),
      }),
      ...bandNote(years, spread, highest, frame),
      ...(frame.compact ? compactLabels(model, frame) : [endLabels(labels)]),
    ],
  };
}

/** Names at the ends of their lines. */
function lineEnds(model: DurationModel, { theme, translate }: Frame): readonly EndLabel[] {
  const last = model.years.at(-1);
  if (last === undefined) return [];
  const { colour: meanColour } = seriesStyle(theme, meanSlot);
  const { colour: medianColour } = seriesStyle(theme, medianSlot);
  const fit =
    model.mean === null || last.fitted === null
      ? []
      : [
          {
            name: translate(text('trends.duration.fit')),
            notes: [translate(text('trends.duration.fitSlope', { slope: signed(model.mean.slope, 2) }))],
            y: last.fitted,
            colour: theme.text,
          },
        ];
  return [
    { name: translate(quantileText(model.spread.high)), y: last.high, colour: medianColour },
    {
      name: translate(text('trends.duration.mean')),
      notes: [translate(text('trends.duration.interval95'))],
      y: last.mean,
      colour: meanColour,
    },
    { name: translate(text('trends.duration.median')), y: last.median, colour: medianColour },
    ...fit,
    { name: translate(quantileText(model.spread.low)), y: last.low, colour: medianColour },
  ];
}

/** On a phone there is no margin for names: they stand on their lines. */
function compactLabels({ years }: DurationModel, { theme, translate }: Frame): Plot.Markish[] {
  const at = years[Math.floor(years.length / 2)];
  if (at === undefined) return [];
  const name = (words: Text, y: number, fill: string, dy: number) =>
    Plot.text([at], {
      x: 'year',
      y: () => y,
      text: () => translate(words),
      fill,
      dy,
      fontWeight: 600,
      stroke: theme.surface,
      strokeWidth: 4,
    });
  return [
    name(text('trends.duration.mean'), at.mean, seriesStyle(theme, meanSlot).colour, -14),
    name(text('trends.duration.median'), at.median, seriesStyle(theme, medianSlot).colour, 16),
  ];
}

/** A band this high, as a share of the axis, has room for its note between its low edge and the lines. */
const roomForNote = 0.3;

function bandNote(
  years: readonly DurationYear[],
  spread: DurationModel['spread'],
  highest: number,
  frame: Frame,
): Plot.Markish[] {
  const at = years[1];
  if (at === undefined || years.length < 6 || (at.median - at.low) / highest < roomForNote / 2) return [];
  return [
    Plot.text([at], {
      x: 'year',
      y: 'low',
      text: () =>
        frame.translate(text('trends.duration.band', { share: percent(spread.high - spread.low, 0) })),
      textAnchor: 'start',
      dx: -12,
      dy: -12,
      fill: frame.theme.text,
    }),
  ];
}

const weightsHeight = 72;

function weightsFigure(model: DurationModel): Figure {
  return {
    id: 'weights',
    place: 'main',
    description: text('trends.duration.weightsDescription'),
    points: [],
    plot: (frame) => weightsPlot(model, frame),
  };
}

/** The recipes of each year, on the same x and with the same margins as the lines above. */
function weightsPlot(model: DurationModel, frame: Frame): Plot.PlotOptions {
  const { theme, translate, format } = frame;
  const { marginLeft, marginRight, x } = linesPlot(model, frame);
  const { years } = model;
  const most = Math.max(...years.map(({ recipes }) => recipes));
  const step = (frame.width - (marginLeft ?? 0) - (marginRight ?? 0)) / Math.max(1, years.length);
  return {
    ...plotDefaults(theme, { width: frame.width, height: weightsHeight }),
    ...(marginLeft === undefined ? {} : { marginLeft }),
    ...(marginRight === undefined ? {} : { marginRight }),
    marginTop: 10,
    marginBottom: 8,
    x: { ...x, axis: null },
    y: { domain: [0, most] },
    marks: [
      Plot.ruleX(years, {
        x: 'year',
        y1: 0,
        y2: 'recipes',
        stroke: theme.textMuted,
        strokeWidth: Math.max(2, step * 0.66),
      }),
      baselineY(theme),
      axisY(theme, {
        format: (value) => format(value === 0 ? integer(value) : compact(value)),
        ticks: [0, most],
      }),
      ...(frame.compact
        ? []
        : [
            Plot.text([translate(text('trends.duration.weights'))], {
              frameAnchor: 'right',
              textAnchor: 'start',
              dx: 14,
              lineWidth: 9,
              fill: theme.textMuted,
            }),
          ]),
    ],
  };
}

const variantRow = 40;

function variantsFigure(model: DurationModel): Figure {
  return {
    id: 'variants',
    place: 'rail',
    title: text('trends.duration.key.variants'),
    description: text('trends.duration.variantsDescription', { count: integer(model.variants.length) }),
    points: [],
    plot: (frame) => variantsPlot(model, frame),
  };
}

function variantsPlot(model: DurationModel, { theme, format, translate, width }: Frame): Plot.PlotOptions {
  const { colour } = seriesStyle(theme, meanSlot);
  const { variants } = model;
  const bounds = variants.flatMap(({ interval }) => interval);
  const isUnclear = ({ interval }: SlopeVariant) => verdictOf(interval) === 'unclear';
  const low = ({ interval }: SlopeVariant) => interval[0];
  const high = ({ interval }: SlopeVariant) => interval[1];
  const domain = [Math.min(0, ...bounds), Math.max(0, ...bounds)] as const;
  const tickText = (value: number) => format(decimal(value, 1));
  const ticks = ticksThatFit(domain, { length: width - 52 - 16, format: tickText, most: 4 });
  return {
    ...plotDefaults(theme, { width, height: variants.length * variantRow + 32 }),
    marginTop: 4,
    marginLeft: 0,
    marginRight: 52,
    marginBottom: 28,
    x: { domain: [...domain], inset: 8 },
    y: { type: 'band', axis: null, domain: variants.map(({ variant }) => variant) },
    marks: [
      baselineX(theme),
      Plot.ruleY(variants, { y: 'variant', x1: low, x2: high, stroke: colour, strokeWidth: 2, dy: 8 }),
      Plot.dot(variants, {
        y: 'variant',
        x: 'slope',
        r: 4.5,
        dy: 8,
        fill: (each: SlopeVariant) => (isUnclear(each) ? theme.surface : colour),
        stroke: colour,
        strokeWidth: 2,
      }),
      Plot.text(variants, {
        y: 'variant',
        frameAnchor: 'left',
        textAnchor: 'start',
        dy: -9,
        text: (each: SlopeVariant) => translate(variantLabel(each, model)),
        fill: theme.textSecondary,
      }),
      Plot.text(variants, {
        y: 'variant',
        frameAnchor: 'right',
        textAnchor: 'end',
        dx: 52,
        dy: 8,
        text: ({ slope }: SlopeVariant) => format(signed(slope, 2)),
        fontWeight: 600,
      }),
      valueAxisX(theme, { format: tickText, ticks }),
    ],
  };
}
