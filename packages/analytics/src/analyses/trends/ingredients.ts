import { defineAnalysis } from '../../analysis/analysis.ts';
import { itemControl } from '../items/item-controls.ts';
import { modelItemTrends } from './item-trend-model.ts';
import { itemTrendQuery } from './item-trend-rows.ts';
import { itemTrendControls, itemTrendParams, itemTrendPresentation } from './item-trends.ts';

/** Which ingredients are used, rise and fall, and from how large a larder. */
export const ingredients = defineAnalysis({
  id: 'trends.ingredients',
  icon: 'carrot',
  title: 'trends.ingredients.title',
  tables: ['recipes', 'ingredients', 'ingredient_minutes'],
  controls: { ...itemTrendControls, item: itemControl('ingredients') },
  query: (params) => itemTrendQuery('ingredients', params),
  model: (rows, params, dataset) =>
    modelItemTrends(rows, 'ingredients', itemTrendParams(params, true), dataset),
  ...itemTrendPresentation,
});
