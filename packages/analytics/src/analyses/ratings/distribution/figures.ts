import * as Plot from '@observablehq/plot';
import {
  axisX,
  axisY,
  barsHeight,
  baselineX,
  baselineY,
  hatched,
  hatchPattern,
  labelWidth,
  plotDefaults,
  plotWidth,
  seriesStyle,
  widestLabel,
} from '@mangetamain/theme/plot';
import type { Figure, Frame } from '../../../analysis/figure.ts';
import { labelAboveLine } from '../../../figures/label-above-line.ts';
import { decimal, integer, percent, text, year, type Text } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import type { DistributionModel, ReviewYear } from './model.ts';

interface DistributionOptions {
  readonly measure: 'share' | 'count';
  readonly noStar: boolean;
}

interface Bar {
  readonly key: string;
  readonly label: Text;
  readonly count: number;
  /** Of the ratings; of all reviews for those without a star. */
  readonly share: number;
  readonly isUnrated: boolean;
}

/** The bars of stars, and the share of reviews without one beside the key figures. */
export function distributionFigures(
  model: DistributionModel,
  options: DistributionOptions,
): readonly Figure[] {
  const bars = barsFigure(model, options);
  return model.years.length < 2 ? [bars] : [bars, unratedFigure(model)];
}

function barsOf({ counts, summary, unrated }: DistributionModel, noStar: boolean): readonly Bar[] {
  const rated = counts.map((count, index) => ({
    key: String(index + 1),
    label: text('ratings.starLabel', { stars: index + 1 }),
    count,
    share: count / Math.max(1, summary?.n ?? 0),
    isUnrated: false,
  }));
  const withoutStar =
    noStar && unrated !== null
      ? [
          {
            key: '0',
            label: text('ratings.noStar'),
            count: unrated.count,
            share: unrated.share,
            isUnrated: true,
          },
        ]
      : [];
  return [...rated.toReversed(), ...withoutStar];
}

function barsFigure(model: DistributionModel, options: DistributionOptions): Figure {
  const bars = barsOf(model, options.noStar);
  const { summary, unrated, reviews } = model;
  return {
    id: 'bars',
    place: 'main',
    description: text('ratings.distribution.description', {
      five: percent(summary?.five.share ?? 0),
      low: percent(summary?.low.share ?? 0),
      mean: decimal(summary?.mean ?? 0, 3),
      n: integer(summary?.n ?? 0),
      unrated: percent(unrated?.share ?? 0),
    }),
    points: bars.map(({ key, label, count, share, isUnrated }) => ({
      row: key,
      heading: label,
      values: [
        {
          label: text(isUnrated ? 'ratings.unratedOfReviews' : 'ratings.table.share'),
          value: percent(share, 2),
        },
        {
          label: text(isUnrated ? 'ratings.table.reviews' : 'ratings.table.ratings'),
          value: integer(count),
        },
      ],
    })),
    plot: (frame) => barsPlot(bars, reviews, options, frame),
  };
}

const axesHeight = 24;

function barsPlot(
  bars: readonly Bar[],
  reviews: number,
  { measure }: DistributionOptions,
  frame: Frame,
): Plot.PlotOptions {
  const { theme, format, translate, width } = frame;
  const { colour } = seriesStyle(theme, 1);
  const hatch = 'ratings-distribution-hatch';
  const value = (bar: Bar) => (measure === 'share' ? bar.share : bar.count);
  const written = (bar: Bar) => format(measure === 'share' ? percent(bar.share) : integer(bar.count));
  const other = (bar: Bar) => format(measure === 'share' ? integer(bar.count) : percent(bar.share));
  const names = new Map(bars.map(({ key, label }) => [key, translate(label)]));
  const firstWidth = widestLabel(bars.map(written), { bold: true });
  const secondWidth = frame.compact ? 0 : widestLabel(bars.map(other)) + 16;
  const note = () => translate(text('ratings.distribution.ofReviews', { n: integer(reviews) }));
  const labels = { y: 'key', frameAnchor: 'right', textAnchor: 'end' } as const;
  const row = { y: 'key', x: value, insetTop: 4, insetBottom: 4, rx: 2 } as const;
  return {
    ...plotDefaults(theme, {
      width,
      height: barsHeight(0, axesHeight) + bars.length * 40,
      leftLabels: [...names.values()],
    }),
    marginTop: 8,
    marginBottom: 16,
    marginRight: firstWidth + secondWidth + 24,
    x: { domain: [0, Math.max(...bars.map(value), Number.EPSILON)], axis: null },
    y: { type: 'band', domain: bars.map(({ key }) => key), axis: null, padding: 0.1 },
    marks: [
      hatchPattern(theme, hatch, theme.textSecondary),
      Plot.barX(bars, { ...row, filter: ({ isUnrated }: Bar) => !isUnrated, fill: colour }),
      Plot.barX(bars, {
        ...row,
        filter: ({ isUnrated }: Bar) => isUnrated,
        ...hatched(hatch, theme.textSecondary),
      }),
      Plot.text(
        bars.filter(({ isUnrated }) => isUnrated && !frame.compact),
        { y: 'key', x: value, text: note, textAnchor: 'start', dx: 10, fill: theme.textSecondary },
      ),
      baselineX(theme),
      Plot.text(bars, {
        y: 'key',
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -10,
        text: ({ key }: Bar) => names.get(key) ?? '',
        fontWeight: 600,
      }),
      Plot.text(bars, { ...labels, dx: firstWidth + 16, text: written, fontWeight: 600 }),
      ...(frame.compact
        ? []
        : [
            Plot.text(bars, {
              ...labels,
              dx: firstWidth + secondWidth + 20,
              text: other,
              fill: theme.textSecondary,
            }),
          ]),
    ],
  };
}

