import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choiceOf } from '../../../analysis/controls.ts';
import { axisControl, monthlyControls } from '../controls.ts';
import { monthlyQuery } from '../stars/monthly-means.ts';
import { effects } from './effects.ts';
import { estimates } from './estimates.ts';
import { figures } from './figures.ts';
import { modelTrend } from './model.ts';
import * as words from './words.ts';

/** The mean rating of each month, with its levels and the steps between them. */
export const trend = defineAnalysis({
  id: 'ratings.trend',
  icon: 'trending-up',
  title: 'ratings.trend.title',
  headline: { summary: 2 },
  tables: ['ratings_daily'],
  controls: {
    ...monthlyControls,
    axis: axisControl,
    level: choiceOf('ratings.control.level', ['regimes', 'line']),
  },
  query: monthlyQuery,
  model: ({ months }, params) => ({ ...modelTrend(months, params), level: params.level }),
  ...words,
  effects,
  estimates,
  figures,
  method: [
    'ratings.trend.method.means',
    'ratings.trend.method.steps',
    'ratings.trend.method.line',
    'ratings.trend.method.limits',
  ],
});
