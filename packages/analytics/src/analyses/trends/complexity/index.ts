import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choice, toggle } from '../../../analysis/controls.ts';
import { complexityColumns } from '../../measures.ts';
import { trendsControls } from '../controls.ts';
import { measureTrendEffects } from '../measures/effects.ts';
import { measureTrendEstimates } from '../measures/estimates.ts';
import { measureFigures } from '../measures/figures.ts';
import { modelMeasureTrends } from '../measures/model.ts';
import { meansByYear } from '../measures/rows.ts';
import { caption, findings, notice, slopeGroup, subtitle, table } from '../measures/words.ts';
import { correlationsOf, correlationSums } from './correlations.ts';
import { correlationGroup, stepsKpi, summary } from './words.ts';

const measures = Object.values(complexityColumns);

/** How elaborate the recipes of each year are: the score, the steps, the ingredients. */
export const complexity = defineAnalysis({
  id: 'trends.complexity',
  icon: 'layers',
  title: 'trends.complexity.title',
  headline: { summary: 3, kpis: { steps: 4 } },
  tables: ['recipes'],
  controls: {
    ...trendsControls,
    measure: choice('control.measured', [
      ['score', 'measure.complexity_score'],
      ['steps', 'measure.n_steps'],
      ['ingredients', 'measure.n_ingredients'],
    ]),
    spread: toggle('control.spreadBand', { initial: false }),
  },
  query: (params) => ({ means: meansByYear(measures, params), sums: correlationSums(params) }),
  model: ({ means, sums }, params, dataset) => {
    const chosen = complexityColumns[params.measure];
    const choice = { measures, chosen, statistic: 'mean', spread: 'deviation' } as const;
    return {
      ...modelMeasureTrends({ means }, choice, params, dataset),
      correlations: correlationsOf(sums[0]),
    };
  },
  notice,
  findings,
  effects: measureTrendEffects,
  estimates: measureTrendEstimates,
  summary,
  subtitle,
  kpis: (model) => [stepsKpi(model)],
  keyFigures: (model) => [slopeGroup(model), correlationGroup(model)],
  figures: (model, { spread }) => measureFigures(model, spread),
  caption,
  table,
  method: [
    'trends.complexity.method.score',
    'trends.measures.method.fit',
    'trends.measures.method.variants',
    'trends.measures.method.panels',
    'trends.complexity.method.limits',
  ],
});
