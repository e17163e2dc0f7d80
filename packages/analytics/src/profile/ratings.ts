import { seriesStyle } from '@mangetamain/theme/plot';
import { defineAnalysis, type Analysis } from '../analysis/analysis.ts';
import { isDirection } from '../analysis/claim.ts';
import type { FigureDraft } from '../analysis/figure.ts';
import { claimed, claimedFinding } from '../analysis/finding.ts';
import { numberColumn, tableOf, textColumn } from '../analysis/table.ts';
import { itemControl } from '../analyses/items/item-controls.ts';
import {
  modelIngredients,
  type IngredientsModel,
  type RatedIngredient,
} from '../analyses/ratings/ingredients/model.ts';
import { ingredientsQuery } from '../analyses/ratings/ingredients/rows.ts';
import { effectRange, effectText } from '../analyses/ratings/ingredients/words.ts';
import { intervalRowsPlot } from '../figures/interval-rows.ts';
import { decimal, integer, itemName, signed, text } from '../text/index.ts';

const screening = { view: 'overall', support: '50', top: '5' } as const;

const claimOfItem = ({ chosen }: IngredientsModel) => ({ verdict: chosen?.claim.verdict ?? 'thin' }) as const;

const values = ({ chosen }: IngredientsModel) =>
  chosen === null
    ? {}
    : {
        value: decimal(chosen.value, 2),
        others: decimal(chosen.others, 2),
        difference: effectText(chosen),
        n: integer(chosen.ratings),
      };

/** How the recipes with one ingredient are rated beside those without it. */
export const ratingsOfIngredient: Analysis = defineAnalysis({
  id: 'ratings.profile-ingredients',
  icon: 'star',
  title: 'profile.ratings.title',
  tables: ['recipe_ratings', 'recipes', 'ingredients', 'recipe_ingredients'],
  controls: { item: itemControl('ingredients') },
  query: ({ item }) => ingredientsQuery('overall', item, { years: null }),
  model: ({ items, asked }, { item }) =>
    modelIngredients(items, { ...screening, ingredient: item }, asked[0]?.recipes ?? 0),
  notice: () => null,
  findings: (model) => [claimedFinding('profile.ratings.heading', claimOfItem(model), values(model))],
  summary: (model) => claimed('profile.ratings.summary', claimOfItem(model), values(model)),
  subtitle: (model) =>
    model.chosen === null ? text('profile.ratings.subtitle') : text('profile.ratings.size', values(model)),
  keyFigures: () => [],
  figures: ({ chosen }) => [chosen && differenceFigure(chosen)],
  caption: () => text('profile.ratings.caption'),
  table: ({ chosen }) =>
    tableOf(chosen === null ? [] : [chosen], [
      textColumn('item', 'items.ingredient', ({ item }) => itemName(item)),
      numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
      numberColumn('ratings', 'ratings.table.ratings', 0, ({ ratings }) => ratings),
      numberColumn('value', 'ratings.mean', 3, ({ value }) => value),
      numberColumn('difference', 'ratings.ingredients.difference', 3, ({ difference }) => difference),
      numberColumn('low', 'table.meanLow', 3, ({ interval }) => interval[0]),
      numberColumn('high', 'table.meanHigh', 3, ({ interval }) => interval[1]),
    ]),
  method: ['profile.method', 'ratings.ingredients.method.compare', 'ratings.ingredients.method.clusters'],
});

const differenceFigure = (chosen: RatedIngredient): FigureDraft => ({
  id: 'difference',
  place: 'main',
  description: text('profile.ratings.description', { difference: effectText(chosen) }),
  points: [
    {
      row: chosen.item,
      heading: itemName(chosen.item),
      values: [
        { label: text('ratings.ingredients.difference'), value: effectText(chosen) },
        { label: text('common.intervals95'), value: effectRange(chosen) },
      ],
    },
  ],
  plot: (frame) =>
    intervalRowsPlot(frame, {
      rows: [
        {
          key: chosen.item,
          label: frame.translate(text('profile.ratings.row')),
          estimate: chosen.difference,
          interval: chosen.interval,
          clear: isDirection(chosen.claim.verdict),
          colour: seriesStyle(frame.theme, 1).colour,
          value: frame.translate(effectText(chosen)),
        },
      ],
      format: (value) => frame.format(signed(value, 3)),
    }),
});
