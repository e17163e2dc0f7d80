import { defineAnalysis } from '../../analysis/analysis.ts';
import { measureControls, measureMethod, measurePresentation } from './measure-analysis.ts';
import { modelMeasures } from './measure-model.ts';
import { measureQuery } from './measure-rows.ts';

/** When recipes take more steps and more ingredients. */
export const complexity = defineAnalysis({
  id: 'seasonality.complexity',
  icon: 'layers',
  title: 'seasonality.complexity.title',
  tables: ['recipes'],
  controls: measureControls,
  query: (params) => measureQuery('complexity', params),
  model: (rows, params) => modelMeasures(rows, 'complexity', params),
  ...measurePresentation,

  method: [...measureMethod, 'seasonality.complexity.method.score'],
});
