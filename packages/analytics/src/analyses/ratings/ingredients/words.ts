import { finding } from '../../../analysis/finding.ts';
import type { DataTable, Finding, KeyFigure, KeyFigureGroup } from '../../../analysis/presentation.ts';
import { decimal, integer, probability, signed, text, verbatim, type Text } from '../../../text/index.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import { isClear } from '../../items/screening.ts';
import type { IngredientsModel, RatedIngredient } from './model.ts';
import { numberColumn } from '../../table-columns.ts';

const digits = 3;

export const effectText = ({ difference }: RatedIngredient): Text => signed(difference, digits);

export function ingredientsFindings(model: IngredientsModel): readonly Finding[] {
  return [heading(model), ...countFinding(model), ...rangeFinding(model)];
}

function heading(model: IngredientsModel): Finding {
  const { chosen, asked, support, view, tested } = model;
  if (asked !== '' && chosen === null) {
    return finding(
      'ratings.ingredients.heading.unknown',
      { item: verbatim(asked), support: integer(support) },
      'thin',
    );
  }
  if (chosen !== null) return chosenHeading(chosen, view);
  if (tested === 0) return finding('ratings.ingredients.heading.none', undefined, 'thin');
  const up = model.top.rising.find(isClear);
  const down = model.top.falling.find(isClear);
  if (up === undefined && down === undefined) {
    return finding('ratings.ingredients.heading.unclear', { view }, 'unclear');
  }
  const name = (each: RatedIngredient | undefined) =>
    each === undefined ? text('ratings.ingredients.nothing') : verbatim(each.item);
  return finding('ratings.ingredients.heading', { view, up: name(up), down: name(down) });
}

function chosenHeading(chosen: RatedIngredient, view: IngredientsModel['view']): Finding {
  const values = { view, item: verbatim(chosen.item), effect: effectText(chosen) };
  if (!isClear(chosen)) {
    return finding('ratings.ingredients.heading.chosenUnclear', values, 'unclear');
  }
  return finding('ratings.ingredients.heading.chosen', values, chosen.difference > 0 ? 'up' : 'down');
}

function countFinding({ tested, support, clearUp, clearDown, view }: IngredientsModel): Finding[] {
  if (tested === 0) return [];
  const values = { tested, support: integer(support), up: clearUp, down: clearDown, view };
  return [finding('ratings.ingredients.howMany', values)];
}

/** How far apart the ends of the ranking are, beside the scale. */
function rangeFinding({ top, view }: IngredientsModel): Finding[] {
  const [up, down] = [top.rising.find(isClear), top.falling.find(isClear)];
  if (up === undefined || down === undefined || view !== 'overall') return [];
  const values = {
    up: verbatim(up.item),
    upMean: decimal(up.value, 2),
    down: verbatim(down.item),
    downMean: decimal(down.value, 2),
  };
  return [finding('ratings.ingredients.range', values)];
}

export function ingredientsKeyFigures(model: IngredientsModel): readonly KeyFigureGroup[] {
  const { chosen, overall, view, clearUp, clearDown, tested } = model;
  const figures: (KeyFigure | false)[] = [
    chosen !== null && {
      label: verbatim(chosen.item),
      value: effectText(chosen),
      detail: text('ratings.ingredients.detail', {
        interval: intervalText(chosen.interval, digits),
        q: probability(chosen.qValue ?? 1),
      }),
    },
    overall !== null && {
      label: text('ratings.ingredients.key.overall', { view }),
      value: view === 'overall' ? decimal(overall, 3) : signed(overall, 4),
      detail: text('ratings.ingredients.key.recipes', { n: integer(model.recipes), count: model.recipes }),
    },
    {
      label: text('ratings.ingredients.key.clear'),
      value: text('ratings.ingredients.key.of', { n: integer(clearUp + clearDown), tested: integer(tested) }),
      detail: text('ratings.ingredients.key.sides', { up: integer(clearUp), down: integer(clearDown) }),
    },
  ];
  return [{ title: text('common.keyFigures'), figures: figures.filter((each) => each !== false) }];
}

export const ingredientsCaption = ({ view, support }: IngredientsModel): Text =>
  text('ratings.ingredients.caption', { view, support: integer(support) });

export function ingredientsTable({ items, view }: IngredientsModel): DataTable {
  return {
    columns: [
      { key: 'item', label: text('items.ingredient'), kind: 'text' },
      numberColumn('recipes', text('table.recipes'), 0),
      numberColumn('ratings', text('ratings.table.ratings'), 0),
      numberColumn('value', text('ratings.ingredients.value', { view }), 4),
      numberColumn('others', text('ratings.ingredients.others', { view }), 4),
      numberColumn('difference', text('ratings.ingredients.difference'), 4),
      numberColumn('low', text('table.meanLow'), 4),
      numberColumn('high', text('table.meanHigh'), 4),
      numberColumn('p', text('ratings.table.p'), 5),
      numberColumn('q', text('ratings.table.q'), 5),
    ],
    rows: items.map((each) => ({
      item: verbatim(each.item),
      recipes: each.recipes,
      ratings: each.ratings,
      value: each.value,
      others: each.others,
      difference: each.difference,
      low: each.interval[0],
      high: each.interval[1],
      p: each.pValue,
      q: each.qValue,
    })),
  };
}
