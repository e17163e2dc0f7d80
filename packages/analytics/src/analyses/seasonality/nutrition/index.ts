import { defineAnalysis } from '../../../analysis/analysis.ts';
import { nutrients } from '../../measures.ts';
import { measureMethod, measureSeasons } from '../measures/measure-seasons.ts';

/** How the nutrition of recipes follows the year. */
export const nutrition = defineAnalysis({
  id: 'seasonality.nutrition',
  icon: 'salad',
  title: 'seasonality.nutrition.title',
  ...measureSeasons('nutrition', nutrients),
  method: [...measureMethod, 'seasonality.nutrition.method.values'],
});
