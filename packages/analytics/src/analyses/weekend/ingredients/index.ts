import { defineAnalysis } from '../../../analysis/analysis.ts';
import { itemControl } from '../../items/item-controls.ts';
import { modelItems } from '../items/model.ts';
import { itemDaysQuery, withAsked } from '../items/rows.ts';
import { itemParams, itemWeekendControls, itemWeekendPresentation } from '../items/presentation.ts';

/** Which ingredients weekends have more or less of. */
export const ingredients = defineAnalysis({
  id: 'weekend.ingredients',
  icon: 'carrot',
  title: 'weekend.ingredients.title',
  tables: ['recipes', 'ingredients', 'ingredient_weekdays'],
  controls: { ...itemWeekendControls, item: itemControl('ingredients') },
  query: (params) => itemDaysQuery('ingredients', params),
  model: (rows, params) =>
    modelItems(withAsked(rows.items, rows.asked), rows.totals, 'ingredients', itemParams(params, true)),
  ...itemWeekendPresentation,
});
