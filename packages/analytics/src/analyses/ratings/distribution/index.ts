import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choice, toggle } from '../../../analysis/controls.ts';
import { numbers, select, sql, yearsWhere } from '../../../analysis/query.ts';
import { ratingsControls, ratingsWhere } from '../controls.ts';
import { effects } from './effects.ts';
import { figures } from './figures.ts';
import { modelDistribution } from './model.ts';
import * as words from './words.ts';

/** How many ratings give 5, 4, 3, 2 and 1 star, and how many reviews give none. */
export const distribution = defineAnalysis({
  id: 'ratings.distribution',
  icon: 'star',
  title: 'ratings.distribution.title',
  headline: { summary: 1, kpis: { total: 1, mean: 2, five: 3, unrated: 4 } },
  tables: ['ratings_daily', 'recipe_ratings'],
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
    recipes: select(
      numbers('clusters', 'u', 'v', 'uu', 'uv', 'vv'),
      sql`
        SELECT count(*)::INTEGER AS clusters, coalesce(sum(u), 0)::DOUBLE AS u, coalesce(sum(v), 0)::DOUBLE AS v,
          coalesce(sum(u * u), 0)::DOUBLE AS uu, coalesce(sum(u * v), 0)::DOUBLE AS uv,
          coalesce(sum(v * v), 0)::DOUBLE AS vv
        FROM (
          SELECT recipe_id, sum(stars)::DOUBLE AS u, sum(n)::DOUBLE AS v
          FROM recipe_ratings
          WHERE ${yearsWhere(params.years, sql`year`)}
          GROUP BY 1
        ) AS rated`,
    ),
  }),
  model: ({ years, recipes }, _params, dataset) => modelDistribution(years, dataset, recipes[0]),
  ...words,
  effects,
  figures,
  method: [
    'ratings.distribution.method.counts',
    'ratings.distribution.method.unrated',
    'ratings.distribution.method.limits',
  ],
});