function unratedFigure(model: DistributionModel): Figure {
  const { years, unratedRange } = model;
  return {
    id: 'unrated',
    place: 'rail',
    title: text('ratings.distribution.unratedByYear'),
    description: text('ratings.distribution.unratedDescription', {
      from: year(years[0]?.year ?? 0),
      to: year(years.at(-1)?.year ?? 0),
      high: percent(unratedRange?.highest.unrated.share ?? 0),
      highYear: year(unratedRange?.highest.year ?? 0),
    }),
    points: years.map((each) => ({
      x: each.year,
      heading: year(each.year),
      values: [
        {
          label: text('ratings.unratedOfReviews'),
          value: percent(each.unrated.share),
          slot: 2,
          y: each.unrated.share,
        },
        {
          label: text('ratings.table.reviews'),
          value: integer(each.reviews),
        },
      ],
    })),
    plot: (frame) => unratedPlot(model, frame),
  };
}

const unratedHeight = 144;

function unratedPlot({ years, unratedRange }: DistributionModel, frame: Frame): Plot.PlotOptions {
  const { theme, format, translate, width } = frame;
  const { colour } = seriesStyle(theme, 2);
  const highest = Math.max(...years.map(({ unrated }) => unrated.share), 0.01);
  const marked = unratedRange === null ? [] : [unratedRange.lowest, unratedRange.highest];
  const shown = [years[0], years.at(-1)].flatMap((each) => (each === undefined ? [] : [each.year]));
  const domain = [shown[0] ?? 0, shown[1] ?? 1] as const;
  const defaults = plotDefaults(theme, {
    width,
    height: unratedHeight,
    leftLabels: [format(percent(highest, 0))],
  });
  const yearsPerPixel = (domain[1] - domain[0]) / Math.max(1, plotWidth(defaults));
  const line = years.map(({ year: x, unrated }) => ({ x, y: unrated.share }));
  const wordsOf = (each: ReviewYear) =>
    translate(text('ratings.shareInYear', { share: percent(each.unrated.share), year: year(each.year) }));
  const labels = marked.map((each) => {
    const words = wordsOf(each);
    const room = { width: labelWidth(words, { bold: true }) * yearsPerPixel, domain };
    const place = labelAboveLine(line, each.year, room);
    return Plot.text([each], {
      x: 'year',
      y: () => place.y,
      text: () => words,
      textAnchor: place.anchor,
      dy: -12,
      fontWeight: 600,
      fill: theme.text,
      stroke: theme.surface,
      strokeWidth: 4,
    });
  });
  return {
    ...defaults,
    x: { type: 'linear', domain: [...domain] },
    y: { domain: [0, highest * 1.15] },
    marks: [
      Plot.areaY(years, {
        x: 'year',
        y: ({ unrated }: ReviewYear) => unrated.share,
        fill: colour,
        fillOpacity: 0.16,
      }),
      Plot.lineY(years, {
        x: 'year',
        y: ({ unrated }: ReviewYear) => unrated.share,
        stroke: colour,
        strokeWidth: 2,
      }),
      Plot.dot(
        years.filter((each) => !isReliable(each)),
        {
          x: 'year',
          y: ({ unrated }: ReviewYear) => unrated.share,
          r: 3,
          fill: theme.surface,
          stroke: colour,
        },
      ),
      Plot.dot(marked, {
        x: 'year',
        y: ({ unrated }: ReviewYear) => unrated.share,
        r: 4,
        fill: colour,
        stroke: theme.surface,
      }),
      ...labels,
      baselineY(theme),
      axisY(theme, { format: (value) => format(percent(value, 0)), ticks: 2 }),
      axisX(theme, { ticks: shown, format: String }),
    ],
  };
}
