import { defineAnalysis } from '../../analysis/analysis.ts';
import { choice, toggle } from '../../analysis/controls.ts';
import { text } from '../../text/index.ts';
import { correlationsOf, correlationSums } from './complexity-correlations.ts';
import { complexityKeyFigures, complexityKpis, complexitySummary } from './complexity-words.ts';
import { trendsControls } from './controls.ts';
import { measureFigures } from './measure-trend-figures.ts';
import { modelMeasureTrends } from './measure-trend-model.ts';
import { measureCaption, measureFindings, measureSubtitle, measureTable } from './measure-trend-words.ts';
import { meansByYear } from './measure-rows.ts';
import { complexityMeasures } from './measures.ts';

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
  query: (params) => ({
    means: meansByYear(Object.values(complexityMeasures), params),
    sums: correlationSums(params),
  }),
  model: ({ means, sums }, params, dataset) => ({
    ...modelMeasureTrends(
      { means, quartiles: [], tail: [] },
      {
        measures: Object.values(complexityMeasures),
        chosen: complexityMeasures[params.measure],
        statistic: 'mean',
        spread: 'deviation',
      },
      params,
      dataset,
    ),
    correlations: correlationsOf(sums[0]),
  }),
  notice: ({ chosen }) => (chosen === null ? text('trends.notice.noRecipes') : null),
  findings: measureFindings,
  summary: complexitySummary,
  subtitle: measureSubtitle,
  kpis: complexityKpis,
  keyFigures: complexityKeyFigures,
  figures: (model, { spread }) => measureFigures(model, { showSpread: spread }),
  caption: measureCaption,
  table: measureTable,
  method: [
    'trends.complexity.method.score',
    'trends.measures.method.fit',
    'trends.measures.method.variants',
    'trends.measures.method.panels',
    'trends.complexity.method.limits',
  ],
});
