import { defineAnalysis } from '../../../analysis/analysis.ts';
import { choice } from '../../../analysis/controls.ts';
import { integer, text } from '../../../text/index.ts';
import { itemControl, supportControl, topControl } from '../../items/item-controls.ts';
import { ratingsControls } from '../controls.ts';
import { ingredientsFigures } from './figures.ts';
import { modelIngredients } from './model.ts';
import { ingredientsQuery } from './rows.ts';
import { ingredientsCaption, ingredientsFindings, ingredientsKeyFigures, ingredientsTable } from './words.ts';

/** How recipes with an ingredient are rated beside those without it. */
export const ingredients = defineAnalysis({
  id: 'ratings.ingredients',
  icon: 'carrot',
  title: 'ratings.ingredients.title',
  tables: ['recipe_ratings', 'ingredients', 'recipe_ingredients'],
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
  query: (params) => ingredientsQuery(params.view, params),
  model: ({ items }, params) => modelIngredients(items, params),
  notice: ({ ratings, tested, support }) => {
    if (ratings === 0) return text('ratings.notice.noRatings');
    return tested === 0 ? text('ratings.notice.noIngredient', { support: integer(support) }) : null;
  },
  findings: ingredientsFindings,
  subtitle: ({ view, ratings }) => text('ratings.ingredients.subtitle', { view, n: integer(ratings) }),
  keyFigures: ingredientsKeyFigures,
  figures: ingredientsFigures,
  caption: ingredientsCaption,
  table: ingredientsTable,
  items: ({ items }) => items.map(({ item }) => item),
  method: [
    'ratings.ingredients.method.compare',
    'ratings.ingredients.method.within',
    'ratings.ingredients.method.clusters',
    'ratings.ingredients.method.limits',
  ],
});
