import { defineAnalysis } from '../../../analysis/analysis.ts';
import { integer, text } from '../../../text/index.ts';
import { axisControl, monthlyControls } from '../controls.ts';
import { monthlyQuery } from '../stars/monthly-means.ts';
import { weightingFigures } from './figures.ts';
import { modelWeighting } from './model.ts';
import {
  leftOutShare,
  weightingCaption,
  weightingFindings,
  weightingKeyFigures,
  weightingTable,
} from './words.ts';

/** How the answer depends on what counts once: a rating, a month or a year. */
export const weighting = defineAnalysis({
  id: 'ratings.weighting',
  icon: 'scale',
  title: 'ratings.weighting.title',
  tables: ['ratings_daily'],
  controls: { ...monthlyControls, axis: axisControl },
  query: monthlyQuery,
  model: ({ months }, params) => modelWeighting(months, params),
  notice: ({ overall, kept, minimum }) => {
    if (overall === null) return text('ratings.notice.noRatings');
    return kept === 0 ? text('ratings.notice.noMonth', { minimum: integer(minimum) }) : null;
  },
  findings: weightingFindings,
  subtitle: (model) =>
    text('ratings.weighting.subtitle', {
      count: model.kept,
      minimum: integer(model.minimum),
      share: leftOutShare(model),
      n: integer(model.overall?.n ?? 0),
    }),
  keyFigures: weightingKeyFigures,
  figures: weightingFigures,
  caption: weightingCaption,
  table: weightingTable,
  method: [
    'ratings.weighting.method.means',
    'ratings.weighting.method.funnel',
    'ratings.weighting.method.slopes',
    'ratings.weighting.method.limits',
  ],
});
