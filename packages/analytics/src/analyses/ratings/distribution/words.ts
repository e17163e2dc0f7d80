import { finding } from '../../../analysis/finding.ts';
import { listed } from '../../../analysis/listed.ts';
import { numberColumn, percentColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import type { MessageId } from '../../../messages/message-id.ts';
import { decimal, integer, percent, text, year } from '../../../text/index.ts';
import type { Ends } from '../../../stats/index.ts';
import { pointsOf } from '../stars/star-measure.ts';
import { known, starScale } from '../stars/star-counts.ts';
import { shareRange, starRange } from '../stars/words.ts';
import { isUntold, type DistributionModel } from './model.ts';

export { kpis } from './kpis.ts';

export const notice = ({ summary: found }: DistributionModel) =>
  found === null ? text('ratings.notice.noRatings') : null;

export const subtitle = ({ summary: found }: DistributionModel) =>
  text('ratings.distribution.subtitle', { n: integer(found?.n ?? 0) });

/** The heading and what the shares mean, generated from the counts. */
export function findings({ summary: found, unratedRange, widening }: DistributionModel) {
  const { five, low, mean } = known(found);
  return [
    finding('ratings.distribution.heading', { five: percent(five.share, 0), low: percent(low.share) }),
    finding('ratings.distribution.ceiling', {
      room: roomAbove(mean),
      mean: decimal(mean, 3),
      left: pointsOf(starScale[1] - mean, 'mean', 2),
      below: pointsOf(mean - starScale[0], 'mean', 2),
    }),
    unratedRange && unratedFinding(unratedRange),
    widening !== null &&
      widening >= tellingWidening &&
      finding('ratings.distribution.related', { times: decimal(widening, 1) }),
  ];
}

/** An interval this many times as wide as that of unrelated ratings is worth a sentence. */
const tellingWidening = 1.05;

/** A tenth of the scale: above a mean this near the top hardly anything can be gained. */
const littleRoom = 0.1 * (starScale[1] - starScale[0]);

function roomAbove(mean: number) {
  if (mean === starScale[1]) return 'none';
  return starScale[1] - mean <= littleRoom ? 'little' : 'some';
}

/** A share of unrated reviews this far apart between years changes whom the mean speaks for. */
const tellingDifference = 0.02;

function unratedFinding({ lowest, highest }: NonNullable<DistributionModel['unratedRange']>) {
  if (highest.unrated.count === 0) return finding('ratings.distribution.unrated.none');
  if (highest.unrated.share - lowest.unrated.share < tellingDifference) {
    const { share } = highest.unrated;
    return finding('ratings.distribution.unrated.steady', { share: percent(share, share < 0.001 ? 3 : 1) });
  }
  return finding('ratings.distribution.unrated', {
    low: percent(lowest.unrated.share),
    lowYear: year(lowest.year),
    high: percent(highest.unrated.share),
    highYear: year(highest.year),
  });
}

/** One sentence for the head of the page. */
export function summary(model: DistributionModel) {
  const { five, mean } = known(model.summary);
  return text('ratings.distribution.summary', {
    room: roomAbove(mean),
    five: percent(five.share, 0),
    mean: decimal(mean, 2),
  });
}

export function keyFigures(model: DistributionModel) {
  const { mean, five, low } = known(model.summary);
  const intervals = known(model.intervals);
  const figures = [
    {
      label: text('ratings.mean'),
      value: decimal(mean, 3),
      detail: intervals.mean && starRange(intervals.mean, 4),
    },
    shareFigure('ratings.five', five.share, intervals.five),
    shareFigure('ratings.low', low.share, intervals.low),
    ...(model.unrated === null
      ? []
      : [shareFigure('ratings.unrated', model.unrated.share, model.unrated.interval)]),
  ];
  return [{ title: text('common.keyFigures'), figures }];
}

const shareFigure = (label: MessageId, share: number, interval: Ends | null) => ({
  label: text(label),
  value: percent(share),
  detail: interval && shareRange(interval, 2),
});

export const caption = (model: DistributionModel) =>
  isUntold(model)
    ? text('ratings.distribution.caption.selected')
    : text('ratings.distribution.caption', { n: integer(model.reviews), count: model.reviews });

export function table(model: DistributionModel) {
  const { years, counts, summary: all, unrated } = model;
  const none = { share: null, mean: null, five: null, unrated: null };
  const shareOf = (n: number) => all && n / all.n;
  const byStars = counts.map((n, index) => {
    return { ...none, what: text('ratings.stars', { stars: index + 1 }), n, share: shareOf(n) };
  });
  const withoutStar = !isUntold(model) && {
    ...none,
    what: text('ratings.noStar'),
    n: unrated?.count ?? 0,
    unrated: unrated?.share,
  };
  const byYear = years.map((each) => ({
    what: year(each.year),
    n: each.summary?.n ?? 0,
    share: shareOf(each.summary?.n ?? 0),
    mean: each.summary?.mean,
    five: each.summary?.five.share,
    unrated: each.unrated?.share,
  }));
  return tableOf(listed([...byStars.toReversed(), withoutStar, ...byYear]), [
    textColumn('what', 'ratings.table.what', ({ what }) => what),
    numberColumn('n', 'ratings.table.ratings', 0, ({ n }) => n),
    percentColumn('share', 'ratings.shareOf.ratings', ({ share }) => share),
    numberColumn('mean', 'ratings.mean', 3, ({ mean }) => mean),
    percentColumn('five', 'ratings.five', ({ five }) => five),
    percentColumn('unrated', 'ratings.shareOf.reviews', (line) => line.unrated),
  ]);
}
