import { defineAnalysis } from '../../analysis/analysis.ts';
import { measureControls, measureMethod, measurePresentation } from './measure-analysis.ts';
import { modelMeasures } from './measure-model.ts';
import { measureQuery } from './measure-rows.ts';

/** How the nutrition of recipes follows the year. */
export const nutrition = defineAnalysis({
  id: 'seasonality.nutrition',
  icon: 'salad',
  title: 'seasonality.nutrition.title',
  tables: ['recipes'],
  controls: measureControls,
  query: (params) => measureQuery('nutrition', params),
  model: (rows, params) => modelMeasures(rows, 'nutrition', params),
  ...measurePresentation,

  method: [...measureMethod, 'seasonality.nutrition.method.values'],
});
