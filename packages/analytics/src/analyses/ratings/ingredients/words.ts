import { finding } from '../../../analysis/finding.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import { numberColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import { decimal, integer, probability, signed, text, verbatim } from '../../../text/index.ts';
import { isClear } from '../../items/screening.ts';
import type { IngredientsModel, RatedIngredient } from './model.ts';
import type { IngredientView } from './rows.ts';

const digits = 3;

export const effectText = ({ difference }: RatedIngredient) => signed(difference, digits);
export const effectRange = ({ interval }: RatedIngredient) => intervalText(interval, digits);

export function notice({ ratings, tested, support }: IngredientsModel) {
  if (ratings === 0) return text('ratings.notice.noRatings');
  return tested === 0 ? text('ratings.notice.noIngredient', { support: integer(support) }) : null;
}

export const subtitle = ({ view, ratings }: IngredientsModel) =>
  text('ratings.ingredients.subtitle', { view, n: integer(ratings) });

export function findings(model: IngredientsModel) {
  return [heading(model), countFinding(model), rangeFinding(model)];
}

/** The surest on both sides, where there are some. */
const endsOfRanking = ({ top }: IngredientsModel) => ({
  up: top.rising.find(isClear),
  down: top.falling.find(isClear),
});

function heading(model: IngredientsModel) {
  const { chosen, asked, support, view } = model;
  if (chosen !== null) return chosenHeading(chosen, view);
  if (asked !== '') {
    const values = { item: verbatim(asked), support: integer(support) };
    return finding('ratings.ingredients.heading.unknown', values, 'thin');
  }
  const { up, down } = endsOfRanking(model);
  if (up === undefined && down === undefined) {
    return finding('ratings.ingredients.heading.unclear', { view }, 'unclear');
  }
  return finding('ratings.ingredients.heading', { view, up: nameOf(up), down: nameOf(down) });
}

const nameOf = (item: RatedIngredient | undefined) =>
  item === undefined ? text('ratings.ingredients.nothing') : verbatim(item.item);

function chosenHeading(chosen: RatedIngredient, view: IngredientView) {
  const values = { view, item: verbatim(chosen.item), effect: effectText(chosen) };
  return isClear(chosen)
    ? finding('ratings.ingredients.heading.chosen', values, chosen.difference > 0 ? 'up' : 'down')
    : finding('ratings.ingredients.heading.chosenUnclear', values, 'unclear');
}

function countFinding({ tested, support, clearUp: up, clearDown: down, view }: IngredientsModel) {
  return finding('ratings.ingredients.howMany', { tested, support: integer(support), up, down, view });
}

/** How far apart the ends of the ranking are, beside the scale. */
function rangeFinding(model: IngredientsModel) {
  const { up, down } = endsOfRanking(model);
  if (up === undefined || down === undefined || model.view !== 'overall') return null;
  return finding('ratings.ingredients.range', {
    up: verbatim(up.item),
    upMean: decimal(up.value, 2),
    down: verbatim(down.item),
    downMean: decimal(down.value, 2),
  });
}

export function keyFigures(model: IngredientsModel) {
  const { chosen, overall, view, clearUp, clearDown, tested, recipes } = model;
  const figures = [
    chosen && {
      label: verbatim(chosen.item),
      value: effectText(chosen),
      detail: text('ratings.ingredients.detail', {
        interval: effectRange(chosen),
        q: probability(chosen.qValue ?? 1),
      }),
    },
    overall !== null && {
      label: text('ratings.ingredients.key.overall', { view }),
      value: view === 'overall' ? decimal(overall, 3) : signed(overall, 4),
      detail: text('ratings.ingredients.key.recipes', { n: integer(recipes), count: recipes }),
    },
    {
      label: text('ratings.ingredients.key.clear'),
      value: text('ratings.ingredients.key.of', { n: integer(clearUp + clearDown), tested: integer(tested) }),
      detail: text('ratings.ingredients.key.sides', { up: integer(clearUp), down: integer(clearDown) }),
    },
  ];
  return [{ title: text('common.keyFigures'), figures }];
}

export const caption = ({ view, support }: IngredientsModel) =>
  text('ratings.ingredients.caption', { view, support: integer(support) });

export function table({ items, view }: IngredientsModel) {
  return tableOf(items, [
    textColumn('item', 'items.ingredient', ({ item }) => verbatim(item)),
    numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
    numberColumn('ratings', 'ratings.table.ratings', 0, ({ ratings }) => ratings),
    numberColumn('value', text('ratings.ingredients.value', { view }), 4, ({ value }) => value),
    numberColumn('others', text('ratings.ingredients.others', { view }), 4, ({ others }) => others),
    numberColumn('difference', 'ratings.ingredients.difference', 4, ({ difference }) => difference),
    numberColumn('low', 'table.meanLow', 4, ({ interval }) => interval[0]),
    numberColumn('high', 'table.meanHigh', 4, ({ interval }) => interval[1]),
    numberColumn('p', 'ratings.table.p', 5, ({ pValue }) => pValue),
    numberColumn('q', 'ratings.table.q', 5, ({ qValue }) => qValue),
  ]);
}
