import * as Plot from '@observablehq/plot';
import {
  axisX,
  axisY,
  baselineY,
  gridY,
  hatched,
  hatchPattern,
  plotDefaults,
  plotWidth,
  seriesStyle,
  widestLabel,
  yearLabel,
} from '@mangetamain/theme/plot';
import type { Figure, FigurePoint, Frame } from '../../analysis/figure.ts';
import { compact, date, integer, percent, signedPercent, text, year } from '../../text/index.ts';
import { regimeStrip, regimeStripHeight } from '../../figures/regime-strip.ts';
import { isReliable } from '../reliability.ts';
import { axisTop } from '../../figures/value-ticks.ts';
import { shownYears } from '../../figures/year-ticks.ts';
import { normalityFigure } from './volume-normality.ts';
import type { VolumeModel, VolumeYear } from './volume-model.ts';

const slot = 1;

interface VolumeOptions {
  readonly values: boolean;
  /** Adds the normal probability plot of the counts. */
  readonly normality: boolean;
}

/** The bars by year with their regimes above, and the cumulative share beside the key figures. */
export function volumeFigures(model: VolumeModel, options: VolumeOptions): readonly Figure[] {
  const { normality } = model;
  return [
    barsFigure(model, options),
    ...(model.years.length < 2 ? [] : [shareFigure(model)]),
    ...(options.normality && normality !== null ? [normalityFigure(normality)] : []),
  ];
}

function barsFigure(model: VolumeModel, options: VolumeOptions): Figure {
  const { years, peak, recipes } = model;
  const first = years[0];
  const last = years.at(-1);
  return {
    id: 'bars',
    place: 'main',
    description: text('trends.volume.description', {
      from: year(first?.year ?? 0),
      to: year(last?.year ?? 0),
      peak: year(peak?.year ?? 0),
      peakRecipes: integer(peak?.recipes ?? 0),
      last: year(last?.year ?? 0),
      lastRecipes: integer(last?.recipes ?? 0),
      n: integer(recipes),
    }),
    points: years.map(pointOf),
    plot: (frame) => barsPlot(model, options, frame),
  };
}

function pointOf({ year: each, recipes, change, shareSoFar }: VolumeYear): FigurePoint {
  const onYearBefore =
    change === null
      ? []
      : [
          {
            label: text('trends.volume.tip.change'),
            value: signedPercent(change),
          },
        ];
  return {
    x: each,
    heading: year(each),
    values: [
      {
        label: text('table.recipes'),
        value: integer(recipes),
        slot,
        y: recipes,
      },
      ...onYearBefore,
      {
        label: text('trends.volume.tip.share'),
        value: percent(shareSoFar),
      },
    ],
  };
}

const partialNoteHeight = 16;

function barsPlot(model: VolumeModel, { values }: VolumeOptions, frame: Frame): Plot.PlotOptions {
  const { theme, format, width } = frame;
  const { colour } = seriesStyle(theme, slot);
  const { years, peak, scale } = model;
  const hatch = 'trends-volume-hatch';
  const highest = peak?.recipes ?? 1;
  const isLog = scale === 'log';
  const base = isLog ? 1 : 0;
  const drawn = isLog ? years.filter(({ recipes }) => recipes > 0) : years;
  const bar = { x: 'year', y1: base, y2: 'recipes', rx: 2, inset: frame.compact ? 0.5 : 1.5 } as const;
  const defaults = plotDefaults(theme, { width, leftLabels: [format(compactTick(highest))] });
  return {
    ...defaults,
    height: defaults.height + regimeStripHeight + partialNoteHeight,
    marginTop: defaults.marginTop + regimeStripHeight,
    marginBottom: defaults.marginBottom + partialNoteHeight,
    x: { type: 'band', padding: 0.06, domain: years.map((each) => each.year) },
    y: isLog
      ? { type: 'log', domain: [base, highest * 1.15], clamp: true }
      : { domain: [0, axisTop(highest, frame.compact ? 3 : 4)] },
    marks: [
      hatchPattern(theme, hatch, colour),
      gridY(theme, { ticks: frame.compact ? 3 : 4 }),
      Plot.barY(drawn, { ...bar, filter: isReliable, fill: colour }),
      Plot.barY(drawn, {
        ...bar,
        filter: (each: VolumeYear) => !isReliable(each),
        ...hatched(hatch, colour),
      }),
      baselineY(theme, base),
      axisY(theme, { format: (value) => format(compactTick(value)), ticks: frame.compact ? 3 : 4 }),
      axisX(theme, {
        ticks: shownYears(
          years.map((each) => each.year),
          { ...frame, width: plotWidth(defaults) },
          peak?.year,
        ),
        format: (value: number) =>
          yearLabel(
            value,
            years.map((each) => each.year),
            frame.compact ? value : peak?.year,
          ),
        ...(peak === null ? {} : { emphasis: peak.year }),
      }),
      ...valueLabels(drawn, values, peak, plotWidth(defaults), frame),
      growthStrip(model, frame),
      ...partialNotes(model, frame),
    ],
  };
}

const compactTick = (value: number) => (value < 10_000 ? integer(value) : compact(value));

/** Labels of every third bar and fewer say less than none. */
const sparsestStride = 2;

/** Estimated widths are generous, and neighbours rarely end at one height. */
const widthSafety = 0.92;

/** Every how manyth bar can carry a label of this width, the bars being so far apart. */
const labelStride = (width: number, step: number): number =>
  Math.max(1, Math.ceil((width * widthSafety) / step));

