import * as Plot from '@observablehq/plot';
import {
  barsHeight,
  baselineX,
  hatched,
  hatchPattern,
  plotDefaults,
  seriesStyle,
  widestLabel,
} from '@mangetamain/theme/plot';
import type { FigureDraft, Frame } from '../../../analysis/figure.ts';
import { listed } from '../../../analysis/listed.ts';
import { decimal, integer, percent, text, type Text } from '../../../text/index.ts';
import { known } from '../stars/star-counts.ts';
import type { DistributionModel } from './model.ts';

export interface BarsOptions {
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

/** Ratings by their stars and, if asked for, the reviews without one. */
export function barsFigure(model: DistributionModel, options: BarsOptions): FigureDraft {
  const bars = barsOf(model, options);
  const { five, low, mean, n } = known(model.summary);
  return {
    id: 'bars',
    place: 'main',
    description: text('ratings.distribution.description', {
      five: percent(five.share),
      low: percent(low.share),
      mean: decimal(mean, 3),
      n: integer(n),
      unrated: percent(known(model.unrated).share),
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
    plot: (frame) => barsPlot(bars, model.reviews, options, frame),
  };
}

function barsOf({ counts, summary, unrated }: DistributionModel, { noStar }: BarsOptions): readonly Bar[] {
  const { n } = known(summary);
  const rated = counts.map((count, index) => ({
    key: String(index + 1),
    label: text('ratings.starLabel', { stars: index + 1 }),
    count,
    share: count / n,
    isUnrated: false,
  }));
  const { count, share } = known(unrated);
  return listed([
    ...rated.toReversed(),
    noStar && { key: '0', label: text('ratings.noStar'), count, share, isUnrated: true },
  ]);
}

const axesHeight = 24;
const barHeight = 40;

function barsPlot(
  bars: readonly Bar[],
  reviews: number,
  { measure }: BarsOptions,
  { theme, format, translate, width, compact }: Frame,
): Plot.PlotOptions {
  const hatch = 'ratings-distribution-hatch';
  const isShare = measure === 'share';
  const value = (bar: Bar) => (isShare ? bar.share : bar.count);
  const written = (bar: Bar) => format(isShare ? percent(bar.share) : integer(bar.count));
  const other = (bar: Bar) => format(isShare ? integer(bar.count) : percent(bar.share));
  const name = ({ label }: Bar) => translate(label);
  const note = () => translate(text('ratings.distribution.ofReviews', { n: integer(reviews) }));
  const firstWidth = widestLabel(bars.map(written), { bold: true });
  const secondWidth = compact ? 0 : widestLabel(bars.map(other)) + 16;
  const row = { y: 'key', x: value, insetTop: 4, insetBottom: 4, rx: 2 } as const;
  const muted = { y: 'key', fill: theme.textSecondary } as const;
  const atRight = { y: 'key', frameAnchor: 'right', textAnchor: 'end' } as const;
  return {
    ...plotDefaults(theme, {
      width,
      height: barsHeight(0, axesHeight) + bars.length * barHeight,
      leftLabels: bars.map(name),
    }),
    marginTop: 8,
    marginBottom: 16,
    marginRight: firstWidth + secondWidth + 24,
    x: { domain: [0, Math.max(...bars.map(value), Number.EPSILON)], axis: null },
    y: { type: 'band', domain: bars.map(({ key }) => key), axis: null, padding: 0.1 },
    marks: [
      hatchPattern(theme, hatch, theme.textSecondary),
      Plot.barX(bars, {
        ...row,
        filter: ({ isUnrated }: Bar) => !isUnrated,
        fill: seriesStyle(theme, 1).colour,
      }),
      Plot.barX(bars, {
        ...row,
        filter: ({ isUnrated }: Bar) => isUnrated,
        ...hatched(hatch, theme.textSecondary),
      }),
      Plot.text(
        bars.filter(({ isUnrated }) => isUnrated && !compact),
        { ...muted, x: value, text: note, textAnchor: 'start', dx: 10 },
      ),
      baselineX(theme),
      Plot.text(bars, { ...atRight, frameAnchor: 'left', dx: -10, text: name, fontWeight: 600 }),
      Plot.text(bars, { ...atRight, dx: firstWidth + 16, text: written, fontWeight: 600 }),
      compact
        ? null
        : Plot.text(bars, { ...atRight, ...muted, dx: firstWidth + secondWidth + 20, text: other }),
    ],
  };
}
