import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choiceOf, toggle } from '../../../analysis/controls.ts';
import { integer, text } from '../../../text/index.ts';
import { trendsControls } from '../controls.ts';
import { effects } from './effects.ts';
import { trendEstimates } from '../measures/estimates.ts';
import { durationFigures } from './figures.ts';
import { modelDuration } from './model.ts';
import { minutesByYear } from './rows.ts';
import { caption, findings, keyFigures, meanKpi, summary, table } from './words.ts';

/** The quantiles between which the band lies, by the option's value. */
const spreads = {
  q25q75: { low: 0.25, high: 0.75 },
  q10q90: { low: 0.1, high: 0.9 },
  q5q95: { low: 0.05, high: 0.95 },
  q33q66: { low: 0.33, high: 0.66 },
} as const;

/** How many minutes the recipes of each year take. */
export const duration = defineAnalysis({
  id: 'trends.duration',
  icon: 'timer',
  title: 'trends.duration.title',
  headline: { summary: 2, kpis: { mean: 3 } },
  tables: ['recipes'],
  controls: {
    ...trendsControls,
    weights: toggle('control.weightStrip', { initial: true }),
    spread: choiceOf('control.spread', ['q25q75', 'q10q90', 'q5q95', 'q33q66']),
  },
  query: (params) => ({ years: minutesByYear(params, spreads[params.spread]) }),
  model: ({ years }, params, dataset) => modelDuration(years, params, spreads[params.spread], dataset),
  notice: ({ years }) => (years.length === 0 ? text('trends.notice.noRecipes') : null),
  findings,
  effects,
  estimates: ({ years, claim }) =>
    trendEstimates(
      'minutes',
      years.map((each) => ({ ...each, value: each.mean, interval: each.meanInterval })),
      claim,
    ),
  summary,
  subtitle: ({ recipes }) => text('trends.duration.subtitle', { n: integer(recipes) }),
  kpis: (model) => [meanKpi(model)],
  keyFigures,
  figures: (model, { weights }) => durationFigures(model, weights),
  caption,
  table,
  method: [
    'trends.duration.method.measures',
    'trends.duration.method.fit',
    'trends.duration.method.variants',
    'trends.duration.method.limits',
  ],
});
