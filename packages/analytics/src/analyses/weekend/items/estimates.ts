import type { EstimateDraft } from '../../../analysis/estimate.ts';
import { itemName } from '../../../text/index.ts';
import type { ItemModel } from './model.ts';
import { pointsText } from './words.ts';

/** Of every item screened, its share at weekends less that on weekdays. */
export const itemEstimates = ({ items }: ItemModel): readonly EstimateDraft[] =>
  items.map(({ item, difference, differenceInterval }) => ({
    key: item,
    subject: itemName(item),
    value: difference,
    interval: differenceInterval,
    write: pointsText,
    writeDifference: pointsText,
  }));
