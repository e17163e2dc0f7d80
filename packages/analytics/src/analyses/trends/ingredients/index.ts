import { defineAnalysis } from '../../../analysis/analysis.ts';
import { itemControl } from '../../items/item-controls.ts';
import { itemTrendControls, itemTrendPresentation } from '../items/item-trends.ts';
import { modelItemTrends } from '../items/model.ts';
import { itemTrendQuery } from '../items/rows.ts';

/** Which ingredients are used, rise and fall, and from how large a larder. */
export const ingredients = defineAnalysis({
  id: 'trends.ingredients',
  icon: 'carrot',
  title: 'trends.ingredients.title',
  tables: ['recipes', 'ingredients', 'ingredient_minutes'],
  controls: { ...itemTrendControls, item: itemControl('ingredients') },
  query: (params) => itemTrendQuery('ingredients', params),
  model: (rows, params, dataset) => modelItemTrends(rows, 'ingredients', params, dataset),
  ...itemTrendPresentation,
});
