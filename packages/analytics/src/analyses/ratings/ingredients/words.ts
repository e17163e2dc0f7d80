import { claimedFinding, finding } from '../../../analysis/finding.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import { numberColumn, probabilityColumn, tableOf, textColumn } from '../../../analysis/table.ts';
import { decimal, integer, itemName, probability, signed, text } from '../../../text/index.ts';
import { negligible, pointsOf } from '../stars/star-measure.ts';
import type { IngredientsModel, RatedIngredient } from './model.ts';
import type { IngredientView } from './rows.ts';

const digits = 3;

export const effectText = ({ difference }: RatedIngredient) => signed(difference, digits);
export const effectRange = ({ interval }: RatedIngredient) => intervalText(interval, digits);

const unmatchedText = ({ unmatched }: Pick<IngredientsModel, 'unmatched'>) =>
  unmatched &&
  text('ratings.ingredients.unmatched', {
    matched: integer(unmatched.matched),
    count: unmatched.matched,
    of: integer(unmatched.of),
  });

export function notice({ ratings, tested, support, unmatched }: IngredientsModel) {
  if (tested === 0 && unmatched !== null) return unmatchedText({ unmatched });
  if (ratings === 0) return text('ratings.notice.noRatings');
  return tested === 0 ? text('ratings.notice.noIngredient', { support: integer(support) }) : null;
}

export const subtitle = ({ view, ratings }: IngredientsModel) =>
  text('ratings.ingredients.subtitle', { view, n: integer(ratings) });

export function findings(model: IngredientsModel) {
  const unmatched = unmatchedText(model);
  return [
    heading(model),
    countFinding(model),
    rangeFinding(model),
    unmatched && { text: unmatched, verdict: 'none' as const },
  ];
}

/** What may be said of all ingredients together: up where one is clearly higher, down where some are only lower. */
function verdictOf({ higher, lower, items }: IngredientsModel) {
  if (items.length === 0) return 'thin';
  if (higher !== null) return 'up';
  if (lower !== null) return 'down';
  return items.every(({ claim }) => claim.verdict === 'same') ? 'same' : 'unclear';
}

const withinText = pointsOf(negligible('mean'), 'mean');

function allClaim(model: IngredientsModel) {
  const { view, higher, lower } = model;
  const nameOf = (item: RatedIngredient | null) => (item === null ? '' : itemName(item.item));
  const also = higher === null || lower === null ? 'no' : 'yes';
  const values = { view, also, higher: nameOf(higher), lower: nameOf(lower), within: withinText };
  return [{ verdict: verdictOf(model) }, values] as const;
}

/** The claim as a sentence: the heading, and what the description of the figure begins with. */
export const claimText = (model: IngredientsModel) => heading(model).text;

function heading(model: IngredientsModel) {
  const { chosen, asked, listed, support, view } = model;
  if (chosen !== null) return ingredientFinding(chosen, view);
  if (asked === '') return claimedFinding('ratings.ingredients.heading', ...allClaim(model));
  const values = { item: itemName(asked), support: integer(support) };
  const id = listed === 0 ? 'ratings.ingredients.heading.unlisted' : 'ratings.ingredients.heading.rare';
  return finding(id, values, 'thin');
}

/** What may be said of one ingredient. */
export const ingredientFinding = (chosen: RatedIngredient, view: IngredientView) =>
  claimedFinding('ratings.ingredients.chosen', chosen.claim, {
    view,
    item: itemName(chosen.item),
    effect: effectText(chosen),
    count: Number(Math.abs(chosen.difference).toFixed(digits)),
    within: withinText,
  });

function countFinding({ tested, support, clearUp: up, clearDown: down, view }: IngredientsModel) {
  return (
    tested > 0 &&
    finding('ratings.ingredients.howMany', { tested, support: integer(support), up, down, view })
  );
}

/** How far apart the ends of the ranking are, beside the scale. */
function rangeFinding(model: IngredientsModel) {
  const { higher: up, lower: down } = model;
  if (up === null || down === null || model.view !== 'overall') return null;
  return finding('ratings.ingredients.range', {
    up: itemName(up.item),
    upMean: decimal(up.value, 2),
    down: itemName(down.item),
    downMean: decimal(down.value, 2),
  });
}

export function keyFigures(model: IngredientsModel) {
  const { chosen, overall, view, clearUp, clearDown, tested, recipes } = model;
  const figures = [
    chosen && {
      label: itemName(chosen.item),
      value: effectText(chosen),
      detail: text('ratings.ingredients.detail', {
        interval: effectRange(chosen),
        q: probability(chosen.claim.pValue ?? 1),
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
  return tableOf(
    items,
    [
      textColumn('item', 'items.ingredient', ({ item }) => itemName(item)),
      numberColumn('recipes', 'table.recipes', 0, ({ recipes }) => recipes),
      numberColumn('ratings', 'ratings.table.ratings', 0, ({ ratings }) => ratings),
      numberColumn('value', text('ratings.ingredients.value', { view }), 4, ({ value }) => value),
      numberColumn('others', text('ratings.ingredients.others', { view }), 4, ({ others }) => others),
      numberColumn('difference', 'ratings.ingredients.difference', 4, ({ difference }) => difference),
      numberColumn('low', 'table.meanLow', 4, ({ interval }) => interval[0]),
      numberColumn('high', 'table.meanHigh', 4, ({ interval }) => interval[1]),
      probabilityColumn('p', 'ratings.table.p', ({ pValue }) => pValue),
      probabilityColumn('q', 'ratings.table.q', ({ claim }) => claim.pValue),
    ],
    { dimension: { kind: 'ingredients' }, place: ({ item }) => item },
  );
}
