import { first, largest, last } from '../../../analysis/extremes.ts';
import type { FigureDraft, Frame } from '../../../analysis/figure.ts';
import { shareLinePlot } from '../../../figures/share-line.ts';
import { valueBarsPlot } from '../../../figures/value-bars.ts';
import { decimal, integer, percent, text, year, type Text } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import { known } from '../stars/star-counts.ts';
import type { DistributionModel, ReviewYear } from './model.ts';

interface BarsOptions {
  readonly measure: 'share' | 'count';
  readonly noStar: boolean;
}

/** Ratings by their stars and, if asked for, the reviews without one; the share of these by year in the rail. */
export const figures = (model: DistributionModel, options: BarsOptions) => [
  barsFigure(model, options),
  unratedFigure(model),
];

function barsFigure(model: DistributionModel, options: BarsOptions): FigureDraft {
  const bars = barsOf(model, options);
  const { five, low, mean, n } = known(model.summary);
  return {
    id: 'bars',
    place: 'main',
    description: described(model, {
      five: percent(five.share),
      low: percent(low.share),
      mean: decimal(mean, 3),
      n: integer(n),
    }),
    points: bars.map(({ key, label, count, share, of }) => ({
      row: key,
      heading: label,
      values: [
        {
          label: text(`ratings.shareOf.${of}`),
          value: percent(share, 2),
          ...(options.measure === 'share' && { x: share }),
        },
        { label: text(`ratings.table.${of}`), value: integer(count) },
      ],
    })),
    plot: (frame) =>
      valueBarsPlot(
        frame,
        bars.map((bar) => valueBar(bar, model, options, frame)),
        'ratings-distribution',
      ),
  };
}

const described = ({ unrated }: DistributionModel, values: Readonly<Record<string, Text>>) =>
  unrated === null
    ? text('ratings.distribution.description.selected', values)
    : text('ratings.distribution.description', { ...values, unrated: percent(unrated.share) });

type Bar = ReturnType<typeof barsOf>[number];

/** Shares are of the ratings; of all reviews for those without a star. */
function barsOf({ counts, summary, unrated }: DistributionModel, { noStar }: BarsOptions) {
  const rated = counts.map((count, index) => {
    const [stars, share] = [index + 1, count / known(summary).n];
    const label = text('ratings.starLabel', { stars });
    return { key: String(stars), label, count, share, of: 'ratings' as const };
  });
  if (!noStar || unrated === null) return rated.toReversed();
  const { count, share } = unrated;
  const starless = { key: '0', label: text('ratings.noStar'), count, share, of: 'reviews' as const };
  return [...rated.toReversed(), starless];
}

function valueBar(
  { key, label, count, share, of }: Bar,
  { reviews }: DistributionModel,
  { measure }: BarsOptions,
  { format, translate }: Frame,
) {
  const note = text('ratings.distribution.ofReviews', { n: integer(reviews) });
  const [asShare, asCount] = [format(percent(share)), format(integer(count))];
  return {
    key,
    label: translate(label),
    note: of === 'reviews' ? translate(note) : null,
    ...(measure === 'share'
      ? { value: share, written: asShare, aside: asCount }
      : { value: count, written: asCount, aside: asShare }),
  };
}

const shareOf = ({ unrated }: ReviewYear) => known(unrated).share;

/** The share of reviews without a star by year; null where there is one year only, and where it is not known. */
export function unratedFigure({ years, unrated, unratedRange }: DistributionModel): FigureDraft | null {
  if (unrated === null) return null;
  const highest = unratedRange?.highest ?? largest(years, shareOf);
  if (years.length < 2 || highest === null) return null;
  const marked = unratedRange === null ? [] : [unratedRange.lowest, unratedRange.highest];
  const label = (each: ReviewYear) =>
    text('ratings.shareInYear', { share: percent(shareOf(each)), year: year(each.year) });
  return {
    id: 'unrated',
    place: 'rail',
    title: text('ratings.distribution.unratedByYear'),
    description: text('ratings.distribution.unratedDescription', {
      from: year(first(years).year),
      to: year(last(years).year),
      high: percent(shareOf(highest)),
      highYear: year(highest.year),
    }),
    dimension: { kind: 'year', ofRatings: true },
    points: years.map((each) => ({
      x: each.year,
      heading: year(each.year),
      values: [
        { label: text('ratings.shareOf.reviews'), value: percent(shareOf(each)), slot: 2, y: shareOf(each) },
        { label: text('ratings.table.reviews'), value: integer(each.reviews) },
      ],
    })),
    plot: (frame) =>
      shareLinePlot(frame, {
        years: years.map((each) => ({ year: each.year, share: shareOf(each), reliable: isReliable(each) })),
        marked: marked.map((each) => ({
          year: each.year,
          share: shareOf(each),
          label: frame.translate(label(each)),
        })),
        slot: 2,
      }),
  };
}
