import { defineAnalysis } from '../../../analysis/analysis.ts';
import { axisControl, monthlyControls } from '../controls.ts';
import { monthlyQuery } from '../stars/monthly-means.ts';
import { allRatings, ratingPairsQuery } from '../stars/rating-pairs.ts';
import { estimates } from './estimates.ts';
import { figures } from './figures.ts';
import { modelWeighting } from './model.ts';
import * as words from './words.ts';

/** How the answer depends on what counts once: a rating, a month or a year. */
export const weighting = defineAnalysis({
  id: 'ratings.weighting',
  icon: 'scale',
  title: 'ratings.weighting.title',
  tables: ['ratings_daily', 'rating_pair_months'],
  controls: { ...monthlyControls, axis: axisControl },
  query: (params) => ({
    ...monthlyQuery(params),
    pairs: ratingPairsQuery('month', 'mean', params, allRatings),
  }),
  model: ({ months, pairs }, params) => modelWeighting(months, pairs, params),
  ...words,
  estimates,
  figures,
  method: [
    'ratings.weighting.method.means',
    'ratings.weighting.method.funnel',
    'ratings.weighting.method.slopes',
    'ratings.weighting.method.limits',
  ],
});
