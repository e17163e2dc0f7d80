import { choice } from '../../../analysis/controls.ts';
import { axisControl, ratingsControls, type RatingsParams } from '../controls.ts';
import { calendarEffects } from './effects.ts';
import { calendarEstimates } from './estimates.ts';
import { calendarFigures } from './figures.ts';
import { monthlyQuery } from '../stars/monthly-means.ts';
import { ratingPairsQuery } from '../stars/rating-pairs.ts';
import type { StarMeasure } from '../stars/star-measure.ts';
import type { CalendarModel } from './model.ts';
import { caption, findings, keyFigures, notice, subtitle, table } from './words.ts';

/** What the comparisons of seasons, months and weekdays have in common. */
export const calendarKind = {
  tables: ['ratings_daily', 'rating_pair_months'],
  controls: {
    ...ratingsControls,
    axis: axisControl,
    measure: choice('control.measure', [
      ['mean', 'ratings.control.measure.mean'],
      ['five', 'ratings.control.measure.five'],
      ['low', 'ratings.control.measure.low'],
    ]),
  },
  query: (params: RatingsParams & { readonly measure: StarMeasure }) => ({
    ...monthlyQuery(params),
    pairs: ratingPairsQuery('month', params.measure, params),
  }),
  notice,
  findings,
  effects: (model: CalendarModel) => calendarEffects(model),
  estimates: (model: CalendarModel) => calendarEstimates(model),
  subtitle,
  keyFigures,
  caption,
  table,
  figures: (model: CalendarModel) => calendarFigures(model),
  method: [
    'ratings.calendar.method.groups',
    'ratings.calendar.method.tests',
    'ratings.calendar.method.related',
    'ratings.calendar.method.within',
    'ratings.calendar.method.limits',
  ],
} as const;
