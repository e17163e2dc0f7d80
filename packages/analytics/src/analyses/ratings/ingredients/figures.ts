import { seriesStyle } from '@mangetamain/theme/plot';
import type { Figure, FigurePoint } from '../../../analysis/figure.ts';
import { intervalRowsPlot } from '../../../figures/interval-rows.ts';
import { integer, signed, text, verbatim } from '../../../text/index.ts';
import { intervalText } from '../../../analysis/interval-text.ts';
import { isClear } from '../../items/screening.ts';
import type { IngredientsModel, RatedIngredient } from './model.ts';
import { effectText } from './words.ts';

/** The ingredients whose recipes are surely rated highest, and lowest, beside recipes without them. */
export function ingredientsFigures(model: IngredientsModel): readonly Figure[] {
  const { rising, falling } = model.top;
  const { chosen } = model;
  const sides = [sideFigure('higher', rising, 1, model), sideFigure('lower', falling, 2, model)].flat();
  if (sides.length === 0 || chosen !== null) {
    const shown = chosen === null ? model.items.slice(0, shownWithoutEffect) : [chosen];
    return [...sideFigure('chosen', shown, 3, model), ...sides];
  }
  return sides;
}

/** Where nothing differs, the most used ingredients are shown all the same. */
const shownWithoutEffect = 10;

function sideFigure(
  side: 'higher' | 'lower' | 'chosen',
  items: readonly RatedIngredient[],
  slot: number,
  { view }: IngredientsModel,
): Figure[] {
  const [first] = items;
  if (first === undefined) return [];
  return [
    {
      id: side,
      place: 'main',
      title: text('ratings.ingredients.figure', { side, view }),
      description: text('ratings.ingredients.description', {
        side,
        view,
        count: items.length,
        first: verbatim(first.item),
        effect: effectText(first),
      }),
      points: items.map(pointOf),
      plot: (frame) =>
        intervalRowsPlot(frame, {
          rows: items.map((each) => ({
            key: each.item,
            label: each.item,
            estimate: each.difference,
            interval: each.interval,
            clear: isClear(each),
            colour: seriesStyle(frame.theme, slot).colour,
            value: frame.translate(effectText(each)),
          })),
          format: (value) => frame.format(signed(value, 2)),
        }),
    },
  ];
}

const pointOf = (each: RatedIngredient): FigurePoint => ({
  row: each.item,
  heading: verbatim(each.item),
  values: [
    {
      label: text('ratings.ingredients.difference'),
      value: text('ratings.meanWithRange', {
        mean: signed(each.difference, 3),
        interval: intervalText(each.interval, 3),
      }),
    },
    { label: text('table.recipes'), value: integer(each.recipes) },
    { label: text('ratings.table.ratings'), value: integer(each.ratings) },
  ],
  selects: { control: 'ingredient', value: each.item },
});
