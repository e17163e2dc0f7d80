import { defineAnalysis } from '../../analysis/analysis.ts';
import { itemControl } from '../items/item-controls.ts';
import { modelItemSeasons } from './item-season-model.ts';
import { itemSeasonQuery } from './item-season-rows.ts';
import { itemSeasonControls, itemSeasonParams, itemSeasonPresentation } from './item-seasons.ts';

/** Which ingredients have a season, and when. */
export const ingredients = defineAnalysis({
  id: 'seasonality.ingredients',
  icon: 'carrot',
  title: 'seasonality.ingredients.title',
  headline: { summary: 1, kpis: { top: 1, seasonal: 4 } },
  tables: ['recipes', 'ingredients', 'ingredient_months'],
  controls: { ...itemSeasonControls, item: itemControl('ingredients') },
  query: (params) => itemSeasonQuery('ingredients', params),
  model: (rows, params) => modelItemSeasons(rows, 'ingredients', itemSeasonParams(params, true)),
  ...itemSeasonPresentation,
});
