import { defineAnalysis } from '../../../analysis/analysis.ts';
import { itemControl } from '../../items/item-controls.ts';
import { itemSeasonControls } from '../items/controls.ts';
import { itemSeasons } from '../items/item-seasons.ts';

/** Which ingredients have a season, and when. */
export const ingredients = defineAnalysis({
  id: 'seasonality.ingredients',
  icon: 'carrot',
  title: 'seasonality.ingredients.title',
  headline: { summary: 1, kpis: { top: 1, seasonal: 4 } },
  tables: ['recipes', 'ingredients', 'ingredient_months'],
  controls: { ...itemSeasonControls, item: itemControl('ingredients') },
  ...itemSeasons('ingredients'),
});
