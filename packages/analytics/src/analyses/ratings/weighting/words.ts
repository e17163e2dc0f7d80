import { significance } from '../../../analysis/claim.ts';
import { directedFinding, finding, verdictOf } from '../../../analysis/finding.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import { numberColumn, percentColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import { decimal, integer, percent, probability, signed, text, times } from '../../../text/index.ts';
import { pointsOf } from '../stars/star-measure.ts';
import { totalOf } from '../stars/star-counts.ts';
import { atLeast, starRange } from '../stars/words.ts';
import type { SlopeChoice, WeightingModel } from './model.ts';

export const meanName = ({ unit }: WeightingModel['means'][number]) => text(`ratings.weighting.mean.${unit}`);

export const slopeName = ({ minimum, weights }: SlopeChoice) =>
  text('ratings.weighting.slope', { minimum, weights });

export function notice({ overall, kept, minimum }: WeightingModel) {
  if (overall === null) return text('ratings.notice.noRatings');
  return kept === 0 ? text('ratings.notice.noMonth', { minimum: integer(minimum) }) : null;
}

/** Means closer than this are one answer. */
const sameMean = 0.01;

export function findings(model: WeightingModel) {
  return [heading(model), slopeFinding(model), chanceFinding(model), associationFinding(model)];
}

function heading({ means }: WeightingModel) {
  const rated = means.find(({ unit }) => unit === 'ratings');
  const monthly = means.find(({ unit }) => unit === 'months');
  if (rated === undefined || monthly === undefined || monthly.count < 2) {
    return finding('ratings.weighting.heading.thin', undefined, 'thin');
  }
  const change = rated.mean - monthly.mean;
  const values = { change: pointsOf(change, 'mean') };
  if (Math.abs(change) < sameMean) return finding('ratings.weighting.heading.same', values);
  // Of these ratings, counted in two ways: it is so, and nothing was tested.
  return finding(`ratings.weighting.heading.${change > 0 ? 'up' : 'down'}`, values);
}

/** Whether the direction survives the choice of months and weights. */
function slopeFinding({ slopes }: WeightingModel) {
  if (slopes.length < 2) return null;
  const [direction = 'unclear', ...others] = new Set(slopes.map(({ interval }) => verdictOf(interval)));
  const count = slopes.length;
  if (others.length > 0) return finding('ratings.weighting.slopes.fragile', undefined, 'unclear');
  return direction === 'unclear'
    ? finding('ratings.weighting.slopes.none', { count }, direction)
    : finding('ratings.weighting.slopes.firm', { direction, count }, direction);
}

function chanceFinding({ dispersion, kept }: WeightingModel) {
  if (dispersion === null) return null;
  const values = {
    ratio: decimal(dispersion.ratio, 1),
    p: probability(dispersion.pValue),
    outside: dispersion.outside,
    months: kept,
  };
  return dispersion.pValue < significance
    ? finding('ratings.weighting.chance.more', values)
    : finding('ratings.weighting.chance.only', values, 'unclear');
}

function associationFinding({ association }: WeightingModel) {
  if (association === null || association.interval === null) return null;
  const { rho, interval } = association;
  return directedFinding('ratings.weighting.volume', verdictOf(interval), {
    rho: signed(rho, 2),
    interval: intervalText(interval, 2),
  });
}

export function keyFigures({ means, volume, dispersion, kept }: WeightingModel) {
  return [
    {
      title: text('ratings.weighting.key.means'),
      figures: means.map((choice) => ({
        label: meanName(choice),
        value: decimal(choice.mean, 3),
        detail: choice.interval && starRange(choice.interval, 3),
      })),
    },
    {
      title: text('ratings.weighting.key.volume'),
      folded: true,
      figures: [
        volume && {
          label: text('ratings.weighting.key.ratio'),
          value: text('ratings.weighting.key.toOne', { ratio: integer(volume.ratio) }),
          detail: text('ratings.weighting.key.variation', { variation: decimal(volume.variation, 2) }),
        },
        volume && {
          label: text('ratings.weighting.key.effective'),
          value: integer(volume.effective),
          detail: text('ratings.weighting.key.ofMonths', { n: integer(kept) }),
        },
        dispersion && {
          label: text('ratings.weighting.key.dispersion'),
          value: times(dispersion.ratio, 1),
          detail: text('ratings.p', { p: probability(dispersion.pValue) }),
        },
      ],
    },
  ];
}

export function table({ means, slopes }: WeightingModel) {
  const answers = [
    ...means.map((choice) => ({
      what: meanName(choice),
      value: choice.mean,
      interval: choice.interval,
      n: choice.count,
      share: null,
    })),
    ...slopes.map((choice) => ({
      what: text('ratings.weighting.slopeRow', { name: slopeName(choice) }),
      value: choice.slope,
      interval: choice.interval,
      n: choice.months,
      share: choice.share,
    })),
  ];
  return tableOf(answers, [
    textColumn('what', 'ratings.table.what', ({ what }) => what),
    numberColumn('value', 'ratings.table.value', 4, ({ value }) => value),
    numberColumn('low', 'table.meanLow', 4, ({ interval }) => interval?.[0]),
    numberColumn('high', 'table.meanHigh', 4, ({ interval }) => interval?.[1]),
    numberColumn('n', 'ratings.table.counted', 0, ({ n }) => n),
    percentColumn('share', 'ratings.shareOf.ratings', ({ share }) => share, 2),
  ]);
}

export function caption({ minimum }: WeightingModel) {
  const id = minimum === 0 ? 'ratings.weighting.caption.all' : 'ratings.weighting.caption';
  return text(id, { minimum: integer(minimum) });
}

export function subtitle({ months, kept, minimum, overall }: WeightingModel) {
  const leftOut = totalOf(months.filter(({ n }) => n < minimum));
  return text('ratings.weighting.subtitle', {
    count: kept,
    minimum: atLeast(minimum),
    share: percent(leftOut / Math.max(1, totalOf(months)), 2),
    n: integer(overall?.n ?? 0),
  });
}