function valueLabels(
  years: readonly VolumeYear[],
  shown: boolean,
  peak: VolumeModel['peak'],
  plotted: number,
  frame: Frame,
): Plot.Markish[] {
  const isPeak = (each: VolumeYear) => each.year === peak?.year;
  const written = (each: VolumeYear) =>
    frame.format(each.recipes < 1000 ? integer(each.recipes) : compact(each.recipes));
  const stride = labelStride(widestLabel(years.map(written)), plotted / Math.max(1, years.length));
  const label = { x: 'year', y: 'recipes', dy: -9, fontSize: 12 } as const;
  const others = Plot.text(years, {
    ...label,
    filter: (each: VolumeYear) => !isPeak(each) && (each.year - (peak?.year ?? 0)) % stride === 0,
    text: written,
    fill: frame.theme.textSecondary,
  });
  const highest = Plot.text(years, {
    ...label,
    filter: isPeak,
    text: (each: VolumeYear) => frame.format(integer(each.recipes)),
    fontWeight: 600,
    fill: frame.theme.text,
  });
  return shown && !frame.compact && stride <= sparsestStride ? [others, highest] : [highest];
}

/** Growth rates between their years, and the stretch at the end that says little. */
function growthStrip({ rise, fall, years }: VolumeModel, frame: Frame): Plot.RenderFunction {
  const message = frame.compact ? 'trends.volume.regimeShort' : 'trends.volume.regime';
  const regimes = [rise, fall].flatMap((each) =>
    each === null
      ? []
      : [
          {
            from: each.from,
            to: each.to,
            label: frame.translate(
              text(message, { growth: signedPercent(each.growth, frame.compact ? 0 : 1) }),
            ),
          },
        ],
  );
  const lastReliable = years.findLast(isReliable)?.year ?? Infinity;
  const trailing = years.filter((each) => each.year > lastReliable).map((each) => each.year);
  const [from, to] = [trailing[0], trailing.at(-1)];
  const isWide = trailing.length >= 3 && from !== undefined && to !== undefined;
  return regimeStrip(
    frame.theme,
    regimes,
    isWide ? [{ from, to, label: frame.translate(text('trends.axis.thinYears')) }] : [],
  );
}

/** Under a partial first or last year, the day on which the data begin or end. */
function partialNotes({ years, period }: VolumeModel, frame: Frame): Plot.Markish[] {
  if (frame.compact) return [];
  const notes = [
    { each: years[0], words: text('trends.axis.fromDay', { date: date(period[0], 'dayMonth') }) },
    {
      each: years.length > 1 ? years.at(-1) : undefined,
      words: text('trends.axis.toDay', { date: date(period[1], 'dayMonth') }),
    },
  ];
  return notes.flatMap(({ each, words }) =>
    each?.partial === true
      ? [
          Plot.text([each], {
            x: 'year',
            frameAnchor: 'bottom',
            dy: 34,
            text: () => frame.translate(words),
            fill: frame.theme.textMuted,
          }),
        ]
      : [],
  );
}

function shareFigure(model: VolumeModel): Figure {
  return {
    id: 'share',
    place: 'rail',
    title: text('trends.volume.shareSoFar'),
    description: text('trends.volume.shareDescription', {
      date: date(model.halfBy ?? model.period[0], 'monthYear'),
    }),
    points: [],
    plot: (frame) => sharePlot(model, frame),
  };
}

const shareHeight = 132;
const halfLabelGap = 8;

function sharePlot(
  { years, halfBy }: VolumeModel,
  { theme, format, translate, width }: Frame,
): Plot.PlotOptions {
  const { colour } = seriesStyle(theme, slot);
  // A share is reached at the end of its year, so the curve is drawn on dates.
  const curve = years.map(({ year: each, shareSoFar }) => ({
    at: new Date(Date.UTC(each, 11, 31)),
    share: shareSoFar,
  }));
  const half = halfBy === null ? [] : [{ at: new Date(`${halfBy}T00:00:00Z`), share: 0.5 }];
  const ends = [curve[0], curve.at(-1)].filter((each) => each !== undefined);
  const defaults = plotDefaults(theme, { width, height: shareHeight, leftLabels: [format(percent(0.5, 0))] });
  const [start, end] = [Number(curve[0]?.at ?? 0), Number(curve.at(-1)?.at ?? 1)];
  const before = (Number(half[0]?.at ?? start) - start) / Math.max(1, end - start);
  const room = plotWidth(defaults) * (1 - before) - halfLabelGap;
  return {
    ...defaults,
    marginTop: 12,
    x: { type: 'utc' },
    y: { domain: [0, 1] },
    marks: [
      Plot.areaY(curve, { x: 'at', y: 'share', fill: colour, fillOpacity: 0.16 }),
      Plot.ruleY([0.5], { stroke: theme.gridline }),
      Plot.lineY(curve, { x: 'at', y: 'share', stroke: colour, strokeWidth: 2 }),
      Plot.ruleX(half, { x: 'at', y1: 0, y2: 'share', stroke: theme.text, strokeDasharray: '1 3' }),
      Plot.dot(half, { x: 'at', y: 'share', r: 4, fill: colour, stroke: theme.surface, strokeWidth: 1.5 }),
      Plot.text(half, {
        x: 'at',
        y: 'share',
        text: () => translate(text('trends.volume.halfBy', { date: date(halfBy ?? '', 'monthYear') })),
        textAnchor: 'start',
        lineAnchor: 'top',
        lineWidth: room / 12,
        dx: halfLabelGap,
        dy: 4,
        fontWeight: 600,
      }),
      baselineY(theme),
      axisY(theme, { format: (value) => format(percent(value, 0)), ticks: [0.5] }),
      axisX(theme, { ticks: ends.map(({ at }) => at), format: (at: Date) => String(at.getUTCFullYear()) }),
    ],
  };
}
