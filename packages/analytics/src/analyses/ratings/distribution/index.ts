import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choice, toggle } from '../../../analysis/controls.ts';
import { numbers, select, sql } from '../../../analysis/query.ts';
import { ratingsControls, ratingsWhere } from '../controls.ts';
import { effects } from './effects.ts';
import { estimates } from './estimates.ts';
import { allRatings, ratingPairsQuery } from '../stars/rating-pairs.ts';
import { figures } from './figures.ts';
import { modelDistribution } from './model.ts';
import * as words from './words.ts';

/** How many ratings give 5, 4, 3, 2 and 1 star, and how many reviews give none. */
export const distribution = defineAnalysis({
  id: 'ratings.distribution',
  icon: 'star',
  title: 'ratings.distribution.title',
  headline: { summary: 1, kpis: { total: 1, mean: 2, five: 3, unrated: 4 } },
  tables: ['ratings_daily', 'rating_pair_months'],
  controls: {
    ...ratingsControls,
    measure: choice('control.measure', [
      ['share', 'ratings.control.measure.share'],
      ['count', 'ratings.control.measure.count'],
    ]),
    noStar: toggle('ratings.control.noStar', { initial: true }),
  },
  query: (params) => ({
    years: select(
      numbers('year', 'rating', 'n'),
      sql`
        SELECT year(date)::INTEGER AS year, rating::INTEGER AS rating, sum(n)::INTEGER AS n
        FROM ratings_daily
        WHERE ${ratingsWhere(params)}
        GROUP BY 1, 2
        ORDER BY 1, 2`,
    ),
    mean: ratingPairsQuery('month', 'mean', params, allRatings),
    five: ratingPairsQuery('month', 'five', params, allRatings),
    low: ratingPairsQuery('month', 'low', params, allRatings),
  }),
  model: ({ years, ...pairs }, _params, dataset) => modelDistribution(years, pairs, dataset),
  ...words,
  effects,
  estimates,
  figures,
  method: [
    'ratings.distribution.method.counts',
    'ratings.distribution.method.unrated',
    'ratings.distribution.method.limits',
  ],
});
