import { seriesStyle } from '@mangetamain/theme/plot';
import type { FigureDraft, FigurePointDraft } from '../../../analysis/figure.ts';
import { intervalRowsPlot } from '../../../figures/interval-rows.ts';
import { integer, itemName, signed, text } from '../../../text/index.ts';
import { withRange } from '../stars/words.ts';
import { isClear, type IngredientsModel, type RatedIngredient } from './model.ts';
import { claimText, effectRange, effectText } from './words.ts';

/** Where nothing differs, the most used ingredients are shown all the same. */
const shownWithoutEffect = 10;

/** The ingredients whose recipes are rated highest, and lowest, beside recipes without them. */
export function figures(model: IngredientsModel) {
  const { chosen, items, top } = model;
  const hasEffect = top.rising.length + top.falling.length > 0;
  const usual = hasEffect ? [] : items.slice(0, shownWithoutEffect);
  return [
    sideFigure('chosen', chosen === null ? usual : [chosen], 3, model),
    sideFigure('higher', top.rising, 1, model),
    sideFigure('lower', top.falling, 2, model),
  ];
}

function sideFigure(
  side: 'higher' | 'lower' | 'chosen',
  items: readonly RatedIngredient[],
  slot: number,
  model: IngredientsModel,
): FigureDraft | null {
  const [first] = items;
  const { view } = model;
  if (first === undefined) return null;
  return {
    id: side,
    place: 'main',
    title: text('ratings.ingredients.figure', { side, view }),
    description: text('ratings.ingredients.description', {
      claim: claimText(model),
      side,
      view,
      count: items.length,
      first: itemName(first.item),
      effect: effectText(first),
    }),
    dimension: { kind: 'ingredients' },
    points: items.map(pointOf),
    plot: (frame) =>
      intervalRowsPlot(frame, {
        rows: items.map((each) => ({
          key: each.item,
          label: frame.translate(itemName(each.item)),
          estimate: each.difference,
          interval: each.interval,
          clear: isClear(each),
          colour: seriesStyle(frame.theme, slot).colour,
          value: frame.translate(effectText(each)),
        })),
        format: (value) => frame.format(signed(value, 2)),
      }),
  };
}

const pointOf = (each: RatedIngredient): FigurePointDraft => ({
  row: each.item,
  heading: itemName(each.item),
  values: [
    {
      label: text('ratings.ingredients.difference'),
      value: withRange(effectText(each), effectRange(each)),
      x: each.difference,
    },
    { label: text('table.recipes'), value: integer(each.recipes) },
    { label: text('ratings.table.ratings'), value: integer(each.ratings) },
  ],
  selects: { control: 'ingredient', value: each.item },
});
