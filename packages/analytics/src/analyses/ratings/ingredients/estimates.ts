import type { EstimateDraft } from '../../../analysis/estimate.ts';
import { itemName } from '../../../text/index.ts';
import { signedDifference } from '../stars/star-measure.ts';
import type { IngredientsModel } from './model.ts';

const write = (difference: number) => signedDifference(difference, 'mean');

/** Of every ingredient, how far ratings of recipes with it lie from those of recipes without it. */
export const estimates = ({ items, view }: IngredientsModel): readonly EstimateDraft[] =>
  items.map(({ item, difference, interval }) => ({
    key: `${view} ${item}`,
    subject: itemName(item),
    value: difference,
    interval,
    write,
    writeDifference: write,
  }));
