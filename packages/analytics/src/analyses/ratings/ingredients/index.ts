import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choice } from '../../../analysis/controls.ts';
import { itemControl, supportControl, topControl } from '../../items/item-controls.ts';
import { ratingsControls } from '../controls.ts';
import { effects } from './effects.ts';
import { estimates } from './estimates.ts';
import { figures } from './figures.ts';
import { unmatchedRatings } from './matching.ts';
import { modelIngredients } from './model.ts';
import { ingredientsQuery } from './rows.ts';
import * as words from './words.ts';

/** How recipes with an ingredient are rated beside those without it. */
export const ingredients = defineAnalysis({
  id: 'ratings.ingredients',
  icon: 'carrot',
  title: 'ratings.ingredients.title',
  tables: ['recipe_ratings', 'ingredient_readers', 'recipes', 'ingredients', 'recipe_ingredients'],
  controls: {
    ...ratingsControls,
    view: choice('control.view', [
      ['overall', 'ratings.control.view.overall'],
      ['years', 'ratings.control.view.years'],
      ['season', 'ratings.control.view.season'],
      ['weekend', 'ratings.control.view.weekend'],
    ]),
    support: supportControl,
    top: topControl,
    ingredient: itemControl('ingredients'),
  },
  query: (params) => ingredientsQuery(params.view, params.ingredient, params),
  model: ({ items, asked }, params, dataset) =>
    modelIngredients(items, params, asked[0]?.recipes ?? 0, unmatchedRatings(dataset)),
  ...words,
  effects,
  estimates,
  figures,
  items: ({ items }) => items.map(({ item }) => item),
  method: [
    'ratings.ingredients.method.compare',
    'ratings.ingredients.method.within',
    'ratings.ingredients.method.clusters',
    'ratings.ingredients.method.limits',
  ],
});
