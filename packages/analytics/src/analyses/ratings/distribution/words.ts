import type { Ends } from '../../../stats/index.ts';
import { finding } from '../../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigureGroup, Kpi } from '../../../analysis/presentation.ts';
import { decimal, integer, percent, text, year, type Text } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import type { DistributionModel } from './model.ts';
import type { Share } from '../stars/star-counts.ts';

/** A mean of stars as "4.660 to 4.663". */
export const starRange = ([low, high]: Ends, digits = 3): Text =>
  text('ratings.range', { low: decimal(low, digits), high: decimal(high, digits) });

/** A share as "76.1% to 76.3%". */
export const shareRange = ([low, high]: Ends, digits = 1): Text =>
  text('ratings.range', { low: percent(low, digits), high: percent(high, digits) });

const number = (value: Parameters<typeof percent>[0], digits = 1) => percent(value, digits);

/** The heading and what the shares mean, generated from the counts. */
export function distributionFindings(model: DistributionModel): readonly Finding[] {
  return [heading(model), ...ceiling(model), ...unratedFinding(model)];
}

function heading({ summary }: DistributionModel): Finding {
  if (summary === null) return finding('ratings.distribution.heading.none', undefined, 'thin');
  const values = { five: percent(summary.five.share, 0), low: percent(summary.low.share) };
  return finding('ratings.distribution.heading', values);
}

/** How little room is left above the mean. */
function ceiling({ summary }: DistributionModel): Finding[] {
  if (summary === null) return [];
  const values = { mean: decimal(summary.mean, 3), room: decimal(5 - summary.mean, 2) };
  return [finding('ratings.distribution.ceiling', values)];
}

/** A share of unrated reviews this far apart between years changes whom the mean speaks for. */
const tellingDifference = 0.02;

function unratedFinding({ unratedRange }: DistributionModel): Finding[] {
  if (unratedRange === null) return [];
  const { lowest, highest } = unratedRange;
  if (highest.unrated.share - lowest.unrated.share < tellingDifference) {
    return [finding('ratings.distribution.unrated.steady', { share: percent(highest.unrated.share) })];
  }
  const values = {
    low: percent(lowest.unrated.share),
    lowYear: year(lowest.year),
    high: percent(highest.unrated.share),
    highYear: year(highest.year),
  };
  return [finding('ratings.distribution.unrated', values)];
}

/** One sentence for the head of the page. */
export function distributionSummary({ summary }: DistributionModel): Text | null {
  if (summary === null) return null;
  return text('ratings.distribution.summary', {
    five: percent(summary.five.share, 0),
    mean: decimal(summary.mean, 2),
  });
}

export function distributionKpis(model: DistributionModel): readonly Kpi[] {
  const { summary, reviews, unrated, counts } = model;
  if (summary === null || unrated === null) return [];
  const years = model.years.filter(isReliable);
  const means = years.flatMap((each) => (each.summary === null ? [] : [each.summary.mean]));
  const highest = model.unratedRange?.highest;
  return [
    {
      id: 'ratings.distribution.total',
      label: text('ratings.kpi.total'),
      value: integer(summary.n),
      context: text('ratings.kpi.total.context', { n: integer(reviews) }),
      spark: { kind: 'bars', values: model.years.map((each) => each.summary?.n ?? 0) },
    },
    {
      id: 'ratings.distribution.mean',
      label: text('ratings.kpi.mean'),
      value: decimal(summary.mean, 3),
      context:
        summary.interval === null
          ? text('ratings.kpi.mean.alone')
          : text('ratings.kpi.mean.context', { interval: starRange(summary.interval) }),
      ...(means.length < 2
        ? {}
        : { spark: { kind: 'line' as const, values: means, highlight: means.length - 1 } }),
    },
    {
      id: 'ratings.distribution.five',
      label: text('ratings.kpi.five'),
      value: number(summary.five.share),
      context: text('ratings.kpi.five.context', { low: percent(summary.low.share) }),
      spark: { kind: 'bars', values: counts, highlight: 4 },
    },
    {
      id: 'ratings.distribution.unrated',
      label: text('ratings.kpi.unrated'),
      value: number(unrated.share),
      context:
        highest === undefined
          ? text('ratings.kpi.unrated.plain', { n: integer(unrated.count) })
          : text('ratings.kpi.unrated.context', {
              share: percent(highest.unrated.share),
              year: year(highest.year),
            }),
      ...(years.length < 2
        ? {}
        : { spark: { kind: 'line' as const, values: years.map((each) => each.unrated.share) } }),
    },
  ];
}

export function distributionKeyFigures({ summary, unrated }: DistributionModel): readonly KeyFigureGroup[] {
  if (summary === null) return [];
  const share = (label: Text, { share: value, interval }: Share) => ({
    label,
    value: number(value),
    detail: shareRange(interval, 2),
  });
  return [
    {
      title: text('common.keyFigures'),
      figures: [
        {
          label: text('ratings.mean'),
          value: decimal(summary.mean, 3),
          ...(summary.interval === null ? {} : { detail: starRange(summary.interval, 4) }),
        },
        share(text('ratings.five'), summary.five),
        share(text('ratings.low'), summary.low),
        ...(unrated === null ? [] : [share(text('ratings.unrated'), unrated)]),
      ],
    },
  ];
}

export function distributionTable({
  years,
  counts,
  summary,
  reviews,
  unrated,
}: DistributionModel): DataTable {
  const percentColumn = (key: string, label: Text) => ({ key, label, kind: 'percent' as const, digits: 1 });
  const totals = counts.map((count, index) => ({
    what: text('ratings.stars', { stars: index + 1 }),
    n: count,
    share: summary === null ? null : count / summary.n,
    mean: null,
    five: null,
    unrated: null,
  }));
  return {
    columns: [
      { key: 'what', label: text('ratings.table.what'), kind: 'text' },
      { key: 'n', label: text('ratings.table.ratings'), kind: 'number', digits: 0 },
      percentColumn('share', text('ratings.table.share')),
      { key: 'mean', label: text('ratings.mean'), kind: 'number', digits: 3 },
      percentColumn('five', text('ratings.five')),
      percentColumn('unrated', text('ratings.unratedOfReviews')),
    ],
    rows: [
      ...totals.toReversed(),
      {
        what: text('ratings.noStar'),
        n: unrated?.count ?? 0,
        share: null,
        mean: null,
        five: null,
        unrated: reviews === 0 ? null : (unrated?.share ?? null),
      },
      ...years.map((each) => ({
        what: year(each.year),
        n: each.summary?.n ?? 0,
        share: summary === null ? null : (each.summary?.n ?? 0) / summary.n,
        mean: each.summary?.mean ?? null,
        five: each.summary?.five.share ?? null,
        unrated: each.unrated.share,
      })),
    ],
  };
}
