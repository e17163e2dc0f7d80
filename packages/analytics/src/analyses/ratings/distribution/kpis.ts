import type { Listed } from '../../../analysis/listed.ts';
import type { Kpi, Spark } from '../../../analysis/presentation.ts';
import { decimal, integer, percent, text, year } from '../../../text/index.ts';
import { isReliable } from '../../reliability.ts';
import { known, type Share } from '../stars/star-counts.ts';
import { starRange } from '../stars/words.ts';
import type { DistributionModel } from './model.ts';

/** A line needs two points. */
const lineOf = (values: readonly number[], more: Pick<Spark, 'highlight'> = {}) =>
  values.length < 2 ? {} : { spark: { kind: 'line' as const, values, ...more } };

/** The headline numbers of the page. */
export function kpis(model: DistributionModel): Listed<Kpi> {
  const { reviews, counts, unrated } = model;
  const meanInterval = model.intervals?.mean ?? null;
  const summary = known(model.summary);
  const years = model.years.filter(isReliable);
  const means = years.flatMap((each) => each.summary?.mean ?? []);
  return [
    {
      id: 'ratings.distribution.total',
      label: text('ratings.kpi.total'),
      value: integer(summary.n),
      context:
        unrated === null
          ? text('ratings.kpi.total.selected')
          : text('ratings.kpi.total.context', { n: integer(reviews), count: reviews }),
      spark: { kind: 'bars', values: model.years.map((each) => each.summary?.n ?? 0) },
    },
    {
      id: 'ratings.distribution.mean',
      label: text('ratings.kpi.mean'),
      value: decimal(summary.mean, 3),
      context:
        meanInterval === null
          ? text('ratings.kpi.mean.alone')
          : text('ratings.kpi.mean.context', { interval: starRange(meanInterval) }),
      ...lineOf(means, { highlight: means.length - 1 }),
    },
    {
      id: 'ratings.distribution.five',
      label: text('ratings.kpi.five'),
      value: percent(summary.five.share),
      context: text('ratings.kpi.five.context', { low: percent(summary.low.share) }),
      spark: { kind: 'bars', values: counts, highlight: 4 },
    },
    unrated && unratedKpi(model, unrated),
  ];
}

const unratedKpi = ({ years, unratedRange }: DistributionModel, { share, count }: Share): Kpi => ({
  id: 'ratings.distribution.unrated',
  label: text('ratings.kpi.unrated'),
  value: percent(share),
  context:
    unratedRange === null
      ? text('ratings.kpi.unrated.plain', { n: integer(count) })
      : text('ratings.kpi.unrated.context', {
          share: percent(unratedRange.highest.unrated.share),
          year: year(unratedRange.highest.year),
        }),
  ...lineOf(years.filter(isReliable).flatMap((each) => each.unrated?.share ?? [])),
});
