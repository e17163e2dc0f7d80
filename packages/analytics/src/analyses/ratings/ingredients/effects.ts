import type { EffectDraft } from '../../../analysis/effect.ts';
import { listed, type Listed } from '../../../analysis/listed.ts';
import { decimal, itemName, text } from '../../../text/index.ts';
import type { IngredientsModel, RatedIngredient } from './model.ts';
import { ingredientFinding } from './words.ts';

/** The ingredients that the heading names; only means can be told as times more or less. */
export const effects = ({ view, higher, lower }: IngredientsModel): Listed<EffectDraft> =>
  view === 'overall' ? listed([higher, lower]).map(effectOfIngredient) : [];

const effectOfIngredient = (ingredient: RatedIngredient): EffectDraft => {
  const { item, value, others, claim } = ingredient;
  return {
    key: claim.verdict === 'down' ? 'lower' : 'higher',
    subject: itemName(item),
    finding: ingredientFinding(ingredient, 'overall'),
    claim,
    ratioOf: (difference) => 1 + difference / others,
    size: () => text('ratings.ingredients.effect', { value: decimal(value, 2), others: decimal(others, 2) }),
    spark: { kind: 'line', values: [others, value], highlight: 1 },
  };
};
